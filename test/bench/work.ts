import { join } from 'node:path'
import type { Quarter } from '../../data/quarter.ts'
import { openDatabase } from '../../pipelines/database.ts'
import { folder } from '../../pipelines/folder.ts'
import { aggregateQuarter, layVocabulary } from '../../pipelines/protect.ts'
import { beginRelease, finishRelease, layRelease } from '../../pipelines/release/build.ts'
import { importPaths } from '../../pipelines/sources/import.ts'
import { noMapping } from '../../pipelines/sources/mapping.ts'
import { auditVerb } from '../../pipelines/verbs/audit.ts'
import { demoVerb } from '../../pipelines/verbs/demo.ts'
import { appendAll, writeBare } from './durable.ts'
import { columnsOfLines } from './lines.ts'

/** What one piece of work took. `cpu` is its processor time in seconds; `peak` the largest resident memory of its process in MiB. */
export type Taken = { seconds: number; cpu: number; peak: number }

/** A piece of work that is timed, told to a process of its own as JSON. */
export type Work =
  | { do: 'import'; root: string; file: string; keys: 'hmac' | 'plain' }
  | { do: 'read'; file: string; to: string }
  | { do: 'release'; root: string; quarters: readonly Quarter[]; final: boolean }
  | { do: 'aggregate'; root: string; quarters: readonly Quarter[] }
  | { do: 'scan'; root: string }
  | { do: 'append'; root: string; signals: number }
  | { do: 'bare'; file: string; signals: number }
  | { do: 'demo'; root: string; reporters: number }
  | { do: 'audit'; root: string }

const silent = { language: 'en' as const, say: () => {}, progress: () => {} }

async function importFile({ root, file, keys }: Extract<Work, { do: 'import' }>) {
  const choices = {
    kind: 'friction' as const,
    mapping: noMapping,
    handover: 'resource' as const,
    columns: {},
    zone: 'Europe/Amsterdam',
    defaults: {},
    origin: null,
    invented: true,
    collected: false,
    keys,
    today: '2026-11-24',
  }
  const { taken, refused } = await importPaths(folder(root), [file], choices, silent)
  if (taken === 0 || refused === 0) throw new Error('the lines are not those of the benchmark')
}

/** What DuckDB does on its own: typed columns straight to Parquet, unreadable lines skipped. */
async function readStraight({ file, to }: Extract<Work, { do: 'read' }>) {
  const connection = await openDatabase()
  const columns = `{${columnsOfLines.map(([name, type]) => `${name}: '${type}'`).join(', ')}}`
  const from = file.endsWith('.csv')
    ? `read_csv('${file}', auto_detect = false, header = true, delim = ',', quote = '"', columns = ${columns}, ignore_errors = true)`
    : `read_json('${file}', format = 'newline_delimited', columns = ${columns}, ignore_errors = true)`
  await connection.run(`copy (from ${from}) to '${to}' (format parquet)`)
}

/** Whole releases but for the audit, which B3 times. */
async function releaseEach({ root, quarters, final }: Extract<Work, { do: 'release' }>) {
  const paths = folder(root)
  const audit = { release: '', method: '', passed: true, cells: 0, programs: 0, figures: [], tables: [] }
  const gate = async () => ({ audit, failures: [] })
  for (const quarter of quarters) {
    const begun = await beginRelease(paths, quarter, final, null)
    if ('manifest' in begun) throw new Error('released before')
    await finishRelease(paths, await layRelease(paths, begun), gate(), gate)
  }
}

/** The part of a release whose work grows with the number of signals: from the imported files to every aggregated table. */
async function aggregateEach({ root, quarters }: Extract<Work, { do: 'aggregate' }>) {
  for (const quarter of quarters) {
    const connection = await openDatabase()
    await layVocabulary(connection, quarter, `${quarter}.1`)
    await aggregateQuarter(connection, folder(root), quarter, [1])
    connection.closeSync()
  }
}

/** One bare scan and group by over the finest grouping set of friction: its count and its key. */
async function bareScan({ root }: Extract<Work, { do: 'scan' }>) {
  const connection = await openDatabase()
  const files = join(folder(root).imported, 'friction', '*', '*.parquet')
  await connection.runAndReadAll(
    `select quarter, organisation, role, rule_id, count(*), bit_xor(contributor)
    from read_parquet('${files}', hive_partitioning = true, hive_types_autocast = false) group by all`,
  )
}

/** One quarter of the invented field, released. */
async function makeDemo({ root, reporters }: Extract<Work, { do: 'demo' }>) {
  const values = { reporters: String(reporters), quarters: '1' }
  await demoVerb.run({ positionals: [], values }, { ...silent, json: true, paths: folder(root) })
}

async function auditNewest({ root }: Extract<Work, { do: 'audit' }>) {
  const context = { ...silent, json: true, paths: folder(root) }
  await auditVerb.run({ positionals: ['latest'], values: {} }, context)
}

function run(work: Work): Promise<void> {
  switch (work.do) {
    case 'import':
      return importFile(work)
    case 'read':
      return readStraight(work)
    case 'release':
      return releaseEach(work)
    case 'aggregate':
      return aggregateEach(work)
    case 'scan':
      return bareScan(work)
    case 'append':
      return appendAll(work.root, work.signals)
    case 'bare':
      return writeBare(work.file, work.signals)
    case 'demo':
      return makeDemo(work)
    case 'audit':
      return auditNewest(work)
  }
}

/** Does it in this process, timed. */
export async function measured(work: Work): Promise<Taken> {
  const begin = performance.now()
  const before = process.cpuUsage()
  await run(work)
  const { user, system } = process.cpuUsage(before)
  return {
    seconds: (performance.now() - begin) / 1000,
    cpu: (user + system) / 1e6,
    peak: process.resourceUsage().maxRSS / 1024,
  }
}
