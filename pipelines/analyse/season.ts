import { type Quarter, quarterIndex } from '../../data/quarter.ts'
import { type Seasonality, seasonality } from '../statistics/seasonality.ts'
import type { Shown } from './trend.ts'

/** A season of a series of one piece, null when three whole years are not there; the index of a quarter is 1 where none was found. */
export function seasonOf(quarters: readonly Quarter[], byQuarter: ReadonlyMap<string, Shown>): Seasonality | null {
  return seasonality(
    quarters.map((quarter) => ({
      value: byQuarter.get(quarter)?.figure.value ?? null,
      year: Number(quarter.slice(0, 4)),
      season: seasonAt(quarter),
    })),
  )
}

export const indexAt = (season: Seasonality | null, quarter: Quarter) =>
  season?.found && season.index ? (season.index[seasonAt(quarter)] ?? 1) : 1

const seasonAt = (quarter: Quarter) => quarterIndex(quarter) % 4
