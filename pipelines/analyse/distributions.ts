import type { Row } from '../../data/release.ts'
import { bandedMedian } from '../statistics/median.ts'
import { cellOf, seriesKey, type Who } from './cell.ts'
import { share } from './estimate.ts'
import { grouped } from './grouped.ts'

/** One class of a distribution: a row of analysed.class. */
export type ClassCount = Who & {
  quarter: string
  measure: string
  category: string
  numerator: number
  noise_var_num: number
  denominator: number
  noise_var_den: number
  origin: string | null
}

/** Schemes from fine to coarse (disclosure.md 6). A gap distribution is shown as delivered. */
const schemes = [
  ['score_1', 'score_2', 'score_3', 'score_4', 'score_5'],
  ['low_two', 'score_3', 'top_two'],
  ['low_two', 'rest'],
  ['gap_0', 'gap_1_7', 'gap_8_30', 'gap_31_plus'],
]

const names: Record<string, string> = {
  score_1: '1',
  score_2: '2',
  score_3: '3',
  score_4: '4',
  score_5: '5',
  low_two: '1-2',
  top_two: '4-5',
  rest: '3-5',
  gap_0: '0',
  gap_1_7: '1-7',
  gap_8_30: '8-30',
  gap_31_plus: '31+',
}

/** Edges in days of the classes that have them. */
const edges: Record<string, { low: number; high: number | null }> = {
  gap_0: { low: 0, high: 0 },
  gap_1_7: { low: 1, high: 7 },
  gap_8_30: { low: 8, high: 30 },
  gap_31_plus: { low: 31, high: null },
}

/** Rows of table distribution: the finest scheme of which every class is shown, in its order, with the median where classes have edges. */
export function distributions(classes: readonly ClassCount[]): Row<'distribution'>[] {
  const cells = grouped(classes, (row) => `${row.quarter}|${seriesKey(row.measure, row)}`)
  return [...cells.values()].flatMap((rows) => {
    const inOrder = schemeOf(rows)
    const median = medianOf(inOrder)
    return inOrder.map((row, index) => ({ ...classRow(row, index + 1), ...median }))
  })
}

/** The classes of the finest scheme that is shown whole, from low to high; none when no scheme is. */
export function schemeOf(rows: readonly ClassCount[]): ClassCount[] {
  const scheme = schemes.find((wanted) => wanted.every((name) => rows.some((row) => row.category === name))) ?? []
  return scheme.flatMap((name) => rows.filter((row) => row.category === name))
}

function medianOf(classes: readonly ClassCount[]) {
  const bands = classes.flatMap(({ category, numerator }) => {
    const edge = edges[category]
    return edge ? [{ ...edge, count: numerator }] : []
  })
  const found = bands.length > 0 ? bandedMedian(bands, classes[0]?.noise_var_num) : null
  return { median: found?.value ?? null, median_lower: found?.lower ?? null, median_upper: found?.upper ?? null }
}

function classRow(row: ClassCount, position: number) {
  const { value, lower, upper } = share(row)
  return {
    quarter: row.quarter,
    measure: row.measure,
    ...cellOf(row),
    position,
    category: names[row.category] ?? row.category,
    share: value,
    lower,
    upper,
    contributors: row.denominator,
    origin: row.origin ?? '',
  }
}
