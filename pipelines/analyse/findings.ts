import type { Quarter } from '../../data/quarter.ts'
import type { Row } from '../../data/release.ts'
import type { Direction } from '../../data/vocabulary/measure.ts'
import { type MeasureId, measures } from '../../data/vocabulary/measures.ts'
import type { FindingCode } from '../../data/vocabulary/verdicts.ts'
import { holm } from '../statistics/multiplicity.ts'
import { windowTest } from '../statistics/windowTest.ts'
import { grouped } from './grouped.ts'
import { indexAt, seasonOf } from './season.ts'
import type { Shown } from './trend.ts'

type Candidate = { p: number; row: Omit<Row<'finding'>, 'position' | 'p_adjusted'> }

const most = 5
const surely = 0.05

/**
 * What really changed in a quarter, nought to five, by evidence and never by size, and how many measures were quiet or not judged. A measure
 * moved when its chart hits a rule at the last point and its last points differ from all before; an effect is news in the quarter in which it
 * is first judged. All of them share one chance of 5 % of a false finding (Holm).
 */
export function findings(
  quarter: string,
  trend: readonly Row<'trend'>[],
  shown: readonly Shown[],
  effect: readonly Row<'effect'>[],
): Row<'finding'>[] {
  const national = trend.filter((row) => row.level === 'all')
  const series = grouped(national, (row) => row.measure)
  const judged = [...series.values()].flatMap((rows) => judgedSeries(quarter, rows, shown))
  const news = effect.filter((row) => isNews(row))
  const candidates = [...judged.map(({ candidate }) => candidate), ...news.map((row) => effectCandidate(quarter, row))]
  const adjusted = holm(candidates.map(({ p }) => p))
  const sure = candidates
    .map(({ row }, at) => ({ ...row, p_adjusted: adjusted[at] ?? 1 }))
    .filter((row) => row.code === 'no_effect' || row.p_adjusted < surely)
    .filter((row) => row.code !== 'moved' || row.flag !== null)
  const chosen = [...sure.filter(({ code }) => code !== 'no_effect').sort(byEvidence), ...sure.filter(isQuietPlan)]
  const told = chosen.slice(0, most).map((row, at) => ({ ...row, position: at + 1 }))
  const moved = told.filter(({ code }) => code === 'moved').length
  return [
    ...told,
    counted(quarter, 'quiet', judged.length - moved, told.length + 1),
    counted(quarter, 'not_judged', series.size - judged.length, told.length + 2),
  ]
}

const byEvidence = (one: { p_adjusted: number }, other: { p_adjusted: number }) => one.p_adjusted - other.p_adjusted
const isQuietPlan = ({ code }: { code: string }) => code === 'no_effect'

/** A series with limits and a value in the quarter is judged; under thirteen points the chart says nothing, and neither do we. */
function judgedSeries(
  quarter: string,
  rows: readonly Row<'trend'>[],
  shown: readonly Shown[],
): { candidate: Candidate }[] {
  const last = rows.find((row) => row.quarter === quarter)
  if (!last || last.value === null || last.refusal !== null || !last.rung.startsWith('limits')) return []
  const quarters = rows.filter((row) => row.segment === last.segment && row.value !== null).map((row) => row.quarter)
  const own = shown.filter(({ row }) => row.level === 'all' && row.measure === last.measure)
  const season = seasonIn(rows, own)
  const points = own
    .filter(({ row }) => quarters.includes(row.quarter))
    .sort((one, other) => one.row.quarter.localeCompare(other.row.quarter))
    .map(({ figure, row }) => ({
      value: figure.value / indexAt(season, row.quarter as Quarter),
      variance: figure.samplingVariance + figure.noiseVariance,
      noise: figure.noiseVariance,
    }))
  const tested = windowTest(points.filter(({ variance }) => variance > 0))
  if (!tested) return []
  const up = last.value / indexAt(season, quarter as Quarter) > tested.usual
  const figures = { value: last.value, lower: last.lower, upper: last.upper, usual: tested.usual, p: tested.p }
  const about = { code: 'moved' as const, measure: last.measure, flag: last.flag, tone: toneOf(last.measure, up) }
  return [{ candidate: { p: tested.p, row: { ...empty, quarter, ...about, ...figures, origin: last.origin } } }]
}

/** The season that the chart took out, if any: of a series in one piece. */
function seasonIn(rows: readonly Row<'trend'>[], own: readonly Shown[]) {
  if (rows.some(({ segment }) => segment > 1)) return null
  return seasonOf(
    rows.map(({ quarter }) => quarter as Quarter),
    new Map(own.map((one) => [one.row.quarter, one])),
  )
}

/** News is what is judged for the first time: eight quarters after, in the series that decides. */
const isNews = (row: Row<'effect'>) =>
  row.organisation === null && row.quarters_after === 8 && row.series === leadingSeries(row) && isJudged(row)

const leadingSeries = ({ reasons }: Row<'effect'>) => ((reasons ?? '').includes('no_comparison') ? 'own' : 'compared')

const isJudged = ({ verdict, side }: Row<'effect'>) =>
  verdict === 'changed' || (verdict === 'no_change_found' && side === 'planned')

function effectCandidate(quarter: string, row: Row<'effect'>): Candidate {
  const p = row.p_holm ?? 1
  const code: FindingCode = row.verdict === 'changed' ? 'effect' : 'no_effect'
  return {
    p,
    row: {
      ...empty,
      quarter,
      code,
      measure: row.measure,
      changed_rule: row.changed_rule,
      about_rule: row.rule,
      change_quarter: row.change_quarter,
      tone: toneOf(row.measure, (row.change ?? 0) > 0),
      value: row.change,
      lower: row.lower,
      upper: row.upper,
      usual: row.expected,
      strength: row.strength,
      p,
      origin: row.origin,
    },
  }
}

function toneOf(measure: string, up: boolean): 'better' | 'worse' | 'neutral' {
  const direction: Direction = measures[measure as MeasureId].direction
  if (direction === 'neutral') return 'neutral'
  return (direction === 'higher') === up ? 'better' : 'worse'
}

const empty = {
  measure: null,
  changed_rule: null,
  about_rule: null,
  change_quarter: null,
  flag: null,
  tone: null,
  value: null,
  lower: null,
  upper: null,
  usual: null,
  strength: null,
  p: null,
  count: null,
  origin: null,
}

const counted = (quarter: string, code: 'quiet' | 'not_judged', count: number, position: number) => ({
  ...empty,
  quarter,
  position,
  code,
  p_adjusted: null,
  count,
})
