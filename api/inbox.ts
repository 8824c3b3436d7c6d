import { join } from 'node:path'
import type { EventLine, InboxLine } from '../data/inbox/line.ts'
import { follow } from './follow.ts'
import { type Journal, type JournalSettings, openJournal } from './journal.ts'

/** Where everything that happens is written down. */
export type Inbox = {
  /** Resolves when every line is on disk; throws Refusal 503 when that fails, and then none of them counts. */
  append(lines: readonly InboxLine[]): Promise<void>
  /** Events of owners and desk, of every process that shares the folder, in the order of their segments; those that are acknowledged. */
  events(): Promise<EventLine[]>
  /** Writes what is waiting, then closes. */
  close(): Promise<void>
}

/** Signals go to FOLDER/inbox, which is emptied quarter by quarter; events to FOLDER/events, which is kept. */
export function openInbox(folder: string, settings: JournalSettings): Inbox {
  const signals = openJournal<InboxLine>(join(folder, 'inbox'), settings)
  const events = openJournal<EventLine>(join(folder, 'events'), settings)
  const heard: EventLine[] = []
  const listen = follow<EventLine>(join(folder, 'events'), (line) => heard.push(line))
  return {
    append: async (lines) => {
      const spoken = lines.filter((line) => line.kind === 'event')
      const sent = lines.filter((line) => line.kind !== 'event')
      await Promise.all([appendTo(events, spoken), appendTo(signals, sent)])
    },
    events: async () => {
      await listen()
      return [...heard]
    },
    close: async () => {
      await Promise.all([signals.close(), events.close()])
    },
  }
}

const appendTo = <T extends object>(journal: Journal<T>, lines: readonly T[]) =>
  lines.length === 0 ? undefined : journal.append(lines)
