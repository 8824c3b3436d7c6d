import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Audit } from '../../data/audit.ts'
import type { Manifest } from '../../data/release.ts'
import { attack } from '../audit/attack.ts'
import { type Knowledge, type Listed, readKnowledge } from '../audit/knowledge.ts'
import { modelOf } from '../audit/model.ts'
import { ready } from '../statistics/distributions.ts'
import { AuditFailure, type Failure } from './failure.ts'
import { judge } from './judge.ts'
import type { Truth } from './truth.ts'

/** What a release is audited against: the truth (null where it is gone) and the public list of organisations (null where nobody has it). */
export type Evidence = { truth: Truth | null; directory: readonly Listed[] | null }
export type Progress = (done: number, of: number) => void

/** Attacks a release folder and judges the result. `manifest` is for a release that has none on disk yet. */
export async function auditRelease(
  connection: DuckDBConnection,
  at: string,
  { truth, directory }: Evidence,
  progress: Progress,
  manifest?: Manifest,
): Promise<{ audit: Audit; failures: Failure[] }> {
  await ready
  const read = await readKnowledge(connection, at, directory, manifest)
  const knowledge = { ...read, open: truth ? gapsOf(read, truth) : [] }
  return judge(await attack(connection, knowledge, progress), truth)
}

/** Sums that do not hold because people gave no role, region, …: the attacker is told, so that no wrong guess makes an interval narrow. */
function gapsOf(knowledge: Knowledge, { values }: Truth): string[] {
  const { keys, system } = modelOf(knowledge, new Set())
  const value = (place: number) => values.get(keys[place] ?? '') ?? 0
  const broken = system.sums.filter(
    ({ total, parts }) => parts.reduce((sum, part) => sum + value(part), 0) !== value(total),
  )
  return [...new Set(broken.map(({ name }) => name))]
}

/** Lets a release candidate pass, with audit.json in its folder; throws AuditFailure when one attack gets too much. Nothing switches it off. */
export async function gate(connection: DuckDBConnection, at: string, evidence: Evidence, manifest: Manifest) {
  const { audit, failures } = await auditRelease(connection, at, evidence, () => {}, manifest)
  if (!audit.passed) throw new AuditFailure(manifest.id, failures)
  writeFileSync(join(at, 'audit.json'), `${JSON.stringify(audit, null, 1)}\n`)
}
