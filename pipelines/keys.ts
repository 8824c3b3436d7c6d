import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Quarter } from '../data/quarter.ts'
import { Refusal } from '../data/refusal.ts'
import type { Folder } from './folder.ts'
import { appendDurably, closeToOthers, isOpenToOthers, makePrivate, readPrivate } from './privateFile.ts'

/**
 * The key of a quarter: 32 random bytes (disclosure.md 4), made when first asked for, file mode 600, never logged. Refuses a destroyed key and
 * a damaged one.
 */
export function quarterKey(paths: Folder, of: Quarter): Buffer {
  if (existsSync(join(paths.keys, `${of}.destroyed`)))
    throw new Refusal(
      { nl: `sleutel vernietigd: ${of}`, en: `key destroyed: ${of}` },
      {
        nl: 'dit kwartaal is definitief en neemt geen signalen meer aan',
        en: 'the quarter is final and takes no more signals',
      },
      409,
    )
  const text = privateKey(paths, `${of}.key`, () => randomBytes(32).toString('hex')).trim()
  if (/^[0-9a-f]{64}$/.test(text)) return Buffer.from(text, 'hex')
  throw new Refusal(
    { nl: `sleutel beschadigd: ${of}`, en: `key damaged: ${of}` },
    { nl: 'zet het sleutelbestand terug uit een kopie', en: 'put the key file back from a copy' },
    409,
  )
}

/** Text of a file in the folder of keys; made when it is not there. Folder and file are closed to others first, and that is logged. */
export function privateKey(paths: Folder, name: string, make: () => string): string {
  const path = join(paths.keys, name)
  mkdirSync(paths.keys, { recursive: true, mode: 0o700 })
  closeFolder(paths)
  if (!existsSync(path)) makePrivate(path, make())
  return readPrivate(path, mended(paths))
}

/** First 8 bytes of HMAC-SHA256(key, parts joined by U+001F), as a signed 64-bit integer: what SQL's macro `keyed` gives. */
export const keyed = (key: Buffer, ...parts: readonly string[]) =>
  createHmac('sha256', key).update(parts.join('\u001f')).digest().readBigInt64BE(0)

export type KeyEvent =
  | { destroying: string; at: string }
  | { destroyed: string; at: string }
  | { mended: string; was: string; at: string }

/** Adds to keys/log.ndjson what happened to a key; never a key. */
export const logKeys = (paths: Folder, event: KeyEvent) => appendDurably(join(paths.keys, 'log.ndjson'), event)

/** What happened to the keys, oldest first. A line that was cut off by a crash is no event. */
export function keyLog(paths: Folder): KeyEvent[] {
  const file = join(paths.keys, 'log.ndjson')
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8').split('\n').flatMap(eventIn)
}

function eventIn(line: string): KeyEvent[] {
  try {
    const event: unknown = JSON.parse(line)
    return typeof event === 'object' && event !== null ? [event as KeyEvent] : []
  } catch {
    return []
  }
}

/** A folder that holds anything but keys is not ours to close. */
function closeFolder(paths: Folder) {
  if (isOpenToOthers(paths.keys) && readdirSync(paths.keys).some((name) => !ownNames.test(name)))
    throw new Refusal(
      { nl: 'anderen kunnen in de map met sleutels', en: 'others can enter the folder of keys' },
      { nl: 'kies voor WEDERKERIG_KEYS een map met mode 700', en: 'choose a folder of mode 700 for WEDERKERIG_KEYS' },
      409,
    )
  closeToOthers(paths.keys, 0o700, mended(paths))
}

const ownNames = /^(\d{4}-Q[1-4]\.|signing\.|log\.ndjson$)/

const mended = (paths: Folder) => (name: string, was: string) =>
  logKeys(paths, { mended: name, was, at: new Date().toISOString() })
