import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Quarter } from '../../data/quarter.ts'
import type { Manifest } from '../../data/release.ts'
import { vocabulary } from '../../data/vocabulary/vocabulary.ts'
import { openDatabase, runFile } from '../database.ts'
import { sha256 } from '../digest.ts'
import { methodCard } from '../disclosure/method.ts'
import type { Wider } from '../disclosure/wider.ts'
import type { Folder } from '../folder.ts'
import { AuditFailure } from '../judge/failure.ts'
import { type Evidence, gate } from '../judge/gate.ts'
import { readDirectory, readTruth } from '../judge/truth.ts'
import { protectQuarter } from '../protect.ts'
import { adoptRegister } from '../register.ts'
import { runChecks } from '../run.ts'
import { signer } from '../signing.ts'
import { analyse } from './analyse.ts'
import { gatherFigures, gatherStatistics } from './gather.ts'
import { ownStatistics } from './history.ts'
import { clampingCost, manifestOf } from './manifest.ts'
import { type Plan, planQuarter, planRelease, type Standing, type Start } from './plan.ts'
import { createReleased } from './tables.ts'
import { fileList, makeDurable, writeTables } from './write.ts'

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
