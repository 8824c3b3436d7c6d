import { Refusal } from '../../../data/refusal.ts'
import { eventOf, isAnswer, type RuleEvent } from '../../../data/story/event.ts'
import { tell } from '../../../data/story/tell.ts'
import type { Rule } from '../../../data/vocabulary/rules.ts'
import {
  type AnswerPage,
  answerAddress,
  askAddress,
  type Filling,
  type ManageFrame,
  manageAddresses,
} from '../../../web/manage/render.tsx'
import type { Person } from '../../access/person.ts'
import type { Door, Visit } from '../door.ts'
import { correcting, fieldsOf, mistakesOf, ownerFor, quartersFrom, withoutTools } from './answerFields.ts'
import { idIn, isDesk, newId, type OwnerDesk, owns, ruleIn } from './desk.ts'

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
