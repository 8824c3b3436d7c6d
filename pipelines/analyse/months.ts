import { type Quarter, quarterOfDay } from '../../data/quarter.ts'
import type { Row } from '../../data/release.ts'
import { statistics } from '../../data/vocabulary/statistics.ts'
import { ladder } from '../statistics/ladder.ts'
import { cellOf } from './cell.ts'
import { estimate, type Pair } from './estimate.ts'

/** Protected handovers and cases of one month, from event logs: a row of analysed.month. */
export type MonthCount = {
  month: string
  quarter: string
  handovers: number
  handovers_noise: number
  counted: number
  counted_noise: number
  definition: string | null
  origin: string | null
}

const measure = 'handover.per_family'
const { low, centre, high } = statistics.handover_month.handovers

/** Handovers per case by month on the same ladder: quarters would take four years to say what months say in one. A month without a figure is a gap. */
export function months(counts: readonly MonthCount[]): Row<'monthly'>[] {
  const sorted = [...counts].sort((one, other) => one.month.localeCompare(other.month))
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (!first || !last) return []
  const known = new Map(sorted.map((count) => [count.month, estimate(pairOf(count))]))
  const all = monthsBetween(first.month, last.month)
  const starts = sorted.filter(({ definition }, at) => at > 0 && definition !== sorted[at - 1]?.definition)
  const segmentOf = (month: string) => 1 + starts.filter((start) => start.month <= month).length
  const points = all.map((month) => {
    const figure = known.get(month)?.figure
    const noiseVariance = figure?.noiseVariance ?? 0
    return { value: figure?.value ?? null, noiseVariance, segment: segmentOf(month) }
  })
  const rows = ladder(points, { statistic: 'mean', changed: starts.map((_, at) => at + 2) })
  return all.map((month, at) => monthRow(month, known.get(month)?.row, rows[at], first.origin ?? ''))
}

function monthRow(
  month: string,
  row: Row<'estimate'> | undefined,
  line: ReturnType<typeof ladder>[number] | undefined,
  origin: string,
): Row<'monthly'> {
  return {
    month,
    quarter: row?.quarter ?? quarterOfDay(`${month}-01`) ?? '',
    measure,
    ...cellOf({}),
    value: row?.value ?? null,
    lower: row?.lower ?? null,
    upper: row?.upper ?? null,
    contributors: row?.contributors ?? null,
    n_points: line?.n_points ?? 0,
    rung: line?.rung ?? 'none',
    chart: line?.chart ?? 'xmr',
    centre: line?.centre ?? null,
    lower_limit: line?.lower_limit ?? null,
    upper_limit: line?.upper_limit ?? null,
    near_lower: line?.near_lower ?? null,
    near_upper: line?.near_upper ?? null,
    flag: line?.flag ?? null,
    status: row ? row.status : 'c',
    refusal: row ? (line?.refusal ?? null) : 'suppressed_by_disclosure',
    origin: row?.origin ?? origin,
  }
}

const pairOf = (count: MonthCount): Pair => ({
  quarter: count.quarter as Quarter,
  measure,
  statistic: 'mean',
  definition_version: 1,
  numerator: count.handovers,
  noise_var_num: count.handovers_noise,
  denominator: count.counted,
  noise_var_den: count.counted_noise,
  contributors: count.counted,
  sd: null,
  low,
  centre,
  high,
  denominator_centre: null,
  origin: count.origin,
})

function monthsBetween(first: string, last: string): string[] {
  const place = (month: string) => 12 * Number(month.slice(0, 4)) + Number(month.slice(5)) - 1
  const from = place(first)
  return Array.from({ length: place(last) - from + 1 }, (_, step) => {
    const at = from + step
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  })
}
