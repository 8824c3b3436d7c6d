import * as Plot from '@observablehq/plot'
import type { Direction } from '../../data/vocabulary/measure.ts'
import { axis, type Scale, scaleOf } from './axis.ts'
import { type Canvas, draw, hatchOf, ink, nameMarks } from './canvas.ts'
import {
  gaps,
  isJoined,
  type Point,
  place,
  points,
  pointsSomewhere,
  segmentsOf,
  stretches,
  type TrendRow,
  tint,
} from './series.ts'
import { flagWords, margin, type TrendWords } from './trendLabels.ts'

export type TrendOptions = Canvas & {
  direction: Direction
  words: TrendWords
  floor: number
  highlight?: string
  changes?: readonly Change[]
}
/** A rule that belongs to this measure changed in this quarter. */
export type Change = { quarter: string; words: string }

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

const spanOf = (rows: readonly TrendRow[]): [number, number] => {
  const at = rows.map(place)
  return [Math.min(...at) - 0.6, Math.max(...at) + 0.6]
}

function hidden(rows: readonly TrendRow[], { domain }: Scale, { id, words }: TrendOptions): Plot.Markish[] {
  const found = gaps(rows)
  const [y1, y2] = domain
  const rect = { x1: from, x2: to, y1, y2 } as const
  return [
    Plot.rect(
      found.filter(({ status }) => status === 'c'),
      { ...rect, fill: hatchOf(id) },
    ),
    Plot.rect(
      found.filter(({ status }) => status === 'x'),
      { ...rect, fill: ink.bandOuter },
    ),
    Plot.text(found, {
      x: ({ from: first, to: last }) => (first + last) / 2,
      y: (y1 + y2) / 2,
      text: ({ status }) => (status === 'c' ? words.notShown : words.notSupplied),
      rotate: -90,
      fill: ink.quiet,
      stroke: ink.paper,
      strokeWidth: 6,
      fontSize: 12,
    }),
  ]
}

const from = (gap: { from: number }) => gap.from - 0.4
const to = (gap: { to: number }) => gap.to + 0.4

function limits(rows: readonly TrendRow[], wide: boolean): Plot.Markish[] {
  return segmentsOf(rows).flatMap((segment) => {
    const first = segment[0]
    if (!first || segment.every(({ centre }) => centre === null)) return []
    const provisional = segment.some(({ rung }) => rung === 'limits_provisional')
    const bounded = segment.filter(({ lower_limit, upper_limit }) => lower_limit !== null && upper_limit !== null)
    const edge = { stroke: ink.bandEdge, strokeDasharray: provisional ? '3 4' : undefined } as const
    const centred = segment.filter(({ centre }) => centre !== null)
    const steps = (of: readonly TrendRow[]) => of.flatMap(ends)
    return [
      Plot.areaY(steps(bounded), { x: 'x', y1: 'lower_limit', y2: 'upper_limit', fill: ink.band }),
      Plot.line(steps(bounded), { x: 'x', y: 'lower_limit', ...edge }),
      Plot.line(steps(bounded), { x: 'x', y: 'upper_limit', ...edge }),
      Plot.line(steps(centred), {
        x: 'x',
        y: 'centre',
        stroke: ink.text,
        strokeWidth: wide ? 1.25 : 1,
        strokeDasharray: bounded.length > 0 ? undefined : '6 4',
      }),
    ]
  })
}

const ends = (row: TrendRow) => [
  { ...row, x: place(row) - 0.5 },
  { ...row, x: place(row) + 0.5 },
]

function breaks(rows: readonly TrendRow[], { domain }: Scale, words: TrendWords): Plot.Markish[] {
  const starts = segmentsOf(rows)
    .slice(1)
    .flatMap((segment) => segment.slice(0, 1))
  const x = (row: TrendRow) => place(row) - 0.5
  return [
    Plot.ruleX(starts, { x, stroke: ink.quiet, strokeDasharray: '2 3' }),
    Plot.text(starts, {
      x,
      y: domain[1],
      text: () => words.newSegment,
      dy: -16,
      fill: ink.quiet,
      fontSize: 12,
    }),
  ]
}

/** Changes of rules as dates on the trend: a line with its words, no cause. */
function changed(rows: readonly TrendRow[], { domain }: Scale, changes: readonly Change[]): Plot.Markish[] {
  const [from, to] = spanOf(rows)
  const inside = changes.filter((change) => place(change) > from && place(change) < to)
  const x = (change: Change) => place(change) - 0.5
  return [
    Plot.ruleX(inside, { x, stroke: ink.text, strokeWidth: 1.25, strokeDasharray: '5 3' }),
    ...inside.map((change) =>
      Plot.text([change], {
        x,
        y: domain[1],
        text: 'words',
        textAnchor: (place(change) - from) / (to - from) > 0.7 ? 'end' : 'start',
        dx: -3,
        dy: -16,
        fill: ink.text,
        fontSize: 12,
        fontWeight: 600,
      }),
    ),
  ]
}

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
