import type { Row } from '../../data/release.ts'
import type { RefusalCode } from '../../data/vocabulary/refusals.ts'
import { binomial, type CountModel, poisson } from '../statistics/counts.ts'
import { rateInterval, shareInterval } from '../statistics/intervals.ts'
import { benjaminiHochberg, unitP } from '../statistics/multiplicity.ts'
import { grouped } from './grouped.ts'

type Noise = { numerator: number; denominator: number }

/**
 * Higher, similar or lower than all together, taken as fixed: by the 95% interval of the unit, "clearly" by the 99.8% one; and the list of
 * units that stand out, by Benjamini-Hochberg at 5 % over the mid-p of all units shown at once (statistics.md 2.7). Sorted by name.
 */
export function benchmarkWords(
  funnel: readonly Row<'funnel'>[],
  noiseOf: (row: Row<'funnel'>) => Noise,
): Row<'unit_word'>[] {
  const together = grouped(funnel, ({ measure, period }) => `${measure}|${period}`)
  return [...together.values()].flatMap((rows) => wordsOf(rows, noiseOf))
}

function wordsOf(rows: readonly Row<'funnel'>[], noiseOf: (row: Row<'funnel'>) => Noise): Row<'unit_word'>[] {
  const isRate = rows.some(({ measure, value }) => (value ?? 0) > 1 || measure === 'handover.per_family')
  const judged = rows.map((row) => judge(row, noiseOf(row), isRate))
  const tested = judged.filter(({ p }) => p !== null)
  const adjusted = benjaminiHochberg(tested.map(({ p }) => p ?? 1))
  return judged.map((row) => {
    const p = row.p === null ? null : (adjusted[tested.indexOf(row)] ?? null)
    return { ...row, p_adjusted: p, is_listed: p !== null && p < 0.05 }
  })
}

type Judged = Omit<Row<'unit_word'>, 'p_adjusted' | 'is_listed'>

function judge(row: Row<'funnel'>, noise: Noise, isRate: boolean): Judged {
  const { measure, period, unit, label, value, overall } = row
  const about = { measure, period, unit, label, value, overall }
  const refusal = (row.refusal as RefusalCode | null) ?? (usable(row, isRate) ? null : 'denominator_below_min')
  const [x, n] = [row.numerator ?? 0, row.denominator ?? 0]
  if (refusal || value === null || overall === null)
    return { ...about, lower: null, upper: null, word: null, p: null, refusal: refusal ?? 'suppressed_by_disclosure' }
  const interval = (confidence: number) =>
    isRate ? rateInterval(x, n, noise, confidence) : shareInterval(x, n, noise, confidence)
  const [usual, wide] = [interval(0.95), interval(0.998)]
  const variance = noise.numerator + overall ** 2 * noise.denominator
  const model: CountModel = isRate ? poisson(n * overall, variance) : binomial(Math.round(n), overall, variance)
  return { ...about, ...usual, word: wordOf(usual, wide, overall), p: unitP(model, x), refusal: null }
}

/** Shares speak from twenty on, rates from ten events. */
const usable = ({ numerator, denominator }: Row<'funnel'>, isRate: boolean) =>
  isRate ? (numerator ?? 0) >= 10 : (denominator ?? 0) >= 20

type Range = { lower: number; upper: number }

function wordOf(usual: Range, wide: Range, overall: number) {
  if (wide.lower > overall) return 'clearly_higher'
  if (wide.upper < overall) return 'clearly_lower'
  if (usual.lower > overall) return 'higher'
  return usual.upper < overall ? 'lower' : 'similar'
}
