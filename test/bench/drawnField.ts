import type { Quarter } from '../../data/quarter.ts'
import { type MeasureId, measures } from '../../data/vocabulary/measures.ts'
import { statistics } from '../../data/vocabulary/statistics.ts'
import type { Who } from '../../pipelines/analyse/cell.ts'
import { estimate, type Pair } from '../../pipelines/analyse/estimate.ts'
import type { Shown } from '../../pipelines/analyse/trend.ts'
import { noiseAt, noiseTable } from '../../pipelines/disclosure/noise.ts'
import { binomial, normal } from '../../pipelines/invent/draws.ts'
import { type Plan, reportersAt } from '../../pipelines/invent/plan.ts'
import type { Random } from '../../pipelines/invent/random.ts'
import type { Rate } from '../../pipelines/invent/rate.ts'

/** A true value in every quarter of the series. */
export type TrueSeries = { measure: MeasureId; who: Who; values: number[] }

/** National truths of the field, one series per measure and rule, of those who answer. */
export function trueSeries(plan: Plan, rates: readonly Rate[]): TrueSeries[] {
  const known = new Map<string, TrueSeries>()
  for (const { measure, quarter, rule, value, note } of rates) {
    if (note && /all families|without stand-ins|gap_[138]|not show/.test(note)) continue
    if (measure === 'friction.reporters_per_100' && !rule) continue
    const key = `${measure}|${rule ?? ''}`
    const own = known.get(key) ?? { measure: measure as MeasureId, who: rule ? { rule } : {}, values: [] }
    own.values[plan.series.indexOf(quarter as Quarter)] = value
    known.set(key, own)
  }
  return [...known.values()]
}

/** The same, with every quarter as the first: nothing changes. */
export const still = (series: readonly TrueSeries[]) =>
  series.map((one) => ({ ...one, values: one.values.map(() => one.values[0] ?? 0) }))

const counts = noiseTable(3, 7)

/** Protected figures of the series as a release would have them: contributors drawn, noise added, estimated by the product's own code. */
export function drawn(
  plan: Plan,
  series: readonly TrueSeries[],
  random: Random,
  shares: ReadonlyMap<string, number>,
): Shown[] {
  const noise = () => noiseAt(counts, Math.floor(random() * 2 ** 53))
  return series.flatMap(({ measure, who, values }) =>
    values.map((value, at) => {
      const n = sizeOf(measure, reportersAt(plan, at), shares.get(who.rule ?? '') ?? 1)
      const pair = pairOf(measure, value, n, random, noise)
      const told = { ...pair, ...who, quarter: plan.series[at] ?? '', measure, definition_version: 1, origin: 'drawn' }
      return { pair: told, ...estimate(told) }
    }),
  )
}

/** Contributors behind a figure, as a demo of 2,400 reporters shows them; `share` is the part of the reporters that reports the rule. */
function sizeOf(measure: MeasureId, reporters: number, share: number): number {
  const [kind, name] = measure.split('.') as [string, string]
  if (kind === 'friction') return Math.round(0.7 * reporters * share * (answering[name] ?? 1))
  if (kind === 'time') return Math.round(0.25 * reporters)
  if (kind === 'handover') return name === 'first_contact_share' ? 6000 : 85_000
  return measure.endsWith('_professional') || name === 'dissent_share' ? Math.round(0.2 * reporters) : 1600
}

const answering: Record<string, number> = { level_misread_share: 0.4, workaround_share: 0.7, complex_share: 0.6 }

type Drawn = Omit<Pair, 'quarter' | 'measure' | 'definition_version' | 'origin'>

function pairOf(measure: MeasureId, value: number, n: number, random: Random, noise: () => number): Drawn {
  const formula = measures[measure].formula
  const contributors = n + noise()
  const none = { sd: null, low: null, centre: null, high: null, denominator_centre: null, contributors }
  if (formula.statistic === 'mean' || formula.statistic === 'ratio')
    return totalOf(measure, value, n, random, contributors)
  const chance = formula.statistic === 'rate' ? value / 100 : value
  const numerator = binomial(random, n, chance) + noise()
  return {
    ...none,
    statistic: formula.statistic === 'rate' ? 'rate' : formula.statistic === 'distribution' ? 'distribution' : 'share',
    numerator,
    noise_var_num: 3,
    denominator: contributors,
    noise_var_den: 3,
  }
}

/** Deviations between contributors: as the national spread of a demo. */
const spreads: Record<string, number> = {
  'friction.minutes_lost': 38,
  'time.felt_gap': 11,
  'time.felt_acceptable': 6.1,
  'handover.per_family': 0.9,
}

function totalOf(measure: MeasureId, value: number, n: number, random: Random, contributors: number): Drawn {
  const spread = spreads[measure] ?? 0.07
  const mean = value + (spread / Math.sqrt(n)) * normal(random)
  const { numerator, denominator, statistic } = measures[measure].formula as {
    numerator: string
    denominator: string
    statistic: string
  }
  const sums = Object.values(statistics).find((own) => numerator in own) as Record<
    string,
    { low?: number; centre?: number; high?: number }
  >
  const [a, b] = [sums[numerator] ?? {}, sums[denominator] ?? {}]
  const { low = 0, centre = 0, high = 0 } = a
  const [per, weight] = statistic === 'ratio' ? [b.centre ?? 0, b.centre ?? 0] : [1, 1]
  const half = high - centre
  const total = mean * weight * n + half * normal(random) + centre * (contributors - n)
  return {
    statistic: statistic === 'ratio' ? 'ratio' : 'mean',
    numerator: total,
    noise_var_num: half ** 2 + 3 * centre ** 2,
    denominator: per === 1 ? contributors : per * contributors + per * normal(random),
    noise_var_den: per === 1 ? 3 : per ** 2 + 3 * per ** 2,
    contributors,
    sd: spread,
    low,
    centre,
    high,
    denominator_centre: b.centre ?? null,
  }
}
