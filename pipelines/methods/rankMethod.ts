import { rankSets } from '../statistics/rankSets.ts'
import { ranks } from '../statistics/ranks.ts'
import { shrinkRates } from '../statistics/shrinkage.ts'
import { shrinkShares } from '../statistics/shrinkShares.ts'
import { type Method, refuse } from './method.ts'
import { rangesDrawing } from './rangesDrawing.ts'
import { effective, priorFigures } from './shrinkMethods.ts'
import { countedUnits, unitColumns } from './units.ts'

/** How sure an order is (2.8): never a league table; a rank comes with its interval or not at all. */
export const rankMethod: Method = {
  summary: {
    nl: 'Hoe zeker een volgorde is: verwachte rang met interval. Rang 1 is de hoogste waarde.',
    en: 'How sure an order is: expected rank with its interval. Rank 1 is the highest value.',
  },
  columns: unitColumns('rate'),
  options: ['kind', 'conf', 'noise-variance'],
  prints: {
    nl: 'a, b, prior_mean, pooled, differ; per eenheid: unit, expected_rank, rank_lower, rank_upper, p_top_5, is_wide (interval over meer dan de helft), rank_set_lower, rank_set_upper (alle paren, Holm), n_higher, n_lower',
    en: 'a, b, prior_mean, pooled, differ; per unit: unit, expected_rank, rank_lower, rank_upper, p_top_5, is_wide (interval over more than half), rank_set_lower, rank_set_upper (all pairs, Holm), n_higher, n_lower',
  },
  run: (sheet, choices) => {
    const { units, missing } = countedUnits(sheet, choices.kind)
    if (units.length < 10) return refuse('too_few_units', { n_units: units.length, missing })
    const counted = effective(units, choices, choices.kind)
    const found = choices.kind === 'rate' ? shrinkRates(counted) : shrinkShares(counted)
    const [placed, sets] = [ranks(found.posteriors, choices.conf), rankSets(counted, choices.kind, 1 - choices.conf)]
    const rows = units.map(({ unit }, index) => {
      const [rank, set] = [placed[index], sets[index]]
      return {
        unit,
        expected_rank: rank?.expected ?? null,
        rank_lower: rank?.lower ?? null,
        rank_upper: rank?.upper ?? null,
        p_top_5: rank?.topFive ?? null,
        is_wide: rank ? rank.upper - rank.lower + 1 > units.length / 2 : null,
        rank_set_lower: set?.lower ?? null,
        rank_set_upper: set?.upper ?? null,
        n_higher: set?.higher ?? null,
        n_lower: set?.lowerUnits ?? null,
      }
    })
    return {
      refusal: null,
      figures: { n_units: units.length, missing, kind: choices.kind, ...priorFigures(found) },
      rows,
      ...rangesDrawing(
        rows.map((row) => ({ name: row.unit, value: row.expected_rank, lower: row.rank_lower, upper: row.rank_upper })),
        { whole: true },
      ),
    }
  },
}
