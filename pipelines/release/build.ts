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
import { type Evidence, type Gate, gateHere, type Verdict } from '../judge/gate.ts'
import { readDirectory, readTruth } from '../judge/truth.ts'
import { protectQuarter } from '../protect.ts'
import { adoptRegister } from '../register.ts'
import { runChecks } from '../run.ts'
import { signer } from '../signing.ts'
import { analyse } from './analyse.ts'
import { gatherFigures, gatherStatistics } from './gather.ts'
import { ownStatistics, temporaryOf } from './history.ts'
import { clampingCost, manifestOf } from './manifest.ts'
import { type Plan, planQuarter, planRelease, type Standing, type Start } from './plan.ts'
import { createReleased } from './tables.ts'
import { fileList, makeDurable, writeTables } from './write.ts'

/** What the attacker is held to, and the noise that is wider than usual. */
type Proof = Evidence & { wider: Wider }

type Made = { start: Start; connection: DuckDBConnection; proof: Proof; turn: number }

/** A release that lies whole under a temporary name and waits for the gate, whose audit.json its manifest still lacks. */
export type Candidate = { start: Start; manifest: Manifest; at: string; evidence: Evidence; turn: number }

/** Draws of noise that are tried before a release is given up. */
const turns = 4

export type Begun = Standing | Made

/**
 * Makes the next version of a quarter's release: voorlopig, or definitief with `final`. Returns the existing one when nothing changed.
 * Attacked before it is named: AuditFailure when an attack gets too much, and nothing is left behind. Refuses a third version, a change that
 * is not final, and a quarter without signals or figures.
 */
export async function buildRelease(paths: Folder, quarter: Quarter, final: boolean, note: string | null = null) {
  const begun = await beginRelease(paths, quarter, final, note)
  if ('manifest' in begun) return begun
  const candidate = await layRelease(paths, begun)
  const { manifest } = await finishRelease(paths, candidate, gateHere(candidate), gateHere)
  return { manifest, made: true }
}

/** The first part of a release, that needs no other quarter: its protected statistics, or the release that stands because nothing changed. */
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
 * The second part: analysed with the quarters before, and written under a temporary name. Of those, the last may be a candidate still (`before`).
 * Closes what was begun.
 */
export async function layRelease(paths: Folder, begun: Made, before: Candidate | null = null): Promise<Candidate> {
  const { start, connection, turn } = begun
  const { wider, ...evidence } = begun.proof
  const at = temporaryOf(paths, start.id)
  try {
    const plan = planRelease(paths, start, before?.manifest ?? null)
    rmSync(at, { recursive: true, force: true })
    mkdirSync(at, { recursive: true })
    const manifest = await makeFiles(connection, paths, plan, at, wider)
    return { start, manifest, at, evidence, turn }
  } catch (error) {
    rmSync(at, { recursive: true, force: true })
    throw error
  } finally {
    connection.closeSync()
  }
}

/**
 * The last part: once `verdict` lets it through, a candidate is made durable and named, so that readers see all of it or none. Where the noise of
 * cells that lie inside each other happens to box one in, all noise is drawn once more (`again`); any other failure is thrown.
 */
export async function finishRelease(
  paths: Folder,
  candidate: Candidate,
  verdict: Promise<Verdict>,
  gate: Gate,
): Promise<{ manifest: Manifest; again: boolean }> {
  const { start, at, turn } = candidate
  try {
    return { manifest: nameRelease(paths, candidate, await verdict), again: turn > 0 }
  } catch (error) {
    if (!(error instanceof AuditFailure && error.isOfBounds && turn + 1 < turns)) throw error
    const begun = await beginRelease(paths, start.quarter, start.final, start.note, turn + 1)
    if ('manifest' in begun) throw error
    const drawn = await layRelease(paths, begun)
    return await finishRelease(paths, drawn, gate(drawn), gate)
  } finally {
    rmSync(at, { recursive: true, force: true })
  }
}

function nameRelease(
  paths: Folder,
  { start: { id }, manifest, at }: Candidate,
  { audit, failures }: Verdict,
): Manifest {
  if (!audit.passed) throw new AuditFailure(id, failures)
  writeFileSync(join(at, 'audit.json'), `${JSON.stringify(audit, null, 1)}\n`)
  const named: Manifest = { ...manifest, files: fileList(at) }
  const text = `${JSON.stringify(named, null, 1)}\n`
  writeFileSync(join(at, 'manifest.json'), text)
  writeFileSync(join(at, 'manifest.sha256'), `${sha256(text)}\n`)
  writeFileSync(join(at, 'manifest.sig'), signer(paths).sign(text))
  makeDurable(at)
  renameSync(at, join(paths.releases, id))
  return named
}

async function makeFiles(
  connection: DuckDBConnection,
  paths: Folder,
  plan: Plan,
  at: string,
  wider: Wider,
): Promise<Manifest> {
  await createReleased(connection)
  await gatherStatistics(connection, paths, plan)
  await gatherFigures(connection, paths, plan.quarter)
  await forgetSignals(connection)
  await analyse(connection, plan.quarter, plan.origins, plan.breaks)
  await runFile(connection, '60_checks.sql')
  await runChecks(connection)
  const tables = await writeTables(connection, at)
  writeFileSync(join(at, 'vocabulary.json'), `${JSON.stringify(vocabulary(), null, 1)}\n`)
  const promised = { ...manifestOf(plan, wider, tables), signed_by: signer(paths).signed_by }
  writeFileSync(
    join(at, 'method.json'),
    `${JSON.stringify(methodCard(promised, await clampingCost(connection, plan)), null, 1)}\n`,
  )
  return { ...promised, files: fileList(at) }
}

/** What comes after needs no signals: their memory is given back, and checks that held are not run again. */
async function forgetSignals(connection: DuckDBConnection) {
  for (const schema of ['checks', 'protected', 'aggregated', 'staged', 'imported'])
    await connection.run(`drop schema ${schema} cascade`)
  await connection.run('drop schema if exists earlier cascade; create schema checks')
}
