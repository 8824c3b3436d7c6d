import { createHmac, randomBytes, randomInt } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CodeBatch, type CodeLine, codeLength, signs, toKnow, withCheckSign } from '../../data/inbox/code.ts'
import type { Quarter } from '../../data/quarter.ts'
import type { Folder } from '../folder.ts'
import { addLine, linesOf } from '../lineFile.ts'
import { makePrivate } from '../privateFile.ts'

/** Makes a batch of new codes and keeps their keyed hashes. The codes are in the answer and nowhere else. */
export function createCodes(paths: Folder, wanted: Omit<CodeBatch, 'batch' | 'hashes'>, number: number) {
  const codes = Array.from({ length: number }, () => withCheckSign(randomSigns(codeLength - 1)))
  const key = codeKey(paths, wanted.quarter)
  const hashes = codes.map((code) => createHmac('sha256', key).update(toKnow(code)).digest('hex'))
  const batch = randomSigns(6)
  addLine(fileOf(paths, wanted.quarter), { batch, ...wanted, hashes })
  return { batch, codes }
}

/** Ends every code of a batch. False when there is no such batch. */
export function withdrawCodes(paths: Folder, batch: string): boolean {
  const found = codeBatches(paths).find((one) => one.batch === batch)
  if (!found) return false
  if (!found.withdrawn) addLine(fileOf(paths, found.quarter), { withdrawn: batch })
  return true
}

/** Every batch, oldest quarter first. */
export function codeBatches(paths: Folder): (CodeBatch & { withdrawn: boolean })[] {
  if (!existsSync(paths.codes)) return []
  const names = readdirSync(paths.codes).filter((name) => name.endsWith('.ndjson'))
  return names.sort().flatMap((name) => {
    const lines = linesOf<CodeLine>(join(paths.codes, name))
    const withdrawn = new Set(lines.flatMap((line) => ('withdrawn' in line ? [line.withdrawn] : [])))
    return lines.flatMap((line) => ('batch' in line ? [{ ...line, withdrawn: withdrawn.has(line.batch) }] : []))
  })
}

const fileOf = (paths: Folder, of: Quarter) => join(paths.codes, `${of}.ndjson`)

const randomSigns = (length: number) => Array.from({ length }, () => signs[randomInt(signs.length)]).join('')

/** 32 random bytes of its own, made when first asked for: whoever reads it cannot undo the noise of a release. */
function codeKey(paths: Folder, of: Quarter): Buffer {
  mkdirSync(paths.codes, { recursive: true, mode: 0o700 })
  const file = join(paths.codes, `${of}.secret`)
  if (!existsSync(file)) makePrivate(file, randomBytes(32).toString('hex'))
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')
}
