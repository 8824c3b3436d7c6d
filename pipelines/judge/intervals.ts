import { auditFigure } from '../../data/audit.ts'
import type { Row } from '../../data/release.ts'
import { cellName } from '../audit/cells.ts'
import type { Model } from '../audit/model.ts'
import { type Case, type Found, none, smallest } from './found.ts'

type Bounds = { lower: Float64Array; upper: Float64Array }

/** A1, A2, A3 (standard error), A8, A11, A12 and A15: what can be judged from the release alone. With the truth, intervals that miss it do not count. */
export function judgeIntervals({ loot, truth }: Case): Found[] {
  const { bounds, sums, estimates, means, leaks, strangers, knowledge } = loot
  const { model, subtracted } = bounds
  const isSecret = (key: string) => truth === null || (truth.values.get(key) ?? 0) > 0
  const hidden = recovered(model, subtracted, truth?.values ?? null).filter(([key, , shown]) => !shown && isSecret(key))
  const all = recovered(model, model.system, truth?.values ?? null)
  const unseen = all.filter(([key, , shown]) => !shown && isSecret(key))
  const named = (cells: typeof all) => cells.map(([key, width]) => [key, width] as const)
  const within = (cells: typeof all, width: number) => cells.filter((cell) => cell[1] <= width).map(([key]) => key)
  const counts = knowledge.rows.filter((row) => model.index.has(nameOf(row)))
  return [
    none('subtraction_exact', within(hidden, 0), hidden.length),
    none('subtraction_near', within(hidden, 2), hidden.length),
    none('bounds_exact', within(all, 0), all.length),
    none('bounds_near', within(unseen, 2), unseen.length),
    smallest('bounds_width', named(all)),
    smallest(
      'sums_width',
      named(
        recovered(sums, sums.system, truth?.values ?? null).filter(
          ([, width, shown]) => shown && Number.isFinite(width),
        ),
      ),
    ),
    smallest(
      'averaging_sd',
      estimates.map(({ cell, sd }) => [model.keys[cell] ?? '', sd]),
    ),
    smallest(
      'means_candidates',
      means.map(({ pair, count }) => [model.keys[pair.part] ?? '', count]),
    ),
    { figure: auditFigure('values_per_cell', leaks.values, knowledge.rows.length), cells: leaks.twice },
    none('outside_cube', leaks.outside, knowledge.rows.length),
    smallest(
      'shown_least',
      counts.map((row) => [nameOf(row), row.value]),
    ),
    none('register', strangers, knowledge.vocabulary.rules.length),
  ]
}

const nameOf = (row: Row<'statistic'>) => cellName(row.signal, row.statistic, row)

/** Name, width of the interval and whether it is shown, of every cell whose interval holds what is true (with an empty one the attacker erred). */
function recovered(
  { keys, cells }: Model,
  { lower, upper }: Bounds,
  truth: ReadonlyMap<string, number> | null,
): [string, number, boolean][] {
  return keys.flatMap((key, place): [string, number, boolean][] => {
    const [least, most] = [lower[place] ?? 0, upper[place] ?? 0]
    const value = truth === null ? null : (truth.get(key) ?? 0)
    if (least > most) return []
    if (value !== null && (value < least || value > most)) return []
    return [[key, most - least, cells[place]?.shown != null]]
  })
}
