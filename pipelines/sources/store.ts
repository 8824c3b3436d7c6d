import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fieldsOf } from '../../data/checking/fields.ts'
import { isQuarter, type Quarter } from '../../data/quarter.ts'
import { type SignalKind, signalFields } from '../../data/signal.ts'
import { query } from '../database.ts'
import { sqlType } from './fields.ts'
import { batchFiles } from './ledger.ts'
import { type KeyStyle, prepareKeys } from './quarterKeys.ts'
import type { Session } from './session.ts'
import { identifier, literal } from './sql.ts'
import { moveTexts, screenedField, screenTexts } from './texts.ts'
import { type Stored, writeQuarters } from './writeQuarters.ts'

/** `texts`: how many free texts were screened and kept for the desk. */
type Kept = Stored & { texts: number }

type KeyedKind = Exclude<SignalKind, 'rule_event'>

/** Writes the good, new lines of table intake with key columns in place of who and which. */
export async function storeSignals(
  session: Session,
  kind: KeyedKind,
  batch: number,
  present: readonly string[],
): Promise<Kept> {
  const { db, paths, choices } = session
  await db.run(goodLines(kind, present))
  const found = await query<{ quarter: string }>(db, 'select distinct quarter::varchar as quarter from good_line')
  const quarters = found.map(({ quarter }) => quarter).filter(isQuarter)
  await prepareKeys(db, paths, quarters, choices.keys)
  await markRepeated(session, kind)
  await listExisting(session, kind, quarters)
  await screenTexts(session, kind, present)
  await db.run('set preserve_insertion_order = false')
  await db.run(`create or replace temp table new_row as ${signalRows(kind, batch, present, choices.keys)}`)
  const texts = kind === 'friction' ? await moveTexts(session, batch, present) : 0
  return { ...(await writeQuarters(session, kind, batch)), texts }
}

/** View good_line: the lines of intake without problems, with every field of the kind; a field that the file lacks is null. */
function goodLines(kind: SignalKind, present: readonly string[]): string {
  const lacking = Object.entries(fieldsOf(kind)).filter(([name]) => name !== 'quarter' && !present.includes(name))
  const nulls = lacking.map(([name, field]) => `null::${sqlType(field)} as ${identifier(name)}`)
  return `create or replace temp view good_line as
    select ${['rowid as record', '*', ...nulls].join(', ')} from intake where problems = 0`
}

/** Lines that say the same as an earlier one, numbered. A 64-bit hash first, so that only those few are sorted. */
async function markRepeated({ db }: Session, kind: SignalKind) {
  await db.run(`create or replace temp table repeated as
    with line as (
      select record, quarter, organisation, signal_id, coalesce(version, 1) as version,
        case when signal_id is null then hash(${contentFields(kind).join(', ')})
          else hash(signal_id) end as mark
      from good_line
    )
    select record, row_number() over (partition by mark, quarter, organisation, signal_id, version order by record) as occurrence
    from line semi join (select mark from line group by mark having count(*) > 1) as twice using (mark)`)
  await db.run(`create or replace temp table delivery as
    select md5(concat_ws('-', count(*), bit_xor(hash(${contentFields(kind).join(', ')})))) as mark from good_line where signal_id is null`)
}

/** What a line says, its name apart. */
function contentFields(kind: SignalKind): string[] {
  const unsaid = ['signal_id', 'version', 'free_text']
  return Object.keys(fieldsOf(kind))
    .filter((name) => !unsaid.includes(name))
    .map(identifier)
}

async function listExisting({ db, paths, earlier }: Session, kind: SignalKind, quarters: readonly Quarter[]) {
  const batches = new Set(earlier.filter((entry) => entry.kind === kind).map(({ batch }) => batch))
  const files = quarters.flatMap((quarter) =>
    batchFiles(join(paths.imported, kind, `quarter=${quarter}`), (batch) => batches.has(batch)),
  )
  const found = files.length
    ? `select quarter, organisation, signal, max(version) as version
        from read_parquet([${files.map(literal).join(', ')}], hive_partitioning = true, hive_types_autocast = false)
        where organisation in (select coalesce(organisation, '-') from good_line)
        group by quarter, organisation, signal`
    : `select ''::varchar as quarter, ''::varchar as organisation, 0::bigint as signal, 0 as version where false`
  await db.run(`create or replace temp table existing as ${found}`)
}

const shared = ['organisation_kind', 'region', 'role', 'phase', 'channel']

function signalRows(kind: KeyedKind, batch: number, present: readonly string[], keys: KeyStyle): string {
  const own = [...shared, ...Object.keys(signalFields[kind])].filter((name) => present.includes(name))
  const bands = kind === 'friction' && present.includes('minutes') ? [minutesBand] : []
  const kept = own.filter((name) => bands.length === 0 || name !== 'minutes_band').map(screenedField)
  return `with line as (
      select good_line.* exclude (quarter, organisation, version), quarter::varchar as quarter, coalesce(organisation, '-') as organisation,
        coalesce(version, 1) as version, ${digestOf(kind, keys)} as content, coalesce(repeated.occurrence, 1) as occurrence
      from good_line left join repeated using (record)
      where signal_id is null or repeated.occurrence is null or repeated.occurrence = 1
    ),
    named as (select *, coalesce(signal_id, concat_ws('-', content, occurrence, ${deliveryOf(kind)})) as name from line),
    keyed_line as (
      select named.*, inner_pad, outer_pad, keyed(inner_pad, outer_pad, concat_ws(chr(31), 'i', name)) as signal
      from named join quarter_key using (quarter)
    )
    select ${batch}::integer as batch, signal, version::integer as version, coalesce(withdrawn, false) as withdrawn,
      keyed(inner_pad, outer_pad, concat_ws(chr(31), 's', name, content)) as signal_key,
      keyed(inner_pad, outer_pad, concat_ws(chr(31), 'c', organisation, ${contributorOf(kind)})) as contributor,
      ${[...kept, ...bands, 'quarter', 'organisation'].join(', ')}
    from keyed_line anti join existing
      on existing.quarter = keyed_line.quarter and existing.organisation = keyed_line.organisation
      and existing.signal = keyed_line.signal and existing.version >= keyed_line.version`
}

/** A digest of what a line says, the same for the same words in any format; part of the key step, so plain keys take a plain hash. */
function digestOf(kind: SignalKind, keys: KeyStyle): string {
  const fields = contentFields(kind)
  if (keys === 'plain') return `hash(${fields.join(', ')})::varchar`
  return `md5(concat_ws(chr(31), ${fields.map((name) => `coalesce(${name}::varchar, '')`).join(', ')}))`
}

const minutesBand = `coalesce(minutes_band::varchar, case when minutes = 0 then '0' when minutes <= 15 then '1-15'
  when minutes <= 60 then '16-60' when minutes <= 240 then '61-240' when minutes > 240 then '240+' end) as minutes_band`

/**
 * A line with neither name nor contributor is one signal of this delivery: the same words in another file come from somebody else. Lines of
 * counts, and lines that name who, are the same wherever they stand.
 */
function deliveryOf(kind: SignalKind): string {
  if (kind === 'handover') return 'null'
  return `case when contributor is null and ${isSingle(kind)} then (select mark from delivery) end`
}

const isSingle = (kind: SignalKind) =>
  kind === 'trust' || kind === 'process' ? 'item is null and invited is null and replies is null' : 'true'

/** Lines of counts have no person behind them: their content stands for a contributor. */
function contributorOf(kind: SignalKind): string {
  if (kind === 'handover') return 'content'
  return `case when ${isSingle(kind)} then coalesce(contributor, name) else content end`
}

/** Writes the good, new events of rules to imported/rule_event/{batch}.parquet. They are public: no keys. */
export async function storeEvents(
  { db, paths, earlier }: Session,
  batch: number,
  present: readonly string[],
): Promise<Kept> {
  await db.run(goodLines('rule_event', present))
  const folder = join(paths.imported, 'rule_event')
  mkdirSync(folder, { recursive: true })
  const batches = new Set(earlier.filter(({ kind }) => kind === 'rule_event').map((entry) => entry.batch))
  const files = batchFiles(folder, (number) => batches.has(number))
  const existing = files.length
    ? `select signal from read_parquet([${files.map(literal).join(', ')}])`
    : 'select 0::bigint as signal where false'
  const own = Object.keys(signalFields.rule_event).map(identifier)
  const kept =
    'signal_id::varchar as id, day::varchar as day, coalesce(version, 1)::integer as version, coalesce(withdrawn, false) as withdrawn'
  const content = ['signal_id', 'version', 'withdrawn', 'quarter', 'day', ...own].map(
    (name) => `coalesce(${name}::varchar, '')`,
  )
  await db.run(`create or replace temp table new_event as
    select * from (
      select quarter::varchar as quarter, ${kept}, ${own.join(', ')}, ${batch}::integer as batch,
        (md5_number_upper(concat_ws(chr(31), ${content.join(', ')}))::bit)::bigint as signal
      from good_line qualify row_number() over (partition by signal order by record) = 1
    ) anti join (${existing}) as existing using (signal)`)
  const rows = await query<{ quarter: string; n: bigint }>(
    db,
    'select quarter, count(*) as n from new_event group by quarter order by quarter',
  )
  const taken = rows.reduce((sum, { n }) => sum + Number(n), 0)
  if (taken > 0) await db.run(`copy new_event to ${literal(join(folder, `${batch}.parquet`))} (format parquet)`)
  return { taken, texts: 0, quarters: Object.fromEntries(rows.map(({ quarter, n }) => [quarter, Number(n)])) }
}
