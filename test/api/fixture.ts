import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { afterAll } from 'vitest'
import { arrowFile } from '../../api/formats.ts'
import { type Break, type Column, type Row, type TableName, tableNames, tables } from '../../data/release.ts'
import { vocabulary } from '../../data/vocabulary/vocabulary.ts'

/** Some rows of some tables: what is not given is filled in by column, so that a row holds all of them. */
export type Given = { [T in TableName]?: Partial<Row<T>>[] }

export const regions = [
  '=HYPERLINK("x")',
  'oost, "over" de IJssel',
  'Fryslân',
  '+31',
  '@noord',
  '-zuid',
  '\tweg',
  'a\r\nb',
]

/** Rows of every kind: null, both booleans, texts that a spreadsheet would run, quotes, lines and letters beyond ASCII. */
export const everything: Given = Object.fromEntries(
  tableNames.map((table) => [table, regions.map((region, position) => spread(table, region, position))]),
)

function spread(table: TableName, region: string, position: number) {
  const columns = Object.entries<Column>(tables[table])
  return Object.fromEntries(
    columns.map(([name, column]) => [name, name.endsWith('_date') ? '2026-02-28' : cell(column, region, position)]),
  )
}

function cell({ type, nullable }: Column, region: string, position: number) {
  if (nullable && position % 3 === 1) return null
  if (type === 'text') return region
  if (type === 'boolean') return position % 2 === 0
  return type === 'integer' ? position : position - 3.25
}

const made: string[] = []
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** An empty folder, gone after the tests of its file. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wederkerig-test-'))
  made.push(folder)
  return folder
}

/**
 * Writes a release as the release step does: public and benchmark part (`benchmark`, else the same rows), manifest and vocabulary. Gives the
 * folder back.
 */
export async function writeRelease(
  releases: string,
  id = '2026-Q3.1',
  given: Given = everything,
  benchmark: Given = given,
): Promise<string> {
  const folder = join(releases, id)
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  for (const [part, rows] of Object.entries({ public: given, benchmark })) {
    mkdirSync(join(folder, part), { recursive: true })
    for (const table of tableNames) await writeTable(connection, join(folder, part), table, rows[table])
  }
  writeFileSync(join(folder, 'vocabulary.json'), JSON.stringify(vocabulary()))
  writeFileSync(join(folder, 'method.json'), '{"threshold":10}')
  writeFileSync(join(folder, 'audit.json'), JSON.stringify({ release: id, passed: true, figures: [], tables: [] }))
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifestOf(folder, id, given)))
  return folder
}

async function writeTable(connection: DuckDBConnection, folder: string, table: TableName, rows: object[] | undefined) {
  if (rows === undefined) return
  const columns = Object.entries<Column>(tables[table])
  const full = rows.map((row) => ({
    ...Object.fromEntries(columns.map(([name, column]) => [name, filler(column)])),
    ...row,
  }))
  const file = join(folder, `${table}.json`)
  writeFileSync(file, JSON.stringify(full))
  const types = columns.map(([name, { type }]) => `"${name}": '${sqlTypes[type]}'`).join(', ')
  const source = `read_json('${file}', format = 'array', columns = {${types}})`
  await connection.run(`copy (from ${source}) to '${join(folder, table)}.parquet' (format parquet)`)
  writeFileSync(join(folder, `${table}.arrow`), await arrowFile(table, once(full)))
  rmSync(file)
}

async function* once<T>(rows: T) {
  yield rows
}

const sqlTypes = { text: 'varchar', integer: 'integer', real: 'double', boolean: 'boolean' } as const

function filler({ type, nullable }: Column) {
  if (nullable) return null
  return type === 'text' ? 'x' : type === 'boolean' ? false : 0
}

function manifestOf(folder: string, id: string, given: Given) {
  const [quarter, version] = id.split('.')
  const counts = Object.fromEntries(Object.entries(given).map(([table, rows]) => [table, { rows: rows?.length ?? 0 }]))
  return {
    id,
    quarter,
    version: Number(version),
    status: version === '2' ? 'definitief' : 'voorlopig',
    publication_date: '2026-11-15',
    next_release_date: '2027-02-15',
    method: '1',
    vocabulary_version: 1,
    software: 'test',
    origins: [{ quarter, signal: 'friction', label: 'test', invented: true, definition: null }],
    breaks: [breakAt('noord', 'one organisation'), breakAt(null, 'everywhere')],
    batches: [1],
    parameters: { threshold: 10 },
    counts: {},
    quarters: [{ quarter, release: id, status: 'voorlopig' }],
    notes: [],
    previous: null,
    tables: { public: counts, benchmark: counts },
    files: [
      ...['method.json', 'audit.json'].map((name) => fileOf(folder, name)),
      ...['public', 'benchmark'].flatMap((part) => filesOf(folder, part)),
    ],
  }
}

const breakAt = (organisation: string | null, reason: string) =>
  ({ measure: 'friction.share', quarter: '2026-Q1', organisation, kind: 'rebase', reason }) satisfies Break

const filesOf = (folder: string, part: string) =>
  readdirSync(join(folder, part)).map((name) => fileOf(folder, `${part}/${name}`))

function fileOf(folder: string, path: string) {
  const bytes = readFileSync(join(folder, path))
  return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}
