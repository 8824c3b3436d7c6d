import { auditFigure } from '../../data/audit.ts'
import type { Row } from '../../data/release.ts'
import type { Loot } from '../audit/attack.ts'
import { cellName } from '../audit/cells.ts'
import type { Model } from '../audit/model.ts'
import { type Found, none, smallest, type Value } from './found.ts'
import type { Truth } from './truth.ts'

type Bounds = { lower: Float64Array; upper: Float64Array }

/** A1, A2, A3 (standard error), A8, A11, A12 and A15: what can be judged from the release alone. With the truth, intervals that miss it do not count. */
export function judgeIntervals(loot: Loot, truth: Truth | null, value: Value | null): Found[] {
  const { bounds, sums, estimates, means, leaks, strangers, knowledge } = loot
  const { model, subtracted } = bounds
  const isSecret = (place: number) => value === null || (value(place) ?? 0) > 0
  const isHidden = (place: number) => !model.cells[place]?.shown
  const [byHand, all] = [held(model, subtracted, value), held(model, model.system, value)]
  const hidden = byHand.filter((place) => isHidden(place) && isSecret(place))
  const unseen = all.filter((place) => isHidden(place) && isSecret(place))
  const named = (places: readonly number[]) => places.map((place) => model.keys[place] ?? '')
  const within = (places: readonly number[], { lower, upper }: Bounds, width: number) =>
    named(places.filter((place) => (upper[place] ?? 0) - (lower[place] ?? 0) <= width))
  const counts = knowledge.rows.filter((row) => model.index.has(nameOf(row)))
  const inSums = held(sums, sums.system, truth && ((place) => truth.values.get(sums.keys[place] ?? '')))
  return [
    none('subtraction_exact', within(hidden, subtracted, 0), hidden.length),
    none('subtraction_near', within(hidden, subtracted, 2), hidden.length),
    none('bounds_exact', within(all, model.system, 0), all.length),
    none('bounds_near', within(unseen, model.system, 2), unseen.length),
    smallest('bounds_width', widths(model, all)),
    smallest(
      'sums_width',
      widths(sums, inSums).filter(([, width], index) => sums.cells[inSums[index] ?? 0]?.shown && width < Infinity),
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
    none('register', strangers, knowledge.rows.length),
  ]
}

const nameOf = (row: Row<'statistic'>) => cellName(row.signal, row.statistic, row)

/** Places of the cells whose interval holds what is true; where it does not, or is empty, the attacker erred. */
function held({ keys }: Model, { lower, upper }: Bounds, value: Value | null): number[] {
  const places: number[] = []
  for (let place = 0; place < keys.length; place += 1) {
    const [least, most] = [lower[place] ?? 0, upper[place] ?? 0]
    const own = value === null ? least : (value(place) ?? 0)
    if (least <= most && own >= least && own <= most) places.push(place)
  }
  return places
}

const widths = ({ keys, system: { lower, upper } }: Model, places: readonly number[]) =>
  places.map((place) => [keys[place] ?? '', (upper[place] ?? 0) - (lower[place] ?? 0)] as const)
