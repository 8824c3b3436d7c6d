import { sum } from './quantile.ts'
import { baseline, meanRange, movingRanges } from './ranges.ts'
import type { Limits } from './rules.ts'
import { around } from './xmr.ts'

/** Value = scale x numerator / denominator, or null; noise is the variance of the noise on the value. */
export type RatioPoint = { numerator: number; denominator: number; noiseVariance: number } | null
export type Laney = {
  centre: number
  limits: (Limits | null)[]
  /** The p or u chart of Shewhart: sigma z taken as 1. */
  plain: (Limits | null)[]
  sigmaZ: number
  /** Sigma z under 0.7: duplicated or smoothed data. */
  tooRegular: boolean
  /** Whether the normal form holds: at least five expected on both sides at more than half of the points. */
  normal: boolean
}
type Options = { chart: 'p' | 'u'; scale?: number; screen?: boolean; fixAfter?: number }

/** Laney p' or u' limits of one segment (qicharts2, unscreened by default). Noise enters each s_i before sigma z is taken. Null without moving ranges. */
export function laney(
  points: readonly RatioPoint[],
  { chart, scale = 1, screen = false, fixAfter = 20 }: Options,
): Laney | null {
  const base = baseline(points, fixAfter, (point) => point !== null)
  const shown = base.filter((point) => point !== null)
  const centre = sum(shown.map((point) => point.numerator)) / sum(shown.map((point) => point.denominator))
  const deviations = points.map((point) => point && deviation(point, centre, chart, scale))
  const scores = base.map(
    (point, index) => point && (point.numerator / point.denominator - centre) / (deviations[index] ?? Number.NaN),
  )
  const range = meanRange(movingRanges(scores), screen)
  if (range === null || !Number.isFinite(range)) return null
  const sigmaZ = range / 1.128
  const lines = (times: number) =>
    deviations.map((s) => (s === null ? null : inside(around(centre, 3 * s * times), chart, scale)))
  return {
    centre,
    limits: lines(sigmaZ),
    plain: lines(1),
    sigmaZ,
    tooRegular: sigmaZ < 0.7,
    normal: isNormal(shown, centre, chart),
  }
}

function deviation(point: NonNullable<RatioPoint>, centre: number, chart: 'p' | 'u', scale: number) {
  const spread = chart === 'p' ? centre * (1 - centre) : centre
  return Math.sqrt(spread / point.denominator + point.noiseVariance / scale ** 2)
}

function inside(limits: Limits, chart: 'p' | 'u', scale: number): Limits {
  const top = chart === 'p' ? 1 : Number.POSITIVE_INFINITY
  const clamp = (line: number) => scale * Math.min(top, Math.max(0, line))
  return {
    centre: scale * limits.centre,
    lower_limit: clamp(limits.lower_limit),
    upper_limit: clamp(limits.upper_limit),
    near_lower: clamp(limits.near_lower),
    near_upper: clamp(limits.near_upper),
  }
}

function isNormal(points: readonly NonNullable<RatioPoint>[], centre: number, chart: 'p' | 'u') {
  const rarest = chart === 'p' ? Math.min(centre, 1 - centre) : centre
  return points.filter((point) => point.denominator * rarest >= 5).length > points.length / 2
}
