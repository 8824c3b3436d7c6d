import type { DuckDBConnection } from '@duckdb/node-api'
import type { Language } from '../../data/vocabulary/measure.ts'
import { query } from '../database.ts'
import { csvRecords, isArray, jsonRecords, type TextRecord } from './records.ts'
import { refusal } from './sentences.ts'
import { identifier } from './sql.ts'
import type { Table } from './table.ts'

/**
 * Runs `build(from)` over the rows of a table, and leaves table line_shift(record, shift) behind: the line of a record, counted from 0,
 * is record + the shift of the last row not after it. A text file with damaged records is read again, forgivingly: a record that
 * cannot be read is a row of nulls. Returns the number of rows.
 */
export async function runOver(
  db: DuckDBConnection,
  table: Table,
  columns: readonly string[],
  made: string,
  build: (from: string) => string,
  language: Language,
): Promise<number> {
  await db.run('create or replace temp table line_shift (record bigint, shift bigint)')
  if (!table.file.hasMark || table.file.format === 'csv') {
    const rows = await attempt(db, table, columns, made, build)
    await table.file.whole
    if (rows !== null && (await shiftsFit(db, table, columns, rows))) return rows
  }
  if (table.file.format === 'parquet') throw refusal(language, 'notParquet', table.file.name)
  await table.file.whole
  try {
    await forgiving(db, table, columns)
  } catch (error) {
    if (error instanceof SyntaxError) throw refusal(language, 'notJson', table.file.name)
    throw error
  }
  await db.run(build('forgiven'))
  await db.run('drop table forgiven')
  return count(db, made)
}

async function attempt(
  db: DuckDBConnection,
  table: Table,
  columns: readonly string[],
  made: string,
  build: (from: string) => string,
): Promise<number | null> {
  try {
    await db.run(build(table.from(columns)))
    return await count(db, made)
  } catch (error) {
    const isDamage =
      table.file.format === 'parquet' || /^Invalid Input Error/.test(error instanceof Error ? error.message : '')
    if (isDamage) return null
    throw error
  }
}

async function count(db: DuckDBConnection, made: string): Promise<number> {
  const [row] = await query<{ n: bigint }>(db, `select count(*) as n from ${made}`)
  return Number(row?.n ?? 0)
}

async function shiftsFit(
  db: DuckDBConnection,
  { file, delimiter, columns: all }: Table,
  columns: readonly string[],
  rows: number,
): Promise<boolean> {
  const header = file.format === 'csv' ? 1 : 0
  const byRecord = file.format === 'parquet' || (file.format === 'json' && isArray(file.head))
  const { lines, endsInNewline } = await file.whole
  if (byRecord || rows === lines + (endsInNewline ? 0 : 1) - header) {
    await db.run(`insert into line_shift values (0, ${1 + header})`)
    return true
  }
  const records = file.format === 'csv' ? csvRecords(file, delimiter, all.length) : jsonRecords(file, columns)
  const shifts = await db.createAppender('line_shift')
  const seen = await appendShifts(shifts, records)
  shifts.closeSync()
  if (seen === rows) return true
  await db.run('delete from line_shift')
  return false
}

type Appender = Awaited<ReturnType<DuckDBConnection['createAppender']>>

async function appendShifts(appender: Appender, records: AsyncIterable<TextRecord>, each?: (row: TextRecord) => void) {
  let record = 0
  let shift = Number.NaN
  for await (const row of records) {
    if (row.line - record !== shift) {
      shift = row.line - record
      appender.appendBigInt(BigInt(record))
      appender.appendBigInt(BigInt(shift))
      appender.endRow()
    }
    each?.(row)
    record++
  }
  return record
}

async function forgiving(db: DuckDBConnection, { file, delimiter, columns: all }: Table, columns: readonly string[]) {
  const kept = file.format === 'csv' ? all : columns
  await db.run(
    `create or replace temp table forgiven (${kept.map((name) => `${identifier(name)} varchar`).join(', ')})`,
  )
  const rows = await db.createAppender('forgiven')
  const shifts = await db.createAppender('line_shift')
  const records = file.format === 'csv' ? csvRecords(file, delimiter, all.length) : jsonRecords(file, kept)
  await appendShifts(shifts, records, ({ cells }) => {
    for (let index = 0; index < kept.length; index++) {
      const text = cells?.[index]
      if (text) rows.appendVarchar(text)
      else rows.appendNull()
    }
    rows.endRow()
  })
  rows.closeSync()
  shifts.closeSync()
}
