import { randomUUID } from 'node:crypto'
import { mkdir, open, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'
import { problem } from '../problem.ts'
import type { Shelf } from '../shelf.ts'

/** What an installation needs to do its work. `release` is the newest one, null when there is none yet. */
export type Health = { release: boolean; newest: string | null; inbox: boolean; disk: boolean; freeBytes: number }

export type HealthSettings = {
  shelf: Shelf
  /** The data folder. */
  folder: string
  /** Less room than this on the disk, in megabytes, is too little. */
  leastMegabytes: number
  /** Whether anything is written here. */
  writes: boolean
}

/** Looks whether the newest release can be read, the inbox written, and how much room the disk has; at most once in two seconds. */
export function openHealth(settings: HealthSettings, now: () => number = Date.now): () => Promise<Health> {
  let known: { at: number; health: Promise<Health> } | undefined
  return () => {
    if (known === undefined || now() - known.at > 2000) known = { at: now(), health: look(settings) }
    return known.health
  }
}

async function look({ shelf, folder, leastMegabytes, writes }: HealthSettings): Promise<Health> {
  const [newest, inbox] = await Promise.all([readNewest(shelf), writes ? canWrite(join(folder, 'inbox')) : true])
  const freeBytes = await freeOf(folder)
  return {
    release: newest !== false,
    newest: newest || null,
    inbox,
    disk: freeBytes >= leastMegabytes * 1e6,
    freeBytes,
  }
}

/** The id of the newest release once one row of it was read; null when there is none; false when it cannot be read. */
async function readNewest(shelf: Shelf): Promise<string | null | false> {
  try {
    const newest = await shelf.latest()
    if (newest) await shelf.rows(newest.id, 'statistic', {}, { limit: 1 })
    return newest?.id ?? null
  } catch {
    return false
  }
}

/** Writes a byte as the inbox does, down to the disk, and removes it. */
async function canWrite(inbox: string): Promise<boolean> {
  const path = join(inbox, `.ready-${randomUUID()}`)
  try {
    await mkdir(inbox, { recursive: true, mode: 0o700 })
    const file = await open(path, 'wx', 0o600)
    try {
      await file.write('1')
      await file.datasync()
    } finally {
      await file.close()
    }
    return true
  } catch {
    return false
  } finally {
    await rm(path, { force: true }).catch(() => {})
  }
}

async function freeOf(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    return 0
  }
}

const parts = ['release', 'inbox', 'disk'] as const

/** `/healthz`: the process answers. `/readyz`: it can do its work; else 503, with what it lacks. */
export function healthRoute(health: () => Promise<Health>): Hono {
  const route = new Hono()
  route.get('/readyz', async (c) => {
    const found = await health()
    const lacking = parts.filter((part) => !found[part])
    c.header('Cache-Control', 'no-store')
    if (lacking.length > 0)
      return problem(c, 503, `not ready: ${lacking.join(', ')}`, 'run wederkerig doctor on the machine itself')
    return c.json({ status: 'ready', release: found.newest })
  })
  return route
}
