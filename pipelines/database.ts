import { readFileSync } from 'node:fs'
import { type DuckDBConnection, DuckDBDataChunk, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api'

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

/** Appends objects to a table by column name, in the table's order; a column that is absent or null becomes NULL. */
export async function insertRows(connection: DuckDBConnection, schema: string, table: string, rows: readonly object[]) {
  const appender = await connection.createAppender(table, schema)
  const columns = await columnNames(connection, schema, table)
  const types = columns.map((_, index) => appender.columnType(index))
  for (let start = 0; start < rows.length; start += chunkRows) {
    const part = rows.slice(start, start + chunkRows) as Record<string, DuckDBValue>[]
    const chunk = DuckDBDataChunk.create(types)
    chunk.setColumns(columns.map((name) => part.map((row) => row[name] ?? null)))
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}

async function columnNames(connection: DuckDBConnection, schema: string, table: string): Promise<string[]> {
  const found = await query<{ name: string }>(
    connection,
    'select column_name as name from duckdb_columns() where schema_name = $schema and table_name = $table order by column_index',
    { schema, table },
  )
  return found.map((row) => row.name)
}
