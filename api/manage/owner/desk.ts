import { randomBytes } from 'node:crypto'
import { quarterOfDay } from '../../../data/checking/calendar.ts'
import { isOwnedBy } from '../../../data/story/agenda.ts'
import type { RuleEvent } from '../../../data/story/event.ts'
import { type Rule, ruleById } from '../../../data/vocabulary/rules.ts'
import type { Filling } from '../../../web/manage/render.tsx'
import type { Person } from '../../access/person.ts'
import type { Heard } from '../../heard.ts'
import type { Inbox } from '../../inbox.ts'
import type { Shelf } from '../../shelf.ts'
import { openTold } from '../../told.ts'

export type OwnerSettings = { inbox: Pick<Inbox, 'append'>; heard: Heard; shelf: Shelf; today: () => string }

/** What owner pages know and can write. */
export type OwnerDesk = ReturnType<typeof openOwnerDesk>

export function openOwnerDesk({ inbox, heard, shelf, today }: OwnerSettings) {
  const told = openTold(shelf, heard)
  const newest = async () => ({ manifest: (await shelf.latest()) ?? null, frozen: false, newest: true })
  return {
    today,
    shelf,
    latest: async () => (await newest()).manifest,
    /** Events of the newest release with those since; of one rule, or of all. */
    events: async (filter: { rule?: string } = {}): Promise<RuleEvent[]> => told.events(await newest(), filter),
    heard,
    /** Puts an event of a rule in the story, on the day of today unless it says another. */
    say: (fields: Record<string, unknown>) => {
      const day = today()
      const dated = { day, quarter: quarterOfDay(day), ...fields }
      return inbox.append([{ kind: 'event', event: 'rule_event', fields: dated }])
    },
    register: (fields: Record<string, unknown>) =>
      inbox.append([{ kind: 'event', event: 'register', fields: { at: new Date().toISOString(), ...fields } }]),
  }
}

/** The names under which somebody owns rules. */
export const ownersOf = ({ grants }: Pick<Person, 'grants'>): string[] =>
  grants.flatMap((grant) => (grant.role === 'owner' ? [grant.owner] : []))

export const owns = (person: Pick<Person, 'grants'>, rule: Rule): boolean =>
  ownersOf(person).some((name) => isOwnedBy(rule, name))

export const isDesk = ({ grants }: Pick<Person, 'grants'>) => grants.some(({ role }) => role === 'desk')

/** Throws Refusal 404. */
export const ruleIn = (text: string | undefined): Rule => ruleById(text ?? '')

export const newId = () => randomBytes(16).toString('hex')

/** The random name that a form was given; a new one where somebody made one up. */
export const idIn = (typed: Filling['typed']) => {
  const id = typed.id?.[0] ?? ''
  return /^[A-Za-z0-9_.-]{1,64}$/.test(id) ? id : newId()
}
