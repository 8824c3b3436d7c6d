import { type SignalKind, sharedFields, signalFields, signalKinds } from '../../data/signal.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { eventColumns, plain } from './columnNames.ts'
import { refusal } from './sentences.ts'

export const importKinds = [...signalKinds, 'event_log', 'indicator'] as const

export type ImportKind = (typeof importKinds)[number]

/** What a file holds, by its column names (after --map). `item` is a code of an item seen in the file, which tells trust from process. */
export function recognise(
  columns: readonly string[],
  mapped: readonly string[],
  item: string,
  language: Language,
): ImportKind {
  const seen = new Set([...columns, ...mapped].map(plain))
  const found = candidates(seen, columns)
  const narrowed = found.filter((kind) => !item || !isFamily(kind) || (item[0] === 'V') === (kind === 'trust'))
  const [kind, second] = narrowed
  if (second) throw refusal(language, 'ambiguousKind', narrowed.join(', '))
  if (kind) return kind
  const [near, other] = signalKinds.filter((one) => ownSeen(one, seen) > 1)
  if (near && !other) return near
  throw refusal(language, 'unknownKind', named(columns, seen))
}

const isFamily = (kind: ImportKind) => kind === 'trust' || kind === 'process'

function candidates(seen: ReadonlySet<string>, columns: readonly string[]): ImportKind[] {
  const signals = signalKinds.filter((kind) => looksLike(kind, seen))
  if (signals.length > 0) return signals
  const events = eventColumns(columns, {})
  if (events.case && events.timestamp && (events.resource ?? events.group ?? events.organisation)) return ['event_log']
  return seen.has('time_period') && seen.has('geographic_level') ? ['indicator'] : []
}

function looksLike(kind: SignalKind, seen: ReadonlySet<string>): boolean {
  const required = Object.entries(signalFields[kind]).filter(([, field]) => 'required' in field)
  return ownSeen(kind, seen) > 0 && required.every(([name]) => seen.has(plain(name)))
}

/** How many fields are seen that no other kind has. Items count for both kinds of family answers: their codes tell them apart. */
function ownSeen(kind: SignalKind, seen: ReadonlySet<string>): number {
  const others = signalKinds.filter((other) => other !== kind).flatMap((other) => Object.keys(signalFields[other]))
  const own = Object.keys(signalFields[kind]).filter((name) => name === 'item' || !others.includes(name))
  return own.filter((name) => seen.has(plain(name))).length
}

/** Column names may be told when at least one is known: else the first line may be a row, and stays untold. */
function named(columns: readonly string[], seen: ReadonlySet<string>): string {
  const ours = new Set(
    [sharedFields, ...Object.values(signalFields)].flatMap((fields) => Object.keys(fields).map(plain)),
  )
  const isHeader = [...seen].some((name) => ours.has(name) || name === 'time_period')
  return isHeader
    ? columns
        .slice(0, 20)
        .map((name) => name.slice(0, 40))
        .join(', ')
    : ''
}
