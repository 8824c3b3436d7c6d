import {
  Bool,
  type DataType,
  Float64,
  Int32,
  Table,
  tableToIPC,
  Utf8,
  type Vector,
  vectorFromArray,
} from 'apache-arrow'
import type { ColumnType, TableName } from '../data/release.ts'
import { columnsOf } from './select.ts'

type Batches = AsyncIterable<readonly object[]>

/** Rows as a JSON array, one row a line. */
export async function* jsonText(batches: Batches): AsyncGenerator<string> {
  let before = '['
  for await (const batch of batches) {
    if (batch.length === 0) continue
    yield `${before}\n${batch.map((row) => JSON.stringify(row)).join(',\n')}`
    before = ','
  }
  yield before === '[' ? '[]\n' : '\n]\n'
}

type CsvStyle = { mark: string; separator: string; decimal: string }

/** Comma and point, as RFC 4180 and every program expect. */
const plainCsv: CsvStyle = { mark: '', separator: ',', decimal: '.' }

/** What a Dutch spreadsheet opens at a double click; without the mark in front it would misread é and ë. */
export const dutchCsv: CsvStyle = { mark: '\uFEFF', separator: ';', decimal: ',' }

/** Rows as CSV (UTF-8): a header, empty for null, `""` for an empty text; a text cannot act as a formula. */
export async function* csvText(table: TableName, batches: Batches, style = plainCsv): AsyncGenerator<string> {
  const columns = Object.keys(columnsOf(table))
  yield csvHead(columns, style)
  for await (const batch of batches) yield csvLines(batch, columns, style)
}

/** A few rows as CSV, in one piece. */
export const smallCsv = (rows: readonly object[], columns: readonly string[], style = plainCsv) =>
  csvHead(columns, style) + csvLines(rows, columns, style)

const csvHead = (columns: readonly string[], { mark, separator }: CsvStyle) => `${mark}${columns.join(separator)}\r\n`

const csvLines = (rows: readonly object[], columns: readonly string[], style: CsvStyle) =>
  rows.map((row) => csvLine(row as Record<string, unknown>, columns, style)).join('')

const csvLine = (row: Record<string, unknown>, columns: readonly string[], style: CsvStyle) =>
  `${columns.map((column) => csvCell(row[column], style)).join(style.separator)}\r\n`

function csvCell(value: unknown, { separator, decimal }: CsvStyle): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value).replace('.', decimal)
  if (typeof value !== 'string') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return safe === '' || /["\r\n]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows as an Arrow IPC file. */
export async function arrowFile(table: TableName, batches: Batches): Promise<Buffer> {
  const rows: Record<string, unknown>[] = []
  for await (const batch of batches) rows.push(...(batch as Record<string, unknown>[]))
  const vectors = Object.entries(columnsOf(table)).map(([name, { type }]) => [name, vector(rows, name, type)])
  return Buffer.from(tableToIPC(new Table(Object.fromEntries(vectors) as Record<string, Vector>), 'file'))
}

const vector = (rows: readonly Record<string, unknown>[], name: string, type: ColumnType): Vector =>
  vectorFromArray(
    rows.map((row) => row[name]),
    arrowTypes[type](),
  )

const arrowTypes: Record<ColumnType, () => DataType> = {
  text: () => new Utf8(),
  integer: () => new Int32(),
  real: () => new Float64(),
  boolean: () => new Bool(),
}
