import { type Dimension, dimensions } from '../../data/vocabulary/cubes.ts'

/** The dimensions of a row; absent or null means all of it together. */
export type Who = Partial<Record<Dimension, string | null>>

/** All cell columns of a released row: `level` names the filled dimensions in the vocabulary's order. */
export function cellOf(who: Who) {
  const filled = dimensions.filter((dimension) => who[dimension] != null)
  return {
    level: filled.join('-') || 'all',
    kind: who.kind ?? null,
    region: who.region ?? null,
    organisation: who.organisation ?? null,
    role: who.role ?? null,
    phase: who.phase ?? null,
    respondent: who.respondent ?? null,
    framework: who.framework ?? null,
    theme: who.theme ?? null,
    rule: who.rule ?? null,
    item: who.item ?? null,
    from_actor: who.from_actor ?? null,
    to_actor: who.to_actor ?? null,
  }
}

/** Text that is equal for rows of the same series. */
export const seriesKey = (measure: string, who: Who) =>
  [measure, ...dimensions.map((dimension) => who[dimension] ?? '')].join('|')
