import { signs } from '../inbox/code.ts'
import type { Grant } from './grant.ts'

/** An access key as it is kept: of the key itself only a slow hash. `made` is a day. */
export type AccessKey = { key: string; hash: string; grant: Grant; made: string }

/** A line of access/keys.ndjson. */
export type AccessLine = AccessKey | { withdrawn: string }

/** Random signs of a key: 19^24 keys, 101 bits. */
export const keyLength = 24

/** A key as somebody types it, without blanks and strokes; null when it can be none of ours. */
export function readKey(typed: string): string | null {
  const key = typed.toUpperCase().replace(/[\s–—-]/g, '')
  return key.length === keyLength && [...key].every((sign) => signs.includes(sign)) ? key : null
}

/** What makes a hash of a key or of six words slow (scrypt): 8 MiB and some twenty milliseconds. */
export const slowCost = { N: 8192, r: 8, p: 1 } as const
