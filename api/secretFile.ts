import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { notStored } from './journal.ts'

/** Random bytes in a private file as hex, made when first asked for and never changed. Throws Refusal 503 where they cannot be kept. */
export function secretIn(file: string, length: number): Buffer {
  if (!existsSync(file)) make(file, length)
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')
}

/** Another process may have been first: then its secret holds. */
function make(file: string, length: number) {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(file, randomBytes(length).toString('hex'), { mode: 0o600, flag: 'wx', flush: true })
  } catch {
    if (!existsSync(file)) throw notStored()
  }
}
