import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import {
  benchmarkTables,
  type Column,
  type Manifest,
  type Part,
  type TableName,
  tableNames,
  tables,
} from '../../data/release.ts'
import { sha256 } from '../digest.ts'
import { arrowFile } from './arrow.ts'

/** Writes every released table as Parquet and Arrow: rows of organisations to benchmark/, all other rows to public/. Returns row counts. */
export async function writeTables(connection: DuckDBConnection, at: string): Promise<Manifest['tables']> {
  const counts: Manifest['tables'] = { public: {}, benchmark: {} }
  for (const part of ['public', 'benchmark'] as const) {
    mkdirSync(join(at, part), { recursive: true })
    for (const table of tablesOf(part)) counts[part][table] = { rows: await writeTable(connection, at, part, table) }
  }
  return counts
}

const tablesOf = (part: Part): readonly TableName[] => (part === 'public' ? tableNames : benchmarkTables)

async function writeTable(connection: DuckDBConnection, at: string, part: Part, table: TableName): Promise<number> {
  const rows = `select * from released.${table} where ${partCondition(part, table)} order by all`
  const file = join(at, part, table)
  await connection.run(`copy (${rows}) to '${file.replaceAll("'", "''")}.parquet' (format parquet, compression zstd)`)
  const columns = (await connection.runAndReadAll(rows)).getColumnsJS()
  const named = tables[table] as Record<string, Column>
  writeFileSync(`${file}.arrow`, arrowFile(named, columns.length > 0 ? columns : Object.keys(named).map(() => [])))
  return columns[0]?.length ?? 0
}

/** Funnels of other publishers name public areas; funnels of organisations are benchmark. */
function partCondition(part: Part, table: TableName): string {
  const isBenchmark =
    table === 'funnel' ? 'measure in (select measure from vocabulary.measure)' : 'organisation is not null'
  if (!(benchmarkTables as readonly string[]).includes(table)) return 'true'
  return part === 'benchmark' ? isBenchmark : `not (${isBenchmark})`
}

/** Path, size and SHA-256 of every file under a folder, sorted by path; `except` are left out. */
export function fileList(at: string, except: readonly string[] = []): Manifest['files'] {
  return readdirSync(at, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(at, path)).isFile() && !except.includes(path))
    .sort()
    .map((path) => ({ path, bytes: statSync(join(at, path)).size, sha256: sha256(readFileSync(join(at, path))) }))
}

/** Makes every file and folder of a release durable, before it is given its name. */
export function makeDurable(at: string) {
  const inside = readdirSync(at, { recursive: true, encoding: 'utf8' }).map((path) => join(at, path))
  for (const path of [...inside, at]) {
    const file = openSync(path, 'r')
    fsyncSync(file)
    closeSync(file)
  }
}
