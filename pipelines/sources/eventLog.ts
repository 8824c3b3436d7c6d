import { query } from '../database.ts'
import { type EventColumns, eventColumns, eventParts } from './columnNames.ts'
import type { Problem } from './fields.ts'
import { dateOrder, prepareMoments, readingZone } from './moments.ts'
import { problemBits, writeRefusals } from './refused.ts'
import { runOver } from './runOver.ts'
import { refusal } from './sentences.ts'
import type { Outcome, Session } from './session.ts'
import { identifier, literal } from './sql.ts'
import { storeCases } from './storeCases.ts'
import type { Table } from './table.ts'

/**
 * Imports an event log as one row per case and quarter. A succession is two consecutive events of a case; a handover is a succession in
 * which who is responsible (resource, group or organisation, as chosen) is known at both ends and differs. Lines count as taken when
 * their case is new or says something new.
 */
export async function importEventLog(session: Session, table: Table, batch: number, name: string): Promise<Outcome> {
  const { db, language } = session
  const columns = chooseColumns(session, table)
  const rows = await readTexts(session, table, columns)
  if (rows === 0) throw refusal(language, 'noRows', table.file.name)
  await prepareMoments(db, await dateOrder(db, 'log_text', 'r_timestamp', dateFormat(session), language))
  await db.run(`set time zone '${await readingZone(db, 'log_text', 'r_timestamp', session.choices.zone)}'`)
  const refused = await readEvents(session)
  const refusals = refused > 0 ? await writeRefusals(session, name, problemsOf(session)) : null
  if (refused === rows) throw refusal(language, 'nothingGood', refusals ?? '')
  session.progress({ nl: 'overdrachten tellen', en: 'counting handovers' })
  await db.run(eventSql)
  await db.run(`set time zone '${session.choices.zone}'`)
  const totals = await totalsOf(session)
  const { quarters, lines } = await storeCases(session, batch, table.file.name)
  return { taken: lines, refused, known: rows - refused - lines, refusals, quarters, ...totals }
}

function chooseColumns({ choices, language, say }: Session, table: Table): EventColumns {
  const { date_format: _format, ...chosen } = { ...choices.mapping.columns, ...choices.columns }
  for (const [part, column] of Object.entries(chosen)) {
    if (!eventParts.some((known) => known === part)) throw refusal(language, 'option', part.slice(0, 40))
    if (!table.columns.includes(column)) throw refusal(language, 'columnAbsent', column.slice(0, 60))
  }
  const found = eventColumns(table.columns, chosen)
  const columns = found.timestamp ? found : { ...found, timestamp: found.start }
  for (const part of ['case', 'timestamp', choices.handover] as const)
    if (!columns[part]) throw refusal(language, 'missingColumn', `${part} (--column ${part}=…)`)
  const told = eventParts.flatMap((part) => (columns[part] ? [`${part} = ${columns[part]}`] : [])).join(', ')
  say({
    nl: `gelezen als: ${told}; overdracht = wisseling van ${choices.handover}`,
    en: `read as: ${told}; handover = change of ${choices.handover}`,
  })
  return columns
}

const dateFormat = ({ choices }: Session) => choices.columns.date_format ?? choices.mapping.date_format

function readTexts(session: Session, table: Table, columns: EventColumns): Promise<number> {
  const { handover } = session.choices
  const wanted = {
    r_case: columns.case,
    r_timestamp: columns.timestamp,
    r_actor: columns[handover],
    r_worker: columns.resource ?? columns[handover],
    r_organisation: columns.organisation,
    r_lifecycle: columns.lifecycle,
  }
  const text = (column: string | undefined) => (column ? `nullif(trim(${identifier(column)}), '')` : 'null::varchar')
  const texts = Object.entries(wanted).map(([name, column]) =>
    name === 'r_timestamp' && columns.clock
      ? `${dayAndClock(text(column), text(columns.clock))} as ${name}`
      : `${text(column)} as ${name}`,
  )
  const used = [...new Set([...Object.values(wanted), columns.clock].flatMap((column) => (column ? [column] : [])))]
  const build = (from: string) => `create or replace temp table log_text as select ${texts.join(', ')} from ${from}`
  return runOver(session.db, table, used, 'log_text', build, session.language)
}

/** A day that tells no time of its own, with the time of day beside it. */
const dayAndClock = (day: string, clock: string) =>
  `case when regexp_matches(${clock}, '^\\d{1,2}[:.]\\d{2}') and not regexp_matches(${day}, '\\d:\\d{2}')
    then regexp_replace(${day}, '[T ]+00[:.]00.*$', '') || ' ' || regexp_replace(${clock}, '^(\\d{1,2})\\.(\\d{2})', '\\1:\\2') else ${day} end`

const withoutEnd =
  'r_case is not null and problems = 0 and r_case not in (select r_case from intake where problems = 0 and counts)'

function problemsOf({ choices }: Session): Problem[] {
  const last = `(date ${literal(choices.today)} + interval 1 year)::timestamptz`
  const missing = { nl: 'ontbreekt', en: 'is missing' }
  return [
    {
      field: '',
      reason: {
        nl: 'regel is niet te lezen: ander aantal velden dan de kop, open aanhalingsteken of leeg',
        en: 'line cannot be read: other number of fields than the header, open quote or empty',
      },
      when: 'r_case is null and r_timestamp is null and r_actor is null',
    },
    { field: 'case', reason: missing, when: 'r_case is null' },
    {
      field: 'case',
      reason: { nl: 'langer dan 200 tekens', en: 'longer than 200 characters' },
      when: 'coalesce(length(r_case) > 200, false)',
    },
    { field: 'timestamp', reason: missing, when: 'r_timestamp is null' },
    {
      field: 'timestamp',
      reason: { nl: 'geen tijdstip dat wij herkennen', en: 'not a moment that we recognise' },
      when: 'r_timestamp is not null and moment is null',
    },
    {
      field: 'timestamp',
      reason: { nl: 'voor 1990 of te ver vooruit', en: 'before 1990 or too far ahead' },
      when: `coalesce(not moment between timestamptz '1990-01-01' and ${last}, false)`,
    },
    {
      field: 'lifecycle',
      reason: { nl: 'zaak zonder afgeronde gebeurtenis', en: 'case without a completed event' },
      when: 'false',
    },
  ]
}

/** Only completions count where a log tells starts from completions. Returns the number of refused lines. */
async function readEvents(session: Session): Promise<number> {
  const { db } = session
  const problems = problemsOf(session)
  const [seen] = await query<{ complete: bigint; other: bigint }>(
    db,
    `select count(*) filter (where lower(r_lifecycle) = 'complete') as complete, count(*) filter (where lower(r_lifecycle) <> 'complete') as other from log_text`,
  )
  const onlyComplete = seen !== undefined && seen.complete > 0n && seen.other > 0n
  if (onlyComplete)
    session.say({
      nl: 'alleen afgeronde gebeurtenissen (complete) tellen',
      en: 'only completed events (complete) count',
    })
  await db.run(`create or replace temp table intake as
    select r_case, r_actor, r_worker, r_organisation, moment, ${onlyComplete ? "coalesce(lower(r_lifecycle) = 'complete', false)" : 'true'} as counts,
      ${problemBits(problems)} as problems
    from (select *, as_moment(r_timestamp) as moment from log_text)`)
  await db.run('drop table log_text')
  if (onlyComplete)
    await db.run(`update intake set problems = ${2n ** BigInt(problems.length - 1)} where ${withoutEnd}`)
  const [row] = await query<{ n: bigint }>(db, 'select count(*) as n from intake where problems <> 0')
  return Number(row?.n ?? 0)
}

const eventSql = `create or replace temp table event as
  select r_case, moment, r_worker as worker, r_organisation as organisation,
    year(moment::date) || '-Q' || quarter(moment::date) as quarter,
    before is not null as is_succession,
    before is not null and coalesce(before.r_actor <> r_actor, false) as is_handover
  from (
    select *, lag({r_actor: r_actor}) over (partition by r_case order by moment, record) as before
    from (select rowid as record, * from intake where problems = 0 and counts)
  )`

async function totalsOf({ db }: Session) {
  const [row] = await query<{ cases: bigint; successions: bigint; handovers: bigint }>(
    db,
    `select count(distinct r_case) as cases, count(*) filter (where is_succession) as successions,
       count(*) filter (where is_handover) as handovers from event`,
  )
  return {
    cases: Number(row?.cases ?? 0),
    successions: Number(row?.successions ?? 0),
    handovers: Number(row?.handovers ?? 0),
  }
}
