import * as Plot from '@observablehq/plot'
import type { Direction } from '../../data/vocabulary/measure.ts'
import { scaleOf } from './axis.ts'
import { type Canvas, draw, hatchOf, ink } from './canvas.ts'
import { gaps, isJoined, type Point, place, points, stretches, type TrendRow, tint } from './series.ts'

export type SparklineOptions = Canvas & {
  height: number
  direction: Direction
  /** Same values on the vertical axis as its neighbours, or its own. */
  domain?: readonly [number, number]
}

/** A small line without an axis: range, line where the ladder joins points, last dot. Gaps stay gaps. */
export function sparkline(rows: readonly TrendRow[], options: SparklineOptions): SVGSVGElement {
  const shown = points(rows, options.direction)
  const places = rows.map(place)
  const last = shown.at(-1)
  const hidden = gaps(rows).filter(({ status }) => status === 'c')
  const [least, most] = options.domain ?? scaleOf(rows, 0, 1).domain
  return draw(options, {
    height: options.height,
    marginLeft: 4,
    marginRight: 8,
    marginTop: 8,
    marginBottom: 6,
    x: { domain: [Math.min(...places) - 0.5, Math.max(...places) + 0.5], axis: null },
    y: { domain: [least, most], axis: null },
    marks: [
      Plot.rect(hidden, {
        x1: 'from',
        x2: 'to',
        y1: least,
        y2: most,
        insetLeft: -2,
        insetRight: -2,
        fill: hatchOf(options.id),
      }),
      ...band(shown),
      ...stretches(shown)
        .filter((run) => run.length > 1 && run.some(({ row }) => isJoined(row)))
        .map((run) => Plot.line(run, { x: 'x', y: 'value', stroke: ink.line, strokeWidth: 1.5 })),
      Plot.dot(rows.some(isJoined) ? alone(shown) : shown, { x: 'x', y: 'value', r: 2.5, fill: ink.line }),
      Plot.dot(last ? [last] : [], { x: 'x', y: 'value', r: 4, fill: last ? tint(last) : ink.line }),
    ],
  })
}

const alone = (shown: readonly Point[]) => stretches(shown).flatMap((run) => (run.length === 1 ? run : []))

function band(shown: readonly Point[]): Plot.Markish[] {
  return stretches(shown).map((run) =>
    run.length > 1
      ? Plot.areaY(run, { x: 'x', y1: 'lower', y2: 'upper', fill: ink.range })
      : Plot.ruleX(run, {
          x: 'x',
          y1: 'lower',
          y2: 'upper',
          stroke: ink.range,
          strokeWidth: 4,
          strokeLinecap: 'round',
        }),
  )
}
