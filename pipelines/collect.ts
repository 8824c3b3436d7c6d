import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { InboxLine } from '../data/inbox/line.ts'
import { signalKinds } from '../data/signal.ts'
import type { Folder } from './folder.ts'
import { type Read, readLines, segmentsIn } from './segments.ts'
import { importAlone, type Speech } from './sources/import.ts'
import { alone, readLedger } from './sources/ledger.ts'
import { noMapping } from './sources/mapping.ts'

type Collected = { taken: number; refused: number; known: number; refusals: string[] }

/** What `collectAlone` does, by itself. Refuses while something else works in the folder. */
export const collect = (paths: Folder, speech: Speech, today?: string) =>
  alone(paths, speech.language, () => collectAlone(paths, speech, today))

/**
 * Imports every acknowledged line of the inbox that was not imported before, by the same checks as any file, while the server goes on
 * writing. What was done is noted after the import: after a crash lines are read again, and known by their names.
 */
export async function collectAlone(paths: Folder, speech: Speech, today = new Date().toISOString().slice(0, 10)) {
  const done = readDone(paths)
  const found = [...segmentsIn(paths.inbox), ...segmentsIn(paths.events)].map((path) =>
    readLines(path, done[relative(paths.root, path)] ?? 0),
  )
  const rows = rowsOf(
    found.flatMap(({ lines }) => lines),
    paths,
  )
  const total: Collected = { taken: 0, refused: 0, known: 0, refusals: [] }
  const room = join(paths.root, 'collect-room')
  try {
    for (const kind of signalKinds) {
      const own = rows.get(kind)
      if (!own) continue
      rmSync(room, { recursive: true, force: true })
      mkdirSync(room, { recursive: true, mode: 0o700 })
      const file = join(room, `inbox-${kind}.ndjson`)
      writeFileSync(file, own.map((row) => `${JSON.stringify(row)}\n`).join(''), { mode: 0o600 })
      const report = await importAlone(paths, [file], { ...choices, kind, today }, speech)
      for (const name of ['taken', 'refused', 'known'] as const) total[name] += report[name]
      if (report.refusals) total.refusals.push(report.refusals)
    }
    if (found.some(({ lines }) => lines.length > 0)) writeDone(paths, found)
  } finally {
    rmSync(room, { recursive: true, force: true })
  }
  return total
}

const choices = {
  mapping: noMapping,
  handover: 'resource',
  columns: {},
  zone: 'Europe/Amsterdam',
  defaults: {},
  origin: 'Wederkerig',
  invented: false,
  collected: true,
  keys: 'hmac',
} as const

const doneIn = (paths: Folder) => join(paths.imported, 'collected.json')

/** How far each segment was read, and the newest batch at that time. */
type Done = { batch: number; ends: Record<string, number> }

/** Nothing, where the ledger is older than the note, as in a copy that was made while both were written: then all is read again. */
function readDone(paths: Folder): Record<string, number> {
  try {
    const { batch, ends } = JSON.parse(readFileSync(doneIn(paths), 'utf8')) as Done
    return newestBatch(paths) >= batch ? ends : {}
  } catch {
    return {}
  }
}

const newestBatch = (paths: Folder) => readLedger(paths).reduce((most, { batch }) => Math.max(most, batch), 0)

function writeDone(paths: Folder, found: readonly Read[]) {
  const temporary = `${doneIn(paths)}.new`
  const ends = Object.fromEntries(found.map(({ path, end }) => [relative(paths.root, path), end]))
  writeFileSync(temporary, JSON.stringify({ batch: newestBatch(paths), ends } satisfies Done))
  renameSync(temporary, doneIn(paths))
}

/** Rows for import by kind. A signal that was taken back becomes its second version, withdrawn, without a word of what was written. */
function rowsOf(lines: readonly InboxLine[], paths: Folder) {
  const undone = new Set(lines.flatMap((line) => (line.kind === 'undo' ? [line.signal_id] : [])))
  const rows = new Map<string, Record<string, unknown>[]>()
  const add = (kind: string, row: Record<string, unknown>) => {
    const own = rows.get(kind)
    if (own) own.push(row)
    else rows.set(kind, [row])
  }
  const seen = new Set<string>()
  const put = (line: InboxLine, only: (signal_id: string) => boolean) => {
    if (line.kind !== 'signal' || seen.has(line.fields.signal_id) || !only(line.fields.signal_id)) return
    seen.add(line.fields.signal_id)
    const { free_text: _, new_title: __, new_owner: ___, ...rest } = line.fields
    if (undone.has(line.fields.signal_id)) add(line.signal, { ...rest, version: 2, withdrawn: true })
    else add(line.signal, line.fields)
  }
  for (const line of lines) {
    put(line, () => true)
    if (line.kind === 'event' && line.event === 'rule_event') add('rule_event', line.fields)
  }
  const missing = [...undone].some((signal_id) => !seen.has(signal_id))
  const earlier = missing ? segmentsIn(paths.inbox).flatMap((path) => readLines(path, 0).lines) : []
  for (const line of earlier) put(line, (signal_id) => undone.has(signal_id))
  return rows
}
