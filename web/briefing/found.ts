import type { Row } from '../../data/release.ts'

/** What the briefing reads of the tables `finding` and `effect`; a release without them has none. */
export type Found = { position: number; code: string; measure: string | null; count: number | null }
export type Effect = Pick<Row<'estimate'>, 'measure' | 'level' | 'rule'> & {
  changed_rule: string
  change_quarter: string
  series: string
  side: string
  change: number | null
  lower: number | null
  upper: number | null
  verdict: string
  strength: string
}

/** What fits on a sheet beside rules that wait and answers. */
const most = 4

/**
 * The effects for paper: of every planned measure the series that is compared, else the own one; then side effects that were found. Newest
 * change first, and never by size.
 */
export function effectsOf(effects: readonly Effect[]): Effect[] {
  const planned = effects.filter(({ side }) => side === 'planned').filter(isBest)
  const found = effects.filter(({ side, verdict }) => side === 'side' && verdict === 'changed').filter(isBest)
  const newest = (one: Effect, other: Effect) => (one.change_quarter < other.change_quarter ? 1 : -1)
  return [...planned.sort(newest), ...found.sort(newest)].slice(0, most)
}

const subject = ({ changed_rule, change_quarter, measure, level, rule }: Effect) =>
  [changed_rule, change_quarter, measure, level, rule].join(' ')

const isBest = (effect: Effect, _: number, all: readonly Effect[]) =>
  effect.series === 'compared' ||
  (effect.series === 'own' && !all.some((other) => other.series === 'compared' && subject(other) === subject(effect)))
