import { writeSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import { crc32 } from 'node:zlib'
import { mark, written } from '../data/inbox/segment.ts'
import type { Quarter } from '../data/quarter.ts'
import { Refusal } from '../data/refusal.ts'
import { createSegment, type SegmentFile, seal, sealAbandoned } from './segments.ts'

/** Append-only segments of one folder. Several processes may have one open on the same folder. */
export type Journal<T extends object> = {
  /** Resolves when the lines are on disk; lines that arrive together share one fsync. Throws Refusal 503, and then none of them counts. */
  append(lines: readonly T[]): Promise<void>
  close(): Promise<void>
}

export type JournalSettings = {
  /** The quarter of now: a segment holds lines of one quarter, so that a quarter can be forgotten. */
  quarter: () => Quarter
  say: (sentence: string) => void
  /** How a segment is made; a test gives one that fails. */
  create?: (folder: string, quarter: Quarter) => Promise<SegmentFile>
}

type Waiting = { text: string; resolve: () => void; reject: (error: unknown) => void }

/** The checksum of a line, by Node. */
const quickSum = (text: string) => crc32(text).toString(16).padStart(8, '0')

const markText = written(mark)
const mostWaiting = 16 * 1024 * 1024
const longestSegment = 64 * 1024 * 1024

/** Opens a folder there or not; seals what an earlier process of this machine left open. */
export function openJournal<T extends object>(
  folder: string,
  { quarter, say, create = createSegment }: JournalSettings,
): Journal<T> {
  let current: (SegmentFile & { good: number; marked: boolean }) | undefined
  let broken: { segment: SegmentFile; good: number } | undefined
  let waiting: Waiting[] = []
  let bytes = 0
  let running: Promise<void> | undefined
  sealAbandoned(folder, say)

  async function ready() {
    if (broken) {
      await seal(broken.segment, broken.good)
      broken = undefined
    }
    if (current && (current.quarter !== quarter() || current.good > longestSegment)) await finish()
    current ??= { ...(await create(folder, quarter())), good: 0, marked: true }
    return current
  }

  async function commit(text: string) {
    const segment = await ready()
    try {
      const bytesWritten = await writeAt(segment.handle, segment.marked ? text : markText + text, segment.good)
      await segment.handle.datasync()
      segment.good += bytesWritten
      segment.marked = false
    } catch (error) {
      broken = { segment, good: segment.good }
      current = undefined
      await seal(segment, segment.good).then(
        () => {
          broken = undefined
        },
        () => {},
      )
      throw error
    }
  }

  /** At once: a few bytes for readers, which nobody waits for on disk. */
  function markNow() {
    if (!current || current.marked) return
    const segment = current
    try {
      segment.good += writeSync(segment.handle.fd, markText, segment.good)
      segment.marked = true
    } catch {
      // the mark is only for readers: the next batch carries it
    }
  }

  /** Waits a turn before each batch: senders who were answered together often write together again. */
  async function run() {
    await setImmediate()
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      bytes = 0
      try {
        await commit(batch.map(({ text }) => text).join(''))
        if (waiting.length === 0) markNow()
        for (const { resolve } of batch) resolve()
      } catch (error) {
        say(`niet opgeslagen: ${codeOf(error)}`)
        for (const { reject } of batch) reject(notStored())
      }
      await setImmediate()
    }
    running = undefined
  }

  async function finish() {
    markNow()
    const segment = current
    current = undefined
    await segment?.handle.close()
  }

  return {
    append: (lines) => {
      const text = lines.map((line) => written(line, quickSum)).join('')
      if (bytes + text.length > mostWaiting) return Promise.reject(notStored())
      bytes += text.length
      return new Promise((resolve, reject) => {
        waiting.push({ text, resolve, reject })
        running ??= run()
      })
    },
    close: async () => {
      await running
      await finish()
    },
  }
}

async function writeAt(handle: FileHandle, text: string, at: number): Promise<number> {
  const bytes = Buffer.from(text)
  for (let done = 0; done < bytes.length; )
    done += (await handle.write(bytes, done, bytes.length - done, at + done)).bytesWritten
  return bytes.length
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'onbekend')

/** What a sender is told when nothing was stored. */
export const notStored = () =>
  new Refusal(
    { nl: 'wij konden dit niet bewaren', en: 'this could not be stored' },
    { nl: 'er is niets verstuurd; probeer het zo nog eens', en: 'nothing was sent; try again in a moment' },
    503,
  )
