import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, dirname } from 'node:path'
import { Refusal } from '../data/refusal.ts'

/** Makes a file of mode 600, whole or not at all and on disk before this returns. A file that is there already stays as it is. */
export function makePrivate(path: string, content: string) {
  const temporary = `${path}.${process.pid}.new`
  rmSync(temporary, { force: true })
  writeDurably(temporary, 'wx', content)
  try {
    linkSync(temporary, path)
  } catch (error) {
    if (!existsSync(path)) throw error
  } finally {
    rmSync(temporary)
  }
  flushFolder(dirname(path))
}

/** Reads a file that only its owner may read. Wider modes are mended, and told to `mended`; refuses what cannot be mended. */
export function readPrivate(path: string, mended: (name: string, mode: string) => void): string {
  closeToOthers(path, 0o600, mended)
  return readFileSync(path, 'utf8')
}

/** Whether group or others may do anything with it. Never on Windows, which has no modes. */
export const isOpenToOthers = (path: string) => process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0

/** Gives a file or folder the mode, when others may do anything with it. Refuses when that is not ours to change. */
export function closeToOthers(path: string, mode: number, mended: (name: string, mode: string) => void) {
  if (!isOpenToOthers(path)) return
  const found = statSync(path).mode & 0o777
  try {
    chmodSync(path, mode)
  } catch {
    throw new Refusal(
      { nl: `anderen kunnen erbij: ${basename(path)}`, en: `others can reach it: ${basename(path)}` },
      {
        nl: `geef de eigenaar de opdracht chmod ${mode.toString(8)}`,
        en: `have its owner run chmod ${mode.toString(8)}`,
      },
      409,
    )
  }
  mended(basename(path), found.toString(8))
}

/** Adds a line to a private file, on disk before this returns. What a crash cut off stays a line of its own. */
export const appendDurably = (path: string, line: object) =>
  writeDurably(path, 'a', `${isTorn(path) ? '\n' : ''}${JSON.stringify(line)}\n`)

const isTorn = (path: string) => existsSync(path) && !/(^|\n)$/.test(readFileSync(path, 'utf8'))

/** Writes random bytes over a file, makes that durable, and removes it. A file that is not there is gone already. */
export function shred(path: string) {
  const file = openThere(path)
  if (file === null) return
  try {
    writeSync(file, randomBytes(Math.max(64, fstatSync(file).size)), 0, null, 0)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  rmSync(path, { force: true })
  flushFolder(dirname(path))
}

function openThere(path: string): number | null {
  try {
    return openSync(path, 'r+')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Makes what was added to or removed from a folder durable. */
export function flushFolder(path: string) {
  if (process.platform === 'win32' || !existsSync(path)) return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

function writeDurably(path: string, flag: 'wx' | 'a', content: string) {
  const file = openSync(path, flag, 0o600)
  try {
    writeSync(file, content)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
