import { fieldsOf } from '../../data/checking/fields.ts'
import { reason } from '../../data/checking/reason.ts'
import { said } from '../../data/checking/said.ts'
import { isQuarter } from '../../data/quarter.ts'
import type { SignalKind } from '../../data/signal.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { query } from '../database.ts'
import { checksOf } from './checks.ts'
import { plain } from './columnNames.ts'
import { type Fields, type Problem, prepareTypes, sqlType, typed } from './fields.ts'
import type { Mapping } from './mapping.ts'
import { closedQuarters } from './quarterKeys.ts'
import { problemBits } from './refused.ts'
import { runOver } from './runOver.ts'
import { refusal } from './sentences.ts'
import type { Session } from './session.ts'
import { identifier, literal } from './sql.ts'
import type { Table } from './table.ts'

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
  await laidTypes(session, kind)
  const seen = Object.keys(origins).filter((name) => isSeen(table, origins[name]))
  const first = await readFields(session, table, kind, origins, seen)
  const isWhole = seen.length === Object.keys(origins).length || !(await hasLateFields(session))
  const { rows, problems } = isWhole ? first : await readFields(session, table, kind, origins, Object.keys(origins))
  const columns = columnsOf(origins)
  const unused = table.columns.filter((name) => !columns.includes(name))
  return { rows, problems, unused, present: isWhole ? seen : Object.keys(origins) }
}

const laid = new WeakMap<Session['db'], SignalKind>()

/** Types and macros are laid once for files of one kind that follow each other. */
async function laidTypes({ db, choices }: Session, kind: SignalKind) {
  if (laid.get(db) === kind) return
  laid.delete(db)
  for (const statement of prepareTypes(kind, choices.today)) await db.run(statement)
  laid.set(db, kind)
}

const isSeen = (table: Table, origin: Origin | undefined) =>
  origin !== undefined && ('constant' in origin || table.columns.includes(origin.column))

const columnsOf = (origins: Record<string, Origin>) => [
  ...new Set(Object.values(origins).flatMap((origin) => ('column' in origin ? [origin.column] : []))),
]

/** Reads the fields that were seen in the beginning of a file; a field that turns up later in it is marked as late. */
async function readFields(
  session: Session,
  table: Table,
  kind: SignalKind,
  origins: Record<string, Origin>,
  seen: string[],
) {
  const fields = fieldsOf(kind)
  const problems = problemsOf(session, kind, fields, origins, seen)
  const build = (from: string) =>
    intakeSql(from, { fields, origins, seen, problems, table, mapping: session.choices.mapping })
  const rows = await runOver(session.db, table, columnsOf(origins), 'intake', build, session.language)
  return { rows, problems }
}

async function hasLateFields({ db }: Session): Promise<boolean> {
  const [row] = await query<{ late: boolean | null }>(db, 'select bool_or(is_late) as late from intake')
  return row?.late === true
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

function problemsOf(
  session: Session,
  kind: SignalKind,
  fields: Fields,
  origins: Record<string, Origin>,
  seen: readonly string[],
): Problem[] {
  const invalid = seen.map((name) => {
    const field = fields[name] ?? { type: 'boolean' as const }
    return { field: name, reason: reason(field), when: `r_${name} <> '' and t_${name} is null` }
  })
  const required = seen.filter((name) => isRequired(fields, name)).map((name) => absent(name, isEmpty(name)))
  return [
    unreadable(Object.keys(origins).filter((name) => 'column' in (origins[name] ?? {}))),
    ...invalid,
    ...required,
    ...quarterProblems(session),
    ...checksOf(kind),
  ]
}

const isEmpty = (name: string) => `coalesce(r_${name}, '') = ''`

const unreadable = (present: readonly string[]): Problem => ({
  field: '',
  reason: said.unreadable,
  when: present.map((name) => `r_${name} is null`).join(' and ') || 'false',
})

const absent = (field: string, when: string): Problem => ({
  field,
  reason: said.missing,
  when,
})

function quarterProblems({ paths }: Session): Problem[] {
  const closed = closedQuarters(paths).filter(isQuarter)
  const list = closed.map(literal).join(', ')
  return [
    absent('quarter', `${isEmpty('day')} and ${isEmpty('quarter')}`),
    {
      field: 'quarter',
      reason: said.otherDay,
      when: 't_quarter <> quarter_of(t_day)',
    },
    {
      field: 'quarter',
      reason: said.closed,
      when: closed.length ? `coalesce(t_quarter, quarter_of(t_day))::varchar in (${list})` : 'false',
    },
  ]
}

type Reading = {
  fields: Fields
  origins: Record<string, Origin>
  seen: readonly string[]
  problems: readonly Problem[]
  table: Table
  mapping: Mapping
}

function intakeSql(from: string, { fields, origins, seen, problems, table, mapping }: Reading) {
  const names = Object.keys(fields)
  const texts = names.map((name) => `${textOf(origins[name], mapping.values[name], table)} as r_${name}`)
  const types = Object.entries(fields).map(([name, field]) => {
    return `${seen.includes(name) ? typed(field, `r_${name}`) : `null::${sqlType(field)}`} as t_${name}`
  })
  const kept = seen.filter((name) => !unkept.includes(name)).map((name) => `t_${name} as ${identifier(name)}`)
  const late = Object.keys(origins).filter((name) => !seen.includes(name))
  return `create or replace temp table intake as
    select ${[...kept, ''].join(', ')} coalesce(t_quarter, quarter_of(t_day)) as quarter,
      ${late.map((name) => `coalesce(r_${name} <> '', false)`).join(' or ') || 'false'} as is_late, ${problemBits(problems)} as problems
    from (select *, ${types.join(', ')} from (select ${texts.join(', ')} from ${from}))`
}

const unkept = ['quarter']

function textOf(origin: Origin | undefined, values: Record<string, string> | undefined, table: Table): string {
  if (!origin) return 'null::varchar'
  const text = 'constant' in origin ? literal(origin.constant) : table.text(origin.column)
  if (!values) return text
  const cases = Object.entries(values).map(([theirs, ours]) => `when ${literal(theirs)} then ${literal(ours)}`)
  return cases.length ? `case ${text} ${cases.join(' ')} else ${text} end` : text
}
