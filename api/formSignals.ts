import type { SentKind } from '../data/inbox/line.ts'
import { type Field, signalFields } from '../data/signal.ts'
import type { Filling, Mistake, Typed } from '../web/forms/render.tsx'

export type FormName = 'report' | 'week' | 'family' | 'mirror'
type Signal = { signal: SentKind; fields: Record<string, unknown> }

/** The signals that a filled-in form stands for; none when nothing was answered. `rule` is that of the address. */
export function signalsOf(form: FormName, { id, typed }: Pick<Filling, 'id' | 'typed'>, rule: string): Signal[] {
  switch (form) {
    case 'report':
      return [{ signal: 'friction', fields: { ...friction(typed), rule_id: rule, signal_id: id } }]
    case 'week':
      return [{ signal: 'time_week', fields: { ...week(typed), signal_id: id } }]
    case 'family':
      return [
        ...answered(fieldsIn('trust', typed), 'V', { signal: 'trust', id }),
        ...answered(fieldsIn('process', typed), 'P', { signal: 'process', id: `${id}-p` }),
      ]
    case 'mirror':
      return answered({ ...fieldsIn('process', typed), respondent: 'professional' }, '', { signal: 'process', id })
  }
}

/** What the form asks for itself, beside what intake checks. */
export function missing(form: FormName, typed: Typed, rule: string): Pick<Mistake, 'field'>[] {
  const needed = { report: ['verdict'], week: ['contract_band'], family: ['respondent'], mirror: [] }[form]
  const all = form === 'report' && rule === 'nieuw' ? ['new_title', ...needed] : needed
  return all.filter((name) => !typed[name]?.[0]?.trim()).map((field) => ({ field }))
}

/** Only what belongs to the verdict: the other half of the form is hidden, and may hold what was chosen before. */
function friction(typed: Typed): Record<string, unknown> {
  const fields = { ...fieldsIn('friction', typed), ...timed(typed) }
  const other = typed.verdict?.[0] === 'helpt' ? ['effect', 'friction_kind', 'workaround', 'what_would_help'] : ['help']
  return without(fields, other)
}

function week(typed: Typed): Record<string, unknown> {
  const { rules: _, ...fields } = fieldsIn('time_week', typed)
  const rules = [...new Set(['1', '2', '3'].flatMap((at) => typed[`rule_${at}`] ?? []))].filter(Boolean)
  return { ...fields, ...timed(typed), ...(rules.length > 0 ? { rules } : {}) }
}

/** Rounded to ten and capped; only when ticked. */
function timed(typed: Typed): Record<string, unknown> {
  const seconds = Number(typed.seconds?.[0])
  if (typed.timed?.[0] !== 'yes' || !(seconds > 0)) return { seconds: undefined }
  return { seconds: Math.min(600, Math.max(10, Math.round(seconds / 10) * 10)) }
}

function fieldsIn(kind: SentKind, typed: Typed): Record<string, unknown> {
  const fields: Record<string, Field> = { ...signalFields[kind], ...shared }
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const values = (typed[name] ?? []).map((value) => value.trim()).filter(Boolean)
      return values.length === 0 ? [] : [[name, field.type === 'codes' ? values : values[0]]]
    }),
  )
}

const shared = { role: { type: 'code', codes: 'role' } } as const

const without = (fields: Record<string, unknown>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)))

/** A signal only when a statement of this letter was answered, or any field beside who answered. */
function answered(fields: Record<string, unknown>, letter: string, { signal, id }: { signal: SentKind; id: string }) {
  const beside = ['respondent', 'framework', 'role']
  const told = Object.keys(fields).filter((name) => !beside.includes(name) && name.startsWith(letter))
  return told.length === 0 ? [] : [{ signal, fields: { ...fields, signal_id: id } }]
}
