import { type Dimension, dimensions } from '../../data/vocabulary/cubes.ts'

/** The dimensions of a row; absent or null means all of it together. */
export type Who = Partial<Record<Dimension, string | null>>

/** All cell columns of a released row: `level` names the filled dimensions in the vocabulary's order. */
export function cellOf(who: Who) {
  return {
    level: levelOf(who),
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

/** The filled dimensions, joined by `-`; `all` when none is. */
export function levelOf(who: Who): string {
  let level = ''
  for (const dimension of dimensions) if (who[dimension] != null) level += level === '' ? dimension : `-${dimension}`
  return level || 'all'
}

/** Text that is equal for rows of the same series. */
export function seriesKey(measure: string, who: Who): string {
  let key = measure
  for (const dimension of dimensions) key += `|${who[dimension] ?? ''}`
  return key
}
