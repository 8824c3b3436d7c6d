import { type TrailLine, went } from '../../data/access/trail.ts'
import { follow } from '../follow.ts'
import { type JournalSettings, openJournal } from '../journal.ts'

/** Who did what: a line on disk before it is done, never changed. */
export type Trail = {
  /** Resolves when it is on disk. Throws Refusal 503, and then what it is about must not be done. */
  add(line: Omit<TrailLine, 'kind' | 'at'>): Promise<void>
  /** Every line, of every process that shares the folder, oldest first. */
  lines(): Promise<readonly TrailLine[]>
  /** Whether somebody signed out of this session, at any process. */
  isOver(session: string): Promise<boolean>
  close(): Promise<void>
}

export function openTrail(folder: string, settings: JournalSettings, now: () => number): Trail {
  const journal = openJournal<TrailLine>(folder, settings)
  const all: TrailLine[] = []
  const over = new Set<string>()
  const look = follow<TrailLine>(folder, (line) => {
    all.push(line)
    if (line.what === went) over.add(line.session)
  })
  return {
    add: async (line) => {
      await journal.append([{ kind: 'trail', at: new Date(now()).toISOString(), ...line }])
      if (line.what === went) over.add(line.session)
    },
    lines: async () => {
      await look()
      return all.toSorted((one, other) => one.at.localeCompare(other.at))
    },
    isOver: async (session) => {
      if (!over.has(session)) await look()
      return over.has(session)
    },
    close: () => journal.close(),
  }
}
