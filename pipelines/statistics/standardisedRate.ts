import { countInterval, type Interval } from './intervals.ts'
import { sum } from './quantile.ts'

/** One class (of age, for instance): events and people here, and people in the standard population. */
export type Stratum = { events: number; population: number; standard: number }
export type StandardisedRate = {
  events: number
  population: number
  crude: number
  value: number
  variance: number
} & Interval

/**
 * Directly standardised rate with Dobson's interval (Dobson et al. 1991; PHEindicatormethods phe_dsr), per person:
 * value -/+ root of variance / events x (bound of the events - events). Null under ten events: PHE gives NA there.
 */
export function standardisedRate(strata: readonly Stratum[], confidence = 0.95): StandardisedRate | null {
  const events = sum(strata.map((stratum) => stratum.events))
  if (events < 10) return null
  const total = sum(strata.map(({ standard }) => standard))
  const value = sum(strata.map(({ events: x, population, standard }) => (standard * x) / population)) / total
  const variance =
    sum(strata.map(({ events: x, population, standard }) => (standard ** 2 * x) / population ** 2)) / total ** 2
  const { lower, upper } = countInterval(events, 0, confidence)
  const bound = (limit: number) => value + Math.sqrt(variance / events) * (limit - events)
  const population = sum(strata.map((stratum) => stratum.population))
  return { events, population, crude: events / population, value, variance, lower: bound(lower), upper: bound(upper) }
}
