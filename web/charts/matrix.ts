import * as Plot from '@observablehq/plot'
import { type Canvas, draw, hatchOf, ink } from './canvas.ts'

/** One way between two parties; `value` null is not shown (few, or none at all). */
export type Cell = { from: number; to: number; value: number | null }
export type MatrixOptions = Canvas & {
  /** Parties in the order of the chain. */
  names: readonly string[]
  number: (value: number) => string
  from: string
  to: string
}

/**
 * From (rows) to (columns), in the order of the chain: what lies under the diagonal goes back and has a border. Deeper colour is more, on a
 * square root scale in four steps, with the number in it.
 */
export function matrix(cells: readonly Cell[], options: MatrixOptions): SVGSVGElement {
  const { names, width, id } = options
  const wide = width >= 500
  const [left, top] = wide ? [212, 48] : [130, 48]
  const side = (width - left - 4) / names.length
  const high = Math.min(side, wide ? 56 : 44)
  const shown = cells.filter((cell): cell is Cell & { value: number } => cell.value !== null)
  const most = Math.max(1, ...shown.map(({ value }) => value))
  const step = ({ value }: { value: number }) => shades[Math.min(3, Math.floor(Math.sqrt(value / most) * 4))] ?? 0
  return draw(options, {
    height: top + high * names.length + 4,
    marginLeft: left,
    marginRight: 4,
    marginTop: top,
    marginBottom: 4,
    x: { domain: [0, names.length], axis: null },
    y: { domain: [names.length, 0], axis: null },
    marks: [
      Plot.rect(
        cells.filter(({ value }) => value === null),
        { ...square, fill: hatchOf(id), fillOpacity: 0.5 },
      ),
      Plot.rect(shown, { ...square, fill: ink.more, fillOpacity: step }),
      Plot.rect(
        shown.filter(({ from, to }) => from > to),
        { ...square, fill: 'none', stroke: ink.worse, strokeWidth: 2, inset: 3 },
      ),
      Plot.text(shown, {
        x: ({ to }: Cell) => to + 0.5,
        y: ({ from }: Cell) => from + 0.5,
        text: ({ value }: { value: number }) => options.number(value),
        fill: (cell: { value: number }) => (step(cell) > 0.6 ? ink.onMore : ink.text),
        fontSize: wide ? 15 : 11,
        fontWeight: 600,
      }),
      ...namesOf(options, wide),
    ],
  })
}

const shades = [0.1, 0.26, 0.46, 1]

const square = {
  x1: ({ to }: Cell) => to,
  x2: ({ to }: Cell) => to + 1,
  y1: ({ from }: Cell) => from,
  y2: ({ from }: Cell) => from + 1,
  inset: 1.5,
} as const

/** Numbers and names beside the rows, the same numbers over the columns. */
function namesOf({ names, from, to }: MatrixOptions, wide: boolean): Plot.Markish[] {
  const size = wide ? 13 : 11.5
  const quiet = { fill: ink.quiet, fontSize: size } as const
  const place = (_: string, index: number) => index + 0.5
  return [
    Plot.text(names, {
      x: 0,
      y: place,
      text: (name: string, index: number) => `${index + 1} ${name}`,
      textAnchor: 'end',
      dx: -8,
      lineWidth: wide ? 15 : 9.8,
      fill: ink.text,
      fontSize: size,
    }),
    Plot.text(names, {
      x: place,
      y: 0,
      text: (_: string, index: number) => String(index + 1),
      dy: -12,
      fill: ink.text,
      fontSize: 13,
    }),
    Plot.text([from], { x: 0, y: 0, text: [from], textAnchor: 'end', dx: -8, dy: -12, ...quiet }),
    Plot.text([to], { x: names.length / 2, y: 0, text: [to], dy: -34, ...quiet }),
  ]
}
