import { firstDay, isQuarter, quarterOfDay } from '../quarter.ts'
import { dayOf, isAnswer, isChange, type RuleEvent, settled } from './event.ts'

/** `announced`: a change with a day to come. `solved`: the owner says it is done. */
type OwnerSays = 'nothing' | 'late' | 'announced' | 'solved' | 'kept' | 'looking' | 'passed_on'

/** Where a rule stands on a day, by what its owner and the desk did. */
export type Standing = {
  events: readonly RuleEvent[]
  /** The last event, or that the owner did not answer in time, which nobody needs to write; null when nobody flagged the rule. */
  status: string | null
  /** Quarter of the first flag. */
  flagged: string | null
  answer: RuleEvent | null
  says: OwnerSays
  isWaiting: boolean
  /** The question that is open, or was answered last: since which day, whole weeks until the answer or until today, first day beyond thirteen weeks. */
  question: { since: string; weeks: number; days: number; late: string | null } | null
  /** The last change that is in force; with the quarter from which practice is asked whether it notices. */
  change: { day: string; event: RuleEvent } | null
}

/** An owner has thirteen weeks to answer. */
export const answerDays = 91

/** The fold: from append-only events of one rule, in any order, to where the rule stands on `today` (an ISO day). */
export function standingOf(events: readonly RuleEvent[], today: string): Standing {
  const ordered = settled(events)
  const last = ordered.at(-1) ?? null
  const answer = ordered.findLast(isAnswer) ?? null
  const isWaiting = last !== null && !isAnswer(last)
  const question = questionOf(ordered, today)
  const change = changeOf(ordered, today)
  return {
    events: ordered,
    status: isWaiting && question?.late ? 'geen_reactie' : (last?.event ?? null),
    flagged: ordered.find(({ event }) => event === 'gemeld')?.quarter ?? null,
    answer,
    says: saysOf(ordered, { answer, isWaiting, isLate: question?.late !== null && question !== null }, today),
    isWaiting,
    question,
    change,
  }
}

/** The last question put to the owner: the events since the answer before it. Counted from the day the owner was told, else from the flag. */
function questionOf(ordered: readonly RuleEvent[], today: string): Standing['question'] {
  const end = ordered.findLastIndex((event, at) => isAnswer(event) && at > 0 && !isAnswer(ordered[at - 1] ?? event))
  const open = ordered.at(-1)
  const isOpen = open !== undefined && !isAnswer(open)
  const asked = isOpen ? ordered.slice(ordered.findLastIndex(isAnswer) + 1) : questionsBefore(ordered, end)
  const told = asked.find(({ event }) => event === 'in_behandeling') ?? asked[0]
  if (!told) return null
  const reply = isOpen ? null : (ordered[end] ?? null)
  const since = dayFrom(told)
  const until = reply ? dayOf(reply) : today
  const days = Math.max(0, daysBetween(since, until))
  const limit = dayAfter(since, answerDays)
  const sure = reply ? earliest(reply) > limit : today > limit
  const said = asked.find(({ event }) => event === 'geen_reactie')
  return { since, weeks: Math.floor(days / 7), days, late: said ? dayOf(said) : sure ? limit : null }
}

const questionsBefore = (ordered: readonly RuleEvent[], end: number) =>
  end < 0 ? [] : ordered.slice(ordered.findLastIndex((event, at) => at < end && isAnswer(event)) + 1, end)

/** A flag of which only the quarter is known is told after the quarter is over. */
const dayFrom = (event: RuleEvent) => dayOf({ ...event, event: 'in_behandeling' })

/** The first day on which an event can have happened: no owner is called late because a day is not known. */
const earliest = ({ day, quarter }: RuleEvent) => day ?? (isQuarter(quarter) ? firstDay(quarter) : quarter)

function changeOf(ordered: readonly RuleEvent[], today: string): Standing['change'] {
  const changes = ordered.flatMap((event) => {
    const day = event.change_date ?? (event.event === 'aanpassen' ? null : dayOf(event))
    return isChange(event) && day !== null && day <= today ? [{ day, event }] : []
  })
  return changes.at(-1) ?? null
}

function saysOf(
  ordered: readonly RuleEvent[],
  { answer, isWaiting, isLate }: { answer: RuleEvent | null; isWaiting: boolean; isLate: boolean },
  today: string,
): OwnerSays {
  if (answer === null || isWaiting) return isLate && ordered.length > 0 ? 'late' : 'nothing'
  if (answer.event === 'aanpassen')
    return answer.change_date !== null && answer.change_date <= today ? 'solved' : 'announced'
  return words[answer.event] ?? 'solved'
}

const words: Readonly<Record<string, OwnerSays>> = {
  blijft: 'kept',
  onderzoek: 'looking',
  proef: 'looking',
  doorverwezen: 'passed_on',
}

const dayLength = 86_400_000

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / dayLength)

const dayAfter = (day: string, days: number) => new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10)

/** The quarter of a change, for who counts in quarters. */
export const changeQuarter = ({ change }: Pick<Standing, 'change'>) =>
  change === null ? null : (quarterOfDay(change.day) ?? null)
