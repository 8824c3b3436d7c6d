import * as Plot from '@observablehq/plot'
import { type Scale, stepIn } from './axis.ts'
import { dodge, ink } from './canvas.ts'
import { type Point, place, type TrendRow, tint } from './series.ts'

export type TrendWords = {
  /** `precision` is the width that must still be seen in what is written. */
  number: (value: number, precision?: number) => string
  tick: (value: number, step: number) => string
  quarter: (text: string) => string
  /** Names of places that are no quarters: written instead of quarters and years. */
  labels?: (at: number) => string
  mean: (value: string) => string
  median: (value: string) => string
  usual: string
  provisional: string
  notShown: string
  notSupplied: string
  newSegment: string
  brokenAxis: (value: string) => string
  flag: (flag: string) => string
}
type Label = { x: number; y: number; text: string; kind: 'value' | 'centre' | 'band' }

/** One word for points near each other that turn the same way: that of the weightiest rule among them. A signal of the whole run has none. */
export function flagWords(
  shown: readonly Point[],
  { pixels, height }: Scale,
  span: readonly [number, number],
  words: TrendWords,
): Plot.Markish[] {
  return turns(shown).flatMap((group) => {
    const flag = weight.find((one) => group.some((point) => point.flag === one))
    const [first, last] = [group[0], group.at(-1)]
    if (!first || !last || !flag) return []
    const down = first.turn === 180
    const edge = down ? Math.min(...group.map(({ lower }) => lower)) : Math.max(...group.map(({ upper }) => upper))
    const x = (first.x + last.x) / 2
    const room = down ? pixels(edge) < height - 18 : pixels(edge) > -8
    const part = (x - span[0]) / (span[1] - span[0])
    return Plot.text([{ x, y: edge }], {
      x: 'x',
      y: 'y',
      text: [words.flag(flag)],
      dy: room ? (down ? 14 : -14) : 0,
      dx: room ? 0 : 8,
      textAnchor: !room || part < 0.15 ? 'start' : part > 0.85 ? 'end' : 'middle',
      fill: tint(first),
      fontWeight: 600,
      fontSize: 13,
      stroke: ink.paper,
      strokeWidth: 5,
    })
  })
}

const weight = [
  'trend_up',
  'trend_down',
  'shift_high',
  'shift_low',
  'two_of_three_high',
  'two_of_three_low',
  'above',
  'below',
]

/** Nearer than this the words of two points would lie over each other. */
const quartersApart = 4

/** Flagged points that point the same way and lie near each other. */
function turns(shown: readonly Point[]): Point[][] {
  const groups: Point[][] = []
  for (const point of shown) {
    if (point.flag === null) continue
    const last = groups.at(-1)?.at(-1)
    if (last && last.turn === point.turn && point.x - last.x < quartersApart) groups.at(-1)?.push(point)
    else groups.push([point])
  }
  return groups
}

/** Direct labels at the right of the last point: the value, the middle line, the band. */
export function margin(
  rows: readonly TrendRow[],
  shown: readonly Point[],
  { pixels, at, domain, ticks, height }: Scale,
  { words, highlight, width: whole }: { words: TrendWords; highlight?: string; width: number },
): Plot.Markish[] {
  const last = rows.at(-1)
  const value = shown.at(-1)
  if (!last || !value) return []
  const x = place(last) + 0.6
  const wide = whole >= 500
  const labels: Label[] = []
  const width = value.upper - value.lower
  const near = highlight === undefined || highlight === value.row.quarter
  if (near && value.x >= place(last) - 1)
    labels.push(label(x, pixels(value.value), words.number(value.value, width), 'value'))
  const limited = last.upper_limit !== null && last.lower_limit !== null
  if (last.centre !== null) {
    const name = (limited ? words.mean : words.median)(words.number(last.centre, width))
    labels.push(label(x, pixels(last.centre), wide ? name : name.replace(' ', '\n'), 'centre'))
  }
  if (last.upper_limit !== null) {
    const name = last.rung === 'limits_provisional' ? words.provisional : words.usual
    labels.push(label(x, pixels(last.upper_limit), wide ? name : name.replace(' ', '\n'), 'band'))
  }
  if (domain[0] > 0) {
    const name = words.brokenAxis(words.tick(domain[0], stepIn({ ticks })))
    labels.push(label(x, height, wide ? name : name.replace(' bij ', '\nbij ').replace(' at ', '\nat '), 'band'))
  }
  return dodge(labels, wide ? 19 : 30).map(({ y, text, kind }) =>
    Plot.text([{ x, y: at(y) }], {
      x: 'x',
      y: 'y',
      text: [text],
      textAnchor: 'start',
      dx: 8,
      fontSize: kind === 'value' ? 18 : 12,
      fontWeight: kind === 'value' ? 700 : 400,
      fill: kind === 'band' ? ink.quiet : ink.text,
    }),
  )
}

const label = (x: number, y: number, text: string, kind: Label['kind']): Label => ({ x, y, text, kind })
