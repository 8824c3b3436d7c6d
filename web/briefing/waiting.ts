import type { Row } from '../../data/release.ts'
import { isAnswer } from '../../data/story/event.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { type Rule, rules } from '../../data/vocabulary/rules.ts'

type Event = Row<'rule_event'>
type Story = { rule: Rule; since: string; last: Event }

const open = ['gemeld', 'in_behandeling', 'geen_reactie']

/** Rules whose owner has not answered by a quarter, longest first. */
export const waiting = (events: readonly Event[], quarter: string, language: Language): Story[] =>
  stories(events, quarter)
    .filter(({ last }) => open.includes(last.event))
    .sort((one, other) =>
      one.since === other.since ? byTitle(one, other, language) : one.since < other.since ? -1 : 1,
    )

/** What owners answered up to a quarter, newest first. */
export const answers = (events: readonly Event[], quarter: string): { rule: Rule; last: Event }[] =>
  events
    .filter((event) => event.quarter <= quarter && isAnswer(event))
    .sort((one, other) => (one.quarter < other.quarter ? 1 : one.quarter > other.quarter ? -1 : 0))
    .flatMap((last) => ruleOf(last).map((rule) => ({ rule, last })))

/** Decisions whose owner wrote that this is the quarter to look back. */
export const due = (events: readonly Event[], quarter: string): { rule: Rule; last: Event }[] =>
  events
    .filter(({ review_quarter }) => review_quarter === quarter)
    .flatMap((last) => ruleOf(last).map((rule) => ({ rule, last })))

function stories(events: readonly Event[], quarter: string): Story[] {
  const known = events.filter((event) => event.quarter <= quarter)
  return [...new Set(known.map(({ rule }) => rule))].flatMap((id) => {
    const own = known.filter(({ rule }) => rule === id).sort((one, other) => (one.quarter < other.quarter ? -1 : 1))
    const [first, last] = [own[0], own.at(-1)]
    return first && last ? ruleOf(last).map((rule) => ({ rule, since: first.quarter, last })) : []
  })
}

const ruleOf = ({ rule }: Event): Rule[] => rules.filter(({ id }) => id === rule)

const byTitle = (one: Story, other: Story, language: Language) =>
  one.rule.title[language].localeCompare(other.rule.title[language], language)
