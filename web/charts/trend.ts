import * as Plot from '@observablehq/plot'
import type { Direction } from '../../data/vocabulary/measure.ts'
import { axis, scaleOf } from './axis.ts'
import { type Canvas, draw, ink, nameMarks } from './canvas.ts'
import { isJoined, type Point, points, pointsSomewhere, stretches, type TrendRow, tint } from './series.ts'
import { breaks, type Change, changed, hidden, limits, spanOf } from './trendGround.ts'
import { flagWords, margin, type TrendWords } from './trendLabels.ts'

export type TrendOptions = Canvas & {
  direction: Direction
  words: TrendWords
  floor: number
  highlight?: string
  changes?: readonly Change[]
}

/**
 * One series of quarters on the step of the ladder it has reached (statistics.md 2.1): dots, a run chart, or limits.
 * A quarter that is not shown stays a gap; a range lies under every point. Draws what the rows say and computes no figure.
 */
export function trend(rows: readonly TrendRow[], options: TrendOptions): SVGSVGElement {
  const shown = points(rows, options.direction)
  const height = options.width < 500 ? 300 : 360
  const scale = scaleOf(rows, options.floor, height - bottom - top)
  const wide = options.width >= 500
  const svg = draw(options, {
    height,
    marginTop: top,
    marginBottom: bottom,
    marginLeft: wide ? 56 : 44,
    marginRight: wide ? 148 : 96,
    x: { domain: spanOf(rows), axis: null },
    y: { domain: scale.domain, axis: null },
    marks: [
      ...axis(rows, scale, options.words, wide),
      ...limits(rows, wide),
      ...hidden(rows, scale, options),
      ...breaks(rows, scale, options.words),
      ...changed(rows, scale, options.changes ?? []),
      ...ranges(shown),
      ...lines(shown),
      ...dots(shown, options.highlight),
      ...flagWords(shown, scale, spanOf(rows), options.words),
      ...margin(rows, shown, scale, options),
    ],
  })
  nameMarks(
    svg,
    'points',
    [...steady(shown), ...turning(shown)].map(({ row }) => row.quarter),
  )
  return svg
}

const top = 28
const bottom = 46

const ranges = (shown: readonly Point[]): Plot.Markish[] => [
  Plot.ruleX(shown, {
    x: 'x',
    y1: 'lower',
    y2: 'upper',
    stroke: ink.range,
    strokeWidth: ({ row }: Point) => (row.status === 'u' ? 2 : 6),
    strokeLinecap: 'round',
  }),
]

const lines = (shown: readonly Point[]): Plot.Markish[] =>
  stretches(shown)
    .filter((run) => run.length > 1 && run.some(({ row }) => isJoined(row)))
    .map((run) => Plot.line(run, { className: 'joined', x: 'x', y: 'value', stroke: ink.line, strokeWidth: 1.75 }))

const steady = (shown: readonly Point[]) => shown.filter(({ flag }) => !pointsSomewhere(flag))
const turning = (shown: readonly Point[]) => shown.filter(({ flag }) => pointsSomewhere(flag))

function dots(shown: readonly Point[], highlight: string | undefined): Plot.Markish[] {
  const chosen = shown.find(({ row }) => row.quarter === highlight) ?? shown.at(-1)
  const fill = (point: Point) => (point.row.status === 'u' ? ink.paper : tint(point))
  const shared = { className: 'points', x: 'x', y: 'value', fill, stroke: tint, strokeWidth: 1.5 } as const
  return [
    Plot.dot(steady(shown), { ...shared, r: (point: Point) => (point === chosen ? 6 : 3.75) }),
    Plot.dot(turning(shown), {
      ...shared,
      symbol: 'triangle',
      rotate: 'turn',
      r: (point: Point) => (point === chosen ? 7 : 5),
    }),
  ]
}
