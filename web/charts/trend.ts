import * as Plot from '@observablehq/plot'
import type { Direction } from '../../data/vocabulary/measure.ts'
import { axis, type Scale, scaleOf, stepIn } from './axis.ts'
import { type Canvas, dodge, draw, hatchOf, ink, nameMarks } from './canvas.ts'
import { gaps, type Point, place, points, pointsSomewhere, segmentsOf, stretches, type TrendRow } from './series.ts'

export type TrendWords = {
  /** `precision` is the width that must still be seen in what is written. */
  number: (value: number, precision?: number) => string
  tick: (value: number, step: number) => string
  quarter: (text: string) => string
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
export type TrendOptions = Canvas & { direction: Direction; words: TrendWords; floor: number; highlight?: string }
type Label = { x: number; y: number; text: string; kind: 'value' | 'centre' | 'band' }

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
      ...ranges(shown),
      ...lines(shown),
      ...dots(shown, options.highlight),
      ...flagWords(shown, scale, spanOf(rows), options.words),
      ...margin(rows, shown, scale, options, wide),
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

const joined = ['run', 'run_rules', 'limits_provisional', 'limits']

const lines = (shown: readonly Point[]): Plot.Markish[] =>
  stretches(shown)
    .filter((run) => run.length > 1 && joined.includes(run[0]?.row.rung ?? ''))
    .map((run) => Plot.line(run, { className: 'joined', x: 'x', y: 'value', stroke: ink.line, strokeWidth: 1.75 }))

const steady = (shown: readonly Point[]) => shown.filter(({ row }) => !pointsSomewhere(row.flag))
const turning = (shown: readonly Point[]) => shown.filter(({ row }) => pointsSomewhere(row.flag))

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

const tint = ({ tone }: Point) => (tone === 'common' ? ink.line : ink[tone])

/** One word for every run of points that turn the same way: that of the weightiest rule among them. A signal of the whole run has none. */
function flagWords(
  shown: readonly Point[],
  { pixels, height }: Scale,
  span: readonly [number, number],
  words: TrendWords,
): Plot.Markish[] {
  return turns(shown).flatMap((group) => {
    const flag = weight.find((one) => group.some(({ row }) => row.flag === one))
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

/** Flagged points next to each other that point the same way. */
function turns(shown: readonly Point[]): Point[][] {
  const groups: Point[][] = []
  let before: Point | undefined
  for (const point of shown) {
    if (point.row.flag !== null) {
      const same = before?.row.flag != null && before.turn === point.turn && before.x + 1 === point.x
      if (same) groups.at(-1)?.push(point)
      else groups.push([point])
    }
    before = point
  }
  return groups
}

/** Direct labels at the right of the last point: the value, the middle line, the band. */
function margin(
  rows: readonly TrendRow[],
  shown: readonly Point[],
  { pixels, at, domain, ticks, height }: Scale,
  { words, highlight }: TrendOptions,
  wide: boolean,
): Plot.Markish[] {
  const last = rows.at(-1)
  const value = shown.at(-1)
  if (!last || !value) return []
  const x = place(last) + 0.6
  const labels: Label[] = []
  const width = value.upper - value.lower
  const near = highlight === undefined || highlight === value.row.quarter
  if (near && value.x >= place(last) - 1)
    labels.push(label(x, pixels(value.value), words.number(value.value, width), 'value'))
  const limited = last.upper_limit !== null && last.lower_limit !== null
  if (last.centre !== null) {
    const name = (limited ? words.mean : words.median)(words.number(last.centre, width))
    labels.push(label(x, pixels(last.centre), name, 'centre'))
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
