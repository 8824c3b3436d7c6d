import type { DuckDBConnection } from '@duckdb/node-api'
import { type Dimension, dimensions } from '../../data/vocabulary/cubes.ts'
import { cellName } from '../audit/cells.ts'
import type { Listed } from '../audit/knowledge.ts'
import { query } from '../database.ts'

/** The largest contribution of minutes to a friction cell: as it counts, and as it was before the clamp. */
type Largest = { key: string; counted: number; raw: number }

/** What is true behind a release, by name of cell; seen by the judge only, never by the attacker. */
export type Truth = {
  values: ReadonlyMap<string, number>
  deviating: ReadonlyMap<string, number>
  largest: readonly Largest[]
}

/** Reads the truth from a database in which a quarter was aggregated and counted (table protected.counted). */
export async function readTruth(connection: DuckDBConnection): Promise<Truth> {
  const name = dimensions.map((dimension) => `coalesce('|${dimension}=' || nullif(${dimension}, ''), '')`)
  const reader = await connection.runAndReadAll(
    `select signal || '|' || statistic || ${name.join(' || ')} as name, value::double, deviating::double from protected.counted`,
  )
  const [names = [], counts = [], differing = []] = reader.getColumnsJS() as [string[]?, number[]?, (number | null)[]?]
  const [values, deviating] = [new Map<string, number>(), new Map<string, number>()]
  names.forEach((key, row) => {
    values.set(key, counts[row] ?? 0)
    const differs = differing[row] ?? null
    if (differs !== null) deviating.set(key, differs)
  })
  return { values, deviating, largest: await readLargest(connection) }
}

/** The public list of organisations, as anybody could make it: their kind and region. */
export const readDirectory = (connection: DuckDBConnection): Promise<Listed[]> =>
  query<Listed>(
    connection,
    "select organisation, nullif(kind, '-') as kind, nullif(region, '-') as region from staged.organisation where organisation <> '-' order by organisation",
  )

async function readLargest(connection: DuckDBConnection): Promise<Largest[]> {
  const rows = await query<Record<Dimension, string | null> & { counted: number; raw: bigint }>(
    connection,
    `with raw as (
      select organisation, contributor, rule, sum(minutes) as raw from staged.friction group by all
    ), contribution as (
      select organisation, kind, region, role, rule, minutes as counted, raw
      from aggregated.friction_rule join raw using (organisation, contributor, rule) join staged.organisation using (organisation)
    )
    select kind, region, organisation, role, rule, max(counted)::integer as counted, max_by(raw, counted * 100000 + raw)::bigint as raw
    from contribution
    group by grouping sets ((rule), (kind, rule), (region, rule), (organisation, rule), (role, rule))
    having max(counted) > 0`,
  )
  return rows.map((row) => ({ key: cellName('friction', 'minutes', row), counted: row.counted, raw: Number(row.raw) }))
}
