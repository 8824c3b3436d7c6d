import { binomial, poisson } from './counts.ts'
import { laney } from './laney.ts'
import { countLimits } from './limits.ts'
import { sum } from './quantile.ts'
import { baseline, movingRanges } from './ranges.ts'
import { type Limits, side } from './rules.ts'
import { xmr } from './xmr.ts'

export type Chart = 'xmr' | 'p' | 'u'
/**
 * One quarter of a consecutive series; value is null in a gap. Value = scale x numerator / denominator where those are given.
 * noiseVariance is that of the noise on the value; samplingVariance that of chance alone, where known.
 */
export type Point = {
  value: number | null
  numerator?: number | null
  denominator?: number | null
  noiseVariance: number
  samplingVariance?: number | null
}
export type ProcessLimits = { limits: (Limits | null)[]; tooRegular: boolean }
/** Limits are made of the first `fixAfter` values; `screen` leaves out moving ranges that are far too large (statistics.md 2.2). */
export type Baseline = { fixAfter: number; screen?: boolean }
type Counted = { value: number; numerator: number; denominator: number; noiseVariance: number }

const usual: Baseline = { fixAfter: 20 }
/** As many neighbours as ten points in a row have. */
const leastRanges = 9

/** The chart that fits: p' or u' where every value has its denominator and the baseline is not all zero (or all one), otherwise XmR. */
export function chartOf(points: readonly Point[], statistic: 'mean' | 'share' | 'rate'): Chart {
  const ratios = points.map(counted)
  if (statistic === 'mean' || points.some((point, index) => point.value !== null && !ratios[index])) return 'xmr'
  const base = baseline(ratios, usual.fixAfter, (ratio) => ratio !== null).filter((ratio) => ratio !== null)
  const [top, bottom] = [sum(base.map((ratio) => ratio.numerator)), sum(base.map((ratio) => ratio.denominator))]
  if (top <= 0 || (statistic === 'share' && top >= bottom)) return 'xmr'
  return statistic === 'share' ? 'p' : 'u'
}

/** Limits of one segment, per point, frozen on its first 20 values. Null where gaps leave fewer than nine moving ranges. */
export function processLimits(
  points: readonly Point[],
  chart: Chart,
  scale: number,
  of: Baseline = usual,
): ProcessLimits | null {
  const base = baseline(points, of.fixAfter, (point) => point.value !== null)
  if (movingRanges(base.map((point) => point.value)).length < leastRanges) return null
  if (chart !== 'xmr') return ratioLimits(points.map(counted), chart, scale, of)
  const limits = xmr(points, of)
  return limits && { limits: points.map(() => limits), tooRegular: false }
}

function ratioLimits(
  points: readonly (Counted | null)[],
  chart: 'p' | 'u',
  scale: number,
  of: Baseline,
): ProcessLimits | null {
  const primed = laney(points, { chart, scale, ...of })
  if (!primed || primed.normal) return primed
  const limits = points.map((point) => point && exactLimits(point, chart, primed.centre, scale))
  return { limits, tooRegular: primed.tooRegular }
}

/** The funnel's limits in time: 99.8% outside, 95% as the near ones. */
function exactLimits(point: Counted, chart: 'p' | 'u', centre: number, scale: number): Limits {
  const noise = (point.noiseVariance * point.denominator ** 2) / scale ** 2
  const size = Math.round(point.denominator)
  const [model, per] =
    chart === 'p'
      ? [binomial(size, centre, noise), size]
      : [poisson(point.denominator * centre, noise), point.denominator]
  const lines = countLimits(model, per)
  return {
    centre: scale * centre,
    lower_limit: scale * lines.lower_998,
    upper_limit: scale * lines.upper_998,
    near_lower: scale * lines.lower_95,
    near_upper: scale * lines.upper_95,
  }
}

function counted({ value, numerator, denominator, noiseVariance }: Point): Counted | null {
  if (value === null || numerator == null || denominator == null || side(denominator, 0) <= 0) return null
  return { value, numerator, denominator, noiseVariance }
}
