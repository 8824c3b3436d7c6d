import type { Fault } from '../data/checking/check.ts'
import { fieldsOf } from '../data/checking/fields.ts'
import type { SentKind } from '../data/inbox/line.ts'
import type { Words } from '../data/vocabulary/measure.ts'
import type { Opened } from './codes.ts'

/** What the server knows better than the sender. */
const filledIn = ['organisation', 'region', 'contributor', 'channel', 'version', 'withdrawn', 'day', 'quarter']
/** A code says these, where its batch does. */
const byCode = ['organisation_kind', 'role'] as const
/** Counts are delivered by organisations, through import. */
const counted = ['item', 'invited', 'replies', 'count_1', 'count_2', 'count_3', 'count_4', 'count_5', 'count_unknown']

/** What this door asks of one signal beyond the checks that import has: which fields, and what a code or card may send. */
export function doorFaults(
  signal: SentKind,
  fields: Readonly<Record<string, unknown>>,
  opened: Opened | null,
): Fault[] {
  const told = Object.keys(fields).filter((name) => fields[name] !== undefined)
  const known = fieldsOf(signal)
  return [
    ...told.filter((name) => !Object.hasOwn(known, name)).map(() => fault('', said.unknown)),
    ...told.filter((name) => filledIn.includes(name)).map((field) => fault(field, said.filledIn)),
    ...told.filter((name) => counted.includes(name)).map((field) => fault(field, said.counted)),
    ...byCode.filter((name) => told.includes(name) && opened?.[name]).map((field) => fault(field, said.byCode)),
    ...(isName(fields.signal_id) ? [] : [fault('signal_id', said.name)]),
    ...kindFaults(signal, fields, opened),
  ]
}

/** Random enough that nobody guesses it, and no text. */
const isName = (value: unknown) => typeof value === 'string' && /^[A-Za-z0-9_-]{16,64}$/.test(value)

function kindFaults(signal: SentKind, fields: Readonly<Record<string, unknown>>, opened: Opened | null): Fault[] {
  const isFamily = signal === 'trust' || (signal === 'process' && fields.respondent !== 'professional')
  if (opened === null) return signal === 'friction' ? [] : [fault('', said.needsCode)]
  if (signal === 'trust' && fields.respondent === 'professional') return [fault('respondent', said.noFamily)]
  if (isFamily && !opened.family) return [fault('', said.needsCard)]
  if (!isFamily && opened.family) return [fault('', said.needsCode)]
  return []
}

const fault = (field: string, reason: Words): Fault => ({ field, reason })

const said = {
  unknown: { nl: 'er is een veld dat wij niet kennen', en: 'there is a field that is not known' },
  filledIn: { nl: 'vullen wij zelf in', en: 'is filled in here' },
  counted: { nl: 'tellingen komen met een import', en: 'counts come with an import' },
  byCode: { nl: 'staat al in de code', en: 'is in the code already' },
  name: {
    nl: '16 tot 64 willekeurige letters, cijfers, - of _',
    en: '16 to 64 random letters, digits, - or _',
  },
  needsCode: { nl: 'hiervoor is een code voor medewerkers nodig', en: 'this needs a code for workers' },
  needsCard: { nl: 'hiervoor is een kaartje voor gezinnen nodig', en: 'this needs a card for families' },
  noFamily: { nl: 'geen gezin of jongere', en: 'no family or young person' },
} as const
