import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from './fields.ts'
import type { Session } from './session.ts'
import { literal } from './sql.ts'

/** SQL that sums the problems of a row as bits; only the first, an unreadable row, stands alone. */
export function problemBits(problems: readonly Problem[]): string {
  if (problems.length > 62) throw new Error('more than 62 kinds of problem on one line')
  const [first, ...others] = problems.map(({ when }, bit) => ({ when, weight: 2n ** BigInt(bit) }))
  const sum = others.map(({ when, weight }) => `case when ${when} then ${weight}::bigint else 0::bigint end`)
  return `case when ${first?.when ?? 'false'} then 1::bigint else ${sum.join(' + ') || '0::bigint'} end`
}

/**
 * Writes the lines of intake (rowid, problems) that are refused to the folder of refusals: line, field, reason; never a value.
 * Returns the path.
 */
export async function writeRefusals(session: Session, name: string, problems: readonly Problem[]): Promise<string> {
  const { db, language } = session
  const known = problems.map(
    ({ field, reason }, bit) =>
      `(${2n ** BigInt(bit)}::bigint, ${bit}, ${literal(field)}, ${literal(reason[language])})`,
  )
  mkdirSync(session.paths.refused, { recursive: true })
  const path = join(session.paths.refused, `${name}.csv`)
  await db.run(`copy (
    select refused.record + line_shift.shift as line, field, reason
    from (select rowid as record, problems from intake where problems <> 0) as refused
    asof join line_shift on refused.record >= line_shift.record
    join (values ${known.join(', ')}) as problem (bit, position, field, reason) on refused.problems & bit <> 0
    order by line, position
  ) to ${literal(path)} (format csv, header true)`)
  return path
}
