import type { DuckDBConnection } from '@duckdb/node-api'
import { insertRows, openDatabase, runFile } from '../../pipelines/database.ts'
import { folder } from '../../pipelines/folder.ts'
import { openImported } from '../../pipelines/imported.ts'
import { layVocabulary } from '../../pipelines/protect.ts'

export type Friction = {
  signal: bigint
  version: number
  batch: number
  withdrawn: boolean
  contributor: bigint
  signal_key: bigint
  organisation: string
  organisation_kind: string | null
  region: string | null
  role: string | null
  rule_id: string
  verdict: string
  level_as_seen: string | null
  minutes_band: string | null
  workaround: boolean | null
  complexity_band: string | null
  noticed: string | null
}

type Inbox = Partial<
  Record<'friction' | 'time_week' | 'handover' | 'handover_case' | 'trust' | 'process', readonly object[]>
>

const aggregateSteps = [
  '30_aggregate_friction',
  '31_aggregate_time',
  '32_aggregate_handover',
  '33_aggregate_burden',
  '33_aggregate_load',
  '33_aggregate_reply',
  '34_contribution',
]

/** A database with the given imported rows of 2026-Q3, staged and aggregated. */
export async function aggregated(inbox: Inbox): Promise<DuckDBConnection> {
  const connection = await openDatabase()
  await layVocabulary(connection, '2026-Q3', '2026-Q3.1')
  await openImported(connection, folder('/nowhere'), '2026-Q3', [])
  for (const [kind, rows] of Object.entries(inbox)) await insertRows(connection, 'imported', kind, rows)
  await runFile(connection, '20_stage.sql')
  for (const step of aggregateSteps) await runFile(connection, `${step}.sql`)
  return connection
}

const row = {
  batch: 1,
  version: 1,
  withdrawn: false,
  organisation_kind: 'gi',
  region: 'noord',
  role: null,
  phase: null,
  channel: null,
}

/** One friction signal; everything that is not named is usual. */
export const friction = (own: Partial<Friction> & { contributor: bigint }): Friction => ({
  ...row,
  signal: own.contributor,
  signal_key: own.contributor * 7919n,
  organisation: 'gi-01',
  rule_id: 'JW-1.1-woonplaats',
  verdict: 'hindert',
  level_as_seen: null,
  minutes_band: null,
  workaround: null,
  complexity_band: null,
  noticed: null,
  ...own,
})
