import { tQuantile } from './distributions.ts'
import { medianInterval } from './median.ts'
import { quantile, sum } from './quantile.ts'

/**
 * Durations of finished cases (statistics.md 2.12): median with order-statistic interval, quartiles and (from 30 cases) P90 of type 7, and
 * the geometric mean with its log-t interval (null where a duration is not above 0). Null under six cases: no interval exists.
 */
export function durations(days: readonly number[], confidence = 0.95) {
  const middle = medianInterval(days, confidence)
  if (!middle) return null
  return {
    ...middle,
    q1: quantile(days, 0.25),
    q3: quantile(days, 0.75),
    p90: days.length >= 30 ? quantile(days, 0.9) : null,
    geometric: geometricMean(days, confidence),
  }
}

/** exp of the mean of logarithms, with t interval on that scale. Null with fewer than two values, or one that is not above 0. */
export function geometricMean(values: readonly number[], confidence = 0.95) {
  const n = values.length
  if (n < 2 || values.some((value) => value <= 0)) return null
  const logs = values.map(Math.log)
  const centre = sum(logs) / n
  const sd = Math.sqrt(sum(logs.map((log) => (log - centre) ** 2)) / (n - 1))
  const half = (tQuantile((1 + confidence) / 2, n - 1) * sd) / Math.sqrt(n)
  return { value: Math.exp(centre), sdLog: sd, lower: Math.exp(centre - half), upper: Math.exp(centre + half) }
}
