import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { type Quarter, quarterAt, quarterIndex } from '../../data/quarter.ts'
import { Refusal } from '../../data/refusal.ts'
import type { Break, Manifest, Origin } from '../../data/release.ts'
import { vocabulary, vocabularyVersion } from '../../data/vocabulary/vocabulary.ts'
import { openDatabase, query, runFile } from '../database.ts'
import { sha256 } from '../digest.ts'
import { type ClampingCost, methodCard } from '../disclosure/method.ts'
import { parameters } from '../disclosure/parameters.ts'
import type { Wider } from '../disclosure/wider.ts'
import type { Folder } from '../folder.ts'
import { AuditFailure } from '../judge/failure.ts'
import { type Evidence, gate } from '../judge/gate.ts'
import { readDirectory, readTruth } from '../judge/truth.ts'
import { protectQuarter } from '../protect.ts'
import { adoptRegister } from '../register.ts'
import { runChecks } from '../run.ts'
import { signer } from '../signing.ts'
import { batchFiles, type LedgerEntry, readLedger } from '../sources/ledger.ts'
import { analyse } from './analyse.ts'
import { readBreaks } from './breaks.ts'
import { publicationDate } from './calendar.ts'
import { earlierQuarters, earlierStatistics, ownStatistics, releases } from './history.ts'
import { allOrigins, batchesOf, definitionBreaks, originsOf } from './origins.ts'
import { sameBatches } from './releasable.ts'
import { createReleased } from './tables.ts'
import { fileList, makeDurable, writeTables } from './write.ts'

/** What a release of a quarter is made of, whatever was released of other quarters. */
type Start = {
  quarter: Quarter
  id: string
  version: number
  final: boolean
  note: string | null
  previous: Manifest | null
  batches: readonly LedgerEntry[]
}

type Plan = Start & { earlier: readonly Manifest[]; origins: readonly Origin[]; breaks: readonly Break[] }

type Standing = { manifest: Manifest; made: false }

/** What the attacker is held to, and the noise that is wider than usual. */
type Proof = Evidence & { wider: Wider }

type Made = { start: Start; connection: DuckDBConnection; proof: Proof; turn: number }

/** Draws of noise that are tried before a release is given up. */
const turns = 4

type Begun = Standing | Made

/**
 * Makes the next version of a quarter's release: voorlopig, or definitief with `final`. Returns the existing one when nothing changed.
 * Attacked before it is named: AuditFailure when an attack gets too much, and nothing is left behind. Refuses a third version, a change that
 * is not final, and a quarter without signals or figures.
 */
export const buildRelease = async (paths: Folder, quarter: Quarter, final: boolean, note: string | null = null) =>
  finishRelease(paths, await beginRelease(paths, quarter, final, note))

/** The first half of a release, that needs no other quarter: its protected statistics, or the release that stands because nothing changed. */
export async function beginRelease(
  paths: Folder,
  quarter: Quarter,
  final: boolean,
  note: string | null,
  turn = 0,
): Promise<Begun> {
  adoptRegister(paths)
  const start = planQuarter(paths, quarter, final, note)
  if ('manifest' in start) return start
  const connection = await openDatabase()
  try {
    const wider = await protectQuarter(connection, paths, quarter, {
      batches: start.batches.map((entry) => entry.batch),
      release: start.id,
      turn,
      earlier: start.previous && { batches: start.previous.batches, statistic: ownStatistics(paths, start.previous) },
    })
    const evidence = { truth: await readTruth(connection), directory: await readDirectory(connection) }
    return { start, connection, proof: { ...evidence, wider }, turn }
  } catch (error) {
    connection.closeSync()
    throw error
  }
}

/**
 * The second half, once the quarters before have their releases. Written under a temporary name, made durable, then renamed: readers see all
 * of it or none. Closes what was begun. Where the noise of cells that lie inside each other happens to box one in, all noise is drawn once more.
 */
export async function finishRelease(paths: Folder, begun: Begun): Promise<{ manifest: Manifest; made: boolean }> {
  if ('manifest' in begun) return begun
  try {
    return { manifest: await nameRelease(paths, begun), made: true }
  } catch (error) {
    const again = begun.turn + 1
    if (!(error instanceof AuditFailure && error.isOfBounds && again < turns)) throw error
    const { quarter, final, note } = begun.start
    return finishRelease(paths, await beginRelease(paths, quarter, final, note, again))
  }
}

async function nameRelease(paths: Folder, begun: Made): Promise<Manifest> {
  const temporary = join(paths.releases, `.making-${begun.start.id}`)
  try {
    const plan = planRelease(paths, begun.start)
    rmSync(temporary, { recursive: true, force: true })
    mkdirSync(temporary, { recursive: true })
    const manifest = await makeFiles(begun, paths, plan, temporary)
    makeDurable(temporary)
    renameSync(temporary, join(paths.releases, plan.id))
    return manifest
  } finally {
    begun.connection.closeSync()
    rmSync(temporary, { recursive: true, force: true })
  }
}

function planQuarter(paths: Folder, quarter: Quarter, final: boolean, note: string | null): Start | Standing {
  const batches = batchesOf(readLedger(paths), quarter)
  const versions = releases(paths).filter((manifest) => manifest.quarter === quarter)
  const previous = versions.at(-1) ?? null
  const same = previous !== null && sameBatches(previous, batches)
  if (previous && same && (!final || previous.status === 'definitief')) return { manifest: previous, made: false }
  if (previous) refuseLate(previous, final)
  if (batches.length === 0)
    throw new Refusal(
      { nl: `er is niets om uit te geven: ${quarter}`, en: `nothing to release: ${quarter}` },
      { nl: 'lees eerst signalen van dit kwartaal in', en: 'import signals of this quarter first' },
    )
  const version = versions.length + 1
  return { quarter, id: `${quarter}.${version}`, version, final, note, previous, batches }
}

function planRelease(paths: Folder, start: Start): Plan {
  const earlier = earlierQuarters(paths, start.quarter)
  const origins = allOrigins(earlier, originsOf(start.batches, start.quarter))
  const breaks = [...readBreaks(paths), ...definitionBreaks(origins)].filter((each) => each.quarter <= start.quarter)
  return { ...start, earlier, origins, breaks }
}

function refuseLate(previous: Manifest, final: boolean) {
  if (previous.status === 'definitief')
    throw new Refusal(
      { nl: `al definitief: ${previous.id}`, en: `already final: ${previous.id}` },
      { nl: 'een definitieve uitgave verandert niet meer', en: 'a final release is never changed' },
      409,
    )
  if (!final)
    throw new Refusal(
      { nl: `al uitgegeven: ${previous.id}`, en: `already released: ${previous.id}` },
      {
        nl: 'er kwamen signalen bij; een correctie komt met --final',
        en: 'signals changed since; corrections come with --final',
      },
      409,
    )
}

async function makeFiles({ connection, proof }: Made, paths: Folder, plan: Plan, at: string): Promise<Manifest> {
  await createReleased(connection)
  await gatherStatistics(connection, paths, plan)
  await gatherFigures(connection, paths, plan.quarter)
  await forgetSignals(connection)
  await analyse(connection, plan.quarter, plan.origins, plan.breaks)
  await runFile(connection, '60_checks.sql')
  await runChecks(connection)
  return await writeRelease(connection, paths, plan, at, proof)
}

/** What comes after needs no signals: their memory is given back, and checks that held are not run again. */
async function forgetSignals(connection: DuckDBConnection) {
  for (const schema of ['checks', 'protected', 'aggregated', 'staged', 'imported'])
    await connection.run(`drop schema ${schema} cascade`)
  await connection.run('drop schema if exists earlier cascade; create schema checks')
}

async function gatherStatistics(connection: DuckDBConnection, paths: Folder, plan: Plan) {
  const own = `select *, ${levelOf} as level from protected.statistic`
  for (const rows of [own, ...earlierStatistics(paths, plan.earlier)])
    await connection.run(`insert into released.statistic by name ${rows}`)
  await connection.run('create view analysed.statistic as from released.statistic')
  if (plan.previous)
    await connection.run(`insert into released.changes by name select *, ${levelOf} as level from protected.changes`)
}

const levelOf = `coalesce(nullif(concat_ws('-', ${[
  'kind',
  'region',
  'organisation',
  'role',
  'phase',
  'respondent',
  'framework',
  'theme',
  'rule',
  'item',
  'from_actor',
  'to_actor',
]
  .map((dimension) => `case when ${dimension} is not null then '${dimension}' end`)
  .join(', ')}), ''), 'all')`

async function gatherFigures(connection: DuckDBConnection, paths: Folder, quarter: Quarter) {
  await connection.run(ruleChangeTable)
  const known = new Set(readLedger(paths).map((entry) => entry.batch))
  for (const table of ['indicator', 'rule_event'] as const) {
    const files = batchFiles(join(paths.imported, table), (batch) => known.has(batch))
    if (files.length === 0) continue
    const list = files.map((file) => `'${file.replaceAll("'", "''")}'`).join(', ')
    await connection.run(`create view imported.${table} as select * from read_parquet([${list}], union_by_name = true)`)
    if (table === 'indicator') await connection.run(newestFigures)
    else await gatherEvents(connection, quarter)
  }
}

const newestFigures =
  'insert into released.indicator by name select * exclude (batch) from imported.indicator qualify row_number() over (partition by series, period, area_level, area order by batch desc) = 1'

/** Changes of rules as recorded, empty: what table effect is made from. */
export const ruleChangeTable = `create table analysed.rule_change (rule varchar, quarter varchar, event varchar, change_date varchar,
  transition_quarters integer, measure varchar, direction varchar, changed_at varchar, compared_with varchar)`

/** An event counts in its highest version, first delivered; batches of an older layout know none. */
const lastVersions = `row_number() over (partition by coalesce(id, signal::varchar) order by version desc, batch, signal) = 1
  and not coalesce(withdrawn, false)`

/** Where a change applies and who compares may name organisations: the analysis reads it, the release does not show it. */
async function gatherEvents(connection: DuckDBConnection, quarter: Quarter) {
  const has = async (table: string) =>
    (await query<{ column_name: string }>(connection, `describe ${table}`)).map((row) => row.column_name)
  const found = [...(await has('imported.rule_event')), 'rule']
  const named = found.includes('id') ? lastVersions : 'true'
  const own = `select * exclude (rule_id), rule_id as rule from imported.rule_event where quarter <= '${quarter}' qualify ${named}`
  const into = async (table: string, where: string) => {
    const names = (await has(table)).filter((name) => found.includes(name)).join(', ')
    await connection.run(`insert into ${table} by name select ${names} from (${own}) where ${where}`)
  }
  await into('released.rule_event', 'true')
  await into('analysed.rule_change', 'change_date is not null')
}

async function writeRelease(
  connection: DuckDBConnection,
  paths: Folder,
  plan: Plan,
  at: string,
  { wider, ...evidence }: Proof,
): Promise<Manifest> {
  const { signed_by, sign } = signer(paths)
  const tables = await writeTables(connection, at)
  writeFileSync(join(at, 'vocabulary.json'), `${JSON.stringify(vocabulary(), null, 1)}\n`)
  const promised = { ...manifestOf(plan, wider, tables), signed_by }
  writeFileSync(
    join(at, 'method.json'),
    `${JSON.stringify(methodCard(promised, await clampingCost(connection, plan)), null, 1)}\n`,
  )
  await gate(connection, at, evidence, { ...promised, files: fileList(at) })
  const manifest: Manifest = { ...promised, files: fileList(at) }
  const text = `${JSON.stringify(manifest, null, 1)}\n`
  writeFileSync(join(at, 'manifest.json'), text)
  writeFileSync(join(at, 'manifest.sha256'), `${sha256(text)}\n`)
  writeFileSync(join(at, 'manifest.sig'), sign(text))
  return manifest
}

/** The published shares of the quarter; null where the release does not show them. */
async function clampingCost(connection: DuckDBConnection, { quarter }: Plan): Promise<ClampingCost> {
  const rows = await query<{ statistic: string; value: number }>(
    connection,
    `select statistic, value from released.statistic
    where quarter = $quarter and statistic in ('minutes_clipped_share', 'minutes_lost_share')`,
    { quarter },
  )
  const share = (name: string) => rows.find(({ statistic }) => statistic === name)?.value ?? null
  return { clipped_share: share('minutes_clipped_share'), lost_share: share('minutes_lost_share') }
}

function manifestOf(plan: Plan, wider: Wider, tables: Manifest['tables']): Omit<Manifest, 'files'> {
  const next = quarterAt(quarterIndex(plan.quarter) + 1)
  const date = publicationDate(plan.quarter, plan.final)
  return {
    id: plan.id,
    quarter: plan.quarter,
    version: plan.version,
    status: plan.final ? 'definitief' : 'voorlopig',
    publication_date: date,
    next_release_date: publicationDate(next, false),
    method: 'CKM-T 1',
    vocabulary_version: vocabularyVersion,
    software: 'wederkerig 0.1.0',
    origins: [...plan.origins],
    breaks: plan.breaks.filter((start) => start.organisation === null),
    batches: plan.batches.map((entry) => entry.batch),
    parameters: {
      ...parameters,
      contributors: { ...parameters.contributors, wider },
      handover_definition: plan.origins.findLast((origin) => origin.definition)?.definition ?? null,
    },
    counts: countsOf(plan.batches),
    quarters: [
      ...plan.earlier.map((manifest) => ({ quarter: manifest.quarter, release: manifest.id, status: manifest.status })),
      { quarter: plan.quarter, release: plan.id, status: plan.final ? 'definitief' : 'voorlopig' },
    ],
    notes: [...(plan.previous?.notes ?? []), ...(plan.note === null ? [] : [{ date, text: plan.note }])],
    previous: plan.previous?.id ?? null,
    tables,
  }
}

/** Lines per kind, to the nearest hundred: an exact total would say more than the protected figures do. */
function countsOf(batches: readonly LedgerEntry[]): Manifest['counts'] {
  const kinds = [...new Set(batches.map((entry) => entry.kind))].sort()
  return Object.fromEntries(
    kinds.map((kind) => {
      const own = batches.filter((entry) => entry.kind === kind)
      const total = (of: 'taken' | 'refused' | 'known') => hundreds(own.reduce((sum, entry) => sum + entry[of], 0))
      return [kind, { taken: total('taken'), refused: total('refused'), known: total('known') }]
    }),
  )
}

const hundreds = (count: number) => 100 * Math.round(count / 100)
