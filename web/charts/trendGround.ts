import * as Plot from '@observablehq/plot'
import type { Scale } from './axis.ts'
import { hatchOf, ink } from './canvas.ts'
import { gaps, place, segmentsOf, type TrendRow } from './series.ts'
import type { TrendWords } from './trendLabels.ts'

/** A rule that belongs to this measure changed in this quarter. */
export type Change = { quarter: string; words: string }

/** The places of the first and last quarter, with a little room. */
export const spanOf = (rows: readonly TrendRow[]): [number, number] => {
  const at = rows.map(place)
  return [Math.min(...at) - 0.6, Math.max(...at) + 0.6]
}

/** Quarters without a figure: hatched where hidden, plain where not supplied. */
export function hidden(
  rows: readonly TrendRow[],
  { domain }: Scale,
  { id, words }: { id: string; words: TrendWords },
): Plot.Markish[] {
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

/** Middle line and limits of every segment. */
export function limits(rows: readonly TrendRow[], wide: boolean): Plot.Markish[] {
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

/** Where a new segment begins. */
export function breaks(rows: readonly TrendRow[], { domain }: Scale, words: TrendWords): Plot.Markish[] {
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
export function changed(rows: readonly TrendRow[], { domain }: Scale, changes: readonly Change[]): Plot.Markish[] {
  const [from, to] = spanOf(rows)
  const inside = changes.filter((change) => place(change) > from && place(change) < to)
  const x = (change: Change) => place(change) - 0.5
  return [
    Plot.ruleX(inside, { x, stroke: ink.text, strokeWidth: 1.25, strokeDasharray: '5 3' }),
    ...inside.map((change, index) =>
      Plot.text([change], {
        x,
        y: domain[1],
        text: 'words',
        textAnchor: (place(change) - from) / (to - from) > 0.7 ? 'end' : 'start',
        dx: -3,
        dy: index % 2 === 0 ? -18 : -5,
        fill: ink.text,
        fontSize: 12,
        fontWeight: 600,
        stroke: ink.paper,
        strokeWidth: 4,
      }),
    ),
  ]
}
