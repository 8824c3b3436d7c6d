import type { RuleEvent } from '../data/story/event.ts'
import { isAnswer } from '../data/story/event.ts'
import { standingOf, type Standing as Told } from '../data/story/standing.ts'
import { type Rule, rules } from '../data/vocabulary/rules.ts'

/** Where a rule stands: what was done last, since when it was flagged, what its owner answered. */
export type Standing = Told & { rule: Rule }

/** The state of every rule on a day: a fold over its events. */
export const standings = (events: readonly RuleEvent[], today: string): Standing[] =>
  rules.map((rule) => ({
    rule,
    ...standingOf(
      events.filter((event) => event.rule === rule.id),
      today,
    ),
  }))

/** Decisions of which the owner said: look again in this quarter, or an earlier one without a new answer since. */
export const dueIn = (events: readonly RuleEvent[], quarter: string): RuleEvent[] =>
  events.filter(
    (event) =>
      isAnswer(event) &&
      event.review_quarter !== null &&
      event.review_quarter <= quarter &&
      !events.some((later) => later.rule === event.rule && later.quarter > event.quarter && isAnswer(later)),
  )
