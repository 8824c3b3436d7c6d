import { type FileHandle, open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { counted, readSegment, stillAfter } from '../data/inbox/segment.ts'
import { type Seal, sealOf, segmentNamed } from '../data/inbox/segmentName.ts'

/**
 * Gives every line of a folder's segments that counts to `each`, once, in the order of their names; what was written since by any process
 * comes with the next call. Calls that come together share one look.
 */
export function follow<T>(folder: string, each: (line: T) => void): () => Promise<void> {
  const done = new Map<string, number>()
  let looking: Promise<void> | undefined
  let next: Promise<void> | undefined

  async function look() {
    for (const name of await namesIn(folder)) {
      const from = done.get(name) ?? 0
      const { lines, end } = await linesFrom<T>(join(folder, name), from)
      done.set(name, end)
      for (const line of lines) each(line)
    }
  }
  const begin = () => {
    looking = look().finally(() => {
      looking = undefined
    })
    return looking
  }
  return () => {
    if (!looking) return begin()
    next ??= looking
      .catch(() => undefined)
      .then(() => {
        next = undefined
        return begin()
      })
    return next
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => segmentNamed(name) !== null).sort()
  } catch (error) {
    if (isAbsent(error)) return []
    throw error
  }
}

/** Lines that count beyond `from`, which is where a line ended. A segment that is gone has none. */
async function linesFrom<T>(path: string, from: number): Promise<{ lines: T[]; end: number }> {
  try {
    const file = await open(path, 'r')
    try {
      return await linesOf(file, path, from)
    } finally {
      await file.close()
    }
  } catch (error) {
    if (isAbsent(error)) return { lines: [], end: from }
    throw error
  }
}

async function linesOf<T>(file: FileHandle, path: string, from: number) {
  const { size } = await file.stat()
  if (size <= from) return { lines: [] as T[], end: from }
  const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from)
  const seal = await readSeal(path)
  const isStill = Date.now() - (await file.stat()).mtimeMs > stillAfter
  const found = counted(readSegment<T>(buffer.subarray(0, bytesRead)), seal && seal.end - from, isStill)
  return { lines: found.map(({ line }) => line), end: from + (found.at(-1)?.end ?? 0) }
}

async function readSeal(path: string): Promise<Seal | null> {
  try {
    return JSON.parse(await readFile(sealOf(path), 'utf8')) as Seal
  } catch {
    return null
  }
}

const isAbsent = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'
