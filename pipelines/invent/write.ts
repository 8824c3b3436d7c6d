import { closeSync, existsSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { SignalKind } from '../../data/signal.ts'
import { breaksOf } from './breaks.ts'
import { type DeliveredFile, invent } from './invent.ts'
import type { Parameters } from './plan.ts'
import { truthOf } from './truth.ts'

/** A file of the field on disk. */
export type WrittenFile = { path: string; kind: SignalKind; signals: number }

/** Writes the field one file at a time, in the order of arrival, and gives each as soon as it is there. Files without signals are left out. */
export function* writeField(parameters: Parameters, into: string): Generator<WrittenFile> {
  for (const file of invent(parameters)) {
    const written = writeLines(join(into, file.name), file)
    if (written.signals > 0) yield written
  }
}

/** Writes truth.json of the field into a data folder, and breaks.ndjson when there is none yet. */
export function writeTruth(parameters: Parameters, root: string) {
  writeFileSync(join(root, 'truth.json'), `${JSON.stringify(truthOf(parameters), null, 1)}\n`)
  const breaks = join(root, 'breaks.ndjson')
  if (!existsSync(breaks)) writeFileSync(breaks, breaksOf(parameters))
}

const chunk = 1 << 20

function writeLines(path: string, { kind, lines }: DeliveredFile): WrittenFile {
  const file = openSync(path, 'w')
  let [waiting, signals] = ['', 0]
  for (const line of lines) {
    waiting += line
    signals++
    if (waiting.length > chunk) {
      writeSync(file, waiting)
      waiting = ''
    }
  }
  writeSync(file, waiting)
  closeSync(file)
  return { path, kind, signals }
}
