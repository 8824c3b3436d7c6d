import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Quarter } from '../data/quarter.ts'
import { type Field, signalFields } from '../data/signal.ts'
import { query } from './database.ts'
import type { Folder } from './folder.ts'

const keyColumns = {
  batch: 'INTEGER',
  signal: 'BIGINT',
  version: 'INTEGER',
  withdrawn: 'BOOLEAN',
  signal_key: 'BIGINT',
  contributor: 'BIGINT',
  organisation: 'VARCHAR',
  organisation_kind: 'VARCHAR',
  region: 'VARCHAR',
  role: 'VARCHAR',
  phase: 'VARCHAR',
  channel: 'VARCHAR',
}

const caseColumns = {
  handovers: 'INTEGER',
  successions: 'INTEGER',
  workers: 'BIGINT[]',
  started: 'BOOLEAN',
  definition: 'VARCHAR',
  month_handovers: 'INTEGER[]',
  month_workers: 'BIGINT[][]',
}

/** Kinds whose signals are kept by quarter and organisation. */
const partitionedKinds = ['friction', 'time_week', 'handover', 'handover_case', 'trust', 'process'] as const

type PartitionedKind = (typeof partitionedKinds)[number]

/**
 * Views imported.KIND over what was imported for one quarter, from the given batches only: files are read column by column where a step needs
 * them, which costs a tenth of keeping them. An empty kind is an empty table.
 */
export async function openImported(
  connection: DuckDBConnection,
  paths: Folder,
  quarter: Quarter,
  batches: readonly number[],
) {
  for (const kind of partitionedKinds) {
    const files = batches.length === 0 ? [] : filesOf(paths, kind, quarter)
    if (files.length === 0) await connection.run(`create table imported.${kind} (${columnsOf(kind)})`)
    else await connection.run(await viewOf(connection, kind, files, batches))
  }
}

function filesOf(paths: Folder, kind: PartitionedKind, quarter: Quarter): string[] {
  const at = join(paths.imported, kind, `quarter=${quarter}`)
  if (!existsSync(at)) return []
  return readdirSync(at, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.parquet'))
    .map((name) => join(at, name))
    .sort()
}

const columnsOf = (kind: PartitionedKind) =>
  Object.entries({ ...keyColumns, ...ownColumns(kind) })
    .map(([name, type]) => `${name} ${type}`)
    .join(', ')

function ownColumns(kind: PartitionedKind): Record<string, string> {
  if (kind === 'handover_case') return caseColumns
  return Object.fromEntries(Object.entries(signalFields[kind]).map(([name, field]) => [name, columnType(field)]))
}

function columnType(field: Field): string {
  if (field.type === 'codes') return 'VARCHAR[]'
  if (field.type === 'integer') return 'INTEGER'
  if (field.type === 'number') return 'DOUBLE'
  if (field.type === 'boolean') return 'BOOLEAN'
  return 'VARCHAR'
}

/** Files of an older layout may lack columns, and hold some that no step knows. */
async function viewOf(
  connection: DuckDBConnection,
  kind: PartitionedKind,
  files: readonly string[],
  batches: readonly number[],
): Promise<string> {
  const list = files.map((file) => `'${file.replaceAll("'", "''")}'`).join(', ')
  const from = `read_parquet([${list}], hive_partitioning = true, hive_types_autocast = false, union_by_name = true)`
  const found = await query<{ column_name: string }>(connection, `describe from ${from}`)
  const present = new Set(found.map((row) => row.column_name))
  const columns = Object.entries({ ...keyColumns, ...ownColumns(kind) }).map(
    ([name, type]) => `${present.has(name) ? name : 'null'}::${type} as ${name}`,
  )
  return `create view imported.${kind} as select ${columns.join(', ')} from ${from} where batch in (${batches.join(', ')})`
}
