import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { tableFromIPC } from 'apache-arrow'
import { type Column, type TableName, tables } from '../../data/release.ts'
import { type Dimension, dimensions } from '../../data/vocabulary/cubes.ts'
import { query } from '../database.ts'
import { cellName } from './cells.ts'
import { type Knowledge, quoted } from './knowledge.ts'

/** What the files say beside the tables: values of one cell that differ, and rows or columns nobody promised, by name. */
export type Leaks = { values: number; twice: string[]; outside: string[] }

/** Asks the same cell of every file and form it stands in, and looks for what should not be there. */
export async function readFiles(connection: DuckDBConnection, knowledge: Knowledge): Promise<Leaks> {
  const seen = new Map<string, Set<number>>()
  for (const row of knowledge.rows) {
    const key = cellName(row.signal, row.statistic, row)
    seen.set(key, (seen.get(key) ?? new Set()).add(row.value))
  }
  const twice = [...seen].filter(([, values]) => values.size > 1).map(([key]) => key)
  for (const part of ['public', 'benchmark']) {
    const other = await differing(connection, knowledge.at, part)
    if (other > 0) twice.push(`${part}/statistic.arrow (${other})`)
  }
  const outside = [
    ...rowsOutside(knowledge),
    ...(await columnsOutside(connection, knowledge.at)),
    ...filesOutside(knowledge.at),
  ]
  return { values: twice.length > 0 ? 2 : 1, twice, outside }
}

/** Values that the Arrow file gives otherwise than the Parquet file does, row by row. */
async function differing(connection: DuckDBConnection, at: string, part: string): Promise<number> {
  const file = join(at, part, 'statistic')
  const rows = await query<{ value: number }>(
    connection,
    `select value from read_parquet(${quoted(`${file}.parquet`)})`,
  )
  const column = tableFromIPC(readFileSync(`${file}.arrow`)).getChild('value')
  if (column === null || column.length !== rows.length) return Math.max(1, rows.length)
  return rows.filter(({ value }, row) => column.get(row) !== value).length
}

type Cube = { levels: Dimension[][]; grains: Dimension[][]; without?: Dimension[][][] }

function rowsOutside({ manifest, rows }: Knowledge): string[] {
  const allowed = new Set<string>()
  for (const [signal, { levels, grains, without = [] }] of Object.entries(
    manifest.parameters.cubes as Record<string, Cube>,
  )) {
    const left = new Set(without.map((pair) => pair.map((names) => names.join()).join('|')))
    for (const level of levels)
      for (const grain of grains)
        if (!left.has(`${level.join()}|${grain.join()}`))
          allowed.add([signal, ...dimensions.filter((name) => [...level, ...grain].includes(name))].join('|'))
  }
  return rows
    .filter((row) => !allowed.has([row.signal, ...dimensions.filter((name) => row[name] !== null)].join('|')))
    .map((row) => cellName(row.signal, row.statistic, row))
}

async function columnsOutside(connection: DuckDBConnection, at: string): Promise<string[]> {
  const found: string[] = []
  for (const path of tableFiles(at)) {
    const table = path.replace(/^.*\//, '').replace('.parquet', '') as TableName
    const promised: Record<string, Column> = Object.hasOwn(tables, table) ? tables[table] : {}
    const columns = await query<{ column_name: string }>(
      connection,
      `describe select * from read_parquet(${quoted(join(at, path))})`,
    )
    for (const { column_name: name } of columns) if (!Object.hasOwn(promised, name)) found.push(`${path}: ${name}`)
  }
  return found
}

const tableFiles = (at: string) => paths(at).filter((path) => path.endsWith('.parquet'))
const paths = (at: string) =>
  readdirSync(at, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))

const belongs =
  /^(public|benchmark)(\/[a-z_]+\.(parquet|arrow))?$|^(vocabulary|manifest|audit|method)\.json$|^manifest\.(sha256|sig)$/
const filesOutside = (at: string) => paths(at).filter((path) => !belongs.test(path))
