import * as Plot from '@observablehq/plot'
import { roundScale, sizeTicks } from './axis.ts'
import { type Canvas, draw, ink } from './canvas.ts'
import type { Ranged } from './rows.ts'

/** A unit without a name: its figure, and the number of people it rests on. */
export type Unit = Ranged & { size: number; unsure: boolean }
export type ScatterOptions = Canvas & {
  floor: number
  all: number | null
  tick: (value: number, step: number) => string
  number: (value: number) => string
  together: string
  axis: string
}

/** Units by size (square root scale), each on its range, with one line for all together. No names, no order, no limits. */
export function scatter(units: readonly Unit[], options: ScatterOptions): SVGSVGElement {
  const wide = options.width >= 500
  const most = Math.max(1, ...units.map(({ size }) => size))
  const low = Math.min(...units.map(({ lower }) => lower))
  const high = Math.max(...units.map(({ upper }) => upper))
  const near = (low - options.floor) / (high - options.floor || 1) < 0.5
  const { domain, ticks } = roundScale(near ? Math.min(options.floor, low) : low, high)
  const step = (ticks[1] ?? 1) - (ticks[0] ?? 0)
  const place = { x: 'size', y: 'value' } as const
  const quiet = { fill: ink.quiet, fontSize: 12 } as const
  const sizes = sizeTicks(most, wide ? 500 : 230)
  return draw(options, {
    height: wide ? 360 : 320,
    marginLeft: wide ? 56 : 46,
    marginRight: wide ? 110 : 76,
    marginTop: 16,
    marginBottom: 52,
    x: { type: 'sqrt', domain: [0, most * 1.02], axis: null },
    y: { domain, axis: null },
    marks: [
      Plot.ruleY(ticks, { stroke: ink.grid }),
      Plot.text(ticks, {
        x: 0,
        y: (tick: number) => tick,
        text: (tick: number) => options.tick(tick, step),
        textAnchor: 'end',
        dx: -8,
        ...quiet,
      }),
      Plot.text(sizes, { x: (size: number) => size, y: domain[0], text: options.number, dy: 16, ...quiet }),
      Plot.text([options.axis], { x: most / 4, y: domain[0], text: [options.axis], dy: 38, ...quiet }),
      Plot.ruleX(units, {
        x: 'size',
        y1: 'lower',
        y2: 'upper',
        stroke: ink.range,
        strokeWidth: 3,
        strokeLinecap: 'round',
      }),
      ...(options.all === null
        ? []
        : [
            Plot.ruleY([options.all], { x1: 0, x2: most * 1.02, stroke: ink.text, strokeWidth: 1.25 }),
            Plot.text([options.together], {
              x: most * 1.02,
              y: options.all,
              text: [wide ? options.together : options.together.replace(' ', '\n')],
              textAnchor: 'start',
              dx: 8,
              fontSize: 12,
              fontWeight: 700,
              fill: ink.text,
            }),
          ]),
      Plot.dot(units, {
        ...place,
        r: 4,
        fill: ({ unsure }: Unit) => (unsure ? ink.paper : ink.line),
        stroke: ink.line,
        strokeWidth: 1.5,
      }),
    ],
  })
}
