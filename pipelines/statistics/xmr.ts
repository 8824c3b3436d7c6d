import { mean } from './quantile.ts'
import { baseline, meanRange, movingRanges } from './ranges.ts'
import type { Limits } from './rules.ts'

export type XmrPoint = { value: number | null; noiseVariance: number }

/**
 * Process limits of one segment as NHSRplotthedots makes them: mean and 2.66 times the mean moving range of the first `fixAfter` values.
 * Sigma (mean range / 1.128) is at least the noise deviation of the plotted values. Null when there is no moving range.
 */
export function xmr(points: readonly XmrPoint[], { screen = true, fixAfter = 20 } = {}): Limits | null {
  const base = baseline(points, fixAfter, (point) => point.value !== null)
  const range = meanRange(movingRanges(base.map((point) => point.value)), screen)
  if (range === null) return null
  const shown = base.flatMap(({ value, noiseVariance }) => (value === null ? [] : [{ value, noiseVariance }]))
  const noise = Math.sqrt(mean(shown.map((point) => point.noiseVariance)))
  const half = 2.66 * Math.max(range, 1.128 * noise)
  return around(mean(shown.map((point) => point.value)), half)
}

/** Limits at a distance of `half` around a centre, near limits at two thirds of it. */
export const around = (centre: number, half: number): Limits => ({
  centre,
  lower_limit: centre - half,
  upper_limit: centre + half,
  near_lower: centre - (2 / 3) * half,
  near_upper: centre + (2 / 3) * half,
})
