import { readFileSync } from 'node:fs'
import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api'

/** A connection to a fresh in-memory DuckDB, with the time zone of the field and results that do not depend on threads. */
export async function openDatabase(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
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
