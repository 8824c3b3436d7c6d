import type { Row } from '../../data/release.ts'
import { type Funnel, type FunnelUnit, funnel } from '../statistics/funnel.ts'
import { grouped } from './grouped.ts'
import type { Shown } from './trend.ts'

/** A unit of a funnel; the shown numbers are the publisher's own, null where a symbol stands. */
type Unit = FunnelUnit & {
  unit: string
  label: string
  symbol: string | null
  origin: string
  numeratorShown: number | null
  denominatorShown: number | null
}

/** Funnels of the organisations in one quarter: every share, and handovers per family as a rate. Means have no funnel. */
export function organisationFunnels(shown: readonly Shown[], quarter: string): Row<'funnel'>[] {
  const own = shown.filter(({ row }) => row.quarter === quarter && row.level === 'organisation')
  const byMeasure = grouped(own, ({ row }) => row.measure)
  return [...byMeasure].flatMap(([measure, values]) => {
    const kind = funnelKind(values[0])
    return kind ? rowsOf(measure, quarter, values.map(organisation), kind) : []
  })
}

/** Funnels of other publishers' figures: the latest period of every series that has numerators and denominators, over its smallest areas. */
export function indicatorFunnels(rows: readonly Row<'indicator'>[]): Row<'funnel'>[] {
  const series = grouped(rows, (row) => row.series)
  return [...series].flatMap(([name, values]) => {
    const period = latest(values)
    const now = smallestAreas(values.filter((row) => row.period === period))
    const kind = now.some((row) => row.unit === 'rate') ? 'rate' : 'share'
    return now.some(isCounted) ? rowsOf(name, period, now.map(area), kind) : []
  })
}

function rowsOf(measure: string, period: string, units: readonly Unit[], kind: 'share' | 'rate'): Row<'funnel'>[] {
  const sorted = [...units].sort((a, b) => a.label.localeCompare(b.label, 'nl') || a.unit.localeCompare(b.unit))
  const made = funnel(sorted, { kind, absentUnits: 0 })
  return sorted.map((unit, index) => funnelRow(measure, period, unit, made, index))
}

function funnelRow(measure: string, period: string, unit: Unit, made: Funnel, index: number): Row<'funnel'> {
  const row = made.rows[index]
  const counted = unit.denominator > 0
  return {
    measure,
    period,
    unit: unit.unit,
    label: unit.label,
    numerator: unit.numeratorShown,
    denominator: unit.denominatorShown,
    value: counted ? unit.numerator / unit.denominator : null,
    symbol: unit.symbol,
    overall: Number.isFinite(made.overall) ? made.overall : null,
    lower_95: row?.limits?.lower_95 ?? null,
    upper_95: row?.limits?.upper_95 ?? null,
    lower_998: row?.limits?.lower_998 ?? null,
    upper_998: row?.limits?.upper_998 ?? null,
    exact_lower_998: row?.exact?.lower_998 ?? null,
    exact_upper_998: row?.exact?.upper_998 ?? null,
    phi: made.phi,
    tau2: made.tau2,
    method: made.method ?? 'none',
    zone: row?.zone ?? null,
    refusal: row?.refusal ?? made.refusal,
    origin: unit.origin,
  }
}

function funnelKind(shown: Shown | undefined): 'share' | 'rate' | null {
  if (shown?.pair.statistic === 'share' || shown?.pair.statistic === 'distribution') return 'share'
  return shown?.row.measure === 'handover.per_family' ? 'rate' : null
}

const organisation = ({ row, pair }: Shown): Unit => ({
  unit: row.organisation ?? '',
  label: row.organisation ?? '',
  numerator: pair.numerator,
  denominator: pair.denominator,
  noiseVarNum: pair.noise_var_num,
  noiseVarDen: pair.noise_var_den,
  symbol: null,
  origin: row.origin,
  numeratorShown: pair.numerator,
  denominatorShown: pair.denominator,
})

const area = (row: Row<'indicator'>): Unit => ({
  unit: row.area,
  label: row.area_label,
  numerator: row.numerator ?? 0,
  denominator: isCounted(row) ? (row.denominator ?? 0) : 0,
  noiseVarNum: 0,
  noiseVarDen: 0,
  symbol: row.symbol ?? row.numerator_symbol ?? row.denominator_symbol,
  origin: row.source,
  numeratorShown: row.numerator,
  denominatorShown: row.denominator,
})

const isCounted = (row: Row<'indicator'>) => row.numerator !== null && row.denominator !== null && row.denominator > 0

const latest = (rows: readonly Row<'indicator'>[]) =>
  rows
    .map((row) => row.period)
    .sort()
    .at(-1) ?? ''

function smallestAreas(rows: readonly Row<'indicator'>[]): Row<'indicator'>[] {
  const levels = [...grouped(rows, (row) => row.area_level).values()]
  return levels.reduce((most, level) => (level.length > most.length ? level : most), [])
}
