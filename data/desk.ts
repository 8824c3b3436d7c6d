import type { EventLine } from './inbox/line.ts'
import type { Quarter } from './quarter.ts'

/** What the rule desk reads of a signal: masked words and what they are about, nothing of who or where. `isOpen`: sent without a code. */
export type DeskText = {
  id: string
  /** The same for everybody who wrote the same name of a rule; null where none was named. */
  candidate: string | null
  quarter: Quarter
  rule: string | null
  verdict: string | null
  role: string | null
  isOpen: boolean
  /** Name, level and owner of a rule that is not in the register, as somebody wrote them. */
  title: string | null
  level: string | null
  owner: string | null
  text: string | null
}

/** Names of the desk's events in the journal. */
export const deskEvents = { duplicate: 'desk_duplicate', theme: 'desk_theme' } as const

/** That a named rule is one of the register (`rule`), or is none after all (null). `day` is ISO 8601, `who` a digest. */
export type Duplicate = { candidate: string; rule: string | null; day: string; who: string }

/** A theme of what was written about a rule, in the desk's own words: public from then on, until it is taken back. */
export type Theme = { rule: string; text: string; quarter: Quarter; day: string; who: string; withdrawn?: boolean }

/** Everything the desk decided, oldest first: the last word about a candidate holds, and the earlier ones stay to be seen. */
export function deskState(events: readonly EventLine[]) {
  const duplicates = fieldsOf<Duplicate>(events, deskEvents.duplicate)
  const history = new Map<string, Duplicate[]>()
  for (const one of duplicates) history.set(one.candidate, [...(history.get(one.candidate) ?? []), one])
  const themes = new Map(
    fieldsOf<Theme>(events, deskEvents.theme).map((theme) => [`${theme.rule} ${theme.text}`, theme]),
  )
  return { history, themes: [...themes.values()].filter(({ withdrawn }) => withdrawn !== true) }
}

const fieldsOf = <T>(events: readonly EventLine[], name: string) =>
  events.filter(({ event }) => event === name).map(({ fields }) => fields as T)
