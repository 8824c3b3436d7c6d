import { quarterOfDay } from '../../../data/checking/calendar.ts'
import { check } from '../../../data/checking/check.ts'
import { type Quarter, quarterAt, quarterIndex } from '../../../data/quarter.ts'
import { Refusal } from '../../../data/refusal.ts'
import { eventOf, isAnswer, type RuleEvent } from '../../../data/story/event.ts'
import { tell } from '../../../data/story/tell.ts'
import { labelOf } from '../../../data/vocabulary/codes.ts'
import type { Language } from '../../../data/vocabulary/measure.ts'
import { type Rule, ruleById } from '../../../data/vocabulary/rules.ts'
import {
  type AnswerPage,
  answerAddress,
  askAddress,
  decisions,
  type Filling,
  type ManageFrame,
  type Mistake,
  manageAddresses,
  ownerSentences,
} from '../../../web/manage/render.tsx'
import type { Person } from '../../access/person.ts'
import type { Door, Visit } from '../door.ts'
import { idIn, isDesk, newId, type OwnerDesk, ownersOf, owns, ruleIn } from './desk.ts'

/** Answering a question: written, looked at as practice will see it, then put in the story; and for the desk, putting the question. */
export function answerPages({ read, write }: Door, desk: OwnerDesk) {
  const pageOf = async (
    frame: ManageFrame,
    person: Person,
    rule: Rule,
    filling: Filling,
    preview: RuleEvent | null,
  ) => {
    const events = await desk.events({ rule: rule.id })
    const story = tell({ events, people: [], noticing: [], effects: [], last: '' }, desk.today())
    const typed = { ...filling.typed, quarters: quartersFrom(desk.today()) }
    return {
      name: 'answer',
      frame: { ...frame, address: answerAddress(rule.id) },
      rule,
      story,
      mayAnswer: owns(person, rule),
      mayAsk: isDesk(person) && !story.standing.isWaiting,
      filling: { ...filling, typed },
      preview,
    } satisfies AnswerPage
  }

  read(answerAddress(':rule'), async ({ c, person, frame }) => {
    const rule = ruleIn(c.req.param('rule'))
    const earlier = (await desk.events({ rule: rule.id })).find(({ id }) => id !== null && id === c.req.query('van'))
    const filling = earlier && isAnswer(earlier) ? await correcting(desk, earlier) : { id: newId(), typed: {} }
    return pageOf(frame, person, rule, { ...filling, mistakes: [] }, null)
  })

  write({
    address: answerAddress(':rule'),
    about: ({ decision }) => decision?.[0] ?? '',
    act: async ({ c, person, frame, typed }: Visit) => {
      const rule = ruleIn(c.req.param('rule'))
      if (!owns(person, rule)) throw notYours()
      const id = idIn(typed)
      const fields = fieldsOf(typed, rule, { id, owner: ownerFor(person, rule), today: desk.today() })
      const mistakes = mistakesOf(typed, fields, frame.language, desk.today())
      const filling = { id, typed: withoutTools(typed), mistakes }
      if (typed.again) return pageOf(frame, person, rule, { ...filling, mistakes: [] }, null)
      if (mistakes.length > 0) return { page: await pageOf(frame, person, rule, filling, null), status: 422 }
      if (!typed.sure) return pageOf(frame, person, rule, filling, eventOf(fields))
      await refuseOthers(desk, rule, id, fields.version)
      await desk.say(fields)
      return { to: manageAddresses.decisions }
    },
  })

  write({
    address: askAddress(':rule'),
    about: () => 'in_behandeling',
    act: async ({ c, typed }) => {
      const rule = ruleIn(c.req.param('rule'))
      const events = await desk.events({ rule: rule.id })
      const { standing } = tell({ events, people: [], noticing: [], effects: [], last: '' }, desk.today())
      if (!standing.isWaiting)
        await desk.say({
          signal_id: idIn(typed),
          rule_id: rule.id,
          event: 'in_behandeling',
          owner: rule.owner.slice(0, 80),
        })
      return { to: answerAddress(rule.id) }
    },
  })
}

/** Quarters in which an owner may look again: from the next one, up to a year from now. */
function quartersFrom(today: string): Quarter[] {
  const now = quarterIndex(quarterOfDay(today))
  return [1, 2, 3, 4].map((step) => quarterAt(now + step))
}

/** The form as it was when an answer was given, with the version that a correction gets. */
async function correcting(desk: OwnerDesk, event: RuleEvent): Promise<Pick<Filling, 'id' | 'typed'>> {
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
function fieldsOf(
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

function mistakesOf(
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

const ownerFor = (person: Person, rule: Rule) =>
  (ownersOf(person).find((name) => owns(person, rule) && name) ?? rule.owner).slice(0, 80)

const withoutTools = ({ csrf: _, sure: __, again: ___, ...typed }: Filling['typed']): Filling['typed'] => typed

/** A name is given to one answer of one rule: a correction must be of this rule, and of the version that was read. */
async function refuseOthers(desk: OwnerDesk, rule: Rule, id: string, version: number | undefined) {
  const same = (await desk.heard()).filter(({ event, fields }) => event === 'rule_event' && fields.signal_id === id)
  const isOther = same.some(({ fields }) => fields.rule_id !== rule.id)
  const last = Math.max(0, ...same.map(({ fields }) => Number(fields.version ?? 1)))
  if (isOther || (version ?? 1) < last) throw tooLate()
}

const notYours = () =>
  new Refusal(
    { nl: 'deze regel is van een andere eigenaar', en: 'this rule belongs to another owner' },
    { nl: 'vraag de regeldesk', en: 'ask the rule desk' },
    404,
  )

const tooLate = () =>
  new Refusal(
    { nl: 'dit antwoord is intussen veranderd', en: 'this answer was changed in the meantime' },
    { nl: 'open het opnieuw', en: 'open it again' },
    409,
  )
