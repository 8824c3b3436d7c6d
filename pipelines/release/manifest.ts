import type { DuckDBConnection } from '@duckdb/node-api'
import { quarterAt, quarterIndex } from '../../data/quarter.ts'
import type { Manifest } from '../../data/release.ts'
import { vocabularyVersion } from '../../data/vocabulary/vocabulary.ts'
import { query } from '../database.ts'
import type { ClampingCost } from '../disclosure/method.ts'
import { parameters } from '../disclosure/parameters.ts'
import type { Wider } from '../disclosure/wider.ts'
import type { LedgerEntry } from '../sources/ledger.ts'
import { publicationDate } from './calendar.ts'
import type { Plan } from './plan.ts'

/** The published shares of the quarter; null where the release does not show them. */
export async function clampingCost(connection: DuckDBConnection, { quarter }: Plan): Promise<ClampingCost> {
  const rows = await query<{ statistic: string; value: number }>(
    connection,
    `select statistic, value from released.statistic
    where quarter = $quarter and statistic in ('minutes_clipped_share', 'minutes_lost_share')`,
    { quarter },
  )
  const share = (name: string) => rows.find(({ statistic }) => statistic === name)?.value ?? null
  return { clipped_share: share('minutes_clipped_share'), lost_share: share('minutes_lost_share') }
}

/** All that manifest.json says of a release, but its files. `wider`: see wider.ts. */
export function manifestOf(plan: Plan, wider: Wider, tables: Manifest['tables']): Omit<Manifest, 'files'> {
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
