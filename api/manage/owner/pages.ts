import type { Access } from '../../access/person.ts'
import type { Door } from '../door.ts'
import { agendaPage } from './agenda.ts'
import { answerPages } from './answers.ts'
import { calendarRoute, tokenOf } from './calendar.ts'
import { type OwnerSettings, openOwnerDesk } from './desk.ts'
import { logPages } from './log.ts'
import { registerPages } from './register.ts'

/** The pages of owners and of the desk about rules: agenda, answers, decisions, register. */
export function ownerPages(door: Door, { access, url, ...settings }: OwnerSettings & { access: Access; url: string }) {
  const desk = openOwnerDesk(settings)
  agendaPage(door, desk, (owner) => tokenOf(access.seal(), owner))
  answerPages(door, desk)
  logPages(door, desk)
  registerPages(door, desk)
  calendarRoute(door, desk, { seal: access.seal, url })
}
