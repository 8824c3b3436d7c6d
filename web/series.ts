import type { Row } from '../data/release.ts'
import type { Language } from '../data/vocabulary/measure.ts'
import { type MeasureId, measures } from '../data/vocabulary/measures.ts'
import { type Held, type Verdict, verdictOf } from './verdict.ts'

const families = ['time', 'handover', 'trust', 'process', 'friction', 'loop', 'burden', 'coverage'] as const
type Family = (typeof families)[number]
export type Line = { id: MeasureId; rows: readonly Row<'trend'>[]; verdict: Verdict | null }
export type FamilyLines = { family: Family; lines: readonly Line[] }

/** Every measure in the order of the vocabulary, by family, with its national series and what may be said about it. */
export function linesByFamily(
  trends: readonly Row<'trend'>[],
  language: Language,
  quarter: string | null,
  held?: Held,
): FamilyLines[] {
  const ids = Object.keys(measures) as MeasureId[]
  const lines = ids.map((id) => {
    const rows = trends.filter(({ measure }) => measure === id)
    return { id, rows, verdict: verdictOf(rows, id, language, quarter ?? undefined, held) }
  })
  return families.map((family) => ({ family, lines: lines.filter(({ id }) => id.startsWith(`${family}.`)) }))
}
