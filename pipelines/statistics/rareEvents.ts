import { mean, quantile } from './quantile.ts'
import { meanRange, movingRanges } from './ranges.ts'

/** `lower95` and `upper95` are the near limits, at two sigma. */
export type RareLimits = {
  mean: number
  centre: number
  lower: number
  upper: number
  lower95: number
  upper95: number
}
export type TimeLimits = RareLimits & { transformed: RareLimits & { meanRange: number } }

/** g chart: cases between events; sigma = root of m (m + 1), limits m -/+ 3 sigma (Montgomery; qicharts2), centre line the median. */
export function gapLimits(gaps: readonly number[]): RareLimits {
  const m = mean(gaps)
  const sigma = Math.sqrt(m * (m + 1))
  const line = (times: number) => Math.max(0, m + times * sigma)
  return { mean: m, centre: quantile(gaps, 0.5), lower: line(-3), upper: line(3), lower95: line(-2), upper95: line(2) }
}

/**
 * t chart: days between events, each above 0, raised to 1 / 3.6; limits of individual values at 3 / 1.128 mean moving ranges (Nelson;
 * qicharts2), raised back to 3.6. A limit under 0 on the transformed scale is 0. Null under two values.
 */
export function timeLimits(days: readonly number[]): TimeLimits | null {
  const values = days.map((time) => time ** (1 / 3.6))
  const range = meanRange(movingRanges(values), false)
  if (range === null) return null
  const m = mean(values)
  const sigma = range / 1.128
  const line = (times: number) => m + times * sigma
  const transformed = { mean: m, centre: m, lower: line(-3), upper: line(3), lower95: line(-2), upper95: line(2) }
  const back = (value: number) => Math.max(0, value) ** 3.6
  return {
    mean: back(m),
    centre: back(m),
    lower: back(line(-3)),
    upper: back(line(3)),
    lower95: back(line(-2)),
    upper95: back(line(2)),
    transformed: { ...transformed, meanRange: range },
  }
}
