import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isQuarter, type Quarter } from '../data/quarter.ts'
import type { Folder } from './folder.ts'
import { keyLog, logKeys } from './keys.ts'
import { flushFolder, makePrivate, shred } from './privateFile.ts'

type KeyState = 'kept' | 'destroyed' | 'unfinished'

/** Quarters with a key, and whether it was destroyed; `unfinished` is a destruction that was broken off. */
export function listKeys(paths: Folder): { quarter: Quarter; state: KeyState }[] {
  const names = existsSync(paths.keys) ? readdirSync(paths.keys) : []
  const of = (ending: string) =>
    names
      .filter((name) => name.endsWith(ending))
      .map((name) => name.slice(0, -ending.length))
      .filter(isQuarter)
  const marked = of('.destroyed')
  const done = finished(paths)
  return [
    ...marked.map((quarter) => ({
      quarter,
      state: done.has(quarter) ? ('destroyed' as const) : ('unfinished' as const),
    })),
    ...of('.key')
      .filter((quarter) => !marked.includes(quarter))
      .map((quarter) => ({ quarter, state: 'kept' as const })),
  ].sort((a, b) => a.quarter.localeCompare(b.quarter))
}

/**
 * Destroys the keys of a quarter, its codes, and its signals with their contributor keys, for ever (disclosure.md 4). The mark comes first, so that a
 * destruction that is broken off is finished by the next; the last line of the log comes last. The caller has seen that the quarter is final.
 */
export function destroyQuarter(paths: Folder, of: Quarter) {
  logKeys(paths, { destroying: of, at: new Date().toISOString() })
  makePrivate(join(paths.keys, `${of}.destroyed`), '')
  shredNamed(paths.keys, `${of}.key`)
  for (const room of ['import-room', 'collect-room']) rmSync(join(paths.root, room), { recursive: true, force: true })
  for (const kind of foldersIn(paths.imported)) {
    rmSync(join(paths.imported, kind, `quarter=${of}`), { recursive: true, force: true })
    flushFolder(join(paths.imported, kind))
  }
  shredNamed(paths.codes, `${of}.secret`)
  rmSync(join(paths.codes, `${of}.ndjson`), { force: true })
  shredNamed(paths.inbox, `${of}.`)
  logKeys(paths, { destroyed: of, at: new Date().toISOString() })
}

/** Every file whose name begins so: a crash may have left the key under the name it had while it was made. */
function shredNamed(folder: string, beginning: string) {
  for (const name of namesIn(folder).filter((one) => one.startsWith(beginning))) shred(join(folder, name))
}

/** Finishes what a crash broke off. Returns those quarters. */
export function finishDestructions(paths: Folder): Quarter[] {
  const unfinished = listKeys(paths).filter(({ state }) => state === 'unfinished')
  for (const { quarter } of unfinished) destroyQuarter(paths, quarter)
  return unfinished.map(({ quarter }) => quarter)
}

const finished = (paths: Folder) =>
  new Set<string>(keyLog(paths).flatMap((event) => ('destroyed' in event ? [event.destroyed] : [])))

const namesIn = (path: string) => (existsSync(path) ? readdirSync(path) : [])

function foldersIn(path: string): string[] {
  if (!existsSync(path)) return []
  const entries = readdirSync(path, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
}
