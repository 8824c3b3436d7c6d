import type { DuckDBConnection } from '@duckdb/node-api'
import type { Audit } from '../../data/audit.ts'
import type { Manifest } from '../../data/release.ts'
import { attack } from '../audit/attack.ts'
import { type Listed, readKnowledge } from '../audit/knowledge.ts'
import { type Model, modelOf } from '../audit/model.ts'
import { openDatabase } from '../database.ts'
import { ready } from '../statistics/distributions.ts'
import type { Failure } from './failure.ts'
import { judge } from './judge.ts'
import type { Truth } from './truth.ts'

/** What a release is audited against: the truth (null where it is gone) and the public list of organisations (null where nobody has it). */
export type Evidence = { truth: Truth | null; directory: readonly Listed[] | null }
export type Verdict = { audit: Audit; failures: Failure[] }
export type Progress = (done: number, of: number) => void

/** Attacks a release folder and judges the result. `manifest` is for a release that has none on disk yet. */
export async function auditRelease(
  connection: DuckDBConnection,
  at: string,
  { truth, directory }: Evidence,
  progress: Progress,
  manifest?: Manifest,
): Promise<Verdict> {
  await ready
  const read = await readKnowledge(connection, at, directory, manifest)
  const model = modelOf(read)
  const knowledge = { ...read, open: truth ? gapsOf(model, truth) : [] }
  return judge(await attack(connection, knowledge, model, progress), truth)
}

/** Sums that do not hold because people gave no role, region, …: the attacker is told, so that no wrong guess makes an interval narrow. */
function gapsOf({ keys, system }: Model, { values }: Truth): string[] {
  const value = (place: number) => values.get(keys[place] ?? '') ?? 0
  const broken = new Set<string>()
  for (const { total, parts, name } of system.sums)
    if (!broken.has(name) && parts.reduce((sum, part) => sum + value(part), 0) !== value(total)) broken.add(name)
  return [...broken]
}

/** What the attacker got of a release candidate that lies at `at`; nothing switches it off. */
export type Gate = (candidate: { at: string; evidence: Evidence; manifest: Manifest }) => Promise<Verdict>

/** The gate in this thread. */
export const gateHere: Gate = async ({ at, evidence, manifest }) => {
  const connection = await openDatabase()
  try {
    return await auditRelease(connection, at, evidence, () => {}, manifest)
  } finally {
    connection.closeSync()
  }
}
