import { Refusal } from '../../../data/refusal.ts'
import { dayOf, isAnswer } from '../../../data/story/event.ts'
import { rules } from '../../../data/vocabulary/rules.ts'
import { manageAddresses, takeBackAddress } from '../../../web/manage/render.tsx'
import type { Door } from '../door.ts'
import { type OwnerDesk, owns } from './desk.ts'

/** Every answer, newest first; an owner can take back an own one, which is an event too. */
export function logPages({ read, write }: Door, desk: OwnerDesk) {
  read(manageAddresses.decisions, async ({ person, frame }) => {
    const mine = new Set((await desk.heard()).map(({ fields }) => fields.signal_id))
    const events = (await desk.events())
      .filter(isAnswer)
      .map((event) => {
        const rule = rules.find(({ id }) => id === event.rule) ?? null
        return { rule, event, own: rule !== null && owns(person, rule) && mine.has(event.id) }
      })
      .sort((one, other) => dayOf(other.event).localeCompare(dayOf(one.event)))
    return { name: 'decisions', frame, events }
  })

  write({
    address: takeBackAddress,
    about: () => 'withdrawn',
    act: async ({ person, typed }) => {
      const id = typed.id?.[0] ?? ''
      const lines = (await desk.heard()).filter(
        ({ event, fields }) => event === 'rule_event' && fields.signal_id === id,
      )
      const last = lines.at(-1)?.fields
      const rule = rules.find((one) => one.id === last?.rule_id)
      if (!last || !rule || !owns(person, rule)) throw unknownAnswer()
      await desk.say({ ...last, version: Number(last.version ?? 1) + 1, withdrawn: true })
      return { to: manageAddresses.decisions }
    },
  })
}

const unknownAnswer = () =>
  new Refusal(
    { nl: 'dit antwoord kun je niet intrekken', en: 'you cannot take this answer back' },
    { nl: 'kies een antwoord van jezelf', en: 'choose an answer of your own' },
    404,
  )
