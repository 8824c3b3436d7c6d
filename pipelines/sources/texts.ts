import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { masked } from '../../data/screening/fitted.ts'
import { type SignalKind, signalFields } from '../../data/signal.ts'
import { insertRows, query } from '../database.ts'
import type { Session } from './session.ts'
import { identifier, literal } from './sql.ts'

/** What people write in their own words, by field. */
const written = ['free_text', 'new_title', 'new_owner'] as const

const isWritten = (name: string): name is (typeof written)[number] => written.some((one) => one === name)

/** Table screened(text, masked): every text in people's own words of view good_line, with what may identify somebody replaced. */
export async function screenTexts({ db, progress }: Session, kind: SignalKind, present: readonly string[]) {
  await db.run('create or replace temp table screened (field varchar, text varchar, masked varchar)')
  if (kind !== 'friction') return
  for (const name of written.filter((one) => present.includes(one))) {
    const { longest } = signalFields.friction[name]
    const found = await query<{ text: string }>(
      db,
      `select distinct ${identifier(name)} as text from good_line where ${identifier(name)} is not null`,
    )
    progress({ nl: `nakijken: ${found.length} teksten`, en: `screening: ${found.length} texts` })
    await insertRows(
      db,
      'main',
      'screened',
      found.map(({ text }) => ({ field: name, text, masked: masked(text, longest) })),
    )
  }
}

/** SQL for a field of a good line: what people wrote is masked. */
export const screenedField = (name: string) =>
  isWritten(name)
    ? `(select first(masked) from screened where field = '${name}' and text = keyed_line.${name}) as ${name}`
    : identifier(name)

/** What the desk reads of a signal; a field that the batch lacks is null. Nothing of who or where. */
const deskFields = ['rule_id', 'verdict', 'role', 'channel', 'new_title', 'new_level', 'new_owner', 'free_text']

/**
 * Takes the free text out of table new_row, and writes what the desk reads to desk/{quarter}/{batch}.ndjson.new: texts and new rules, and
 * which earlier ones are corrected or withdrawn. It becomes the desk's when the batch exists. Returns how many free texts there are.
 */
export async function moveTexts({ db, paths }: Session, batch: number, present: readonly string[]): Promise<number> {
  const fields = deskFields.map((name) => (present.includes(name) ? identifier(name) : `null as ${identifier(name)}`))
  const isRead = ['free_text', 'new_title']
    .filter((name) => present.includes(name))
    .map((name) => `${name} is not null`)
  await db.run(`create or replace temp table text_row as
    select quarter, signal::varchar as signal, version, withdrawn, ${fields.join(', ')}
    from new_row where ${[...isRead, 'withdrawn', 'version > 1'].join(' or ')}`)
  if (present.includes('free_text')) await db.run('alter table new_row drop column free_text')
  const quarters = await query<{ quarter: string; texts: bigint }>(
    db,
    'select quarter, count(free_text) as texts from text_row group by quarter order by quarter',
  )
  for (const { quarter } of quarters) {
    const folder = join(paths.desk, quarter)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    await db.run(`copy (from text_row where quarter = ${literal(quarter)} order by signal)
      to ${literal(join(folder, `${batch}.ndjson.new`))} (format json)`)
  }
  return quarters.reduce((sum, { texts }) => sum + Number(texts), 0)
}
