import { symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { Refusal } from '../../data/refusal.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { query } from '../database.ts'
import { importLimits } from './limits.ts'
import { csvCells, delimiterOf, isArray } from './records.ts'
import { refusal } from './sentences.ts'
import { identifier, literal } from './sql.ts'
import { longestLine, type Survey } from './survey.ts'

/**
 * A file as a table of texts. `columns` are the names as seen; `from(columns)` is SQL that reads those, as VARCHAR, in file order;
 * `text(column)` is SQL for a cell without blanks round it.
 */
export type Table = {
  file: Survey
  columns: string[]
  from: (columns: readonly string[]) => string
  delimiter: string
  text: (column: string) => string
}

const mostColumns = 2000

/** Opens a file: names its columns, reads no rows yet. `room` is a folder for a link, so that a file's name is never read as a pattern. */
export async function openTable(db: DuckDBConnection, file: Survey, room: string, language: Language): Promise<Table> {
  const link = join(room, `input-${process.hrtime.bigint()}`)
  symlinkSync(resolve(file.path), link)
  const openers = { json: openJson, csv: openCsv, parquet: openParquet }
  const table = await openers[file.format](db, file, literal(link), language)
  if (table.columns.length > mostColumns) throw refusal(language, 'tooManyColumns', `${table.columns.length}`)
  return table
}

async function openJson(_db: DuckDBConnection, file: Survey, link: string, language: Language): Promise<Table> {
  const format = isArray(file.head) ? 'array' : 'newline_delimited'
  const columns = jsonKeys(file)
  if (columns.length === 0 && format === 'array') throw refusal(language, 'notJson', file.name)
  const from = (wanted: readonly string[]) =>
    `read_json(${link}, format = '${format}', ignore_errors = ${format === 'newline_delimited'}, maximum_object_size = ${longestLine}, compression = '${file.gzip ? 'gzip' : 'uncompressed'}', columns = ${texts(wanted)})`
  return { file, columns, from, delimiter: '', text: identifier }
}

const texts = (columns: readonly string[]) => `{${columns.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ')}}`

function jsonKeys(file: Survey): string[] {
  const keys = new Set<string>()
  for (const row of sample(file))
    if (typeof row === 'object' && row !== null) for (const key of Object.keys(row)) keys.add(key)
  return [...keys]
}

function sample(file: Survey): unknown[] {
  if (!isArray(file.head)) return file.head.split('\n', 2000).map(parsed)
  const whole = parsed(file.head)
  if (Array.isArray(whole)) return whole
  return [...file.head.matchAll(/\{[^{}]*\}/g)].slice(0, 2000).map(([object]) => parsed(object))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function openCsv(_db: DuckDBConnection, file: Survey, link: string, language: Language): Promise<Table> {
  const header = file.head.split(/\r?\n/, 1)[0] ?? ''
  const delimiter = delimiterOf(header)
  const columns = csvCells(header, delimiter)
  if (typeof columns === 'string' || columns.length < 2) throw refusal(language, 'notCsv', file.name)
  const names = columns.map((name, index) => (name.trim() === '' ? `kolom ${index + 1}` : name.trim()))
  if (names.length > mostColumns) throw refusal(language, 'tooManyColumns', `${names.length}`)
  const twice = names.find((name, index) => names.indexOf(name) < index)
  if (twice) throw refusal(language, 'columnTwice', twice.slice(0, 60))
  const from = (wanted: readonly string[]) =>
    `(select ${wanted.map(identifier).join(', ')} from read_csv(${link}, auto_detect = false, header = true, delim = ${literal(delimiter)}, quote = '"', escape = '"', max_line_size = ${longestLine}, compression = '${file.gzip ? 'gzip' : 'uncompressed'}', columns = ${texts(names)}))`
  const isPadded = /[^\S\r\n]([,;\t|\r\n"]|$)|[,;\t|"] /.test(file.head)
  const text = (column: string) => (isPadded ? `nullif(trim(${identifier(column)}), '')` : identifier(column))
  return { file, columns: names, from, delimiter, text }
}

async function openParquet(db: DuckDBConnection, file: Survey, link: string, language: Language): Promise<Table> {
  try {
    const found = await query<{ column_name: string }>(db, `describe from read_parquet(${link})`)
    const columns = found.map(({ column_name }) => column_name)
    const [counted] = await query<{ rows: bigint }>(
      db,
      `select sum(num_rows)::bigint as rows from parquet_file_metadata(${link})`,
    )
    if (Number(counted?.rows ?? 0) > importLimits().rows) throw refusal(language, 'tooManyRows', file.name)
    const from = (wanted: readonly string[]) =>
      `(select ${wanted.map((name) => `cast(${identifier(name)} as varchar) as ${identifier(name)}`).join(', ')} from read_parquet(${link}))`
    return { file, columns, from, delimiter: '', text: identifier }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw refusal(language, 'notParquet', file.name)
  }
}
