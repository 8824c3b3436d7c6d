import { type Quarter, quartersBetween } from '../../data/quarter.ts'
import type { Break, Row } from '../../data/release.ts'
import type { RefusalCode } from '../../data/vocabulary/refusals.ts'
import { laney } from '../statistics/laney.ts'
import { mean } from '../statistics/quantile.ts'
import { recentTrend, type Year } from '../statistics/recentTrend.ts'
import type { Seasonality } from '../statistics/seasonality.ts'
import { cellOf, seriesKey } from './cell.ts'
import { grouped } from './grouped.ts'
import { seasonOf } from './season.ts'
import { breaksOf, type Shown } from './trend.ts'

/** Season, regularity and course over years of every series: what is true of a series as a whole. */
export function seriesFacts(shown: readonly Shown[], breaks: readonly Break[]): Row<'series'>[] {
  const series = grouped(shown, ({ row }) => seriesKey(row.measure, row))
  return [...series.values()].map((values) => facts(values, breaks))
}

function facts(values: readonly Shown[], breaks: readonly Break[]): Row<'series'> {
  const byQuarter = new Map(values.map((value) => [value.row.quarter, value]))
  const known = [...byQuarter.keys()].sort()
  const quarters = quartersBetween(known[0] as Quarter, known.at(-1) as Quarter)
  const some = values[0] as Shown
  const isBroken = breaksOf(some, breaks, quarters[0] as Quarter).length > 0
  const season = isBroken ? null : seasonOf(quarters, byQuarter)
  const years = wholeYears(quarters, byQuarter)
  return {
    measure: some.row.measure,
    ...cellOf(some.row),
    ...seasonColumns(season),
    too_regular: isTooRegular(some, quarters, byQuarter),
    full_years: years.length,
    ...recentColumns(years, isBroken),
  }
}

const seasonColumns = (season: Seasonality | null) => ({
  season: season ? (season.found ? 'found' : 'not_found') : 'too_short',
  season_p: season?.p ?? null,
  season_1: season?.index?.[0] ?? null,
  season_2: season?.index?.[1] ?? null,
  season_3: season?.index?.[2] ?? null,
  season_4: season?.index?.[3] ?? null,
})

/** Sigma z of p' under 0.7 from thirteen points on (statistics.md 2.3): duplicated or smoothed data. */
function isTooRegular({ pair }: Shown, quarters: readonly Quarter[], byQuarter: ReadonlyMap<string, Shown>): boolean {
  if (pair.statistic === 'mean' || pair.statistic === 'ratio' || byQuarter.size < 13) return false
  const scale = pair.statistic === 'rate' ? 100 : 1
  const points = quarters.map((quarter) => {
    const shown = byQuarter.get(quarter)
    if (!shown) return null
    const { numerator, denominator } = shown.pair
    return { numerator, denominator, noiseVariance: shown.figure.noiseVariance }
  })
  return laney(points, { chart: 'p', scale })?.tooRegular ?? false
}

/** Years of which all four quarters are shown; the interval of a mean of four, from the intervals of the quarters. */
function wholeYears(quarters: readonly Quarter[], byQuarter: ReadonlyMap<string, Shown>): Year[] {
  const years = grouped(quarters, (quarter) => quarter.slice(0, 4))
  return [...years.values()].flatMap((own) => {
    const figures = own.flatMap((quarter) => byQuarter.get(quarter)?.figure ?? [])
    if (figures.length < 4) return []
    const half = Math.sqrt(figures.reduce((sum, { lower, upper }) => sum + ((upper - lower) / 2) ** 2, 0)) / 4
    const value = mean(figures.map((figure) => figure.value))
    return [{ value, lower: value - half, upper: value + half }]
  })
}

function recentColumns(years: readonly Year[], isBroken: boolean) {
  const refusal: RefusalCode | null = isBroken ? 'definition_changed' : years.length < 5 ? 'too_few_points' : null
  const found = refusal ? null : recentTrend(years)
  return { recent: found?.direction ?? null, recent_slope: found?.slope ?? null, recent_refusal: refusal }
}
