import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { quarterOfDay } from '../../data/checking/calendar.ts'
import type { Language, Words } from '../../data/vocabulary/measure.ts'
import { openDatabase, query } from '../database.ts'
import { forgetTexts, settleTexts } from '../desk.ts'
import { type Folder, prepare } from '../folder.ts'
import { adoptRegister } from '../register.ts'
import { type Done, importFile } from './importFile.ts'
import { alone, appendLedger, batchFiles, flush, type LedgerEntry, readLedger } from './ledger.ts'
import type { ImportKind } from './recognise.ts'
import { refusal } from './sentences.ts'
import type { Choices, Outcome, Session } from './session.ts'
import { refuseUnsound, storedOf } from './sound.ts'
import { formatOf } from './survey.ts'

export type Speech = { language: Language; say: (words: Words) => void; progress: (words: Words) => void }

/** What one call did; per file in `files`. */
export type Report = {
  taken: number
  refused: number
  known: number
  cases?: number
  successions?: number
  handovers?: number
  refusals: string | null
  files: (Outcome & { file: string; kind: ImportKind; batch: number | null })[]
}

/**
 * Imports files and folders as one whole: either every file is read to its end and its good lines are kept, or nothing is.
 * Throws Refusal for a file that cannot be read as a whole, and while something else works in the folder.
 */
export async function importPaths(
  paths: Folder,
  inputs: readonly string[],
  choices: Choices,
  speech: Speech,
): Promise<Report> {
  if (inputs.length === 0) throw refusal(speech.language, 'noPath')
  const files = inputs.flatMap((input) => filesIn(input, speech))
  return alone(paths, speech.language, () => importAlone(paths, files, choices, speech))
}

/** The same for files, by who has the folder alone already. */
export async function importAlone(
  paths: Folder,
  files: readonly string[],
  choices: Choices,
  speech: Speech,
): Promise<Report> {
  prepare(paths)
  adoptRegister(paths)
  refuseUnsound(paths)
  const room = join(paths.root, 'import-room')
  rmSync(room, { recursive: true, force: true })
  mkdirSync(room, { recursive: true, mode: 0o700 })
  settleTexts(paths)
  forgetTexts(paths, quarterOfDay(choices.today))
  try {
    return await importFiles({ paths, choices, room, ...speech }, files)
  } finally {
    rmSync(room, { recursive: true, force: true })
  }
}

function filesIn(input: string, { language, say }: Speech): string[] {
  const found = statSync(input, { throwIfNoEntry: false })
  if (!found) throw refusal(language, 'missing', basename(input))
  if (!found.isDirectory()) return [input]
  const names = readdirSync(input, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const readable = names.filter((name) => formatOf(name))
  const skipped = names.filter((name) => !formatOf(name)).map((name) => basename(name))
  if (skipped.length > 0)
    say({
      nl: `overgeslagen, onbekend soort bestand: ${skipped.join(', ')}`,
      en: `skipped, unknown kind of file: ${skipped.join(', ')}`,
    })
  if (readable.length === 0) throw refusal(language, 'emptyFolder', basename(input))
  return readable
}

async function importFiles(base: Omit<Session, 'db' | 'earlier'>, files: readonly string[]): Promise<Report> {
  const db = await openDatabase()
  const earlier = readLedger(base.paths)
  const first = earlier.reduce((most, { batch }) => Math.max(most, batch), 0) + 1
  const session: Session = { ...base, db, earlier: [...earlier] }
  await db.run(`set temp_directory = '${join(base.room, 'spill').replaceAll("'", "''")}'`)
  await db.run("set memory_limit = '2GB'; set max_temp_directory_size = '50GB'")
  await setZone(session)
  const made: LedgerEntry[] = []
  const done: Done[] = []
  try {
    for (const file of files) {
      const batch = first + made.length
      const outcome = await importFile(session, file, batch)
      done.push(outcome)
      if (outcome.taken > 0) made.push(entryOf(session, outcome, batch))
      session.earlier = [...earlier, ...made]
    }
    const { imported } = base.paths
    flush(
      imported,
      batchFiles(imported, (batch) => batch >= first),
    )
    appendLedger(
      base.paths,
      made.map((entry) => ({ ...entry, stored: storedOf(imported, entry.batch) })),
    )
    settleTexts(base.paths)
    return reportOf(done)
  } catch (error) {
    for (const path of batchFiles(base.paths.imported, (batch) => batch >= first)) rmSync(path)
    for (const { refusals } of done) if (refusals) rmSync(refusals, { force: true })
    throw isOutOfMemory(error) ? refusal(base.language, 'tooMuchMemory') : error
  } finally {
    db.closeSync()
  }
}

/** Of what DuckDB may use, which is bounded. */
const isOutOfMemory = (error: unknown) => error instanceof Error && error.message.startsWith('Out of Memory Error')

async function setZone({ db, choices, language }: Session) {
  const known = await query(db, 'select name from pg_timezone_names() where name = $zone', { zone: choices.zone })
  if (known.length === 0) throw refusal(language, 'option', `--zone ${choices.zone.slice(0, 40)}`)
  await db.run(`set time zone '${choices.zone}'`)
}

function entryOf({ choices }: Session, done: Done, batch: number): LedgerEntry {
  const { kind, file, digest, quarters, taken, refused, known } = done
  const handover = kind === 'event_log' ? choices.handover : null
  const table = kind === 'event_log' ? 'handover_case' : kind
  return {
    batch,
    kind: table,
    file,
    digest,
    origin: choices.origin ?? file,
    invented: choices.invented,
    quarters,
    taken,
    refused,
    known,
    handover,
  }
}

function reportOf(done: readonly Done[]): Report {
  const total = (pick: (one: Done) => number | undefined) => done.reduce((sum, one) => sum + (pick(one) ?? 0), 0)
  const hasLog = done.some(({ kind }) => kind === 'event_log')
  const log = {
    cases: total((one) => one.cases),
    successions: total((one) => one.successions),
    handovers: total((one) => one.handovers),
  }
  const refusals = done.map((one) => one.refusals).filter((path) => path !== null)
  return {
    taken: total((one) => one.taken),
    refused: total((one) => one.refused),
    known: total((one) => one.known),
    ...(hasLog ? log : {}),
    refusals: refusals[0] ?? null,
    files: done.map(({ digest: _digest, ...one }) => one),
  }
}
