import { fieldsOf } from '../../data/checking/fields.ts'
import type { Field, SignalKind } from '../../data/signal.ts'
import { codesOf } from '../../data/vocabulary/codes.ts'
import type { Words } from '../../data/vocabulary/measure.ts'
import { identifier, literal } from './sql.ts'

/** A reason to refuse a line: `when` is SQL over the typed columns (t_…) and the texts (r_…), true or false, never null. */
export type Problem = { field: string; reason: Words; when: string }

export type Fields = Record<string, Field>

/** SQL type in which a field is held during import. */
export function sqlType(field: Field): string {
  switch (field.type) {
    case 'text':
    case 'name':
      return 'varchar'
    case 'code':
      return listType(field.codes)
    case 'codes':
      return `${listType(field.codes)}[]`
    case 'integer':
      return 'integer'
    case 'number':
      return 'double'
    case 'boolean':
      return 'boolean'
    case 'day':
      return 'date'
    case 'quarter':
      return 'quarter_name'
  }
}

/** SQL that makes a typed value of a text; null when it is not one. */
export function typed(field: Field, text: string): string {
  switch (field.type) {
    case 'text':
      return `case when ${text} <> '' and (strlen(${text}) <= ${field.longest} or length(${text}) <= ${field.longest}) then ${text} end`
    case 'name':
      return `case when regexp_full_match(${text}, '[A-Za-z0-9_.\\-]{1,${field.longest}}') then ${text} end`
    case 'code':
    case 'quarter':
      return `try_cast(${text} as ${sqlType(field)})`
    case 'codes':
      return `as_codes(try_cast(as_list(${text}) as ${sqlType(field)}), ${field.most})`
    case 'integer':
      return `between_or_null(as_integer(${text}), ${field.low}, ${field.high})`
    case 'number':
      return `between_or_null(as_number(${text}), ${field.low}, ${field.high})`
    case 'boolean':
      return `as_boolean(${text})`
    case 'day':
      return `as_day(${text})`
  }
}

const listType = (list: string) => identifier(`list_${list}`)

/** SQL that makes the types and macros that `typed` speaks of. `today` is an ISO day; the last acceptable day is a year later. */
export function prepareTypes(kind: SignalKind, today: string): string[] {
  const lists = new Set(Object.values(fieldsOf(kind)).flatMap((field) => ('codes' in field ? [field.codes] : [])))
  return [
    ...[...lists].flatMap((list) => enumOf(listType(list), codesOf(list))),
    ...enumOf('quarter_name', quartersUpTo(today)),
    `create or replace temp macro as_list(t) as case when t[1] = '[' then t else '[' || replace(replace(t, ';', ','), '|', ',') || ']' end`,
    'create or replace temp macro as_codes(l, most) as case when len(l) between 1 and most and list_count(l) = len(l) then l end',
    'create or replace temp macro between_or_null(v, low, high) as case when v between low and high then v end',
    `create or replace temp macro as_integer(t) as case when not contains(t, '.') or ends_with(t, '.0') then try_cast(t as integer) end`,
    `create or replace temp macro as_number(t) as try_cast(replace(t, ',', '.') as double)`,
    `create or replace temp macro as_boolean(t) as case when t = 'true' then true when t = 'false' then false when lower(t) in ('true', 'ja', 'yes', 'waar', '1') then true when lower(t) in ('false', 'nee', 'no', 'onwaar', '0') then false end`,
    `create or replace temp macro any_day(t) as case when length(t) = 10 then coalesce(try_cast(t as date), try_strptime(t, '%d-%m-%Y')::date) when length(t) > 10 then try_cast(t as timestamptz)::date end`,
    `create or replace temp macro as_day(t) as between_or_null(any_day(t), date '2000-01-01', date ${literal(today)} + interval 1 year)`,
    `create or replace temp macro quarter_of(d) as try_cast(year(d) || '-Q' || quarter(d) as quarter_name)`,
  ]
}

const enumOf = (name: string, codes: readonly string[]) => [
  `drop type if exists ${name}`,
  `create temp type ${name} as enum (${codes.map(literal).join(', ')})`,
]

function quartersUpTo(today: string): string[] {
  const last = Number(today.slice(0, 4)) + 1
  const quarters = Array.from(
    { length: (last - 1999) * 4 },
    (_, step) => `${2000 + Math.floor(step / 4)}-Q${(step % 4) + 1}`,
  )
  return quarters.slice(0, quarters.length - 4 + Math.ceil(Number(today.slice(5, 7)) / 3))
}
