import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Quarter } from '../data/quarter.ts'
import { Refusal } from '../data/refusal.ts'
import type { Folder } from './folder.ts'

/** The key of a quarter: 32 random bytes (disclosure.md 4), made when first asked for, file mode 600, never logged. Refuses a destroyed key. */
export function quarterKey(paths: Folder, of: Quarter): Buffer {
  const file = join(paths.keys, `${of}.key`)
  if (existsSync(join(paths.keys, `${of}.destroyed`)))
    throw new Refusal(`key destroyed: ${of}`, 'the quarter is final and takes no more signals', 409)
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')
}

/** First 8 bytes of HMAC-SHA256(key, parts joined by U+001F), as a signed 64-bit integer: what SQL's macro `keyed` gives. */
export const keyed = (key: Buffer, ...parts: readonly string[]) =>
  createHmac('sha256', key).update(parts.join('\u001f')).digest().readBigInt64BE(0)
