import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readChoices } from '../../../pipelines/methods/choices.ts'
import { methods } from '../../../pipelines/methods/methods.ts'
import { openSheet } from '../../../pipelines/methods/sheet.ts'

type Values = Parameters<typeof readChoices>[0]
const room = mkdtempSync(join(tmpdir(), 'wederkerig-analyse-'))
let files = 0

/** One method on the text of a CSV file, with options as they are typed. Needs `ready`. */
export async function analyse(name: string, csv: string, values: Values = {}, named: Record<string, string> = {}) {
  const method = methods[name]
  if (!method) throw new Error(`no method ${name}`)
  const path = join(room, `${++files}.csv`)
  writeFileSync(path, csv)
  const choices = readChoices(values, method.options, name)
  const outcome = method.run(await openSheet(path, method.columns, named, 'en'), choices)
  return {
    ...outcome,
    figures: outcome.figures as Record<string, number>,
    rows: outcome.rows as Record<string, number>[],
  }
}

/** A CSV text of one column. */
export const column = (name: string, values: readonly (number | string | null)[]) =>
  [name, ...values.map((value) => value ?? '')].join('\n')

/** A CSV text of rows. */
export const csv = (header: string, rows: readonly (readonly (number | string | null)[])[]) =>
  [header, ...rows.map((row) => row.map((cell) => cell ?? '').join(','))].join('\n')
