import { binomial, countCdf, countQuantile } from './counts.ts'
import { z95 } from './distributions.ts'
import { quantile, sum } from './quantile.ts'

/** A class of values from low to high with the number of cases in it; high is null where the class is open. */
export type Band = { low: number; high: number | null; count: number }

/** Median with its order-statistic interval and the coverage that it achieves. Null where none exists: under six values at 95%. */
export function medianInterval(values: readonly number[], confidence = 0.95) {
  const l = countQuantile(binomial(values.length, 0.5), (1 - confidence) / 2)
  const sorted = [...values].sort((a, b) => a - b)
  const [lower, upper] = [sorted[l - 1], sorted[values.length - l]]
  if (lower === undefined || upper === undefined) return null
  const coverage = 1 - 2 * countCdf(binomial(values.length, 0.5), l - 1)
  return { median: quantile(sorted, 0.5), lower, upper, coverage }
}

/**
 * Median from counted bands, in rising order: the band that holds it, the value by linear interpolation (null in an open band), and the bands
 * that hold its 95% interval. `noise` is the variance of the noise on one count. Null where no such interval exists: under six cases.
 */
export function bandedMedian(bands: readonly Band[], noise = 0) {
  const counted = bands.map((band) => ({ ...band, count: Math.max(0, band.count) }))
  const n = sum(counted.map((band) => band.count))
  const first = noise === 0 ? countQuantile(binomial(Math.round(n), 0.5), 0.025) : noisyRank(n, bands.length, noise)
  if (first < 1) return null
  const [band, from, to] = [bandAt(counted, n / 2), bandAt(counted, first), bandAt(counted, n - first + 1)]
  if (!band || !from || !to) return null
  return { value: interpolate(band, n / 2), low: band.low, high: band.high, lower: from.low, upper: to.high }
}

/** Rank n/2 minus its half width when every one of k counts carries noise: sampling n/4, noise k v/4. */
const noisyRank = (n: number, k: number, noise: number) => Math.floor(n / 2 - z95 * Math.sqrt((n + k * noise) / 4))

function bandAt(bands: readonly Band[], rank: number) {
  let before = 0
  for (const band of bands) {
    if (band.count > 0 && before + band.count >= rank) return { ...band, before }
    before += band.count
  }
  return undefined
}

function interpolate({ low, high, count, before }: Band & { before: number }, rank: number) {
  return high === null ? null : low + ((rank - before) / count) * (high - low)
}
