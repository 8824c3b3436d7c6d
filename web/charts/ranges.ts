import * as Plot from '@observablehq/plot'
import { roundScale } from './axis.ts'
import { type Canvas, draw, ink, nameMarks } from './canvas.ts'

export type Range = { name: string; value: number; lower: number; upper: number }
export type RangesOptions = Canvas & {
  /** A line to compare with, and its name. */
  reference: { value: number; name: string } | null
  /** What the horizontal axis is. */
  axis: string
  tick: (value: number, step: number) => string
}

/** A dot with its range for each row, in the order given: no position, no ranking. Names stand at the left; the axis holds 0. */
export function ranges(rows: readonly Range[], options: RangesOptions): SVGSVGElement {
  const wide = options.width >= 500
  const [low, high] = [Math.min(0, ...rows.map(({ lower }) => lower)), Math.max(...rows.map(({ upper }) => upper))]
  const { domain, ticks } = roundScale(options.reference ? Math.min(low, options.reference.value) : low, high)
  const step = (ticks[1] ?? 0) - (ticks[0] ?? 0)
  const svg = draw(options, {
    height: 26 * rows.length + 76,
    marginTop: 30,
    marginBottom: 46,
    marginLeft: wide ? 190 : 120,
    marginRight: 24,
    x: { domain, axis: null },
    y: { domain: [-0.5, rows.length - 0.5], reverse: true, axis: null },
    marks: [
      Plot.ruleX(ticks, { stroke: ink.grid }),
      Plot.text(ticks, { ...foot(rows), x: (at: number) => at, text: (at: number) => options.tick(at, step), dy: 16 }),
      Plot.text([options.axis], { ...foot(rows), x: (domain[0] + domain[1]) / 2, text: [options.axis], dy: 36 }),
      ...reference(options),
      Plot.ruleY(rows, {
        y: (_, index) => index,
        x1: 'lower',
        x2: 'upper',
        stroke: ink.range,
        strokeWidth: 6,
        strokeLinecap: 'round',
      }),
      Plot.dot(rows, { className: 'points', x: 'value', y: (_, index) => index, r: 4, fill: ink.line }),
      Plot.text(rows, {
        x: domain[0],
        y: (_, index) => index,
        text: ({ name }: Range) => shortened(name, wide ? 26 : 15),
        textAnchor: 'end',
        dx: -10,
        fontSize: 13,
        fill: ink.text,
      }),
    ],
  })
  nameMarks(
    svg,
    'points',
    rows.map(({ name }) => name),
  )
  return svg
}

const foot = (rows: readonly Range[]) => ({ y: rows.length - 0.5, fontSize: 12, fill: ink.quiet }) as const

function reference({ reference: line }: RangesOptions): Plot.Markish[] {
  if (!line) return []
  return [
    Plot.ruleX([line.value], { stroke: ink.text, strokeDasharray: '6 4' }),
    Plot.text([line.name], { x: line.value, y: -0.5, text: [line.name], dy: -12, fontSize: 12, fill: ink.text }),
  ]
}

const shortened = (name: string, most: number) => (name.length > most ? `${name.slice(0, most - 1)}…` : name)
