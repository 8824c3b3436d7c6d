import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { counted, readSegment, stillAfter } from '../data/inbox/segment.ts'
import { type Seal, sealOf, segmentNamed } from '../data/inbox/segmentName.ts'

/** Every line that counts of every segment in a folder, in the order of the segments' names. */
export async function readJournal<T>(folder: string): Promise<T[]> {
  if (!existsSync(folder)) return []
  const names = (await readdir(folder)).filter((name) => segmentNamed(name) !== null).sort()
  const found: T[] = []
  for (const name of names) for (const line of await linesOf<T>(join(folder, name))) found.push(line)
  return found
}

async function linesOf<T>(path: string): Promise<T[]> {
  const isStill = Date.now() - (await stat(path)).mtimeMs > stillAfter
  const segment = readSegment<T>(await readFile(path))
  return counted(segment, await readSeal(path), isStill).map(({ line }) => line)
}

async function readSeal(path: string): Promise<Seal | null> {
  try {
    return JSON.parse(await readFile(sealOf(path), 'utf8')) as Seal
  } catch {
    return null
  }
}
