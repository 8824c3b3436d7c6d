import type { Row } from '../data/release.ts'
import { type Rule, rules } from '../data/vocabulary/rules.ts'

type Event = Row<'rule_event'>
/** Where a rule stands: what was done last, since when it was flagged, what its owner answered. */
export type Standing = {
  rule: Rule
  events: readonly Event[]
  /** The last event; null when nobody flagged the rule. */
  status: string | null
  flagged: string | null
  answer: Event | null
  isWaiting: boolean
}

const answers = ['uitleg', 'blijft', 'proef', 'gewijzigd', 'geschrapt']

/** What an owner decided, as against what the desk did. */
export const isAnswer = ({ event }: Event) => answers.includes(event)

/** The state of every rule: a fold over its events, oldest first. */
export const standings = (events: readonly Event[]): Standing[] =>
  rules.map((rule) =>
    standingOf(
      rule,
      events.filter((event) => event.rule === rule.id),
    ),
  )

export function standingOf(rule: Rule, events: readonly Event[]): Standing {
  const ordered = [...events].sort((one, other) => one.quarter.localeCompare(other.quarter))
  const last = ordered.at(-1)
  const flagged = ordered.find(({ event }) => event === 'gemeld')?.quarter ?? null
  return {
    rule,
    events: ordered,
    status: last?.event ?? null,
    flagged,
    answer: ordered.findLast(isAnswer) ?? null,
    isWaiting: last !== undefined && !isAnswer(last),
  }
}

/** Decisions of which the owner said: look again in this quarter, or an earlier one without a new answer since. */
export const dueIn = (events: readonly Event[], quarter: string): Event[] =>
  events.filter(
    (event) =>
      isAnswer(event) &&
      event.review_quarter !== null &&
      event.review_quarter <= quarter &&
      !events.some((later) => later.rule === event.rule && later.quarter > event.quarter && isAnswer(later)),
  )
