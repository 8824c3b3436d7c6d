import * as Plot from '@observablehq/plot'
import { roundScale } from './axis.ts'
import { type Canvas, draw, ink } from './canvas.ts'
import type { Ranged } from './rows.ts'

export type StripOptions = Canvas & { all: Ranged | null; tick: (value: number, step: number) => string }

/** Units without a name as dots on one line, with the range and the mark of all together. Its own scale, with its ends under it. */
export function strip(values: readonly number[], options: StripOptions): SVGSVGElement {
  const { all } = options
  const [low, high] = [Math.min(...values, all?.lower ?? Infinity), Math.max(...values, all?.upper ?? -Infinity)]
  const { domain, ticks } = roundScale(low, high)
  const step = (ticks[1] ?? 1) - (ticks[0] ?? 0)
  const end = (at: number, textAnchor: 'start' | 'end') =>
    Plot.text([at], { x: at, y: 0, text: [options.tick(at, step)], textAnchor, dy: 12, fontSize: 12, fill: ink.quiet })
  return draw(options, {
    height: 52,
    marginLeft: 4,
    marginRight: 4,
    marginTop: 4,
    marginBottom: 20,
    x: { domain, axis: null },
    y: { domain: [0, 1], axis: null },
    marks: [
      Plot.ruleY([0.5], { stroke: ink.grid }),
      Plot.rect(all ? [all] : [], { x1: 'lower', x2: 'upper', y1: 0.05, y2: 0.95, fill: ink.range }),
      Plot.dot(values, { x: (value: number) => value, y: 0.5, r: 3.5, fill: ink.line, fillOpacity: 0.45 }),
      Plot.ruleX(all ? [all.value] : [], { y1: 0.05, y2: 0.95, stroke: ink.text, strokeWidth: 2 }),
      end(domain[0], 'start'),
      end(domain[1], 'end'),
    ],
  })
}
