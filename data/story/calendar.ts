import { type Day, iCalendar } from '../iCalendar.ts'
import { labelOf } from '../vocabulary/codes.ts'
import type { Words } from '../vocabulary/measure.ts'
import type { Task } from './agenda.ts'

/** The agenda of an owner as a calendar (RFC 5545); `url` is where the installation is reached. The same task keeps its UID, also when its day moves. */
export const calendarOf = (owner: string, tasks: readonly Task[], url: string): string =>
  iCalendar(
    `Wederkerig: ${owner}`,
    tasks.map((task) => dayOfTask(task, url)),
  )

function dayOfTask({ kind, rule, day, changed, event }: Task, url: string): Day {
  const host = new URL(url).host
  return {
    uid: `${kind}-${rule.id}-${event.id ?? `${event.quarter}-${event.event}`}@${host}`,
    day,
    changed,
    title: `${words[kind].nl}: ${rule.title.nl}`,
    text: kind === 'answer' ? words.within.nl : labelOf('rule_status', event.event, 'nl'),
    link: `${url}/regels/${encodeURIComponent(rule.id)}`,
  }
}

const words = {
  answer: { nl: 'Antwoord nodig', en: 'Answer needed' },
  change: { nl: 'Wijziging gaat in', en: 'Change takes effect' },
  review: { nl: 'Terugkijken', en: 'Look again' },
  within: { nl: 'Een eigenaar antwoordt binnen dertien weken.', en: 'An owner answers within thirteen weeks.' },
} as const satisfies Record<string, Words>
