import { join } from 'node:path'
import { isQuarter } from '../../data/quarter.ts'
import { query } from '../database.ts'
import { batchFiles } from './ledger.ts'
import { closedQuarters, prepareKeys } from './quarterKeys.ts'
import { refusal } from './sentences.ts'
import type { Session } from './session.ts'
import { literal } from './sql.ts'
import { writeQuarters } from './writeQuarters.ts'

/**
 * Writes table event as rows of imported/handover_case, one per case and quarter, where they say something new. Ids of cases and workers
 * leave this step as keys of the quarter only. `lines` counts the good lines of cases with a new row.
 */
export async function storeCases(
  session: Session,
  batch: number,
  file: string,
): Promise<{ quarters: Record<string, number>; lines: number }> {
  const { db, paths, choices } = session
  await makeCases(session)
  const quarters = await openQuarters(session)
  await prepareKeys(db, paths, quarters, choices.keys)
  await listLast(session)
  await db.run(keyedCaseSql(session, batch))
  await refuseOtherLog(session, file)
  await db.run(
    'create or replace temp table new_case as from keyed_case anti join existing using (quarter, organisation, contributor, signal_key)',
  )
  await db.run(caseRows)
  const stored = await writeQuarters(session, 'handover_case', batch)
  const [lines] = await query<{ n: bigint }>(
    db,
    'select count(*) as n from intake where problems = 0 and r_case in (select r_case from new_case)',
  )
  return { quarters: stored.quarters, lines: Number(lines?.n ?? 0) }
}

/** The first, second and third month of the quarter that a moment is in: the day is dropped with the moment. */
const monthsOfQuarter = [1, 2, 0].map((rest) => `month(moment::date) % 3 = ${rest}`)

/** A case belongs to the organisation that was named, else to that of its first event where that is a code, else to none. */
async function makeCases({ db, choices }: Session) {
  const named = choices.defaults.organisation
  const first = `first_value(organisation) over (partition by r_case order by moment, record)`
  const organisation = named
    ? literal(named)
    : `case when regexp_full_match(${first}, '[A-Za-z0-9_.\\-]{1,40}') then ${first} else '-' end`
  await db.run(`create or replace temp table case_quarter as
    select r_case, quarter, any_value(case_organisation) as organisation,
      (count(*) filter (where is_handover))::integer as handovers, (count(*) filter (where is_succession))::integer as successions,
      coalesce(list_sort(list_distinct(list(worker))), []) as workers, bool_or(not is_succession) as started,
      [${monthsOfQuarter.map((place) => `case when bool_or(${place}) then (count(*) filter (where is_handover and ${place}))::integer end`).join(', ')}] as month_handovers,
      [${monthsOfQuarter.map((place) => `coalesce(list_sort(list_distinct(list(worker) filter (where ${place}))), [])`).join(', ')}] as month_workers
    from (select *, ${organisation} as case_organisation from (select rowid as record, * from event))
    group by r_case, quarter`)
}

/** Quarters that still take rows; says so when the log reaches into final ones. */
async function openQuarters({ db, paths, say }: Session) {
  const closed = closedQuarters(paths)
  const gone = await query<{ n: bigint }>(
    db,
    `select count(*) as n from case_quarter where quarter in (${['', ...closed].map(literal).join(', ')})`,
  )
  const n = Number(gone[0]?.n ?? 0)
  if (n > 0)
    say({
      nl: `${n} zaken in definitieve kwartalen niet meer bijgewerkt`,
      en: `${n} cases in final quarters not updated any more`,
    })
  const found = await query<{ quarter: string }>(db, 'select distinct quarter from case_quarter order by quarter')
  return found
    .map(({ quarter }) => quarter)
    .filter((quarter) => isQuarter(quarter) && !closed.some((one) => one === quarter))
    .filter(isQuarter)
}

async function listLast({ db, paths, earlier }: Session) {
  const batches = new Set(earlier.filter(({ kind }) => kind === 'handover_case').map(({ batch }) => batch))
  const files = batchFiles(join(paths.imported, 'handover_case'), (batch) => batches.has(batch))
  const last = files.length
    ? `select quarter, organisation, contributor, arg_max(signal_key, batch) as signal_key, max(batch) as batch
       from read_parquet([${files.map(literal).join(', ')}], hive_partitioning = true, hive_types_autocast = false)
       group by quarter, organisation, contributor`
    : `select ''::varchar as quarter, ''::varchar as organisation, 0::bigint as contributor, 0::bigint as signal_key, 0 as batch where false`
  await db.run(`create or replace temp table existing as ${last}`)
}

/**
 * Without an organisation a case is known by its id alone, and ids as 1, 2, 3 are in many logs. A log of another origin whose cases mostly say
 * something else than the cases of the same id would overwrite them: it is refused, with the two ways on.
 */
async function refuseOtherLog({ db, earlier, choices, language }: Session, file: string) {
  const own = choices.origin ?? file
  const others = earlier.filter(({ kind, origin }) => kind === 'handover_case' && origin !== own)
  if (others.length === 0) return
  const [met] = await query<{ cases: bigint; alike: bigint }>(
    db,
    `select count(*) as cases, count(*) filter (where keyed_case.signal_key = existing.signal_key) as alike
     from keyed_case join existing using (quarter, organisation, contributor)
     where organisation = '-' and existing.batch in (${others.map(({ batch }) => batch).join(', ')})`,
  )
  if (met && met.cases > 2n * met.alike) throw refusal(language, 'otherLog', others.at(-1)?.origin.slice(0, 60) ?? '')
}

const fixed = ['organisation_kind', 'region', 'role', 'phase']

function keyedCaseSql({ choices }: Session, batch: number): string {
  const constants = fixed.map((name) => (choices.defaults[name] ? literal(choices.defaults[name]) : 'null::varchar'))
  const told = ['handovers', 'successions', 'started', 'definition', "array_to_string(workers, ',')", 'month_handovers']
  const content = [...told, ...fixed].map((name) => `coalesce(${name}::varchar, '')`)
  return `create or replace temp table keyed_case as
    with told as (
      select *, ${literal(choices.handover)} as definition, ${constants.map((value, index) => `${value} as ${fixed[index]}`).join(', ')}
      from case_quarter
    )
    select told.* exclude (workers, month_workers), ${batch}::integer as batch, keyed(inner_pad, outer_pad, concat_ws(chr(31), 'i', r_case)) as signal,
        keyed(inner_pad, outer_pad, concat_ws(chr(31), 's', r_case, md5(concat_ws(chr(31), ${content.join(', ')})))) as signal_key,
        keyed(inner_pad, outer_pad, concat_ws(chr(31), 'c', organisation, r_case)) as contributor,
        list_sort(list_transform(workers, lambda worker: keyed(inner_pad, outer_pad, concat_ws(chr(31), 'w', organisation, worker)))) as workers,
        list_transform(month_workers, lambda month: list_sort(list_transform(month, lambda worker:
          keyed(inner_pad, outer_pad, concat_ws(chr(31), 'w', organisation, worker))))) as month_workers
    from told join quarter_key using (quarter)`
}

const caseRows = `create or replace temp table new_row as
  select batch, signal, 1::integer as version, false as withdrawn, signal_key, contributor, organisation_kind, region, role, phase,
    'import' as channel, handovers, successions, workers, started, definition, month_handovers, month_workers, quarter, organisation
  from new_case order by signal`
