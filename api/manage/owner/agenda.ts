import type { Row } from '../../../data/release.ts'
import { type Load, type OpenQuestion, openQuestions } from '../../../data/story/agenda.ts'
import { isAnswer, type RuleEvent } from '../../../data/story/event.ts'
import { rules } from '../../../data/vocabulary/rules.ts'
import { type AgendaPage, calendarAddress, manageAddresses } from '../../../web/manage/render.tsx'
import type { Door } from '../door.ts'
import { isDesk, type OwnerDesk, ownersOf, owns } from './desk.ts'

/** The agenda of whoever is signed in: an owner's own rules, and all of them for the desk. */
export function agendaPage({ read }: Door, desk: OwnerDesk, tokenOf: (owner: string) => string) {
  read(manageAddresses.agenda, async ({ person, frame }): Promise<AgendaPage> => {
    const events = await desk.events()
    const { loads, above } = await loadsOf(desk)
    const own = isDesk(person) ? rules : rules.filter((rule) => owns(person, rule))
    const open = openQuestions(own, events, { today: desk.today(), loads })
    return {
      name: 'agenda',
      frame,
      open,
      due: dueOf(events, own, desk.today()),
      flagged: isDesk(person) ? flaggedOf(events, open, { loads, above }) : [],
      calendars: ownersOf(person).map((owner) => ({ owner, address: calendarAddress(tokenOf(owner)) })),
    }
  })
}

type Loads = { loads: ReadonlyMap<string, Load>; above: ReadonlySet<string> }

/** Hours of load by rule, and the rules that are clearly flagged more than usual, in the newest release. */
async function loadsOf(desk: OwnerDesk): Promise<Loads> {
  const latest = await desk.latest()
  const orders = latest ? await desk.shelf.rows(latest.id, 'rule_order', { quarter: latest.quarter }) : []
  return {
    loads: new Map(orders.flatMap((row) => loadIn(row))),
    above: new Set(orders.flatMap(({ rule, above }) => (above ? [rule] : []))),
  }
}

function loadIn({ rule, load_hours, load_lower, load_upper }: Row<'rule_order'>): [string, Load][] {
  if (load_hours === null || load_lower === null || load_upper === null) return []
  return [[rule, { hours: load_hours, lower: load_lower, upper: load_upper }]]
}

function dueOf(events: readonly RuleEvent[], own: typeof rules, today: string) {
  const now = `${today.slice(0, 4)}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`
  return own.flatMap((rule) => {
    const last = events.findLast((event) => event.rule === rule.id && isAnswer(event))
    return last?.review_quarter && last.review_quarter <= now ? [{ rule, event: last }] : []
  })
}

function flaggedOf(events: readonly RuleEvent[], open: readonly OpenQuestion[], { loads, above }: Loads) {
  const known = new Set([...events.map(({ rule }) => rule), ...open.map(({ rule }) => rule.id)])
  return rules
    .filter(({ id, retired }) => above.has(id) && !known.has(id) && retired === null)
    .map((rule) => ({ rule, load: loads.get(rule.id) ?? null }))
    .sort((one, other) => (other.load?.hours ?? -1) - (one.load?.hours ?? -1))
}
