import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Quarter } from '../data/quarter.ts'
import { Refusal } from '../data/refusal.ts'
import type { Folder } from './folder.ts'

/** The key of a quarter: 32 random bytes (disclosure.md 4), made when first asked for, file mode 600, never logged. Refuses a destroyed key. */
export function quarterKey(paths: Folder, of: Quarter): Buffer {
  const file = join(paths.keys, `${of}.key`)
  if (existsSync(join(paths.keys, `${of}.destroyed`)))
    throw new Refusal(
      { nl: `sleutel vernietigd: ${of}`, en: `key destroyed: ${of}` },
      {
        nl: 'dit kwartaal is definitief en neemt geen signalen meer aan',
        en: 'the quarter is final and takes no more signals',
      },
      409,
    )
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')
}

/** First 8 bytes of HMAC-SHA256(key, parts joined by U+001F), as a signed 64-bit integer: what SQL's macro `keyed` gives. */
export const keyed = (key: Buffer, ...parts: readonly string[]) =>
  createHmac('sha256', key).update(parts.join('\u001f')).digest().readBigInt64BE(0)

/** Quarters with a key, and whether it was destroyed. */
export function listKeys(paths: Folder): { quarter: string; state: 'kept' | 'destroyed' }[] {
  if (!existsSync(paths.keys)) return []
  return readdirSync(paths.keys)
    .map((name) => /^(\d{4}-Q[1-4])\.(key|destroyed)$/.exec(name))
    .filter((match) => match !== null)
    .map(([, quarter = '', kind]) => ({ quarter, state: kind === 'key' ? ('kept' as const) : ('destroyed' as const) }))
    .sort((a, b) => a.quarter.localeCompare(b.quarter))
}

/**
 * Destroys the key of a quarter and its signals with their contributor keys, for ever (disclosure.md 4): the mark comes first, so that a
 * broken-off destruction is finished by the next. The caller has seen that the quarter is final.
 */
export function destroyKey(paths: Folder, of: Quarter) {
  writeFileSync(join(paths.keys, `${of}.destroyed`), '', { mode: 0o600 })
  const file = join(paths.keys, `${of}.key`)
  if (existsSync(file)) writeFileSync(file, randomBytes(64))
  rmSync(file, { force: true })
  for (const kind of foldersIn(paths.imported))
    rmSync(join(paths.imported, kind, `quarter=${of}`), { recursive: true, force: true })
}

function foldersIn(path: string): string[] {
  if (!existsSync(path)) return []
  const entries = readdirSync(path, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
}
