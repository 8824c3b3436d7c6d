import { type Quarter, quarterIndex } from '../../data/quarter.ts'
import { seriesKey, type Who } from './cell.ts'
import type { Pair } from './estimate.ts'
import { grouped } from './grouped.ts'
import type { Shown } from './trend.ts'

/** One quarter of a series: published numerator and denominator, their value, and the variance of noise on the value. */
export type Counted = { numerator: number; denominator: number; value: number; noiseVariance: number }
/** Values by place of the quarter (quarterIndex). */
export type Series = { statistic: Pair['statistic']; origin: string; values: ReadonlyMap<number, Counted> }
export type SeriesIndex = {
  of: (measure: string, who: Who) => Series | null
  /** All series of a measure in which only this dimension differs from `who`, by its value. */
  along: (
    measure: string,
    dimension: 'rule' | 'organisation' | 'kind' | 'region',
    who: Who,
  ) => ReadonlyMap<string, Series>
}

/** Shown values of every quarter, looked up by measure and cell. */
export function seriesIndex(shown: readonly Shown[]): SeriesIndex {
  const byKey = new Map(
    [...grouped(shown, ({ row }) => seriesKey(row.measure, row))].map(([key, own]) => [key, seriesOf(own)]),
  )
  const byMeasure = grouped(shown, ({ row }) => row.measure)
  const of = (measure: string, who: Who) => byKey.get(seriesKey(measure, who)) ?? null
  return {
    of,
    along: (measure, dimension, who) => {
      const names = new Set((byMeasure.get(measure) ?? []).map(({ row }) => row[dimension]))
      const found = [...names].flatMap((name) => {
        const series = name === null ? null : of(measure, { ...who, [dimension]: name })
        return name === null || series === null ? [] : [[name, series] as const]
      })
      return new Map(found.sort(([one], [other]) => one.localeCompare(other)))
    },
  }
}

/** The values of several series together, in the quarters in which all are shown: a sum over hidden cells is not understated but absent. */
export function pooled(all: readonly Series[]): Series | null {
  const [first] = all
  if (!first) return null
  const quarters = [...first.values.keys()].filter((at) => all.every(({ values }) => values.has(at)))
  const values = quarters.map((at) => [at, together(all.flatMap((one) => one.values.get(at) ?? []))] as const)
  return { statistic: first.statistic, origin: first.origin, values: new Map(values) }
}

function together(cells: readonly Counted[]): Counted {
  const sum = (of: (cell: Counted) => number) => cells.reduce((total, cell) => total + of(cell), 0)
  const denominator = sum((cell) => cell.denominator)
  const numerator = sum((cell) => cell.numerator)
  const value = sum((cell) => cell.value * cell.denominator) / denominator
  const noiseVariance = sum((cell) => cell.noiseVariance * cell.denominator ** 2) / denominator ** 2
  return { numerator, denominator, value, noiseVariance }
}

function seriesOf(shown: readonly Shown[]): Series {
  const values = shown.map(({ row, pair, figure }) => {
    const { numerator, denominator } = pair
    const { value, noiseVariance } = figure
    return [quarterIndex(row.quarter as Quarter), { numerator, denominator, value, noiseVariance }] as const
  })
  return {
    statistic: shown[0]?.pair.statistic ?? 'mean',
    origin: shown[0]?.row.origin ?? '',
    values: new Map(values.sort(([one], [other]) => one - other)),
  }
}
