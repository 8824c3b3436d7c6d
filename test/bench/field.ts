import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Quarter, quarterAt, quarterIndex } from '../../data/quarter.ts'
import { openDatabase } from '../../pipelines/database.ts'
import { folder, prepare } from '../../pipelines/folder.ts'
import { drawn } from './lines.ts'

/** So many quarters, the last of them 2026-Q3. */
export const lastQuarters = (many: number): readonly Quarter[] =>
  Array.from({ length: many }, (_, step) => quarterAt(quarterIndex('2026-Q3') - many + 1 + step))

/** Lays friction signals in the layout that import leaves behind: the quarters, 40 organisations, every rule and role, 3 signals a contributor. */
export async function layField(root: string, signals: number, quarters: readonly Quarter[]) {
  prepare(folder(root))
  const each = Math.ceil(signals / quarters.length)
  for (const [step, quarter] of quarters.entries()) await laySignals(root, 1, quarter, step * each, each)
  layLedger(
    root,
    quarters.map((quarter) => [quarter, each]),
  )
}

/** Adds a batch of late signals to one quarter. */
export async function layLate(root: string, quarter: Quarter, signals: number) {
  await laySignals(root, 2, quarter, 2 ** 40, signals)
  layLedger(root, [[quarter, signals]], 2)
}

async function laySignals(root: string, batch: number, quarter: Quarter, first: number, signals: number) {
  const connection = await openDatabase()
  const at = join(folder(root).imported, 'friction', `quarter=${quarter}`)
  mkdirSync(at, { recursive: true })
  await connection.run(`copy (
    select
      ${batch} as batch, hash(i)::bit::bigint as signal, 1 as version, false as withdrawn, hash(i, 1)::bit::bigint as signal_key,
      hash(i // 3, 2)::bit::bigint as contributor,
      ['gi', 'aanbieder', 'gemeente', 'vt'][1 + (hash(i // 3, 3) % 4)::integer] as organisation_kind,
      'regio-' || (hash(i // 3, 3) % 8) as region,
      ${drawn('role', 4, 'i // 3')} as role,
      null::varchar as phase, 'import' as channel,
      ${drawn('rule', 5)} as rule_id, ${drawn('verdict', 6)} as verdict, ${drawn('rule_level', 7)} as level_as_seen,
      ${drawn('minutes_band', 8)} as minutes_band, hash(i, 9) % 3 = 0 as workaround, ${drawn('complexity_band', 10)} as complexity_band,
      'org-' || lpad((hash(i // 3, 3) % 40)::varchar, 2, '0') as organisation
    from range(${first}, ${first + signals}) as line (i)
    order by organisation
  ) to '${join(at, `${batch}.parquet`)}' (format parquet)`)
  connection.closeSync()
}

function layLedger(root: string, counts: readonly (readonly [Quarter, number])[], batch = 1) {
  const taken = counts.reduce((sum, [, signals]) => sum + signals, 0)
  const entry = {
    batch,
    kind: 'friction',
    file: 'bench',
    digest: '',
    origin: 'bench',
    invented: true,
    quarters: Object.fromEntries(counts),
    taken,
    refused: 0,
    known: 0,
    handover: null,
  }
  writeFileSync(join(folder(root).imported, 'ledger.ndjson'), `${JSON.stringify(entry)}\n`, { flag: 'a' })
}
