import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { linesIn } from '../data/lines.ts'
import { appendDurably } from './privateFile.ts'

/** The whole lines of a private NDJSON file; none where it is not there. */
export const linesOf = <T>(file: string): T[] => (existsSync(file) ? linesIn(readFileSync(file, 'utf8')) : [])

/** Adds a line to a private NDJSON file, on disk before this returns; after one that a crash cut off it begins on a line of its own. */
export function addLine(file: string, line: object) {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
  if (before !== '' && !before.endsWith('\n')) appendFileSync(file, '\n')
  appendDurably(file, line)
}
