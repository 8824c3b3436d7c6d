import { type DeskText, deskEvents, deskState } from '../../data/desk.ts'
import type { Quarter } from '../../data/quarter.ts'
import { Refusal } from '../../data/refusal.ts'
import { masked } from '../../data/screening/fitted.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { rules } from '../../data/vocabulary/rules.ts'
import {
  type DeskPage,
  type Filling,
  type Mistake,
  manageAddresses,
  manageSentences,
} from '../../web/manage/render.tsx'
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

  async function pageOf({ frame, language }: Visit, filling: Partial<Filling>, done = false): Promise<DeskPage> {
    const { texts } = await command.ask<{ texts: DeskText[] }>(['desk'], language)
    const { history, themes } = deskState(await inbox.events())
    return {
      name: 'desk',
      frame,
      texts,
      history,
      themes,
      filling: { id: '', typed: {}, mistakes: [], ...filling },
      done,
    }
  }

  /** Only what stands can be taken back: nothing else that was sent along is written down. */
  const stands = async (rule: string | null, text: string) =>
    deskState(await inbox.events()).themes.some((theme) => theme.rule === rule && theme.text === text)

  read(manageAddresses.desk, (visit) => pageOf(visit, {}, visit.c.req.query('klaar') === 'ja'))
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
    about: ({ rule }) => knownRule(rule) ?? '-',
    act: async (visit) => {
      const rule = knownRule(visit.typed.rule)
      const text = visit.typed.text?.[0]?.replace(/\s+/g, ' ').trim() ?? ''
      const withdrawn = visit.typed.withdraw !== undefined
      const done = { to: manageAddresses.desk, query: 'klaar=ja' }
      if (withdrawn && !(await stands(rule, text))) return done
      const mistakes = withdrawn ? [] : mistakesOf(rule, text, visit.language)
      if (mistakes.length > 0) return { page: await pageOf(visit, { typed: visit.typed, mistakes }), status: 422 }
      await add(deskEvents.theme, { rule, text, quarter: quarter(), ...(withdrawn ? { withdrawn } : {}), ...by(visit) })
      return done
    },
  })
}

function mistakesOf(rule: string | null, text: string, language: Language): Mistake[] {
  const say = manageSentences.desk
  const unfit = text === '' || text.length > longest
  return [
    ...(rule === null ? [{ field: 'rule', sentence: say.rule[language] }] : []),
    ...(unfit ? [{ field: 'text', sentence: say.length[language](String(longest)) }] : []),
    ...(!unfit && masked(text, longest) !== text ? [{ field: 'text', sentence: say.personal[language] }] : []),
  ]
}

const knownRule = (given: readonly string[] | undefined) => rules.find(({ id }) => id === given?.[0])?.id ?? null

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
  const found = knownRule(given)
  if (found === null && (given?.[0] ?? '') !== '')
    throw new Refusal(
      { nl: 'kies een regel uit de lijst', en: 'choose a rule from the list' },
      { nl: 'ga terug en probeer het opnieuw', en: 'go back and try again' },
      422,
    )
  return found
}
