import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { Refusal } from '../../data/refusal.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { finishDestructions } from '../destroy.ts'
import type { Folder } from '../folder.ts'
import { takeLock } from '../lock.ts'
import { flushFolder, makePrivate } from '../privateFile.ts'
import { refusal } from './sentences.ts'

/** One line of imported/ledger.ndjson: an import that took something. A batch without its line does not exist for readers. */
export type LedgerEntry = {
  batch: number
  kind: string
  file: string
  digest: string
  origin: string
  invented: boolean
  quarters: Record<string, number>
  taken: number
  refused: number
  known: number
  handover: string | null
  /** What a copy that was made half-way is known by. Absent in older entries. */
  stored?: Stored
}

/** Files and bytes by quarter. */
export type Stored = Record<string, { files: number; bytes: number }>

const ledgerOf = (paths: Folder) => join(paths.imported, 'ledger.ndjson')

/** All entries, oldest first. A last line that was cut off by a crash is no entry. Refuses a ledger with a damaged line: nobody knows what it said. */
export function readLedger(paths: Folder): LedgerEntry[] {
  if (!existsSync(ledgerOf(paths))) return []
  const lines = readFileSync(ledgerOf(paths), 'utf8').split('\n')
  return lines.slice(0, -1).map(entryIn)
}

function entryIn(line: string, index: number): LedgerEntry {
  try {
    const entry = JSON.parse(line) as LedgerEntry
    if (Number.isInteger(entry.batch) && typeof entry.quarters === 'object') return entry
  } catch {
    // told below, without what the line holds
  }
  throw new Refusal(
    { nl: `het grootboek is beschadigd op regel ${index + 1}`, en: `the ledger is damaged on line ${index + 1}` },
    {
      nl: 'zet imported/ledger.ndjson terug uit een kopie; er is niets veranderd',
      en: 'put imported/ledger.ndjson back from a copy; nothing was changed',
    },
    409,
  )
}

/** Adds entries in one write and makes it durable: the moment from which the batches exist. */
export function appendLedger(paths: Folder, entries: readonly LedgerEntry[]) {
  if (entries.length === 0) return
  const file = openSync(ledgerOf(paths), 'a')
  try {
    writeSync(file, textOf(entries))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  flushFolder(paths.imported)
}

/** Files of batches, by number. `keep` says which batches to list. */
export function batchFiles(root: string, keep: (batch: number) => boolean): string[] {
  if (!existsSync(root)) return []
  const entries = readdirSync(root, { withFileTypes: true, recursive: true })
  return entries
    .filter(
      (entry) => entry.isFile() && /^\d+(_\d+)*\.parquet$/.test(entry.name) && keep(Number.parseInt(entry.name, 10)),
    )
    .map((entry) => join(entry.parentPath, entry.name))
}

/** Makes the files of a batch, and the folders they lie in, durable before the ledger names it. */
export function flush(root: string, files: readonly string[]) {
  for (const path of files) {
    const file = openSync(path, 'r')
    fsyncSync(file)
    closeSync(file)
  }
  for (const folder of foldersAbove(root, files)) flushFolder(folder)
}

function foldersAbove(root: string, files: readonly string[]): Set<string> {
  const found = new Set<string>([root])
  for (const path of files)
    for (let folder = dirname(path); folder.length > root.length; folder = dirname(folder)) found.add(folder)
  return found
}

/** Puts another ledger in the place of this one: whole or not at all. */
export function rewriteLedger(paths: Folder, entries: readonly LedgerEntry[]) {
  const temporary = `${ledgerOf(paths)}.new`
  rmSync(temporary, { force: true })
  makePrivate(temporary, textOf(entries))
  renameSync(temporary, ledgerOf(paths))
  flushFolder(paths.imported)
}

const textOf = (entries: readonly LedgerEntry[]) => entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')

/**
 * Runs one import, release or destruction at a time per folder. What a broken-off one left behind is cleared or finished before it begins.
 * Refuses while another runs.
 */
export async function alone<T>(paths: Folder, language: Language, work: () => Promise<T>): Promise<T> {
  mkdirSync(paths.root, { recursive: true })
  mkdirSync(paths.imported, { recursive: true, mode: 0o700 })
  const letGo = takeLock(join(paths.imported, 'lock'))
  if (!letGo) throw refusal(language, 'busy')
  try {
    mendLedger(paths)
    const known = new Set(readLedger(paths).map(({ batch }) => batch))
    for (const path of batchFiles(paths.imported, (batch) => !known.has(batch))) rmSync(path)
    clearUnnamed(paths)
    finishDestructions(paths)
    return await work()
  } finally {
    letGo()
  }
}

/** A line that a crash cut off goes; what stands before it is never written again. */
function mendLedger(paths: Folder) {
  if (!existsSync(ledgerOf(paths))) return
  const bytes = readFileSync(ledgerOf(paths))
  const whole = bytes.lastIndexOf(10) + 1
  if (whole < bytes.length) truncateSync(ledgerOf(paths), whole)
}

/** Releases that were never named. */
export function clearUnnamed({ releases }: Folder) {
  if (!existsSync(releases)) return
  for (const name of readdirSync(releases).filter((one) => one.startsWith('.making-')))
    rmSync(join(releases, name), { recursive: true, force: true })
}
