import { createHash, randomBytes } from 'node:crypto'
import { Refusal } from '../data/refusal.ts'

/** How often one party may do something: `most` times at once, and as often again in every `seconds`. */
export type Allowance = { most: number; seconds: number }

const mostKnown = 100_000

/** Counts in memory only, under a hash with a salt of this run: nobody can be read back from it. Throws Refusal 429. */
export function openLimit({ most, seconds }: Allowance, now: () => number = Date.now) {
  const salt = randomBytes(32)
  const used = new Map<string, number>()
  const perUse = (seconds * 1000) / most
  const nameOf = (party: string) => createHash('sha256').update(salt).update(party).digest('base64')
  return {
    take: (party: string) => {
      const name = nameOf(party)
      const next = Math.max(used.get(name) ?? 0, now()) + perUse
      if (next - now() > seconds * 1000) throw tooMany()
      used.delete(name)
      used.set(name, next)
      if (used.size > mostKnown) forget(used)
    },
    giveBack: (party: string) => {
      const name = nameOf(party)
      used.set(name, (used.get(name) ?? now()) - perUse)
    },
  }
}

function forget(used: Map<string, unknown>) {
  const [oldest] = used.keys()
  if (oldest !== undefined) used.delete(oldest)
}

const tooMany = () =>
  new Refusal(
    { nl: 'dit gaat te snel achter elkaar', en: 'this is too often' },
    { nl: 'wacht een minuut en probeer het dan nog eens', en: 'wait a minute and try again then' },
    429,
  )
