import { seriesKey } from './cell.ts'
import { grouped } from './grouped.ts'
import type { Shown } from './trend.ts'

const known = new WeakMap<readonly Shown[], ReadonlyMap<string, readonly Shown[]>>()

/** Shown values by series (seriesKey), in order of first appearance. A list is grouped once: trends, facts and effects all ask for it. */
export function bySeries(shown: readonly Shown[]): ReadonlyMap<string, readonly Shown[]> {
  const found = known.get(shown) ?? grouped(shown, ({ row }) => seriesKey(row.measure, row))
  known.set(shown, found)
  return found
}
