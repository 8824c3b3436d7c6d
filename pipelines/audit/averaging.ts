import { dimensions } from '../../data/vocabulary/cubes.ts'
import { grouped } from '../analyse/grouped.ts'
import type { Cell } from './cells.ts'
import type { Listed } from './knowledge.ts'
import { inverse } from './matrix.ts'

/** The attacker's estimate of a shown count: the mean and standard error that all tables together give (generalised least squares). */
export type Estimate = { cell: number; mean: number; sd: number }

/** Spread of a smallest group that an attacker supposes beforehand: so wide that it says nothing. */
const vague = 1e4

/**
 * Averages away what noise the overlaps allow. Every shown count is its true value plus independent noise of the published variance, and counts
 * are added up from the same smallest groups; for observed cells the posterior variance is V - V² [(K + V I)^-1]_ii with K the number of groups
 * that two cells share. Cells that are one and the same share their noise and count once.
 */
export function averages(
  cells: readonly Cell[],
  directory: readonly Listed[] | null,
  variance: (signal: string) => number,
): Estimate[] {
  const shown = [...cells.keys()].filter((place) => cells[place]?.shown)
  const layers = grouped(shown, (place) => layerOf(cells[place]))
  const groups = coverage(directory, cells)
  return [...layers.values()].flatMap((layer) =>
    averageLayer(layer, cells, groups, variance(cells[layer[0] ?? 0]?.signal ?? '')),
  )
}

function averageLayer(layer: readonly number[], cells: readonly Cell[], groups: Groups, variance: number): Estimate[] {
  const once = new Map(layer.map((place) => [groups.signature(place), place]))
  const places = [...once.values()]
  const size = places.length
  const matrix = new Float64Array(size * size)
  places.forEach((one, row) => {
    places.forEach((other, column) => {
      matrix[row * size + column] = vague * groups.shared(one, other) + (row === column ? variance : 0)
    })
  })
  const solved = inverse(matrix, size)
  const values = places.map((place) => cells[place]?.shown?.value ?? 0)
  return places.map((cell, row) => {
    const pull = values.reduce((sum, value, column) => sum + (solved[row * size + column] ?? 0) * value, 0)
    const left = variance - variance ** 2 * (solved[row * size + row] ?? 0)
    return { cell, mean: (values[row] ?? 0) - variance * pull, sd: Math.sqrt(Math.max(0, left)) }
  })
}

const scores: Readonly<Record<string, readonly number[]>> = {
  replies: [1, 2, 3, 4, 5],
  score_1: [1],
  score_2: [2],
  score_3: [3],
  score_4: [4],
  score_5: [5],
  top_two: [4, 5],
  low_two: [1, 2],
  rest: [3, 4, 5],
}

/** Replies and their scores are averaged together, every other statistic by itself. */
const layerOf = (cell: Cell | undefined) =>
  cell
    ? cell.layer.replace(
        `|${cell.statistic}`,
        scores[cell.statistic] && cell.statistic !== 'yes' ? '|replies' : `|${cell.statistic}`,
      )
    : ''

type Groups = { shared: (one: number, other: number) => number; signature: (place: number) => string }

/** How many smallest groups (organisation by role, respondent, score, …) two cells have in common. */
function coverage(directory: readonly Listed[] | null, cells: readonly Cell[]): Groups {
  const all = new Set([
    ...(directory ?? []).map((one) => one.organisation),
    ...cells.flatMap(({ place }) => place.organisation ?? []),
  ])
  const members = (name: 'kind' | 'region') =>
    new Map(
      [...grouped(directory ?? [], (one) => one[name] ?? '')].map(([value, own]) => [
        value,
        new Set(own.map((one) => one.organisation)),
      ]),
    )
  const by = { kind: members('kind'), region: members('region') }
  const covered = ({ place }: Cell): ReadonlySet<string> => {
    if (place.organisation !== undefined) return new Set([place.organisation])
    if (place.kind !== undefined) return by.kind.get(place.kind) ?? new Set([`kind ${place.kind}`])
    if (place.region !== undefined) return by.region.get(place.region) ?? new Set([`region ${place.region}`])
    return all
  }
  const sets = cells.map((cell) => (cell.shown ? covered(cell) : all))
  const sizes = new Map(
    sideDimensions.map((name) => [name, Math.max(1, new Set(cells.flatMap((cell) => cell.place[name] ?? [])).size)]),
  )
  const shared = (one: number, other: number) => {
    const [a, b] = [cells[one], cells[other]]
    if (!a || !b) return 0
    let count =
      overlap(sets[one] ?? all, sets[other] ?? all) *
      overlap(new Set(scores[a.statistic] ?? [0]), new Set(scores[b.statistic] ?? [0]))
    for (const name of sideDimensions) {
      const [left, right] = [a.place[name], b.place[name]]
      if (left === undefined && right === undefined) count *= sizes.get(name) ?? 1
      else if (left !== undefined && right !== undefined && left !== right) return 0
    }
    return count
  }
  const side = (place: number) =>
    dimensions
      .flatMap((name) => (['kind', 'region', 'organisation'].includes(name) ? [] : [cells[place]?.place[name] ?? '']))
      .join('|')
  return {
    shared,
    signature: (place) => `${cells[place]?.statistic}|${side(place)}|${[...(sets[place] ?? [])].sort().join()}`,
  }
}

const sideDimensions = ['role', 'phase', 'respondent', 'framework'] as const

function overlap<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  let count = 0
  for (const value of small) if (large.has(value)) count += 1
  return count
}
