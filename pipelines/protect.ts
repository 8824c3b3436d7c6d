import { type DuckDBConnection, listValue } from '@duckdb/node-api'
import type { Quarter } from '../data/quarter.ts'
import { cubeLevels } from '../data/vocabulary/cubes.ts'
import { vocabulary } from '../data/vocabulary/vocabulary.ts'
import { insertRows, query, runFile, setVariable } from './database.ts'
import { type Candidate, draw } from './disclosure/draw.ts'
import { parameters } from './disclosure/parameters.ts'
import { type Wider, widerNoise } from './disclosure/wider.ts'
import type { Folder } from './folder.ts'
import { openImported } from './imported.ts'
import { quarterKey } from './keys.ts'
import { runChecks } from './run.ts'

/** What an earlier version of the quarter was made of: its batches, and a query that gives its statistic rows. */
export type Earlier = { batches: readonly number[]; statistic: string }

const aggregateSteps = [
  '30_aggregate_friction',
  '31_aggregate_time',
  '32_aggregate_handover',
  '33_aggregate_burden',
  '33_aggregate_load',
  '33_aggregate_reply',
  '34_contribution',
]

/**
 * Imported signals of one quarter → table protected.statistic: intake batches, staged, aggregated, protected, checked.
 * With `earlier`, cells that hardly changed keep their published rows, and table protected.changes says what became of every row.
 * Gives the noise that is wider than usual, by kind of signal. Throws when a check does not hold.
 */
export async function protectQuarter(
  connection: DuckDBConnection,
  paths: Folder,
  quarter: Quarter,
  input: { batches: readonly number[]; release: string; earlier: Earlier | null; turn?: number },
): Promise<Wider> {
  await layVocabulary(connection, quarter, input.release)
  if (input.earlier) await keepEarlier(connection, paths, quarter, input.earlier)
  await aggregateQuarter(connection, paths, quarter, input.batches)
  for (const step of ['40_count', '41_candidate', '41_clamped', '41_spread']) await runFile(connection, `${step}.sql`)
  const wider = await widerNoise(connection)
  await drawNoise(connection, quarterKey(paths, quarter), wider, input.turn ?? 0)
  await runFile(connection, '42_publish.sql')
  await runFile(connection, input.earlier ? '43_revise.sql' : '43_first.sql')
  await runFile(connection, '44_checks.sql')
  if (input.earlier) await runFile(connection, '45_changes.sql')
  await runFile(connection, '45_dominance.sql')
  await runChecks(connection)
  return wider
}

/** Lays the vocabulary and the variables of a run. */
export async function layVocabulary(connection: DuckDBConnection, quarter: Quarter, release: string) {
  await setVariable(connection, 'vocabulary', JSON.stringify(vocabulary()))
  await setVariable(connection, 'quarter', quarter)
  await setVariable(connection, 'release', release)
  await setVariable(connection, 'threshold', parameters.threshold)
  await setVariable(connection, 'carried_below', parameters.carried_below)
  await setVariable(connection, 'cube', listValue(cubeLevels()))
  await runFile(connection, '00_vocabulary.sql')
}

/**
 * Stages and aggregates the given batches of a quarter; schemas imported, staged and aggregated must be empty. Everything here is a set: no
 * step leans on the order of rows, so that threads may write at once.
 */
export async function aggregateQuarter(
  connection: DuckDBConnection,
  paths: Folder,
  quarter: Quarter,
  batches: readonly number[],
) {
  await openImported(connection, paths, quarter, batches)
  await connection.run('set preserve_insertion_order = false')
  await runFile(connection, '20_stage.sql')
  for (const step of aggregateSteps) await runFile(connection, `${step}.sql`)
  await connection.run('set preserve_insertion_order = true')
}

async function keepEarlier(connection: DuckDBConnection, paths: Folder, quarter: Quarter, earlier: Earlier) {
  await aggregateQuarter(connection, paths, quarter, earlier.batches)
  await connection.run(`
    create schema earlier;
    create table earlier.contribution as
    select contribution.*, organisation.kind, organisation.region
    from aggregated.contribution join staged.organisation using (organisation);
    create table protected.before as
    select *, concat_ws('|', signal, coalesce(kind, ''), coalesce(region, ''), coalesce(organisation, ''), coalesce(role, ''),
      coalesce(phase, ''), coalesce(respondent, ''), coalesce(framework, ''), coalesce(theme, ''), coalesce(rule, ''), coalesce(item, ''),
      coalesce(from_actor, ''), coalesce(to_actor, '')) as cell
    from (select * exclude (level) from (${earlier.statistic}));
    drop schema imported cascade; drop schema staged cascade; drop schema aggregated cascade;
    create schema imported; create schema staged; create schema aggregated;`)
}

/** Bases of one cell share a name: where the same people answered every question, one noise is drawn, and averaging the bases tells nothing. */
async function drawNoise(connection: DuckDBConnection, key: Buffer, wider: Wider, turn: number) {
  const candidates = await query<Candidate & { cell: string; type: string }>(
    connection,
    'select cell, statistic, type, signal, structure, n::bigint as n, key, signal_key, half_range from protected.candidate',
  )
  await connection.run('create table protected.noise (cell varchar, statistic varchar, noise integer, variance double)')
  const drawn = candidates.map((candidate) => ({
    cell: candidate.cell,
    statistic: candidate.statistic,
    ...draw(key, { ...candidate, statistic: candidate.type === 'base' ? 'base' : candidate.statistic }, wider, turn),
  }))
  await insertRows(connection, 'protected', 'noise', drawn)
}
