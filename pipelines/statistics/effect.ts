import type { RefusalCode } from '../../data/vocabulary/refusals.ts'
import { remlAutoregression } from './autoregression.ts'
import { tCdf, tQuantile } from './distributions.ts'
import { dot, type Fit, leastSquares, quadratic } from './leastSquares.ts'

/** One period of a series, `time` a whole number (quarterIndex, or months); value on the scale of the model, null in a gap. */
export type EffectPoint = { time: number; value: number | null }
type Estimate = { estimate: number; se: number; lower: number; upper: number }
export type EffectLine = {
  time: number
  phase: 'before' | 'transition' | 'after'
  value: number | null
  fitted: number
  expected: number
  lower: number
  upper: number
}
export type Effect = {
  before: number
  after: number
  refusal: RefusalCode | null
  /** Whether words about chance are allowed: 8 quarters on both sides, 12 months. */
  firstImpression: boolean
  estimates: Estimates | null
}
export type Estimates = {
  /** Change of level in the first period after the transition, and a year later. */
  now: Estimate
  year: Estimate
  slope: Estimate
  p: number
  rho: number
  df: number
  se: { ols: number; reml: number }
  coefficients: number[]
  lines: EffectLine[]
}
/** `change` is the time of the change; `noise` the variance of disclosure noise on the plotted values: a floor under the residual variance. */
export type EffectOptions = {
  change: number
  transition?: number
  seasons?: 4 | 12
  /** False where it is not known which periods make a year: then no dummies per season. */
  seasonal?: boolean
  noise?: number
}

/**
 * Interrupted series y = b0 + b1 t + b2 D + b3 (t - t0) D, with dummies per season from three years, transition periods left out and t0 the
 * first period after them (statistics.md 2.9). REML with AR(1) errors; each standard error is the larger of OLS and REML, Student t with
 * floor((T - k) / 2) degrees of freedom. Refuses under 8 quarters before and 4 after (12 and 12 months), and where over an eighth is missing.
 */
export function effect(points: readonly EffectPoint[], options: EffectOptions): Effect {
  const { change, transition = 0, seasons = 4 } = options
  const phased = points.map((point) => ({ ...point, phase: phaseOf(point.time, change, transition) }))
  const shown = phased.filter((point): point is Known => point.value !== null && point.phase !== 'transition')
  const before = shown.filter(({ phase }) => phase === 'before').length
  const after = shown.length - before
  const counted = { before, after, firstImpression: seasons === 4 && after < 8 }
  const refusal = refusalOf(before, after, seasons) ?? gapOf(shown, transition, change)
  if (refusal) return { ...counted, refusal, estimates: null }
  const estimates = estimatesOf(phased, shown, options)
  return { ...counted, refusal: estimates ? null : 'too_few_points', estimates }
}

type Phase = EffectLine['phase']
type Phased = EffectPoint & { phase: Phase }
type Known = Phased & { value: number }

function phaseOf(time: number, change: number, transition: number): Phase {
  if (time < change) return 'before'
  return time < change + transition ? 'transition' : 'after'
}

const least = { 4: [8, 4], 12: [12, 12] } as const

function refusalOf(before: number, after: number, seasons: 4 | 12): RefusalCode | null {
  const [first, second] = least[seasons]
  return before < first || after < second ? 'too_few_points' : null
}

function gapOf(shown: readonly Known[], transition: number, change: number): RefusalCode | null {
  const [first, last] = [shown[0]?.time ?? 0, shown.at(-1)?.time ?? 0]
  const skipped = last >= change ? transition : 0
  const expected = last - first + 1 - skipped
  return expected - shown.length > expected / 8 ? 'gap_in_series' : null
}

function estimatesOf(points: readonly Phased[], shown: readonly Known[], options: EffectOptions): Estimates | null {
  const rowOf = designOf(shown, options)
  const design = shown.map(({ time, phase }) => rowOf(time, phase === 'after'))
  const y = shown.map(({ value }) => value)
  const times = shown.map(({ time }) => time)
  const [ols, reml] = [leastSquares(design, y), remlAutoregression({ design, y, times })]
  const freedom = y.length - (design[0]?.length ?? 0)
  if (!ols || !reml || freedom < 2) return null
  const df = Math.floor(freedom / 2)
  const floor = options.noise ?? 0
  const variances = { ols: Math.max(ols.rss / freedom, floor), reml: Math.max(reml.sigma2, floor) }
  const about = (vector: readonly number[]) => contrast(vector, { ols, reml: reml.fit, variances, df })
  const [year, width] = [options.seasons ?? 4, design[0]?.length ?? 0]
  const now = about(unit(width, { 2: 1 }))
  return {
    now,
    year: about(unit(width, { 2: 1, 3: year })),
    slope: about(unit(width, { 3: 1 })),
    p: 2 * tCdf(-Math.abs(now.estimate / now.se), df),
    rho: reml.rho,
    df,
    se: standardErrors(unit(width, { 2: 1 }), { ols, reml: reml.fit, variances }),
    coefficients: reml.fit.coefficients,
    lines: points.map((point) => lineAt(point, rowOf, about, reml.fit.coefficients)),
  }
}

/** The row of the design at a time, with or without the change. Time counts from the middle of the series, which makes sums exact. */
function designOf(
  shown: readonly Known[],
  { change, transition = 0, seasons = 4, seasonal: known = true }: EffectOptions,
) {
  const [first, last] = [shown[0]?.time ?? 0, shown.at(-1)?.time ?? 0]
  const [middle, start] = [Math.round((first + last) / 2), change + transition]
  const seasonal = known && shown.length >= 3 * seasons ? seasons - 1 : 0
  return (time: number, changed: boolean) => [
    1,
    time - middle,
    changed ? 1 : 0,
    changed ? time - start : 0,
    ...Array.from({ length: seasonal }, (_, season) => (modulo(time, seasons) === season ? 1 : 0)),
  ]
}

type Fits = { ols: Fit; reml: Fit; variances: { ols: number; reml: number } }

function contrast(vector: readonly number[], fits: Fits & { df: number }): Estimate {
  const errors = standardErrors(vector, fits)
  const se = Math.max(errors.ols, errors.reml)
  const estimate = dot(vector, fits.reml.coefficients)
  const half = tQuantile(0.975, fits.df) * se
  return { estimate, se, lower: estimate - half, upper: estimate + half }
}

const standardErrors = (vector: readonly number[], { ols, reml, variances }: Fits) => ({
  ols: Math.sqrt(variances.ols * quadratic(vector, ols.inverse)),
  reml: Math.sqrt(variances.reml * quadratic(vector, reml.inverse)),
})

function lineAt(
  { time, phase, value }: Phased,
  rowOf: (time: number, changed: boolean) => number[],
  about: (vector: readonly number[]) => Estimate,
  coefficients: readonly number[],
): EffectLine {
  const expected = about(rowOf(time, false))
  const fitted = dot(rowOf(time, phase === 'after'), coefficients)
  return { time, phase, value, fitted, expected: expected.estimate, lower: expected.lower, upper: expected.upper }
}

const unit = (width: number, places: Readonly<Record<number, number>>) =>
  Array.from({ length: width }, (_, at) => places[at] ?? 0)

const modulo = (value: number, by: number) => ((value % by) + by) % by
