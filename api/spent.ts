import { join } from 'node:path'
import type { InboxLine, SentKind } from '../data/inbox/line.ts'
import { Refusal } from '../data/refusal.ts'
import { follow } from './follow.ts'

/** How many different signals of a kind one code may send in its quarter. */
const most: Record<SentKind, number> = { friction: 100, time_week: 1, trust: 1, process: 1 }

/** What was sent with each code, by every process that shares the folder. What two take at the same moment, staging counts once. */
export function openSpent(folder: string) {
  const used = new Map<string, Set<string>>()
  const owner = new Map<string, string>()
  const refresh = follow<InboxLine>(join(folder, 'inbox'), (line) => {
    if (line.kind === 'signal' && typeof line.fields.contributor === 'string')
      use(`${line.fields.contributor} ${line.signal}`, line.fields.signal_id)
    if (line.kind === 'undo') used.get(owner.get(line.signal_id) ?? '')?.delete(line.signal_id)
  })
  function use(of: string, signal_id: string) {
    const ids = used.get(of) ?? new Set()
    used.set(of, ids.add(signal_id))
    owner.set(signal_id, of)
  }
  return {
    /** Throws Refusal 409 when the code has sent what it may; a signal sent again is no other. */
    check: async (credential: string, sent: readonly { signal: SentKind; signal_id: string }[]) => {
      await refresh()
      for (const { signal } of sent) {
        const own = sent.filter((one) => one.signal === signal).map(({ signal_id }) => signal_id)
        const ids = new Set([...(used.get(`${credential} ${signal}`) ?? []), ...own])
        if (ids.size > most[signal]) throw usedUp()
      }
    },
  }
}

const usedUp = () =>
  new Refusal(
    { nl: 'deze code is voor dit formulier al gebruikt', en: 'this code was used for this form already' },
    {
      nl: 'elke code telt één keer per kwartaal mee; er is niets verstuurd',
      en: 'each code counts once a quarter; nothing was sent',
    },
    409,
  )
