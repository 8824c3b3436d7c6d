import type { Row } from '../../data/release.ts'
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

/** Rows of table distribution: the finest scheme of which every class is shown, in its order. */
export function distributions(classes: readonly ClassCount[]): Row<'distribution'>[] {
  const cells = grouped(classes, (row) => `${row.quarter}|${seriesKey(row.measure, row)}`)
  return [...cells.values()].flatMap((rows) => {
    const scheme = schemes.find((names_) => names_.every((name) => rows.some((row) => row.category === name)))
    return (scheme ?? []).flatMap((name, index) =>
      rows.filter((row) => row.category === name).map((row) => classRow(row, index + 1)),
    )
  })
}

function classRow(row: ClassCount, position: number): Row<'distribution'> {
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
