import { randomBytes, randomInt, scryptSync } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Grant } from '../../data/access/grant.ts'
import { type AccessKey, type AccessLine, keyLength, slowCost } from '../../data/access/key.ts'
import { signs } from '../../data/inbox/code.ts'
import type { Folder } from '../folder.ts'
import { addLine, linesOf } from '../lineFile.ts'
import { makePrivate } from '../privateFile.ts'

/** Makes a key that opens the pages of one role, and keeps its slow hash. The key is in the answer and nowhere else. */
export function createKey(paths: Folder, grant: Grant, today: string): { key: string; secret: string } {
  const secret = randomSigns(keyLength)
  const key = randomSigns(6)
  const hash = scryptSync(secret, saltOf(paths), 64, slowCost).subarray(0, 32).toString('hex')
  addLine(fileOf(paths), { key, hash, grant, made: today })
  return { key, secret }
}

/** Ends a key, and with it what is signed in by it. False when there is no such key. */
export function withdrawKey(paths: Folder, key: string): boolean {
  const found = accessKeys(paths).find((one) => one.key === key)
  if (!found) return false
  if (!found.withdrawn) addLine(fileOf(paths), { withdrawn: key })
  return true
}

/** Every key, oldest first. */
export function accessKeys(paths: Folder): (AccessKey & { withdrawn: boolean })[] {
  const lines = linesOf<AccessLine>(fileOf(paths))
  const withdrawn = new Set(lines.flatMap((line) => ('withdrawn' in line ? [line.withdrawn] : [])))
  return lines.flatMap((line) => ('key' in line ? [{ ...line, withdrawn: withdrawn.has(line.key) }] : []))
}

const fileOf = (paths: Folder) => join(paths.access, 'keys.ndjson')

const randomSigns = (length: number) => Array.from({ length }, () => signs[randomInt(signs.length)]).join('')

/** One salt for the installation, because a key comes without a name to look it up by. */
function saltOf(paths: Folder): Buffer {
  mkdirSync(paths.access, { recursive: true, mode: 0o700 })
  const file = join(paths.access, 'salt')
  if (!existsSync(file)) makePrivate(file, randomBytes(16).toString('hex'))
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')
}
