import type { DuckDBConnection } from '@duckdb/node-api'
import { type Column, type TableName, tableNames, tables } from '../../data/release.ts'

const types = { text: 'VARCHAR', integer: 'INTEGER', real: 'DOUBLE', boolean: 'BOOLEAN' } as const

/** Makes every table of a release, empty, in schema `released`, with the columns promised in data/release.ts. */
export async function createReleased(connection: DuckDBConnection) {
  await connection.run('create schema released')
  for (const name of tableNames) await connection.run(`create table released.${name} (${columnList(name)})`)
}

const columnList = (name: TableName) =>
  Object.entries(tables[name] as Record<string, Column>)
    .map(([column, { type, nullable }]) => `"${column}" ${types[type]}${nullable ? '' : ' not null'}`)
    .join(', ')
