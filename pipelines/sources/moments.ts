import type { DuckDBConnection } from '@duckdb/node-api'
import type { Language } from '../../data/vocabulary/measure.ts'
import { query } from '../database.ts'
import { refusal } from './sentences.ts'

export type DateOrder = 'dmy' | 'mdy'

const dayFirst = String.raw`'^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})'`

const weekday = '^(?:[A-Za-z]{2,9},? )?'
const dayMonth = String.raw`'${weekday}(\d{1,2})[ .-]{1,2}([A-Za-z]{3,9})\.?[ ,-]{1,2}(\d{4})[, ]*(?:om |at )?'`
const monthDay = String.raw`'${weekday}([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})[, ]*(?:om |at )?'`
const compact = String.raw`'(19|20)\d{6}([T ]?\d{4}(\d{2})?)?'`

/** Months and days in letters and compact ISO as 2026-03-31, Dutch or English; any other text as it is. */
const spelling = [
  `month_of(word) as lpad(list_position(['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
    case left(lower(word), 3) when 'mrt' then 'mar' when 'maa' then 'mar' when 'mei' then 'may' when 'okt' then 'oct'
      else left(lower(word), 3) end)::varchar, 2, '0')`,
  `day_of(t, month, day, form) as regexp_extract(t, form, 3) || '-' || month_of(regexp_extract(t, form, month)) || '-' ||
    lpad(regexp_extract(t, form, day), 2, '0') || ' ' || regexp_replace(t, form, '')`,
  String.raw`apart(t) as rtrim(regexp_replace(replace(t, 'T', ' '), '^(\d{4})(\d{2})(\d{2}) ?(\d{2})?(\d{2})?(\d{2})?$', '\1-\2-\3 \4:\5:\6'), ' :')`,
  `spelled(t) as case when regexp_full_match(t, ${compact}) then apart(t)
    when regexp_matches(t, ${dayMonth}) then trim(day_of(t, 2, 1, ${dayMonth}))
    when regexp_matches(t, ${monthDay}) then trim(day_of(t, 1, 2, ${monthDay})) else t end`,
]

/**
 * Makes macro as_moment(text), TIMESTAMPTZ or null: ISO 8601 with or without zone, also 20260331T0900, 2026/03/31, 31-03-2026 or 03/31/2026 by
 * `order`, 31 maart 2026, Mar 31, 2026, seconds or milliseconds since 1970, days of a spreadsheet (40462.573), fractions after `.` or `,`. A time without zone is in the zone of
 * the connection.
 */
export async function prepareMoments(db: DuckDBConnection, order: DateOrder) {
  const parts = order === 'dmy' ? String.raw`'\3-\2-\1'` : String.raw`'\3-\1-\2'`
  const macros = [
    ...spelling,
    String.raw`digits_first(t) as regexp_replace(regexp_replace(replace(t, ',', '.'), ${dayFirst}, ${parts}), '^(\d{4})/(\d{1,2})/', '\1-\2-')`,
    String.raw`zone_close(t) as regexp_replace(t, ' +([+-]\d|Z)', '\1')`,
    String.raw`with_seconds(t) as regexp_replace(t, '^(\d{4}-\d{1,2}-\d{1,2}[T ]\d{1,2}:\d{2})(Z|[+-].*)?$', '\1:00\2')`,
    String.raw`clock_moment(t) as case when regexp_matches(t, '^\d{4}-') then try_cast(with_seconds(zone_close(t)) as timestamptz) end`,
    `half_day_moment(t) as try_strptime(t, ['%Y-%m-%d %I:%M:%S %p', '%Y-%m-%d %I:%M %p'])::timestamptz`,
    `sheet_moment(days) as (timestamp '1899-12-30' + to_milliseconds(round(days * 86400000)::bigint))::timestamptz`,
    String.raw`epoch_moment(t) as case when regexp_full_match(t, '\d{12,14}') then make_timestamptz(t::bigint * 1000)
      when regexp_full_match(t, '\d{9,11}([.,]\d+)?') then to_timestamp(replace(t, ',', '.')::double)
      when regexp_full_match(t, '[2-7]\d{4}([.,]\d+)?') then sheet_moment(replace(t, ',', '.')::double) end`,
    String.raw`told_moment(t) as case when regexp_full_match(t, '\d+([.,]\d+)?') then epoch_moment(t)
      when regexp_matches(t, '[AaPp]\.?[Mm]\.?$') then half_day_moment(upper(replace(digits_first(t), 'T', ' '))) else clock_moment(digits_first(t)) end`,
    'as_moment(t) as told_moment(spelled(t))',
  ]
  for (const macro of macros) await db.run(`create or replace temp macro ${macro}`)
}

/**
 * The zone in which to read a column: Greenwich when not one text tells its own zone, so that clock times keep their order and their day
 * when summer time begins or ends; else `zone`.
 */
export async function readingZone(db: DuckDBConnection, from: string, column: string, zone: string): Promise<string> {
  const own = String.raw`regexp_full_match(${column}, '\d{9,11}([.,]\d+)?|\d{13}') or regexp_matches(${column}, ':\d{2}([.,]\d+)? ?([Zz]|[+-]\d{2}(:?\d{2})?|[A-Z][A-Za-z]+(/[A-Za-z_]+)?)$') and not regexp_matches(${column}, '[AaPp]\.?[Mm]\.?$')`
  const [row] = await query<{ found: boolean | null }>(db, `select bool_or(${own}) as found from ${from}`)
  return row?.found === true ? zone : 'UTC'
}

/** Whether days or months come first in the texts of a column of a table, by what occurs; refuses 03/04/2026 throughout. */
export async function dateOrder(
  db: DuckDBConnection,
  from: string,
  column: string,
  chosen: string | undefined,
  language: Language,
): Promise<DateOrder> {
  if (chosen !== undefined) return chosenOrder(chosen, language)
  const [seen] = await query<{ days: bigint; months: bigint; slashes: bigint }>(
    db,
    `select count(*) filter (where first > 12) as days, count(*) filter (where second > 12) as months,
       count(*) filter (where slash) as slashes
     from (select regexp_extract(${column}, ${dayFirst}, 1)::integer as first, regexp_extract(${column}, ${dayFirst}, 2)::integer as second,
             ${column}[3] = '/' or ${column}[2] = '/' as slash
           from ${from} where regexp_matches(${column}, ${dayFirst}))`,
  )
  if (!seen || seen.days > 0n) return 'dmy'
  if (seen.months > 0n) return 'mdy'
  if (seen.slashes > 0n) throw refusal(language, 'ambiguousDate', column.replace(/^[a-z]_/, ''))
  return 'dmy'
}

function chosenOrder(text: string, language: Language): DateOrder {
  const letters = text
    .toLowerCase()
    .replace(/[^dmy]/g, '')
    .replace(/(.)\1+/g, '$1')
    .slice(0, 3)
  if (letters === 'mdy') return 'mdy'
  if (letters === 'dmy' || letters === 'ymd') return 'dmy'
  throw refusal(language, 'option', `date_format=${text.slice(0, 20)}`)
}
