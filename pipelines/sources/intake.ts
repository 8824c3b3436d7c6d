import { isQuarter } from '../../data/quarter.ts'
import type { SignalKind } from '../../data/signal.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { checksOf } from './checks.ts'
import { plain } from './columnNames.ts'
import { type Fields, fieldsOf, type Problem, prepareTypes, reason, sqlType, typed } from './fields.ts'
import type { Mapping } from './mapping.ts'
import { closedQuarters } from './quarterKeys.ts'
import { problemBits } from './refused.ts'
import { refusal } from './sentences.ts'
import type { Session } from './session.ts'
import { identifier, literal } from './sql.ts'
import { runOver, type Table } from './table.ts'

/** Where the text of a field comes from. */
type Origin = { column: string } | { constant: string }

/**
 * Reads a file of signals into table intake: one row per record in file order (rowid), every field of the kind typed, `problems` as bits.
 * Returns the number of rows, what the bits mean, and the columns that no field wants.
 */
export async function intake(session: Session, table: Table, kind: SignalKind) {
  const fields = fieldsOf(kind)
  const origins = originsOf(session, table, fields)
  for (const name of Object.keys(fields))
    if (isRequired(fields, name) && !origins[name]) throw missing(session.language, name)
  for (const statement of prepareTypes(kind, session.choices.today)) await session.db.run(statement)
  const problems = problemsOf(session, kind, fields, origins)
  const columns = [...new Set(Object.values(origins).flatMap((origin) => ('column' in origin ? [origin.column] : [])))]
  const build = (from: string) => intakeSql(from, fields, origins, problems, session.choices.mapping)
  const rows = await runOver(session.db, table, columns, 'intake', build, session.language)
  return { rows, problems, unused: table.columns.filter((name) => !columns.includes(name)) }
}

const missing = (language: Language, name: string) => refusal(language, 'missingColumn', name)

const isRequired = (fields: Fields, name: string) => fields[name]?.required === true

function originsOf({ choices, language }: Session, table: Table, fields: Fields): Record<string, Origin> {
  const chosen = { ...choices.mapping.columns, ...choices.columns }
  checkChosen(chosen, table, fields, language)
  const constants = { ...choices.defaults, ...choices.mapping.constants }
  const taken = new Set(Object.values(chosen))
  const found = Object.keys(fields).flatMap((name): [string, Origin][] => {
    const matching = table.columns.filter((column) => plain(column) === plain(name) && !taken.has(column))
    const column = chosen[name] ?? matching[0]
    if (!chosen[name] && matching.length > 1 && table.delimiter) throw refusal(language, 'columnTwice', name)
    if (column !== undefined) return [[name, { column }]]
    const constant = constants[name]
    if (constant !== undefined) return [[name, { constant }]]
    return table.file.format === 'json' ? [[name, { column: name }]] : []
  })
  return requiredSeen(Object.fromEntries(found), table, fields)
}

function checkChosen(chosen: Record<string, string>, table: Table, fields: Fields, language: Language) {
  for (const [name, column] of Object.entries(chosen)) {
    if (!Object.hasOwn(fields, name)) throw refusal(language, 'option', name.slice(0, 40))
    if (!table.columns.includes(column)) throw refusal(language, 'columnAbsent', column.slice(0, 60))
  }
}

function requiredSeen(origins: Record<string, Origin>, table: Table, fields: Fields) {
  for (const [name, origin] of Object.entries(origins))
    if (
      isRequired(fields, name) &&
      'column' in origin &&
      table.columns.length > 0 &&
      !table.columns.includes(origin.column)
    )
      delete origins[name]
  return origins
}

function problemsOf(session: Session, kind: SignalKind, fields: Fields, origins: Record<string, Origin>): Problem[] {
  const present = Object.keys(origins)
  const invalid = present.map((name) => {
    const field = fields[name] ?? { type: 'boolean' as const }
    return { field: name, reason: reason(field), when: `r_${name} is not null and t_${name} is null` }
  })
  const required = present.filter((name) => isRequired(fields, name)).map((name) => absent(name, `r_${name} is null`))
  return [
    unreadable(present.filter((name) => 'column' in (origins[name] ?? {}))),
    ...invalid,
    ...required,
    ...quarterProblems(session),
    ...checksOf(kind),
  ]
}

const unreadable = (present: readonly string[]): Problem => ({
  field: '',
  reason: {
    nl: 'regel is niet te lezen: geen JSON-object, ander aantal velden dan de kop, open aanhalingsteken of leeg',
    en: 'line cannot be read: no JSON object, other number of fields than the header, open quote or empty',
  },
  when: present.map((name) => `r_${name} is null`).join(' and ') || 'false',
})

const absent = (field: string, when: string): Problem => ({
  field,
  reason: { nl: 'ontbreekt', en: 'is missing' },
  when,
})

function quarterProblems({ paths }: Session): Problem[] {
  const closed = closedQuarters(paths).filter(isQuarter)
  return [
    absent('quarter', 'r_day is null and r_quarter is null'),
    {
      field: 'quarter',
      reason: { nl: 'past niet bij de dag', en: 'does not fit the day' },
      when: 'coalesce(t_quarter <> quarter_of(t_day), false)',
    },
    {
      field: 'quarter',
      reason: {
        nl: 'kwartaal is definitief en neemt niets meer aan',
        en: 'quarter is final and takes no more signals',
      },
      when: `coalesce(coalesce(t_quarter, quarter_of(t_day))::varchar in (${['', ...closed].map(literal).join(', ')}), false)`,
    },
  ]
}

function intakeSql(
  from: string,
  fields: Fields,
  origins: Record<string, Origin>,
  problems: readonly Problem[],
  mapping: Mapping,
) {
  const names = Object.keys(fields)
  const texts = names.map((name) => `${textOf(origins[name], mapping.values[name])} as r_${name}`)
  const types = names.map((name) => `${typedOrNull(fields, origins, name)} as t_${name}`)
  const kept = names
    .filter((name) => name !== 'quarter' && name !== 'free_text')
    .map((name) => `t_${name} as ${identifier(name)}`)
  return `create or replace temp table intake as
    select ${kept.join(', ')}, coalesce(t_quarter, quarter_of(t_day)) as quarter,
      ${names.includes('free_text') ? 'r_free_text is not null' : 'false'} as has_text, ${problemBits(problems)} as problems
    from (select *, ${types.join(', ')} from (select ${texts.join(', ')} from ${from}))`
}

function textOf(origin: Origin | undefined, values: Record<string, string> | undefined): string {
  if (!origin) return 'null::varchar'
  const text = 'constant' in origin ? literal(origin.constant) : `nullif(trim(${identifier(origin.column)}), '')`
  if (!values) return text
  const cases = Object.entries(values).map(([theirs, ours]) => `when ${literal(theirs)} then ${literal(ours)}`)
  return cases.length ? `case ${text} ${cases.join(' ')} else ${text} end` : text
}

function typedOrNull(fields: Fields, origins: Record<string, Origin>, name: string): string {
  const field = fields[name]
  if (!field) throw new Error(`unknown field: ${name}`)
  return origins[name] ? typed(field, `r_${name}`) : `null::${sqlType(field)}`
}
