import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../data/vocabulary/measure.ts'
import type { Folder } from '../folder.ts'
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
}

const ledgerOf = (paths: Folder) => join(paths.imported, 'ledger.ndjson')

/** All entries, oldest first. A last line that was cut off by a crash is no entry. */
export function readLedger(paths: Folder): LedgerEntry[] {
  if (!existsSync(ledgerOf(paths))) return []
  const lines = readFileSync(ledgerOf(paths), 'utf8').split('\n')
  return lines.slice(0, -1).map((line) => JSON.parse(line) as LedgerEntry)
}

/** Adds entries in one write and makes it durable: the moment from which the batches exist. */
export function appendLedger(paths: Folder, entries: readonly LedgerEntry[]) {
  if (entries.length === 0) return
  const text = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
  const file = openSync(ledgerOf(paths), 'a')
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
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

/** Makes the files of a batch durable before the ledger names it. */
export function flush(files: readonly string[]) {
  for (const path of files) {
    const file = openSync(path, 'r')
    fsyncSync(file)
    closeSync(file)
  }
}

/** Runs one import at a time per folder, and clears what a broken-off import left behind before it begins. */
export async function alone<T>(paths: Folder, language: Language, work: () => Promise<T>): Promise<T> {
  mkdirSync(paths.imported, { recursive: true })
  const lock = join(paths.imported, 'lock')
  if (existsSync(lock) && isRunning(Number(readFileSync(lock, 'utf8')))) throw refusal(language, 'busy')
  rmSync(lock, { force: true })
  writeFileSync(lock, String(process.pid), { flag: 'wx' })
  try {
    mendLedger(paths)
    const known = new Set(readLedger(paths).map(({ batch }) => batch))
    for (const path of batchFiles(paths.imported, (batch) => !known.has(batch))) rmSync(path)
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function isRunning(process_: number): boolean {
  try {
    return process_ > 0 && process.kill(process_, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function mendLedger(paths: Folder) {
  if (!existsSync(ledgerOf(paths))) return
  const text = readFileSync(ledgerOf(paths), 'utf8')
  if (text !== '' && !text.endsWith('\n')) writeFileSync(ledgerOf(paths), text.slice(0, text.lastIndexOf('\n') + 1))
}
