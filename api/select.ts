import type { DuckDBValue } from '@duckdb/node-api'
import { Refusal } from '../data/refusal.ts'
import { type Column, type TableName, tables } from '../data/release.ts'

/** Column = value; several values mean any of them; null or the text `null` means: is empty. */
export type Filter = Readonly<Record<string, string | readonly (string | null)[] | null | undefined>>

export type Page = { limit?: number; offset?: number }

/** Nothing is left out. */
export const isWhole = (filter: Filter, page: Page) =>
  Object.keys(filter).length === 0 && page.limit === undefined && page.offset === undefined

/** A question to the reader: names come from data/release.ts only, values are bound. `$path` (and `$out`) are still to be given. */
export type Selection = { sql: string; values: Record<string, DuckDBValue> }

/** The columns of a table. */
export const columnsOf = (table: TableName): Record<string, Column> => tables[table]

/** Rows with the columns and types that data/release.ts promises. Throws Refusal 400 on an unknown column. */
export function rowsOf(table: TableName, filter: Filter, page: Page): Selection {
  const columns = Object.entries(columnsOf(table)).map(
    ([name, { type }]) => `cast("${name}" as ${sqlTypes[type]}) as "${name}"`,
  )
  return selection(table, columns.join(', '), filter, page)
}

/** The same rows written to `$out` as Parquet. */
export function sliceOf(table: TableName, filter: Filter, page: Page): Selection {
  const names = Object.keys(columnsOf(table)).map((name) => `"${name}"`)
  const { sql, values } = selection(table, names.join(', '), filter, page)
  return { sql: `copy (${sql}) to $out (format parquet, compression zstd)`, values }
}

const sqlTypes = { text: 'varchar', integer: 'double', real: 'double', boolean: 'boolean' } as const

function selection(table: TableName, columns: string, filter: Filter, page: Page): Selection {
  const wanted = Object.entries(filter).filter(([, value]) => value !== undefined)
  const conditions = wanted.map(([name, value], position) => condition(table, name, listed(value), position))
  const where = conditions.length > 0 ? ` where ${conditions.map(({ sql }) => sql).join(' and ')}` : ''
  return {
    sql: `select ${columns} from ${released(table)}${where}${paging(page)}`,
    values: Object.assign({}, ...conditions.map(({ values }) => values)),
  }
}

/** The file, and an empty row of what this program knows: a column that an older release lacks is null. */
function released(table: TableName): string {
  const known = Object.entries(columnsOf(table)).map(([name, { type }]) => `null::${fileTypes[type]} as "${name}"`)
  return `(from read_parquet($path) union all by name select ${known.join(', ')} where false)`
}

const fileTypes = { text: 'varchar', integer: 'integer', real: 'double', boolean: 'boolean' } as const

const listed = (value: Filter[string]) => (typeof value === 'string' ? [value] : (value ?? [null]))

function condition(table: TableName, name: string, wanted: readonly (string | null)[], position: number): Selection {
  const type = sqlTypes[columnOf(table, name).type]
  const texts = [...new Set(wanted.filter((value) => value !== null && value !== 'null'))]
  const values = Object.fromEntries(texts.map((text, index) => [`v${position}_${index}`, text]))
  const equals = Object.keys(values).map((key) => `"${name}" = try_cast($${key} as ${type})`)
  const empty = texts.length < new Set(wanted).size ? [`"${name}" is null`] : []
  return { sql: `(${[...equals, ...empty].join(' or ') || 'false'})`, values }
}

function columnOf(table: TableName, name: string): Column {
  const columns = columnsOf(table)
  const column = Object.hasOwn(columns, name) ? columns[name] : undefined
  if (column) return column
  const hint = `${table} has these columns: ${Object.keys(columns).join(', ')}`
  throw new Refusal(`unknown column: ${name.slice(0, 60)}`, hint)
}

const paging = ({ limit, offset }: Page) =>
  (limit === undefined ? '' : ` limit ${whole(limit)}`) + (offset === undefined ? '' : ` offset ${whole(offset)}`)

const whole = (number: number) => Math.trunc(Math.max(0, number))
