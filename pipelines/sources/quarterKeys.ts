import { existsSync, readdirSync } from 'node:fs'
import { blobValue, type DuckDBConnection } from '@duckdb/node-api'
import { isQuarter, type Quarter } from '../../data/quarter.ts'
import type { Folder } from '../folder.ts'
import { quarterKey } from '../keys.ts'

/** How key columns are made: with the quarter's key, or (benchmarks only) with a plain hash that hides nothing. */
export type KeyStyle = 'hmac' | 'plain'

/** Quarters that are final: their keys are gone, and they take no more signals. */
export function closedQuarters(paths: Folder): Quarter[] {
  if (!existsSync(paths.keys)) return []
  const names = readdirSync(paths.keys).filter((name) => name.endsWith('.destroyed'))
  return names.map((name) => name.slice(0, -'.destroyed'.length)).filter(isQuarter)
}

/**
 * Makes table quarter_key(quarter, inner, outer) and macro keyed(inner, outer, message): HMAC-SHA256 of RFC 2104 in SQL,
 * its first 8 bytes as BIGINT, equal to `keyed` of keys.ts for parts joined by U+001F. inner and outer are the key, padded to 64 bytes,
 * XOR 0x36 and 0x5c.
 */
export async function prepareKeys(db: DuckDBConnection, paths: Folder, quarters: readonly Quarter[], style: KeyStyle) {
  const body =
    style === 'hmac'
      ? 'unhex(substr(sha256(outer_pad || unhex(sha256(inner_pad || encode(message)))), 1, 16))::bit::bigint'
      : '(hash(message) >> 1)::bigint'
  await db.run(`create or replace temp macro keyed(inner_pad, outer_pad, message) as ${body}`)
  await db.run('create or replace temp table quarter_key (quarter varchar, inner_pad blob, outer_pad blob)')
  for (const quarter of quarters) {
    const key = quarterKey(paths, quarter)
    const bound = { quarter, inner: blobValue(pad(key, 0x36)), outer: blobValue(pad(key, 0x5c)) }
    await db.run('insert into quarter_key values ($quarter, $inner, $outer)', bound)
  }
}

/** Bound, never pasted: no error text can hold a key. */
function pad(key: Buffer, byte: number): Uint8Array {
  const padded = Buffer.alloc(64)
  key.copy(padded)
  return padded.map((each) => each ^ byte)
}
