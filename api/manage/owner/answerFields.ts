import { quarterOfDay } from '../../../data/checking/calendar.ts'
import { check } from '../../../data/checking/check.ts'
import { type Quarter, quarterAt, quarterIndex } from '../../../data/quarter.ts'
import type { RuleEvent } from '../../../data/story/event.ts'
import { labelOf } from '../../../data/vocabulary/codes.ts'
import type { Language } from '../../../data/vocabulary/measure.ts'
import { type Rule, ruleById } from '../../../data/vocabulary/rules.ts'
import { decisions, type Filling, type Mistake, ownerSentences } from '../../../web/manage/render.tsx'
import type { Person } from '../../access/person.ts'
import { newId, type OwnerDesk, ownersOf, owns } from './desk.ts'

/** Quarters in which an owner may look again: from the next one, up to a year from now. */
export function quartersFrom(today: string): Quarter[] {
  const now = quarterIndex(quarterOfDay(today))
  return [1, 2, 3, 4].map((step) => quarterAt(now + step))
}

/** The form as it was when an answer was given, with the version that a correction gets. */
export async function correcting(desk: OwnerDesk, event: RuleEvent): Promise<Pick<Filling, 'id' | 'typed'>> {
  const lines = (await desk.heard()).filter(({ fields }) => fields.signal_id === event.id)
  const fields = lines.at(-1)?.fields ?? {}
  const code = Object.entries(decisions).find(([, one]) => one.event === event.event)?.[0] ?? ''
  const compared = String(fields.compared_with ?? '').split(', ')
  const said = Object.entries(fields).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[name, [String(value)]] as const] : [],
  )
  const typed = {
    ...Object.fromEntries(said),
    decision: [code],
    version: [String(Number(fields.version ?? 1) + 1)],
    compared_with: compared.filter((one) => one.startsWith('kind:')),
    compared_rule: compared.filter((one) => one.startsWith('rule:')),
  }
  return { id: event.id ?? newId(), typed }
}

const copied = ['text', 'reason', 'review_quarter'] as const
const ofChange = [
  'change_date',
  'measure',
  'direction',
  'expected_effect',
  'transition_quarters',
  'changed_at',
] as const

/** The fields of the event that a filled-in form stands for. */
export function fieldsOf(
  typed: Filling['typed'],
  rule: Rule,
  { id, owner, today }: { id: string; owner: string; today: string },
) {
  const said = (name: string) => typed[name]?.[0]?.trim() ?? ''
  const decision = Object.entries(decisions).find(([code]) => code === said('decision'))?.[1]
  const changes = decision !== undefined && ['aanpassen', 'uitleg'].includes(decision.event)
  const compared = ['compared_with', 'compared_rule'].map(said).filter((text) => text !== '')
  const given = [...copied, ...(changes ? ofChange : [])].flatMap((name) => {
    const text = said(name)
    return text === '' ? [] : [[name, name === 'transition_quarters' ? Number(text) : text] as const]
  })
  const day = /^\d{4}-\d{2}-\d{2}$/.test(said('day')) ? said('day') : today
  const version = Number(said('version')) || 1
  return {
    signal_id: id,
    rule_id: rule.id,
    event: decision?.event ?? '',
    owner,
    day,
    quarter: quarterOfDay(day),
    ...Object.fromEntries(given),
    ...(changes && compared.length > 0
      ? { compared_with: compared.join(', '), comparison_group: wordsFor(compared) }
      : {}),
    ...(version > 1 ? { version } : {}),
  } as Record<string, unknown> & { version?: number }
}

/** Who compares, in words that everybody may read. */
const wordsFor = (compared: readonly string[]) =>
  compared
    .map((one) => {
      const [kind, code = ''] = [one.slice(0, 4), one.slice(5)]
      return kind === 'rule' ? `‘${ruleById(code).title.nl}’` : labelOf('chain_actor', code, 'nl')
    })
    .join(', ')
    .slice(0, 200)

export function mistakesOf(
  typed: Filling['typed'],
  fields: Record<string, unknown>,
  language: Language,
  today: string,
): Mistake[] {
  const needed = [
    ...(fields.event === '' ? ['decision'] : []),
    ...(/\p{L}\P{L}+\p{L}/u.test(typed.reason?.[0] ?? '') ? [] : ['reason']),
    ...(fields.review_quarter === undefined ? ['review_quarter'] : []),
    ...(fields.event === 'aanpassen' ? ['change_date', 'measure', 'direction'].filter((name) => !fields[name]) : []),
  ]
  const faults = check('rule_event', fields, { today }).faults.map(({ field }) => field)
  const sentenceOf = (field: string) =>
    ownerSentences[(Object.hasOwn(ownerSentences, field) ? field : 'notUnderstood') as keyof typeof ownerSentences][
      language
    ]
  return [...new Set([...needed, ...faults.filter((field) => field !== 'event')])].map((field) => ({
    field,
    sentence: sentenceOf(field),
  }))
}

export const ownerFor = (person: Person, rule: Rule) =>
  (ownersOf(person).find((name) => owns(person, rule) && name) ?? rule.owner).slice(0, 80)

export const withoutTools = ({ csrf: _, sure: __, again: ___, ...typed }: Filling['typed']): Filling['typed'] => typed
