import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readSegment } from '../data/inbox/segment.ts'
import { type Seal, sealOf, segmentName, segmentNamed, tornOf } from '../data/inbox/segmentName.ts'
import type { Quarter } from '../data/quarter.ts'
import { isRunning, node } from './node.ts'

/** A segment that this process writes to. */
export type SegmentFile = { path: string; quarter: Quarter; handle: FileHandle }

/** Makes a new, durable, empty segment. */
export async function createSegment(folder: string, quarter: Quarter): Promise<SegmentFile> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, segmentName({ quarter, node, time: nextTime(), process: process.pid }))
  const handle = await open(path, 'wx', 0o600)
  own.add(basename(path))
  await syncFolder(folder)
  return { path, quarter, handle }
}

const own = new Set<string>()
let last = 0

/** Milliseconds in base 36, never twice the same in one process. */
function nextTime(): string {
  last = Math.max(Date.now(), last + 1)
  return last.toString(36)
}

async function syncFolder(folder: string) {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Ends a segment whose writing failed, so that what lies beyond `end` never counts: it is cut off, or else a seal beside it says so. Throws
 * when neither could be made durable.
 */
export async function seal({ path, handle }: SegmentFile, end: number) {
  const cut = end === 0 ? rm(path, { force: true }) : handle.truncate(end).then(() => handle.sync())
  const [isCut, isSealed] = await Promise.allSettled([cut, writeSeal(path, { end, torn: 0 })])
  if (isCut.status === 'rejected' && isSealed.status === 'rejected') throw isCut.reason
  await handle.close().catch(() => {})
}

async function writeSeal(path: string, seal: Seal) {
  const handle = await open(sealOf(path), 'w', 0o600)
  try {
    await handle.writeFile(JSON.stringify(seal))
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Seals the segments that a process of this machine left behind: a torn tail is kept aside and counted, and never stops a start. */
export function sealAbandoned(folder: string, say: (sentence: string) => void) {
  for (const name of namesIn(folder)) {
    const path = join(folder, name)
    if (!isAbandoned(name) || existsSync(sealOf(path))) continue
    try {
      const bytes = readFileSync(path)
      const { whole, damaged } = readSegment(bytes)
      const torn = bytes.subarray(whole)
      if (torn.length > 0) writeFileSync(tornOf(path), torn, { mode: 0o600 })
      writeFileSync(sealOf(path), JSON.stringify({ end: whole, torn: torn.length }), { mode: 0o600 })
      if (damaged > 0) say(`${name}: ${damaged} beschadigde regels overgeslagen, ${torn.length} bytes apart gelegd`)
    } catch {
      say(`${name} kon niet worden afgesloten; lezen gaat gewoon door`)
    }
  }
}

/** A folder that cannot be read is found out at the first write. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** A segment with the number of this process may be that of an earlier one. */
function isAbandoned(name: string): boolean {
  const found = segmentNamed(name)
  if (!found || found.node !== node) return false
  return found.process === process.pid ? !own.has(name) : !isRunning(found.process)
}
