import { zOf } from './distributions.ts'
import type { Interval } from './intervals.ts'
import { sum } from './quantile.ts'

/** `value` is the chance that someone of the first group answers higher than someone of the second, ties counted half. */
export type Superiority = { value: number; variance: number; se: number; U: number } & Interval

/**
 * Probability of superiority A = P(X > Y) + P(X = Y) / 2 of two groups counted per code, from low to high, with the variance of
 * placements (DeLong et al. 1988): S²x / m + S²y / n. U = A m n is the Mann-Whitney statistic. Null under two answers in a group.
 */
export function superiority(x: readonly number[], y: readonly number[], confidence = 0.95): Superiority | null {
  const [m, n] = [sum(x), sum(y)]
  if (m < 2 || n < 2) return null
  const below = x.map((_, code) => (sum(y.slice(0, code)) + (y[code] ?? 0) / 2) / n)
  const above = y.map((_, code) => (sum(x.slice(code + 1)) + (x[code] ?? 0) / 2) / m)
  const value = sum(x.map((count, code) => count * (below[code] ?? 0))) / m
  const variance = spread(x, below, value) / m + spread(y, above, value) / n
  const se = Math.sqrt(variance)
  const half = zOf(confidence) * se
  return { value, variance, se, U: value * m * n, lower: Math.max(0, value - half), upper: Math.min(1, value + half) }
}

const spread = (counts: readonly number[], placements: readonly number[], centre: number) =>
  sum(counts.map((count, code) => count * ((placements[code] ?? 0) - centre) ** 2)) / (sum(counts) - 1)
