import { codesOf } from '../../data/vocabulary/codes.ts'
import { openDatabase } from '../../pipelines/database.ts'

/** The twelve columns of the lines of B1, with the type each would have without any check. */
export const columnsOfLines = [
  ['signal_id', 'VARCHAR'],
  ['quarter', 'VARCHAR'],
  ['organisation', 'VARCHAR'],
  ['organisation_kind', 'VARCHAR'],
  ['region', 'VARCHAR'],
  ['role', 'VARCHAR'],
  ['contributor', 'VARCHAR'],
  ['rule_id', 'VARCHAR'],
  ['verdict', 'VARCHAR'],
  ['minutes', 'INTEGER'],
  ['workaround', 'BOOLEAN'],
  ['complexity_band', 'VARCHAR'],
] as const

/** SQL for one of the codes of a list, drawn by `seed` from a number. */
export function drawn(list: string, seed: number, from = 'i'): string {
  const codes = codesOf(list)
  return `(${literalList(codes)})[1 + (hash(${from}, ${seed}) % ${codes.length})::integer]`
}

const literalList = (codes: readonly string[]) => `[${codes.map((code) => `'${code}'`).join(', ')}]`

/**
 * Writes so many friction lines as NDJSON or CSV (by the name of the file), 1.1 % of them bad: unknown rules, negative minutes, quarters that
 * are none, no verdict.
 */
export async function writeLines(file: string, lines: number) {
  const connection = await openDatabase()
  const bad = 'hash(i, 99) % 1000'
  await connection.run(`copy (
    select
      'm' || i as signal_id,
      case when ${bad} = 1 then '2026-Q5' else '2026-Q' || 1 + hash(i, 1) % 3 end as quarter,
      'gi-' || lpad((1 + hash(i // 3, 2) % 40)::varchar, 2, '0') as organisation,
      'gi' as organisation_kind,
      'regio-' || (hash(i // 3, 2) % 8)::varchar as region,
      ${drawn('role', 3)} as role,
      'c' || i // 3 as contributor,
      case when ${bad} between 2 and 5 then 'no.such.rule' else ${drawn('rule', 4)} end as rule_id,
      case when ${bad} = 6 then null else ${drawn('verdict', 5)} end as verdict,
      case when ${bad} between 7 and 11 then -5 else (hash(i, 6) % 300)::integer end as minutes,
      hash(i, 7) % 2 = 0 as workaround,
      ${drawn('complexity_band', 8)} as complexity_band
    from range(${lines}) as line (i)
  ) to '${file}' (${file.endsWith('.csv') ? 'format csv, header true' : 'format json'})`)
  connection.closeSync()
}
