import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { query } from '../database.ts'
import { importEventLog } from './eventLog.ts'
import { importIndicator } from './indicator.ts'
import { type ImportKind, recognise } from './recognise.ts'
import type { Outcome, Session } from './session.ts'
import { importSignals } from './signals.ts'
import { identifier } from './sql.ts'
import { type Survey, survey } from './survey.ts'
import { openTable, type Table } from './table.ts'

/** What came of one file: `batch` is null where nothing of it was taken. */
export type Done = Outcome & { file: string; kind: ImportKind; batch: number | null; digest: string }

/** Reads one file to its end, as the kind that was said or that its columns tell. Throws Refusal. */
export async function importFile(session: Session, path: string, batch: number): Promise<Done> {
  const { language, progress } = session
  progress({ nl: `lezen: ${basename(path)}`, en: `reading: ${basename(path)}` })
  const file = await survey(path, language)
  const { kind, outcome } = await importSurveyed(session, file, batch).catch(async (error: unknown) => {
    await file.whole
    throw error
  })
  return {
    file: file.name,
    kind,
    batch: outcome.taken > 0 ? batch : null,
    digest: (await file.whole).digest,
    ...outcome,
  }
}

async function importSurveyed(session: Session, file: Survey, batch: number) {
  const table = await openTable(session.db, file, session.room, session.language)
  const kind = session.choices.kind ?? (await kindOf(session, table))
  return { kind, outcome: await importAs(session, table, kind, batch, refusalName(session, file.name, batch)) }
}

function importAs(session: Session, table: Table, kind: ImportKind, batch: number, name: string): Promise<Outcome> {
  if (kind === 'event_log') return importEventLog(session, table, batch, name)
  if (kind === 'indicator') return importIndicator(session, table, batch, name)
  return importSignals(session, table, kind, batch, name)
}

async function kindOf(session: Session, table: Table): Promise<ImportKind> {
  const mapped = [...Object.keys(session.choices.mapping.columns), ...Object.keys(session.choices.mapping.constants)]
  return recognise(table.columns, mapped, await itemIn(session, table), session.language)
}

/** The first code of an item in a file, else nothing: it tells counts of trust from counts of process. */
async function itemIn({ db }: Session, table: Table): Promise<string> {
  const column = table.columns.find((name) => name.toLowerCase() === 'item')
  if (!column) return ''
  const name = identifier(column)
  try {
    const [row] = await query<{ item: string }>(
      db,
      `select ${name} as item from ${table.from([column])} where regexp_full_match(${name}, '[VP][1-6]') limit 1`,
    )
    return row?.item ?? ''
  } catch {
    return ''
  }
}

function refusalName({ paths }: Session, file: string, batch: number): string {
  const safe = file.replace(/[^A-Za-z0-9_.-]/g, '_').slice(0, 80)
  const isFree = (name: string) => !existsSync(join(paths.refused, `${name}.csv`))
  const name = `${batch}-${safe}`
  return isFree(name) ? name : `${new Date().toISOString().replace(/[:.]/g, '')}-${safe}`
}
