import { firstDay, isQuarter, lastDay } from '../quarter.ts'
import type { Row } from '../release.ts'

/** What an owner or the desk did, in office and so in public. A higher `version` of the same id corrects it; `live`: since the release that is shown. */
export type RuleEvent = Row<'rule_event'> & { version?: number; withdrawn?: boolean; live?: boolean }

const texts = [
  'id',
  'day',
  'owner',
  'text',
  'reason',
  'review_quarter',
  'expected_effect',
  'change_date',
  'comparison_group',
  'measure',
  'direction',
] as const

/** An event from the fields of its line in the journal; null when it names no rule, quarter or kind. */
export function eventOf(fields: Readonly<Record<string, unknown>>): RuleEvent | null {
  const said = (name: string) => (typeof fields[name] === 'string' && fields[name] !== '' ? fields[name] : null)
  const [rule, quarter, event] = [said('rule_id'), said('quarter'), said('event')]
  if (rule === null || event === null || quarter === null || !isQuarter(quarter)) return null
  const own = Object.fromEntries(texts.map((name) => [name, said(name)])) as Pick<RuleEvent, (typeof texts)[number]>
  const transition = fields.transition_quarters
  return {
    ...own,
    id: said('signal_id'),
    rule,
    quarter,
    event,
    transition_quarters: typeof transition === 'number' ? transition : null,
    version: typeof fields.version === 'number' ? fields.version : 1,
    withdrawn: fields.withdrawn === true,
  }
}

/** What owners decide, as against what the desk does. */
const answerKinds: readonly string[] = [
  'aanpassen',
  'uitleg',
  'blijft',
  'onderzoek',
  'doorverwezen',
  'proef',
  'gewijzigd',
  'geschrapt',
]

export const isAnswer = ({ event }: Pick<RuleEvent, 'event'>) => answerKinds.includes(event)

/** Events that change what the rule asks, from the day they name. */
export const isChange = ({ event }: Pick<RuleEvent, 'event'>) => ['aanpassen', 'gewijzigd', 'geschrapt'].includes(event)

/** The day of an event; of one that tells its quarter only, the first day for a flag and the last for anything else. */
export const dayOf = ({ day, quarter, event }: RuleEvent): string =>
  day ?? (isQuarter(quarter) ? (event === 'gemeld' ? firstDay(quarter) : lastDay(quarter)) : quarter)

/**
 * Each event once, in its last version and without what was taken back, in the order of its days. Whatever the order in which lines arrived, and
 * however often, the outcome is the same.
 */
export function settled(events: readonly RuleEvent[]): RuleEvent[] {
  const last = new Map<string, RuleEvent>()
  for (const event of events) {
    const known = last.get(nameOf(event))
    if (!known || comesAfter(event, known)) last.set(nameOf(event), event)
  }
  return [...last.values()].filter(({ withdrawn }) => !withdrawn).sort(inOrder)
}

/** Events of a file without names are the same when they say the same. */
export const nameOf = ({ id, rule, quarter, event, text }: RuleEvent) =>
  id ?? [rule, quarter, event, text].join('\u001f')

/** A higher version; of two that say something else under one version, the one that every reader would take. */
const comesAfter = (one: RuleEvent, other: RuleEvent) =>
  (one.version ?? 1) === (other.version ?? 1)
    ? Number(one.live ?? false) < Number(other.live ?? false) || (one.live === other.live && said(one) < said(other))
    : (one.version ?? 1) > (other.version ?? 1)

const said = (event: RuleEvent) => JSON.stringify(Object.entries(event).sort())

const order = ['gemeld', 'in_behandeling', 'geen_reactie']

/** By day, then flag, owner, silence, answer, then name: a whole order, so that no sorting depends on the order of arrival. */
const inOrder = (one: RuleEvent, other: RuleEvent) =>
  one.quarter.localeCompare(other.quarter) ||
  dayOf(one).localeCompare(dayOf(other)) ||
  rankOf(one) - rankOf(other) ||
  nameOf(one).localeCompare(nameOf(other))

const rankOf = ({ event }: RuleEvent) => (order.includes(event) ? order.indexOf(event) : order.length)
