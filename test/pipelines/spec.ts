import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import { expect, test } from 'vitest'
import { openDatabase, query, runFile, setVariable } from '../../pipelines/database.ts'
import { folder } from '../../pipelines/folder.ts'
import { openImported } from '../../pipelines/imported.ts'
import { layVocabulary } from '../../pipelines/protect.ts'

/** Tables by name, drawn with `|` between columns; an empty field is null, `times` repeats a row, a row of dashes is skipped. */
type Drawn = Record<string, string>
type Spec = { step: string; given: Drawn; expected: Drawn; before?: string; variables?: Record<string, DuckDBValue> }

/** Steps in the order in which a release runs them. */
const steps = [
  '20_stage',
  '30_aggregate_friction',
  '31_aggregate_time',
  '32_aggregate_handover',
  '33_aggregate_burden',
  '33_aggregate_load',
  '33_aggregate_reply',
  '34_contribution',
  '40_count',
  '41_candidate',
  '41_clamped',
  '41_spread',
  '42_publish',
  '43_revise',
  '44_checks',
  '45_changes',
  '45_dominance',
] as const

/** A sentence about one SQL step: drawn tables in, the step, drawn tables out. Only drawn columns are compared; the order of rows is not. */
export function spec(sentence: string, { step, given, expected, before, variables }: Spec) {
  test(sentence, async () => {
    const connection = await openBefore(step)
    for (const [name, value] of Object.entries(variables ?? {})) await setVariable(connection, name, value)
    if (before) await connection.run(before)
    for (const [table, drawing] of Object.entries(given)) await insertDrawn(connection, table, drawing)
    await runFile(connection, `${step}.sql`)
    for (const [table, drawing] of Object.entries(expected)) await compare(connection, table, drawing)
    connection.closeSync()
  })
}

/** A database in which every step before the named one ran on nothing, so that its tables are there, empty. */
export async function openBefore(step: string): Promise<DuckDBConnection> {
  const connection = await openDatabase()
  await layVocabulary(connection, '2026-Q3', '2026-Q3.2')
  await openImported(connection, folder('/nowhere'), '2026-Q3', [])
  for (const name of steps.slice(0, steps.indexOf(step === '43_first' ? '43_revise' : (step as '20_stage')))) {
    await runFile(connection, `${name}.sql`)
    if (name === '41_spread') await connection.run(noiseTable)
    if (name === '42_publish') await connection.run(earlierTables)
  }
  return connection
}

const noiseTable = 'create table protected.noise (cell varchar, statistic varchar, noise integer, variance double)'

const earlierTables = `create schema earlier;
  create table earlier.contribution as
  select contribution.*, organisation.kind, organisation.region
  from aggregated.contribution join staged.organisation using (organisation);
  create table protected.before as
  select * , false as carried, '2026-Q3.1'::varchar as release from protected.shown;`

/** Adds drawn rows to a table. Columns that every imported row has are filled when they are not drawn. */
export async function insertDrawn(connection: DuckDBConnection, table: string, drawing: string) {
  const { columns, rows } = parse(drawing)
  const repeated = rows.flatMap((row) => Array.from({ length: Number(row.times ?? 1) }, () => row))
  const named = columns.filter((name) => name !== 'times')
  const filled = table.startsWith('imported.') ? Object.keys(usual).filter((name) => !named.includes(name)) : []
  const values = repeated.map((row, index) => {
    const own = named.map((name) => literal(row[name] ?? null))
    return `(${[...own, ...filled.map((name) => String(usual[name]?.(index + 1)))].join(', ')})`
  })
  if (values.length === 0) return
  await makePlain(connection, table)
  await connection.run(
    `insert into ${table} (${[...named, ...filled].map((name) => `"${name}"`).join(', ')}) values ${values.join(', ')}`,
  )
}

/** A view, or a table with lists of words known beforehand, becomes an empty table of texts, so that anything can be drawn in it. */
async function makePlain(connection: DuckDBConnection, table: string) {
  const columns = await query<{ column_name: string; column_type: string }>(connection, `describe ${table}`)
  const [view] = await query(
    connection,
    `select 1 from duckdb_views() where schema_name || '.' || view_name = '${table}'`,
  )
  if (!view && !columns.some(({ column_type }) => column_type.startsWith('ENUM'))) return
  const plain = columns.map(({ column_name, column_type }) =>
    column_type.startsWith('ENUM') ? `"${column_name}"::varchar as "${column_name}"` : `"${column_name}"`,
  )
  await connection.run(`create temp table plain as select ${plain.join(', ')} from ${table};
    drop ${view ? 'view' : 'table'} ${table}; create table ${table} as from plain; drop table plain`)
}

const usual: Record<string, (row: number) => string | number> = {
  batch: () => 1,
  version: () => 1,
  withdrawn: () => 'false',
  signal: (row) => row,
  signal_key: (row) => 1000 + row,
  contributor: (row) => row,
  organisation_kind: () => "'gi'",
  region: () => "'noord'",
}

async function compare(connection: DuckDBConnection, table: string, drawing: string) {
  const { columns, rows } = parse(drawing)
  const found = await query<Record<string, unknown>>(
    connection,
    `select ${columns.map((name) => `"${name}"`).join(', ')} from ${table}`,
  )
  const wanted = rows.map((row) => columns.map((name) => row[name] ?? '').join(' | '))
  const got = found.map((row) => columns.map((name) => String(row[name] ?? '')).join(' | '))
  expect(got.sort(), table).toEqual(wanted.sort())
}

function parse(drawing: string) {
  const lines = drawing.split('\n').filter((line) => line.trim() !== '' && !/^[\s|]*--[\s|-]*$/.test(line))
  const [head = [], ...body] = lines.map((line) => line.split('|').map((field) => field.trim()))
  const rows = body.map((fields) =>
    Object.fromEntries(head.map((name, index) => [name, fields[index] || null] as const)),
  )
  return { columns: head, rows }
}

const literal = (text: string | null) => (text === null ? 'null' : `'${text.replaceAll("'", "''")}'`)
