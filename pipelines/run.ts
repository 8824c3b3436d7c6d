import type { DuckDBConnection } from '@duckdb/node-api'
import { query } from './database.ts'
import { CheckFailure } from './judge/failure.ts'

/** Runs every view of schema checks; throws with the names of those that are not empty and how many rows, never with rows. */
export async function runChecks(connection: DuckDBConnection) {
  const views = await query<{ name: string }>(
    connection,
    "select view_name as name from duckdb_views() where schema_name = 'checks' order by view_name",
  )
  const broken: string[] = []
  for (const { name } of views) {
    const [found] = await query<{ rows: bigint }>(connection, `select count(*) as rows from checks."${name}"`)
    if (found && found.rows > 0n) broken.push(`${name} (${found.rows} rows)`)
  }
  if (broken.length > 0) throw new CheckFailure(broken)
}
