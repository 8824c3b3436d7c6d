import { firstDay, isQuarter, type Quarter } from '../quarter.ts'
import type { Rule } from '../vocabulary/rules.ts'
import { dayOf, isAnswer, type RuleEvent } from './event.ts'
import { answerDays, type Standing, standingOf } from './standing.ts'

/** What an owner has to do or to look at. `day`: an answer is due, a change takes effect, or the quarter to look again begins. */
export type Task = { kind: 'answer' | 'change' | 'review'; rule: Rule; day: string; changed: string; event: RuleEvent }

/** Hours of load of a rule in the newest release, with its range. */
export type Load = { hours: number; lower: number; upper: number }

/** A rule of an owner with its open question; `load` is null where it is not shown. */
export type OpenQuestion = { rule: Rule; standing: Standing; load: Load | null }

/** Whether an owner is one of those named at a rule: `VWS` is, of `VWS+JenV` and of `VWS; uitvoering college`; never who is named in brackets. */
export function isOwnedBy({ owner }: Pick<Rule, 'owner'>, name: string): boolean {
  const wanted = plain(name)
  const bare = owner.replaceAll(/\([^)]*\)/g, ' ')
  return (
    wanted !== '' &&
    [owner, ...bare.split(/[+/;,]/)].some((one) => plain(one.replace(/^\s*uitvoering\s/i, '')) === wanted)
  )
}

const plain = (name: string) => name.trim().toLowerCase()

/** The questions that are open on a day, heaviest first; those of unknown load after them, longest waiting first. */
export function openQuestions(
  rules: readonly Rule[],
  events: readonly RuleEvent[],
  { today, loads }: { today: string; loads: ReadonlyMap<string, Load> },
): OpenQuestion[] {
  return rules
    .map((rule) => ({ rule, standing: standingIn(rule, events, today), load: loads.get(rule.id) ?? null }))
    .filter(({ standing }) => standing.isWaiting)
    .sort(
      (one, other) =>
        (other.load?.hours ?? -1) - (one.load?.hours ?? -1) ||
        (one.standing.question?.since ?? '').localeCompare(other.standing.question?.since ?? '') ||
        one.rule.id.localeCompare(other.rule.id),
    )
}

/** Days on an owner's agenda: questions to answer, changes that were announced, and quarters in which to look again. */
export function tasksOf(rules: readonly Rule[], events: readonly RuleEvent[], today: string): Task[] {
  return rules
    .flatMap((rule) => {
      const standing = standingIn(rule, events, today)
      return [...answerTask(rule, standing), ...promised(rule, standing)]
    })
    .sort((one, other) => one.day.localeCompare(other.day) || one.rule.id.localeCompare(other.rule.id))
}

function answerTask(rule: Rule, { isWaiting, question, events }: Standing): Task[] {
  const event = events.at(-1)
  if (!isWaiting || !question || !event) return []
  return [{ kind: 'answer', rule, day: dayAfter(question.since), changed: question.since, event }]
}

/** What the last answer promised. */
function promised(rule: Rule, { events, answer }: Standing): Task[] {
  if (!answer || !events.some(isAnswer)) return []
  const task = (kind: 'change' | 'review', day: string): Task => ({
    kind,
    rule,
    day,
    changed: dayOf(answer),
    event: answer,
  })
  const { change_date, review_quarter } = answer
  return [
    ...(change_date === null ? [] : [task('change', change_date)]),
    ...(review_quarter !== null && isQuarter(review_quarter)
      ? [task('review', firstDay(review_quarter satisfies Quarter))]
      : []),
  ]
}

const standingIn = (rule: Rule, events: readonly RuleEvent[], today: string) =>
  standingOf(
    events.filter((event) => event.rule === rule.id),
    today,
  )

const dayAfter = (day: string) => new Date(Date.parse(day) + answerDays * 86_400_000).toISOString().slice(0, 10)
