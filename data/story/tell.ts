import { firstDay, type Quarter, quarterAt, quarterIndex, quarterOfDay } from '../quarter.ts'
import type { Row } from '../release.ts'
import { dayOf, type RuleEvent } from './event.ts'
import { changeQuarter, type Standing, standingOf } from './standing.ts'

/** What is known of one rule. Numbers are released ones, so protected: a hidden one is null. */
export type Facts = {
  events: readonly RuleEvent[]
  /** People who flagged the rule, per quarter. */
  people: readonly { quarter: string; count: number | null }[]
  /** Share of those asked who notice the change, per quarter. */
  noticing: readonly Pick<Row<'trend'>, 'quarter' | 'value' | 'lower' | 'upper'>[]
  effects: readonly Row<'effect'>[]
  /** The last quarter that the release knows. */
  last: string
}

export type Step = { quarter: string; day: string | null } & (
  | { kind: 'event'; event: RuleEvent }
  | { kind: 'people'; count: number }
  | { kind: 'silence' }
  | { kind: 'change'; event: RuleEvent }
  | { kind: 'effect'; effect: Row<'effect'> }
  | { kind: 'noticing'; practice: Practice; row: Facts['noticing'][number] }
)

/** `unasked`: nothing changed. `early`: asked from a later quarter on. `few`: too few answers to show. */
type Practice = 'unasked' | 'early' | 'few' | 'notices' | 'divided' | 'notices_not'

export type Story = {
  standing: Standing
  steps: readonly Step[]
  practice: Practice
  /** First quarter in which practice is asked; null while nothing changed. */
  askedFrom: Quarter | null
  /** The newest answer of practice that is shown. */
  noticed: Facts['noticing'][number] | null
}

/** Practice is asked from the second quarter after a change. */
export const askedAfter = 2

/** The story of one rule as it stands on `today`: a fold over what owners, the desk and the figures of practice say, in the order in which it happened. */
export function tell(facts: Facts, today: string): Story {
  const standing = standingOf(facts.events, today)
  const changed = changeQuarter(standing)
  const askedFrom = changed === null ? null : quarterAt(quarterIndex(changed) + askedAfter)
  const noticed = askedFrom === null ? null : newest(facts.noticing.filter(({ quarter }) => quarter >= askedFrom))
  const practice = practiceOf(askedFrom, noticed, today)
  const steps = [
    ...eventSteps(standing, today),
    ...peopleStep(facts, standing),
    ...facts.effects.map((effect): Step => ({ kind: 'effect', quarter: facts.last, day: null, effect })),
    ...(noticed ? [{ kind: 'noticing' as const, quarter: noticed.quarter, day: null, practice, row: noticed }] : []),
  ]
  return { standing, steps: steps.sort(inOrder), practice, askedFrom, noticed }
}

function eventSteps({ events, question }: Standing, today: string): Step[] {
  const steps = events.flatMap((event): Step[] => {
    const own: Step = { kind: 'event', quarter: event.quarter, day: event.day, event }
    const on = event.event === 'aanpassen' ? event.change_date : null
    if (on === null || on > today) return [own]
    return [own, { kind: 'change', quarter: quarterOfDay(on) ?? event.quarter, day: on, event }]
  })
  const isSaid = events.some(({ event }) => event === 'geen_reactie')
  if (!question?.late || isSaid) return steps
  return [...steps, { kind: 'silence', quarter: quarterOfDay(question.late) ?? '', day: question.late }]
}

/** How many people flagged it when the owner was told; else in the last quarter that is shown. */
function peopleStep({ people }: Facts, { question }: Standing): Step[] {
  const shown = people.flatMap(({ quarter, count }) => (count === null ? [] : [{ quarter, count }]))
  const told = question === null ? null : (quarterOfDay(question.since) ?? null)
  const before = shown.filter(({ quarter }) => told === null || quarter <= told)
  const at = newest(before) ?? shown[0]
  return at ? [{ kind: 'people', quarter: at.quarter, day: null, count: at.count }] : []
}

/** More or fewer than half, beyond the range; else opinions differ. */
function practiceOf(askedFrom: Quarter | null, noticed: Story['noticed'], today: string): Practice {
  if (askedFrom === null) return 'unasked'
  if ((quarterOfDay(today) ?? '') < askedFrom) return 'early'
  if (noticed === null) return 'few'
  if ((noticed.lower ?? 0) > 0.5) return 'notices'
  return (noticed.upper ?? 1) < 0.5 ? 'notices_not' : 'divided'
}

const newest = <T extends { quarter: string; value?: number | null }>(rows: readonly T[]): T | null =>
  rows
    .filter((row) => row.value !== null)
    .reduce<T | null>((last, row) => (last === null || row.quarter > last.quarter ? row : last), null)

/** In a quarter the first flag, how many flagged, what has a day, and figures last. Steps of one place stay in the order of their fold. */
const inOrder = (one: Step, other: Step) => placeOf(one).localeCompare(placeOf(other))

function placeOf(step: Step): string {
  const day = step.kind === 'event' ? dayOf(step.event) : (step.day ?? `${firstDay(step.quarter as Quarter)}+`)
  const part = { people: 1, event: 1, silence: 1, change: 1, effect: 2, noticing: 3 }[step.kind]
  return `${step.quarter}|${part}|${day}`
}
