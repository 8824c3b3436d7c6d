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
import { asNumber, makeWords, readNumbers } from '../words.ts'
import { arrowFile } from './arrow.ts'

/** Writes every released table as Parquet and Arrow: rows of organisations to benchmark/, all other rows to public/. Returns row counts. */
export async function writeTables(connection: DuckDBConnection, at: string): Promise<Manifest['tables']> {
  const counts: Manifest['tables'] = { public: {}, benchmark: {} }
  const words = await makeWords(connection, textsOfTables())
  for (const part of ['public', 'benchmark'] as const) {
    mkdirSync(join(at, part), { recursive: true })
    for (const table of tablesOf(part))
      counts[part][table] = { rows: await writeTable(connection, at, part, table, words) }
  }
  return counts
}

const tablesOf = (part: Part): readonly TableName[] => (part === 'public' ? tableNames : benchmarkTables)

/** Texts go to Arrow by their place in one list of all words: a fraction of the work of reading texts. */
async function writeTable(connection: DuckDBConnection, at: string, part: Part, table: TableName, words: string[]) {
  const columns = Object.entries(tables[table] as Record<string, Column>)
  const file = join(at, part, table)
  const list = (each: (name: string, column: Column) => string) =>
    columns.map(([name, column]) => `${each(`"${name}"`, column)} as "${name}"`).join(', ')
  await connection.run(`create or replace temp table sorted as select ${list((name) => name)}
    from released.${table} where ${partCondition(part, table)} order by ${orderOf(table, columns)}`)
  await connection.run(`copy sorted to '${file.replaceAll("'", "''")}.parquet' (format parquet, compression zstd)`)
  const word = (name: string, { type }: Column) => asNumber(type === 'text' ? `${name}::word` : name, type)
  const values = await readNumbers(connection, `select ${list(word)} from sorted`)
  writeFileSync(`${file}.arrow`, arrowFile(Object.fromEntries(columns), values, words))
  return values[0]?.length ?? 0
}

/** Tables whose rows are known by what stands before the first number: sorting on that alone is half the work. */
const known: readonly TableName[] = ['statistic', 'estimate', 'distribution', 'trend']

function orderOf(table: TableName, columns: readonly [string, Column][]): string {
  if (!known.includes(table)) return 'all'
  const key = columns.slice(
    0,
    columns.findIndex(([, { type }]) => type === 'real'),
  )
  return key.map(([name]) => `"${name}"`).join(', ')
}

/** Queries for every text in the released tables. */
const textsOfTables = () =>
  tableNames.map((table) => {
    const names = Object.entries(tables[table]).filter(([, { type }]) => type === 'text')
    return `select distinct unnest([${names.map(([name]) => `"${name}"`).join(', ')}]) as word from released.${table}`
  })

/** Funnels of other publishers name public areas; funnels of organisations are benchmark. */
function partCondition(part: Part, table: TableName): string {
  const isBenchmark =
    table === 'funnel' || table === 'unit_word'
      ? 'measure in (select measure from vocabulary.measure)'
      : 'organisation is not null'
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
