import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from '../../data/release.ts'
import { openDatabase, query } from '../../pipelines/database.ts'
import type { Folder } from '../../pipelines/folder.ts'

/** Reporters of one organisation on one rule: `many` people, each one flag. */
export const flags = (organisation: string, many: number, own: Record<string, unknown> = {}) =>
  Array.from({ length: many }, (_, person) => ({
    signal_id: `${organisation}-${own.rule_id ?? 'w'}-${own.quarter ?? ''}-${person}`,
    quarter: '2026-Q3',
    organisation,
    organisation_kind: organisation.startsWith('gi') ? 'gi' : 'aanbieder',
    region: organisation.startsWith('gi') ? 'noord' : organisation,
    role: 'jeugdbeschermer',
    contributor: `p${person}`,
    rule_id: 'JW-1.1-woonplaats',
    verdict: person % 3 === 0 ? 'helpt' : 'hindert',
    minutes_band: ['0', '1-15', '16-60'][person % 3],
    ...own,
  }))

/** Six organisations in three regions: two with enough reporters, a lone one in its region, one just under and one just over ten. */
export const field = () => [
  ...flags('gi-01', 60),
  ...flags('gi-02', 45),
  ...flags('gi-03', 9),
  ...flags('gi-04', 24),
  ...flags('zuid', 40),
  ...flags('west', 5),
]

/** One a line. */
export const text = (signals: readonly object[]) => signals.map((signal) => `${JSON.stringify(signal)}\n`).join('')

/** Rows of a released table, both parts. */
export async function released<T>(paths: Folder, manifest: Manifest, table: string, where = 'true'): Promise<T[]> {
  const connection = await openDatabase()
  const files = ['public', 'benchmark']
    .map((part) => join(paths.releases, manifest.id, part, `${table}.parquet`))
    .filter((path) => existsSync(path))
    .map((path) => `'${path}'`)
  const rows = await query<T>(
    connection,
    `select * from read_parquet([${files.join(', ')}], filename = 'file') where ${where} order by all`,
  )
  connection.closeSync()
  return rows
}
