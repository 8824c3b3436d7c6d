import type { Row } from '../../data/release.ts'
import { z95 } from '../statistics/distributions.ts'
import { meanInterval, shareDesignEffect, shareInterval } from '../statistics/intervals.ts'
import { noiseNote } from '../statistics/sufficiency.ts'
import { levelOf, type Who } from './cell.ts'

/** Numerator and denominator of one measure in one cell and quarter: a row of analysed.pair. */
export type Pair = Who & {
  quarter: string
  measure: string
  statistic: 'share' | 'mean' | 'ratio' | 'rate' | 'distribution'
  definition_version: number
  numerator: number
  noise_var_num: number
  denominator: number
  noise_var_den: number
  contributors: number
  sd: number | null
  low: number | null
  centre: number | null
  high: number | null
  denominator_centre: number | null
  origin: string | null
}

/** Value, 95% interval, and the variance of noise and of chance on the value. */
export type Figure = {
  value: number
  lower: number
  upper: number
  noiseVariance: number
  samplingVariance: number
  method: string
}

/** One row of table estimate, and the variances a trend needs. Written out, because there are many: spreading costs several times as much. */
export function estimate(pair: Pair): { row: Row<'estimate'>; figure: Figure } {
  const figure = figures[pair.statistic](pair)
  const row = {
    quarter: pair.quarter,
    measure: pair.measure,
    level: levelOf(pair),
    kind: pair.kind ?? null,
    region: pair.region ?? null,
    organisation: pair.organisation ?? null,
    role: pair.role ?? null,
    phase: pair.phase ?? null,
    respondent: pair.respondent ?? null,
    framework: pair.framework ?? null,
    theme: pair.theme ?? null,
    rule: pair.rule ?? null,
    item: pair.item ?? null,
    from_actor: pair.from_actor ?? null,
    to_actor: pair.to_actor ?? null,
    value: figure.value,
    lower: figure.lower,
    upper: figure.upper,
    numerator: pair.numerator,
    denominator: pair.denominator,
    contributors: pair.contributors,
    noise_var_num: pair.noise_var_num,
    noise_var_den: pair.noise_var_den,
    method: figure.method,
    status: pair.contributors < 30 ? 'u' : null,
    refusal:
      noiseNote(1 + figure.noiseVariance / figure.samplingVariance) === 'noise_dominates' ? 'noise_dominates' : null,
    definition_version: pair.definition_version,
    origin: pair.origin ?? '',
  }
  return { row, figure }
}

/** Wilson, widened for noise on both counts (statistics.md 3). */
export function share({
  numerator,
  denominator,
  noise_var_num,
  noise_var_den,
}: Pick<Pair, 'numerator' | 'denominator' | 'noise_var_num' | 'noise_var_den'>): Figure {
  const noise = { numerator: noise_var_num, denominator: noise_var_den }
  const value = clamp(numerator / denominator, 0, 1)
  const samplingVariance = (value * (1 - value)) / denominator
  const effect = shareDesignEffect(clamp(numerator, 0, denominator), denominator, noise)
  return {
    value,
    ...shareInterval(numerator, denominator, noise),
    noiseVariance: samplingVariance * (effect - 1),
    samplingVariance,
    method: 'wilson_noise',
  }
}

/** Share of the active reporters, per hundred. */
function rate(pair: Pair): Figure {
  const { value, lower, upper, noiseVariance, samplingVariance, method } = share(pair)
  return {
    value: 100 * value,
    lower: 100 * lower,
    upper: 100 * upper,
    noiseVariance: 1e4 * noiseVariance,
    samplingVariance: 1e4 * samplingVariance,
    method,
  }
}

/**
 * Mean = published total / published contributors. Var(noise) = ((lambda h)^2 + (mean - centre)^2 v_n) / n^2 (disclosure.md 7), chance from
 * the national spread, or where that is unknown from its largest possible value (high - mean)(mean - low) (Bhatia & Davis 2000).
 */
function mean(pair: Pair): Figure {
  const { numerator, denominator: n, sd, noise_var_den } = pair
  const [low, centre, high] = [pair.low ?? 0, pair.centre ?? 0, pair.high ?? 0]
  const value = clamp(numerator / n, low, high)
  const own = pair.noise_var_num - centre ** 2 * noise_var_den
  const noiseVariance = (own + (value - centre) ** 2 * noise_var_den) / n ** 2
  const spread = sd ?? Math.sqrt((high - value) * (value - low))
  const interval = meanInterval(value, spread, n, noiseVariance, 'known')
  return {
    value,
    lower: clamp(interval.lower, low, high),
    upper: clamp(interval.upper, low, high),
    noiseVariance,
    samplingVariance: spread ** 2 / n,
    method: sd === null ? 'normal_bounded_spread' : 'normal_national_spread',
  }
}

/** Ratio of two published totals of the same contributors: p = a / b, noise by the delta method, chance from the national spread of the share. */
function ratio(pair: Pair): Figure {
  const { numerator, denominator: total, contributors: n, sd, noise_var_den, noise_var_num } = pair
  const value = clamp(numerator / total, 0, 1)
  const [a, b] = [pair.centre ?? 0, pair.denominator_centre ?? 0]
  const counts = 3
  const own = noise_var_num - a ** 2 * counts + value ** 2 * (noise_var_den - b ** 2 * counts)
  const noiseVariance = (own + (a - value * b) ** 2 * counts) / total ** 2
  const samplingVariance = sd === null ? (value * (1 - value)) / Math.min(n, total) : sd ** 2 / n
  const half = z95 * Math.sqrt(noiseVariance + samplingVariance)
  return {
    value,
    lower: clamp(value - half, 0, 1),
    upper: clamp(value + half, 0, 1),
    noiseVariance,
    samplingVariance,
    method: sd === null ? 'ratio_binomial' : 'ratio_national_spread',
  }
}

const figures = { share, rate, mean, ratio, distribution: share }

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)
