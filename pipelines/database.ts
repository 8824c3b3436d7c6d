import { readFileSync } from 'node:fs'
import { type DuckDBConnection, DuckDBDataChunk, DuckDBInstance, type DuckDBValue, listValue } from '@duckdb/node-api'

/** A connection to a fresh in-memory DuckDB, with the time zone of the field. Its memory is given back when the connection is closed. */
export async function openDatabase(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  instance.closeSync()
  await connection.run("set time zone 'Europe/Amsterdam'")
  return connection
}

/** Rows of a query as plain objects: bigint for BIGINT, number for INTEGER and DOUBLE, null for NULL. */
export async function query<T>(
  connection: DuckDBConnection,
  sql: string,
  values?: Record<string, DuckDBValue>,
): Promise<T[]> {
  return (await connection.runAndReadAll(sql, values)).getRowObjectsJS() as T[]
}

/** Runs one numbered file of pipelines/sql. Inputs are DuckDB variables, set with `setVariable`. */
export async function runFile(connection: DuckDBConnection, name: string) {
  await connection.run(readFileSync(new URL(`sql/${name}`, import.meta.url), 'utf8'))
}

/** Sets a DuckDB variable that a SQL file reads with getvariable(). `value` is bound, never pasted. */
export async function setVariable(connection: DuckDBConnection, name: string, value: DuckDBValue) {
  await connection.run(`set variable ${name} = $value`, { value })
}

const chunkRows = 2048

/** Stands for null in a column of places: no list of words is that long. */
const noPlace = -1

/**
 * Appends objects to a table by column name, in the table's order; a column that is absent or null becomes NULL. Many rows say few texts, so
 * texts travel as places in a list of words: a third of the work.
 */
export async function insertRows(connection: DuckDBConnection, schema: string, table: string, rows: readonly object[]) {
  if (rows.length === 0) return
  const columns = await columnsOf(connection, schema, table)
  const words = new Map<string, number>()
  const shapes = columns.map(({ name, type }) => `"${name}" ${type === 'VARCHAR' ? 'INTEGER' : type}`)
  await connection.run(`create or replace temp table travelling (${shapes.join(', ')})`)
  await append(
    connection,
    columns.map(({ name, type }) => columnOf(rows, name, type === 'VARCHAR' ? words : null)),
  )
  await connection.run('set variable words = $words', { words: listValue([...words.keys()]) })
  const read = columns.map(({ name, type }) =>
    type === 'VARCHAR' ? `getvariable('words')[nullif("${name}", ${noPlace}) + 1]` : `"${name}"`,
  )
  await connection.run(
    `insert into ${schema}.${table} select ${read.join(', ')} from travelling; drop table travelling`,
  )
}

/** The values of one column; with `words`, the places of its texts in them, new ones added. */
function columnOf(rows: readonly object[], name: string, words: Map<string, number> | null): DuckDBValue[] {
  const values = (rows as readonly Record<string, DuckDBValue>[]).map((row) => row[name] ?? null)
  return words ? values.map((value) => (value === null ? noPlace : placeOf(words, String(value)))) : values
}

function placeOf(words: Map<string, number>, word: string): number {
  const known = words.get(word)
  if (known !== undefined) return known
  words.set(word, words.size)
  return words.size - 1
}

async function append(connection: DuckDBConnection, columns: readonly DuckDBValue[][]) {
  const appender = await connection.createAppender('travelling')
  const types = columns.map((_, index) => appender.columnType(index))
  const rows = columns[0]?.length ?? 0
  for (let start = 0; start < rows; start += chunkRows) {
    const chunk = DuckDBDataChunk.create(types)
    chunk.setColumns(columns.map((values) => values.slice(start, start + chunkRows)))
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}

async function columnsOf(connection: DuckDBConnection, schema: string, table: string) {
  const empty = await connection.run(`from ${schema}.${table} limit 0`)
  const types = empty.columnTypes()
  return empty.columnNames().map((name, column) => ({ name, type: String(types[column]) }))
}
