import type { DuckDBConnection } from '@duckdb/node-api'
import type { Row } from '../../data/release.ts'
import { averages } from '../audit/averaging.ts'
import { type Cell, cellName } from '../audit/cells.ts'
import type { Listed } from '../audit/knowledge.ts'
import { query } from '../database.ts'
import { parameters } from './parameters.ts'

export type Noise = { variance: number; bound: number }
/** Noise of counts per kind of signal, where the usual noise is too little. */
export type Wider = Readonly<Record<string, Noise>>

/**
 * Kinds of signal whose counts need more noise than usual: where the same people are counted in so many tables that averaging leaves less than
 * the promised standard error (A3). Worked out from which cells may be shown, not from their values: the standard error grows as the root of
 * the variance. Reads protected.candidate and staged.organisation. The bound grows along and stays under the threshold.
 */
export async function widerNoise(connection: DuckDBConnection): Promise<Wider> {
  const directory = await query<Listed>(
    connection,
    "select organisation, nullif(kind, '-') as kind, nullif(region, '-') as region from staged.organisation",
  )
  const rows = await query<Row<'statistic'>>(
    connection,
    "select * replace (0 as value) from protected.candidate where type <> 'sum'",
  )
  const cells = withoutOtherSchemes(rows.map(cellOf))
  const { variance, bound } = parameters.contributors
  const least = new Map<string, number>()
  for (const { cell, sd } of averages(cells, directory, () => variance)) {
    const signal = cells[cell]?.signal ?? ''
    least.set(signal, Math.min(least.get(signal) ?? Infinity, sd))
  }
  const short = [...least].filter(([, sd]) => sd < parameters.averaged_sd).sort()
  return Object.fromEntries(
    short.map(([signal, sd]) => {
      const needed = Math.ceil(2 * variance * (parameters.averaged_sd / sd) ** 2) / 2
      return [
        signal,
        {
          variance: needed,
          bound: Math.min(parameters.threshold - 1, Math.ceil(bound * Math.sqrt(needed / variance))),
        },
      ]
    }),
  )
}

const about = ['theme', 'rule', 'item', 'from_actor', 'to_actor'] as const
const who = ['kind', 'region', 'organisation', 'role', 'phase', 'respondent', 'framework'] as const

function cellOf(row: Row<'statistic'>): Cell {
  const pick = (names: readonly (typeof about | typeof who)[number][]) =>
    Object.fromEntries(names.flatMap((name) => (row[name] === null ? [] : [[name, row[name]]])))
  const [grain, place] = [pick(about), pick([...who, ...about])]
  return {
    signal: row.signal,
    statistic: row.statistic,
    place,
    shown: row,
    level: '',
    layer: cellName(row.signal, row.statistic, grain),
  }
}

const five = ['score_1', 'score_2', 'score_3', 'score_4', 'score_5']

/** Scores are shown in five classes, or put together, never both: where five may be shown the others are not, and the other way round. */
function withoutOtherSchemes(cells: readonly Cell[]): Cell[] {
  const counted = new Map<string, number>()
  const where = ({ signal, place }: Cell) => cellName(signal, '', place)
  for (const cell of cells)
    if (five.includes(cell.statistic)) counted.set(where(cell), (counted.get(where(cell)) ?? 0) + 1)
  const other = ['low_two', 'rest']
  return cells.filter(
    (cell) =>
      !(counted.get(where(cell)) === 5
        ? other.includes(cell.statistic)
        : ['score_1', 'score_2', 'score_4', 'score_5'].includes(cell.statistic)),
  )
}
