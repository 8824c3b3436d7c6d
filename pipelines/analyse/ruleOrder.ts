import type { Row } from '../../data/release.ts'
import type { RefusalCode } from '../../data/vocabulary/refusals.ts'
import { countDesignEffect, shareDesignEffect } from '../statistics/intervals.ts'
import { posteriorInterval, posteriorMean } from '../statistics/posterior.ts'
import { ranks } from '../statistics/ranks.ts'
import { type Counted, type Shrinkage, shrinkRates } from '../statistics/shrinkage.ts'
import { shrinkShares } from '../statistics/shrinkShares.ts'
import type { Pair } from './estimate.ts'
import type { Shown } from './trend.ts'

const least = 10
const listError = 0.05
const z = 1.959963984540054

type Order = Omit<Row<'rule_order'>, keyof Load | keyof Misread | 'refusal'>
type Load = Pick<Row<'rule_order'>, 'times' | 'minutes' | 'load_hours' | 'load_lower' | 'load_upper'>
type Misread = Pick<Row<'rule_order'>, 'misread' | 'misread_lower' | 'misread_upper'>

/**
 * The register by friction in one quarter (statistics.md 2.8), from protected counts only: reporters of a rule per 100 who reported anything,
 * shrunken by Gamma-Poisson (rules outside the register have no place); share that hinders by beta-binomial; expected rank with its interval; the list clearly above average. A rule of
 * which one organisation gives more than half of the reports is left out and refused; under ten rules there is no order.
 */
export function ruleOrder(shown: readonly Shown[], quarter: string, dominated: readonly string[]): Row<'rule_order'>[] {
  const own = shown.filter(({ row }) => row.quarter === quarter && row.level === 'rule' && row.rule !== 'nieuw')
  const of = (measure: string) =>
    new Map(own.filter(({ row }) => row.measure === measure).map((one) => [one.row.rule ?? '', one]))
  const reported = [...of('friction.reporters_per_100').values()].sort((one, other) =>
    (one.row.rule ?? '').localeCompare(other.row.rule ?? ''),
  )
  const kept = reported.filter(({ row }) => !dominated.includes(row.rule ?? ''))
  const order = orderOf(kept, of('friction.hinders_share'))
  const [load, times] = [of('friction.load'), of('friction.times')]
  const [minutes, misread] = [of('friction.minutes_lost'), of('friction.level_misread_share')]
  return reported.map((one) => {
    const rule = one.row.rule ?? ''
    const isDominated = dominated.includes(rule)
    return {
      ...(order.get(rule) ?? bare(one)),
      ...(isDominated && { rate_raw: null }),
      ...(isDominated ? noLoad : loadOf(one, load.get(rule), times.get(rule), minutes.get(rule))),
      ...misreadOf(isDominated ? undefined : misread.get(rule)),
      refusal: isDominated ? 'one_organisation_dominates' : refusalOf(kept.length),
    }
  })
}

const refusalOf = (rules: number): RefusalCode | null => (rules < least ? 'too_few_units' : null)

function orderOf(kept: readonly Shown[], hindering: ReadonlyMap<string, Shown>): Map<string, Order> {
  if (kept.length < least) return new Map()
  const rates = shrinkRates(kept.map(({ pair }) => thinnedCount(pair)))
  const placed = ranks(rates.posteriors)
  const hinders = hinderingOf(kept, hindering)
  return new Map(
    kept.map((one, at) => [
      one.row.rule ?? '',
      {
        ...bare(one),
        ...rateColumns(rates, at),
        ...rankColumns(placed[at], kept.length),
        ...hinders.get(one.row.rule ?? ''),
      },
    ]),
  )
}

const per100 = 100

/** Where rules differ no more than chance, all have the pooled rate and there is no order. */
function rateColumns({ pooled, posteriors, qValues }: Shrinkage, at: number) {
  const posterior = posteriors[at]
  const q = qValues[at] ?? null
  if (!posterior) return { rate: per100 * pooled, rate_all: per100 * pooled }
  const { lower, upper } = posteriorInterval(posterior)
  return {
    rate: per100 * posteriorMean(posterior),
    rate_lower: per100 * lower,
    rate_upper: per100 * upper,
    rate_all: per100 * pooled,
    above: q !== null && q <= listError,
    list_error: q,
  }
}

function rankColumns(rank: ReturnType<typeof ranks>[number] | undefined, rules: number) {
  if (!rank) return {}
  return {
    expected_rank: rank.expected,
    rank_lower: rank.lower,
    rank_upper: rank.upper,
    position_shown: rank.upper - rank.lower + 1 <= rules / 2,
    p_top5: rank.topFive,
  }
}

function hinderingOf(kept: readonly Shown[], hindering: ReadonlyMap<string, Shown>) {
  const found = kept.flatMap(({ row }) => hindering.get(row.rule ?? '') ?? [])
  const shares = found.length < least ? null : shrinkShares(found.map(({ pair }) => thinnedShare(pair)))
  return new Map(
    found.map(({ row, figure }, at) => {
      const posterior = shares?.posteriors[at]
      const inside = posterior ? posteriorInterval(posterior) : figure
      const value = posterior ? posteriorMean(posterior) : figure.value
      return [row.rule ?? '', { hinders: value, hinders_lower: inside.lower, hinders_upper: inside.upper }] as const
    }),
  )
}

/** Noise on a count makes it worth less: y / deff events in an exposure of e / deff (statistics.md 3). */
function thinnedCount({ numerator, denominator, noise_var_num }: Pair): Counted {
  const effect = countDesignEffect(numerator, noise_var_num)
  return { numerator: Math.max(0, numerator) / effect, denominator: denominator / effect }
}

function thinnedShare({ numerator, denominator, noise_var_num, noise_var_den }: Pair): Counted {
  const inside = Math.min(Math.max(numerator, 0), denominator)
  const effect = shareDesignEffect(inside, denominator, { numerator: noise_var_num, denominator: noise_var_den })
  return { numerator: inside / effect, denominator: denominator / effect }
}

const bare = ({ row, pair, figure }: Shown): Order => ({
  quarter: row.quarter,
  rule: row.rule ?? '',
  exposure_kind: 'active_reporters',
  exposure: pair.denominator,
  reporters: pair.numerator,
  rate: null,
  rate_lower: null,
  rate_upper: null,
  rate_raw: figure.value,
  rate_all: null,
  hinders: null,
  hinders_lower: null,
  hinders_upper: null,
  expected_rank: null,
  rank_lower: null,
  rank_upper: null,
  position_shown: false,
  p_top5: null,
  above: false,
  list_error: null,
  origin: row.origin,
})

const noLoad: Load = { times: null, minutes: null, load_hours: null, load_lower: null, load_upper: null }

/**
 * Hours that the rule takes of all its reporters: minutes x times, as told by those who told both, x reporters. Range from noise and chance in that
 * mean and in the number of reporters (a Poisson count): variances of a product, R² Var(m) + m² Var(R).
 */
function loadOf(reported: Shown, load?: Shown, times?: Shown, minutes?: Shown): Load {
  const told = { times: times?.figure.value ?? null, minutes: minutes?.figure.value ?? null }
  if (!load) return { ...noLoad, ...told }
  const [reporters, mean] = [reported.pair.numerator, load.figure.value]
  const ofMean = load.figure.noiseVariance + load.figure.samplingVariance
  const ofReporters = reported.pair.noise_var_num + reporters
  const half = z * Math.sqrt(reporters ** 2 * ofMean + mean ** 2 * ofReporters)
  const total = mean * reporters
  return {
    ...told,
    load_hours: total / 60,
    load_lower: Math.max(0, total - half) / 60,
    load_upper: (total + half) / 60,
  }
}

const misreadOf = (shown: Shown | undefined): Misread => ({
  misread: shown?.figure.value ?? null,
  misread_lower: shown?.figure.lower ?? null,
  misread_upper: shown?.figure.upper ?? null,
})
