import type { SignalKind } from '../signal.ts'
import type { Words } from '../vocabulary/measure.ts'
import { quarterOfDay } from './calendar.ts'
import { fieldsOf } from './fields.ts'
import { reason } from './reason.ts'
import { said } from './said.ts'
import { together } from './together.ts'
import { type Value, valueIn } from './value.ts'

/** Why a line is refused: the field and the reason, never the value. */
export type Fault = { field: string; reason: Words }

export type Values = Readonly<Record<string, Value | undefined>>

/**
 * Reads one line of a kind by the rules of import (pipelines/sources), and refuses it for the same reasons; a field that no kind has is
 * passed over. `today` is an ISO day, `closed` the final quarters.
 */
export function check(
  kind: SignalKind,
  line: unknown,
  { today, closed = [] }: { today: string; closed?: readonly string[] },
): { values: Values; faults: Fault[] } {
  const texts = textsOf(kind, line)
  if (texts.size === 0) return { values: {}, faults: [{ field: '', reason: said.unreadable }] }
  const values: Record<string, Value> = {}
  const invalid: Fault[] = []
  const missing: Fault[] = []
  for (const [name, field] of Object.entries(fieldsOf(kind))) {
    const text = texts.get(name) ?? ''
    const value = text === '' ? null : valueIn(field, text, today)
    if (value !== null) values[name] = value
    else if (text !== '') invalid.push({ field: name, reason: reason(field) })
    else if (field.required) missing.push({ field: name, reason: said.missing })
  }
  const faults = [...invalid, ...missing, ...quarterFaults(texts, values, closed), ...together(kind, values)]
  return { values, faults }
}

/** Every field that says something, as import sees it: numbers, booleans and lists as their JSON. */
function textsOf(kind: SignalKind, line: unknown): Map<string, string> {
  if (typeof line !== 'object' || line === null || Array.isArray(line)) return new Map()
  const names = Object.keys(fieldsOf(kind)).filter((name) => Object.hasOwn(line, name))
  const given = names.map((name): [string, unknown] => [name, (line as Record<string, unknown>)[name]])
  return new Map(
    given
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  )
}

function quarterFaults(texts: ReadonlyMap<string, string>, values: Values, closed: readonly string[]): Fault[] {
  if (!texts.get('day') && !texts.get('quarter')) return [{ field: 'quarter', reason: said.missing }]
  const ofDay = typeof values.day === 'string' ? quarterOfDay(values.day) : undefined
  const faults: Fault[] = []
  if (values.quarter !== undefined && ofDay !== undefined && values.quarter !== ofDay)
    faults.push({ field: 'quarter', reason: said.otherDay })
  if (closed.includes(String(values.quarter ?? ofDay))) faults.push({ field: 'quarter', reason: said.closed })
  return faults
}
