import { mean } from './quantile.ts'

/** Absolute differences of neighbours; a missing value (null) breaks the chain. */
export const movingRanges = (values: readonly (number | null)[]) =>
  values.slice(1).flatMap((value, index) => {
    const before = values[index] ?? null
    return value === null || before === null ? [] : [Math.abs(value - before)]
  })

/** Mean moving range; screened: once without the ranges of 3.267 times the mean or more (Nelson 1982). Null without ranges. */
export function meanRange(ranges: readonly number[], screen: boolean) {
  if (ranges.length === 0) return null
  const all = mean(ranges)
  const kept = screen ? ranges.filter((range) => range < 3.267 * all) : ranges
  return kept.length === 0 ? all : mean(kept)
}

/** The points from the first up to and including the nth that has a value. */
export function baseline<T>(points: readonly T[], n: number, hasValue: (point: T) => boolean): T[] {
  let seen = 0
  return points.filter((point) => {
    if (seen >= n) return false
    seen += hasValue(point) ? 1 : 0
    return true
  })
}
