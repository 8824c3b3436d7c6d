import { type Quarter, quarterIndex, quartersBetween } from '../../data/quarter.ts'
import { type Seasonality, seasonality } from '../statistics/seasonality.ts'
import type { Shown } from './trend.ts'

const known = new WeakMap<ReadonlyMap<string, Shown>, Seasonality | null>()

/**
 * A season of a series of one piece, null when three whole years are not there; the index of a quarter is 1 where none was found. Worked out
 * once for a series: its chart and its facts both ask for it.
 */
export function seasonOf(byQuarter: ReadonlyMap<string, Shown>): Seasonality | null {
  const found = known.has(byQuarter) ? (known.get(byQuarter) ?? null) : seasonality(pointsOf(byQuarter))
  known.set(byQuarter, found)
  return found
}

function pointsOf(byQuarter: ReadonlyMap<string, Shown>) {
  const shown = [...byQuarter.keys()].sort() as Quarter[]
  const [first, last] = [shown[0], shown.at(-1)]
  if (!first || !last) return []
  return quartersBetween(first, last).map((quarter) => ({
    value: byQuarter.get(quarter)?.figure.value ?? null,
    year: Number(quarter.slice(0, 4)),
    season: seasonAt(quarter),
  }))
}

export const indexAt = (season: Seasonality | null, quarter: Quarter) =>
  season?.found && season.index ? (season.index[seasonAt(quarter)] ?? 1) : 1

const seasonAt = (quarter: Quarter) => quarterIndex(quarter) % 4
