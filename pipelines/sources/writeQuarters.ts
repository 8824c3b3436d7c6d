import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { query } from '../database.ts'
import type { Session } from './session.ts'
import { literal } from './sql.ts'

/** How many rows a batch took, in all and per quarter. */
export type Stored = { taken: number; quarters: Record<string, number> }

/**
 * Writes table new_row to imported/{kind}/quarter=…/{batch}.parquet. Inside a file the rows lie by organisation, so that a reader of one
 * organisation opens its row groups only: a file per organisation costs more than everything else of an import.
 */
export async function writeQuarters({ db, paths }: Session, kind: string, batch: number): Promise<Stored> {
  const rows = await query<{ quarter: string; n: bigint }>(
    db,
    'select quarter, count(*) as n from new_row group by quarter order by quarter',
  )
  await db.run('set preserve_insertion_order = true')
  for (const { quarter } of rows) {
    const at = join(paths.imported, kind, `quarter=${quarter}`)
    mkdirSync(at, { recursive: true })
    await db.run(`copy (select * exclude (quarter) from new_row where quarter = ${literal(quarter)} order by organisation)
      to ${literal(join(at, `${batch}.parquet`))} (format parquet)`)
  }
  await db.run('drop table new_row')
  const quarters = Object.fromEntries(rows.map(({ quarter, n }) => [quarter, Number(n)]))
  return { taken: rows.reduce((sum, { n }) => sum + Number(n), 0), quarters }
}
