import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, readlinkSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'

/** A lock whose holder gave no sign for this long is taken over, in milliseconds. It counts only where process numbers tell nothing: on another machine. */
const silentAfter = 10 * 60_000
const signEvery = 30_000

/** Takes the lock at a path and gives what lets go of it; null while another process holds it. What a killed process left is taken over. */
export function takeLock(path: string): (() => void) | null {
  const own = JSON.stringify({ ...self, mark: randomUUID() })
  const temporary = `${path}.${randomUUID()}`
  writeFileSync(temporary, own, { flag: 'wx', mode: 0o600 })
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      if (linked(temporary, path)) return held(path, own)
      const found = read(path)
      if (found !== null && isAlive(found, path)) return null
      if (found !== null) putAside(path, found)
    }
    return null
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** Number and start tell a process from a later one with the same number, as the first in a container always has. */
type Holder = { node: string; process: number; started: string }

const self: Holder = { node: `${hostname()} ${space()}`, process: process.pid, started: startOf(process.pid) }

function held(path: string, own: string) {
  const sign = setInterval(() => {
    const now = new Date()
    if (read(path) === own) utimesSync(path, now, now)
  }, signEvery).unref()
  return () => {
    clearInterval(sign)
    if (read(path) === own) rmSync(path, { force: true })
  }
}

/** Only one of several can link; the others find it there. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function isAlive(text: string, path: string): boolean {
  const holder = holderIn(text)
  if (holder === null) return false
  if (holder.node !== self.node) return Date.now() - (modified(path) ?? 0) < silentAfter
  return isRunning(holder.process) && holder.started === startOf(holder.process)
}

function holderIn(text: string): Holder | null {
  try {
    const found = JSON.parse(text) as Partial<Holder> | null
    const { node, process: number, started } = found ?? {}
    return typeof node === 'string' && Number.isInteger(number) && typeof started === 'string'
      ? { node, process: Number(number), started }
      : null
  } catch {
    return null
  }
}

/** What was put aside may be a lock that was taken in the meantime: then it is put back. */
function putAside(path: string, stale: string) {
  const aside = `${path}.${randomUUID()}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  if (read(aside) !== stale) linked(aside, path)
  rmSync(aside, { force: true })
}

const modified = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs

function isRunning(number: number): boolean {
  try {
    return number > 0 && process.kill(number, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** When a process began, in ticks since the machine did; empty where the system does not tell. */
function startOf(number: number): string {
  const stat = read(`/proc/${number}/stat`) ?? ''
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

function space(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}
