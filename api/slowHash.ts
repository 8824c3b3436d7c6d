import { scrypt } from 'node:crypto'
import { slowCost } from '../data/access/key.ts'
import { Refusal } from '../data/refusal.ts'

const atOnce = 2
const mostWaiting = 200

/** Two halves of a slow hash: one to find by (hex), one to encrypt with. Two at a time; throws Refusal 503 when too many wait. */
export function slowHash(salt: Buffer) {
  const waiting: (() => void)[] = []
  let running = 0
  return async (text: string): Promise<{ found: string; lock: Buffer }> => {
    if (waiting.length >= mostWaiting) throw busy()
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    try {
      return await halves(text, salt)
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}

const halves = (text: string, salt: Buffer) =>
  new Promise<{ found: string; lock: Buffer }>((resolve, reject) =>
    scrypt(text, salt, 64, slowCost, (error, bytes) =>
      error ? reject(error) : resolve({ found: bytes.subarray(0, 32).toString('hex'), lock: bytes.subarray(32) }),
    ),
  )

const busy = () =>
  new Refusal(
    { nl: 'het is nu te druk', en: 'it is too busy now' },
    { nl: 'probeer het zo nog eens', en: 'try again in a moment' },
    503,
  )
