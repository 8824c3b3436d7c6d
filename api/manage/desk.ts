import { type DeskText, deskEvents, deskState } from '../../data/desk.ts'
import type { Quarter } from '../../data/quarter.ts'
import { Refusal } from '../../data/refusal.ts'
import { masked } from '../../data/screening/fitted.ts'
import { rules } from '../../data/vocabulary/rules.ts'
import { manageAddresses } from '../../web/manage/render.tsx'
import type { Inbox } from '../inbox.ts'
import type { Command } from './command.ts'
import type { Door, Visit } from './door.ts'

type Settings = { inbox: Inbox; command: Command; quarter: () => Quarter; today: () => string }

/** A theme is a sentence or two. */
const longest = 300

/** The rule desk: masked texts, rules that somebody named, and what it makes of them; every decision is an event that stays. */
export function desk({ read, write }: Door, { inbox, command, quarter, today }: Settings) {
  const by = ({ person }: Visit) => ({ day: today(), who: person.who })
  const add = (event: string, fields: Record<string, unknown>) => inbox.append([{ kind: 'event', event, fields }])

  read(manageAddresses.desk, async ({ frame, language, c }) => {
    const { texts } = await command.ask<{ texts: DeskText[] }>(['desk'], language)
    const { history, themes } = deskState(await inbox.events())
    return { name: 'desk', frame, texts, history, themes, done: c.req.query('klaar') === 'ja' }
  })
  write({
    address: manageAddresses.duplicate,
    about: ({ candidate, rule }) => `${candidateIn(candidate)} ${ruleIn(rule) ?? '-'}`,
    act: async (visit) => {
      const { candidate, rule } = visit.typed
      await add(deskEvents.duplicate, { candidate: candidateIn(candidate), rule: ruleIn(rule), ...by(visit) })
      return { to: manageAddresses.desk, query: 'klaar=ja' }
    },
  })
  write({
    address: manageAddresses.theme,
    about: ({ rule }) => ruleIn(rule) ?? '-',
    act: async (visit) => {
      const rule = ruleIn(visit.typed.rule)
      const text = visit.typed.text?.[0]?.replace(/\s+/g, ' ').trim() ?? ''
      if (rule === null) throw noRule()
      if (text === '' || text.length > longest) throw unfit()
      if (masked(text, longest) !== text) throw personal()
      await add(deskEvents.theme, { rule, text, quarter: quarter(), ...by(visit) })
      return { to: manageAddresses.desk, query: 'klaar=ja' }
    },
  })
}

const candidateIn = (given: readonly string[] | undefined) => {
  const text = given?.[0] ?? ''
  if (/^[0-9a-f]{16}$/.test(text)) return text
  throw new Refusal(
    { nl: 'dit voorstel kennen wij niet', en: 'this proposal is not known' },
    { nl: 'kies er een uit de lijst', en: 'choose one from the list' },
    404,
  )
}

/** Null for none. */
function ruleIn(given: readonly string[] | undefined): string | null {
  const text = given?.[0] ?? ''
  if (text === '') return null
  if (rules.some(({ id }) => id === text)) return text
  throw noRule()
}

const again = { nl: 'ga terug en probeer het opnieuw', en: 'go back and try again' }

const noRule = () => new Refusal({ nl: 'kies een regel uit de lijst', en: 'choose a rule from the list' }, again, 422)

const unfit = () =>
  new Refusal({ nl: `schrijf 1 tot ${longest} tekens`, en: `write 1 to ${longest} characters` }, again, 422)

const personal = () =>
  new Refusal(
    {
      nl: 'er staat nog iets in dat iemand kan aanwijzen, zoals een naam of nummer',
      en: 'it still holds something that can point at somebody, such as a name or number',
    },
    { nl: 'ga terug en zeg het in eigen woorden', en: 'go back and say it in your own words' },
    422,
  )
