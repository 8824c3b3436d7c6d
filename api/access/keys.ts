import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type AccessKey, type AccessLine, readKey } from '../../data/access/key.ts'
import { linesIn } from '../../data/lines.ts'
import { Refusal } from '../../data/refusal.ts'
import { slowHash } from '../slowHash.ts'

/** The access keys that the command line made; only slow hashes are kept. */
export type AccessKeys = {
  /** Throws Refusal 403 on a key that is mistyped, unknown or withdrawn, without saying which. */
  open(typed: string): Promise<AccessKey>
  /** Whether a key that somebody signed in with still stands. */
  stands(key: string): boolean
}

type Known = { stamp: string; keys: readonly AccessKey[]; hashed: ReturnType<typeof slowHash> | null }

/** The keys in FOLDER/access, there or not; what the command line does later is seen without a restart. */
export function openAccessKeys(folder: string): AccessKeys {
  const file = join(folder, 'keys.ndjson')
  let known: Known = { stamp: '', keys: [], hashed: null }
  const now = () => {
    const found = statSync(file, { throwIfNoEntry: false, bigint: true })
    const stamp = found ? `${found.mtimeNs} ${found.size}` : ''
    if (stamp !== known.stamp) known = { stamp, ...(found ? read(folder, file) : { keys: [], hashed: null }) }
    return known
  }
  return {
    open: async (typed) => {
      const secret = readKey(typed)
      const { keys, hashed } = now()
      if (secret === null || hashed === null) throw unknown()
      const { found } = await hashed(secret)
      const key = keys.find(({ hash }) => hash === found)
      if (!key) throw unknown()
      return key
    },
    stands: (key) => now().keys.some((one) => one.key === key),
  }
}

/** Keys that were not withdrawn. */
function read(folder: string, file: string) {
  const lines = linesIn<AccessLine>(readFileSync(file, 'utf8'))
  const withdrawn = new Set(lines.flatMap((line) => ('withdrawn' in line ? [line.withdrawn] : [])))
  const salt = Buffer.from(readFileSync(join(folder, 'salt'), 'utf8').trim(), 'hex')
  return {
    keys: lines.flatMap((line) => ('key' in line && !withdrawn.has(line.key) ? [line] : [])),
    hashed: slowHash(salt),
  }
}

const unknown = () =>
  new Refusal(
    { nl: 'deze sleutel opent niets', en: 'this key opens nothing' },
    { nl: 'kijk of elk teken klopt, of vraag een nieuwe', en: 'see whether each sign is right, or ask for a new one' },
    403,
  )
