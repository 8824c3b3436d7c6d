import type { Quarter } from '../../data/quarter.ts'
import type { Break, Manifest, Origin } from '../../data/release.ts'
import { measures } from '../../data/vocabulary/measures.ts'
import type { LedgerEntry } from '../sources/ledger.ts'

const signalsOf: Record<string, readonly string[]> = {
  friction: ['friction', 'burden', 'load'],
  time_week: ['time_week'],
  handover: ['handover'],
  handover_case: ['handover'],
  event_log: ['handover'],
  trust: ['trust'],
  process: ['process', 'process_professional'],
}

/** Batches that hold signals of a quarter, or figures of others that end in it. */
export const batchesOf = (ledger: readonly LedgerEntry[], quarter: Quarter) =>
  ledger.filter((entry) => (entry.quarters[quarter] ?? 0) > 0)

/** Where the signals of a quarter came from, one origin per kind of signal; several sources are named together. */
export function originsOf(entries: readonly LedgerEntry[], quarter: Quarter): Origin[] {
  const signals = [...new Set(entries.flatMap((entry) => signalsOf[entry.kind] ?? []))].sort()
  return signals.map((signal) => {
    const own = entries.filter((entry) => signalsOf[entry.kind]?.includes(signal))
    return {
      quarter,
      signal,
      label: [...new Set(own.map((entry) => entry.origin))].join(' + '),
      invented: own.some((entry) => entry.invented),
      definition: own.map((entry) => entry.handover).findLast((definition) => definition !== null) ?? null,
    }
  })
}

/** A new segment in every handover measure where an event log counts by another definition than the quarter before. */
export function definitionBreaks(origins: readonly Origin[]): Break[] {
  const own = origins
    .filter((origin) => origin.signal === 'handover')
    .sort((a, b) => a.quarter.localeCompare(b.quarter))
  const changed = own.filter((origin, index) => index > 0 && origin.definition !== own[index - 1]?.definition)
  return changed.flatMap(({ quarter }) =>
    handoverMeasures.map((measure) => ({
      measure,
      quarter,
      organisation: null,
      kind: 'definition' as const,
      reason: 'definition_changed',
    })),
  )
}

const handoverMeasures = Object.values(measures)
  .filter((measure) => measure.formula.signal === 'handover')
  .map((measure) => measure.id)

/** Origins of all quarters of a release: those of earlier releases for their own quarter, and the new ones. */
export const allOrigins = (earlier: readonly Manifest[], own: readonly Origin[]) => [
  ...earlier.flatMap((manifest) => manifest.origins.filter((origin) => origin.quarter === manifest.quarter)),
  ...own,
]
