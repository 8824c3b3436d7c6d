import { type DuckDBConnection, DuckDBTypeId } from '@duckdb/node-api'
import { query } from './database.ts'

/** Stands for null among integers and places of words; NaN does among reals. */
export const noInteger = -(2 ** 31)

/** Makes type word of every text that the queries give as column `word`, in the order of their bytes, and gives the words. */
export async function makeWords(connection: DuckDBConnection, queries: readonly string[]): Promise<string[]> {
  const rows = await query<{ word: string }>(
    connection,
    `drop type if exists word;
    create type word as enum (
      select distinct word from (select '' as word union all ${queries.join(' union all ')}) where word is not null order by word
    );
    select unnest(enum_range(null::word))::varchar as word`,
  )
  return rows.map(({ word }) => word)
}

/** SQL for a value as a number that is never null; a text (of type word) is its place in the words. */
export function asNumber(name: string, type: 'text' | 'integer' | 'real' | 'boolean'): string {
  if (type === 'real') return `coalesce(${name}, 'nan'::double)`
  return `coalesce(${type === 'text' ? `enum_code(${name})` : name}::integer, ${noInteger})`
}

/** Columns of a query of numbers that are never null: DOUBLE as Float64Array, INTEGER as Int32Array. */
export async function readNumbers(connection: DuckDBConnection, sql: string): Promise<(Float64Array | Int32Array)[]> {
  const result = await connection.run(sql)
  const chunks = await result.fetchAllChunks()
  const rows = chunks.reduce((sum, chunk) => sum + chunk.rowCount, 0)
  return result.columnTypes().map((type, column) => {
    const values = type.typeId === DuckDBTypeId.DOUBLE ? new Float64Array(rows) : new Int32Array(rows)
    let at = 0
    for (const chunk of chunks) {
      const vector = chunk.getColumnVector(column)
      for (let row = 0; row < vector.itemCount; row++) values[at++] = vector.getItem(row) as number
    }
    return values
  })
}

const typeNames: Record<string, 'text' | 'integer' | 'real'> = { VARCHAR: 'text', INTEGER: 'integer', DOUBLE: 'real' }

/**
 * The rows of a table of VARCHAR, INTEGER and DOUBLE columns, sorted by all of them, as `query` gives them. Texts come as places in a list of
 * words, because many rows say few words: a third of the work.
 */
export async function readRows<T>(connection: DuckDBConnection, table: string): Promise<T[]> {
  const found = await query<{ column_name: string; column_type: string }>(connection, `describe ${table}`)
  const columns = found.map((each) => ({ name: each.column_name, type: typeNames[each.column_type] ?? 'text' }))
  const texts = columns.filter(({ type }) => type === 'text').map(({ name }) => name)
  const words = await makeWords(connection, [`select distinct unnest([${texts.join(', ')}]) as word from ${table}`])
  const sorted = columns.map(({ name, type }) => (type === 'text' ? `${name}::word as ${name}` : name))
  const values = await readNumbers(
    connection,
    `select ${columns.map(({ name, type }) => asNumber(name, type)).join(', ')}
    from (select ${sorted.join(', ')} from ${table} order by all)`,
  )
  const names = columns.map(({ name }) => name)
  const read = columns.map(({ type }, index) => valuesOf(values[index] ?? [], type === 'text' ? words : null))
  const empty = Object.fromEntries(names.map((name) => [name, null]))
  return Array.from({ length: read[0]?.length ?? 0 }, (_, row) => {
    const object: Record<string, unknown> = { ...empty }
    for (let index = 0; index < names.length; index++) object[names[index] ?? ''] = read[index]?.[row]
    return object as T
  })
}

function valuesOf(numbers: Iterable<number>, words: readonly string[] | null): (string | number | null)[] {
  if (words) return Array.from(numbers, (place) => (place === noInteger ? null : (words[place] ?? null)))
  return Array.from(numbers, (value) => (value === noInteger || Number.isNaN(value) ? null : value))
}
