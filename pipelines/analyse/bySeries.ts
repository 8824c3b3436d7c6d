import { seriesKey } from './cell.ts'
import { grouped } from './grouped.ts'
import type { Shown } from './trend.ts'

/** Shown values of one series by quarter; never empty. */
export type ByQuarter = ReadonlyMap<string, Shown>

const known = new WeakMap<readonly Shown[], ReadonlyMap<string, ByQuarter>>()

/** Shown values by series (seriesKey), in order of first appearance. A list is grouped once: trends, facts and effects all ask for it. */
export function bySeries(shown: readonly Shown[]): ReadonlyMap<string, ByQuarter> {
  const found = known.get(shown) ?? seriesOf(shown)
  known.set(shown, found)
  return found
}

function seriesOf(shown: readonly Shown[]): ReadonlyMap<string, ByQuarter> {
  const series = grouped(shown, ({ row }) => seriesKey(row.measure, row))
  return new Map(
    [...series].map(([key, values]) => [key, new Map(values.map((value) => [value.row.quarter, value] as const))]),
  )
}
