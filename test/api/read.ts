import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { tableFromIPC } from 'apache-arrow'
import type { Format } from '../../api/negotiation.ts'
import { type Column, type TableName, tables } from '../../data/release.ts'
import { emptyFolder } from './fixture.ts'

type Rows = Record<string, unknown>[]

/** The rows in an answer, read by something else than what wrote them. */
export const rowsIn: Record<Format, (bytes: Buffer, table: TableName) => Promise<Rows>> = {
  json: async (bytes) => JSON.parse(bytes.toString('utf8')),
  csv: csvRows,
  arrow: async (bytes) =>
    tableFromIPC(bytes)
      .toArray()
      .map((row) => ({ ...row.toJSON() })),
  parquet: (bytes) => query(bytes, 'parquet', 'from read_parquet($path)'),
}

/** Texts that were kept from acting as a formula get their own first sign back. */
async function csvRows(bytes: Buffer, table: TableName): Promise<Rows> {
  const columns = Object.entries<Column>(tables[table])
  const types = columns.map(([name, { type }]) => `'${name}': '${sqlTypes[type]}'`).join(', ')
  const options = `header = true, nullstr = '', allow_quoted_nulls = false, strict_mode = true, columns = {${types}}`
  const rows = await query(bytes, 'csv', `from read_csv($path, ${options})`)
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, unmarked(value)])))
}

const unmarked = (value: unknown) => (typeof value === 'string' ? value.replace(/^'(?=[=+\-@\t\r])/, '') : value)

const sqlTypes = { text: 'varchar', integer: 'integer', real: 'double', boolean: 'boolean' } as const

async function query(bytes: Buffer, suffix: string, sql: string): Promise<Rows> {
  const path = join(emptyFolder(), `answer.${suffix}`)
  writeFileSync(path, bytes)
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  return (await connection.runAndReadAll(sql, { path })).getRowObjectsJS()
}
