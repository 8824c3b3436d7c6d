import * as Plot from '@observablehq/plot'
import { type Canvas, hatchOf, ink } from './canvas.ts'

/** A figure with its range; null where nothing is shown. */
export type Ranged = { value: number; lower: number; upper: number }

type Measured = { value: number | null; lower: number | null; upper: number | null }

/** The figure of a row with its range; a range that is not known closes on the value. Null without a figure. */
export const rangedOf = (row: Measured | undefined): Ranged | null =>
  row === undefined || row.value === null
    ? null
    : { value: row.value, lower: row.lower ?? row.value, upper: row.upper ?? row.value }

/** Names over the lines of a chart, a note at their right. Lines are numbered from the top, one unit of height each. */
export function lineNames(
  lines: readonly { name: string; note?: string }[],
  { left, right, at = 0.24, room = 90 }: { left: number; right: number; at?: number; room?: number },
): Plot.Markish[] {
  const y = (_: unknown, index: number) => index + at
  return [
    Plot.text(lines, {
      x: left,
      y,
      text: ({ name }: { name: string }) => folded(name, room),
      lineHeight: 1.1,
      textAnchor: 'start',
      fontSize: 13.5,
      fontWeight: 600,
      fill: ink.text,
      ...halo,
    }),
    Plot.text(
      lines.filter(({ note }) => note),
      {
        x: right,
        y: (line: { name: string }) => lines.indexOf(line) + at,
        text: 'note',
        textAnchor: 'end',
        fontSize: 12,
        fill: ink.quiet,
      },
    ),
  ]
}

export const halo = { stroke: ink.paper, strokeWidth: 5 } as const

/** The hatched place of lines that show no figure, with the words for it. */
export function hiddenLines(
  lines: readonly { line: number; words: string }[],
  { left, right, canvas }: { left: number; right: number; canvas: Canvas },
): Plot.Markish[] {
  return [
    Plot.rect(lines, {
      x1: left,
      x2: right,
      y1: ({ line }: { line: number }) => line + 0.42,
      y2: ({ line }: { line: number }) => line + 0.86,
      fill: hatchOf(canvas.id),
    }),
    Plot.text(lines, {
      x: (left + right) / 2,
      y: ({ line }: { line: number }) => line + 0.64,
      text: 'words',
      fontSize: 12,
      fill: ink.text,
      stroke: ink.paper,
      strokeWidth: 6,
    }),
  ]
}

/** A name cut to the room of a line, at a word, with an ellipsis. */
export function fitted(name: string, pixels: number): string {
  const room = Math.floor(pixels / 7.9)
  if (name.length <= room) return name
  const cut = name.slice(0, room - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), room - 12))}…`
}

/** A name of more characters than there is room for, over two lines. */
function folded(name: string, room: number): string {
  if (name.length <= room) return name
  const space = name.lastIndexOf(' ', room)
  return space < 0 ? name : `${name.slice(0, space)}\n${name.slice(space + 1)}`
}
