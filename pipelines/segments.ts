import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { EventLine, InboxLine } from '../data/inbox/line.ts'
import { counted, readSegment, stillAfter } from '../data/inbox/segment.ts'
import { type Seal, sealOf, segmentNamed } from '../data/inbox/segmentName.ts'
import type { Folder } from './folder.ts'

/** Lines that count beyond a byte of a segment; `end` is where the last of them ends. */
export type Read = { path: string; lines: InboxLine[]; end: number }

/** The segments of a folder, oldest first; none where there is no folder. */
export const segmentsIn = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => segmentNamed(name) !== null)
        .sort()
        .map((name) => join(folder, name))
    : []

/** Lines that count beyond byte `from`, which is where a line ended. */
export function readLines(path: string, from: number): Read {
  const segment = readSegment<InboxLine>(readFileSync(path).subarray(from))
  const isStill = Date.now() - statSync(path).mtimeMs > stillAfter
  const seal = existsSync(sealOf(path)) ? (JSON.parse(readFileSync(sealOf(path), 'utf8')) as Seal) : null
  const found = counted(segment, seal && seal.end - from, isStill)
  return { path, lines: found.map(({ line }) => line), end: from + (found.at(-1)?.end ?? 0) }
}

/** Everything that owners and the desk said. */
export const readEvents = (paths: Folder): EventLine[] =>
  segmentsIn(paths.events).flatMap((path) =>
    readLines(path, 0).lines.flatMap((line) => (line.kind === 'event' ? [line] : [])),
  )
