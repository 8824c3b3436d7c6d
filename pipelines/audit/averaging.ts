import { grouped } from '../analyse/grouped.ts'
import type { Cell } from './cells.ts'
import type { Listed } from './knowledge.ts'
import { solve } from './matrix.ts'
import { type Groups, groupsOf, scores } from './shared.ts'

/** The attacker's estimate of a shown count: the mean and standard error that all tables together give (generalised least squares). */
export type Estimate = { cell: number; mean: number; sd: number }

/** Spread of a smallest group that an attacker supposes beforehand: so wide that it says nothing. */
const vague = 1e4

/**
 * Averages away what noise the overlaps allow. Every shown count is its true value plus independent noise of the published variance, and counts
 * are added up from the same smallest groups; for observed cells the posterior variance is V - V² [(K + V I)^-1]_ii with K the number of groups
 * that two cells share. Cells that are one and the same share their noise and count once. Bases of one cell are not averaged with each other: where
 * the same people answered they share one draw, and where others did nobody knows how many. `open` names the sums, as `friction|role`, in which
 * people are missing from the parts: they are one more group.
 */
export function averages(
  cells: readonly Cell[],
  directory: readonly Listed[] | null,
  variance: (signal: string) => number,
  open: ReadonlySet<string> = new Set(),
): Estimate[] {
  const places = [...cells.keys()].filter((place) => cells[place]?.shown)
  const shown = places.flatMap((place) => cells[place] ?? [])
  const layers = grouped([...shown.keys()], (place) => layerOf(shown[place]))
  const groups = groupsOf(directory, shown, open)
  return [...layers.values()].flatMap((layer) =>
    averageLayer(layer, shown, groups, variance(shown[layer[0] ?? 0]?.signal ?? '')).map((one) => ({
      ...one,
      cell: places[one.cell] ?? 0,
    })),
  )
}

function averageLayer(layer: readonly number[], cells: readonly Cell[], groups: Groups, variance: number): Estimate[] {
  const places = [...new Map(layer.map((place) => [groups.signature(place), place])).values()]
  const size = places.length
  const matrix = new Float64Array(size * size)
  for (const [row, one] of places.entries())
    for (let column = 0; column <= row; column += 1)
      matrix[row * size + column] = vague * groups.shared(one, places[column] ?? 0) + (row === column ? variance : 0)
  const values = Float64Array.from(places, (place) => cells[place]?.shown?.value ?? 0)
  const { solution, diagonal } = solve(matrix, size, values)
  return places.map((cell, row) => ({
    cell,
    mean: (values[row] ?? 0) - variance * (solution[row] ?? 0),
    sd: Math.sqrt(Math.max(0, variance - variance ** 2 * (diagonal[row] ?? 0))),
  }))
}

/** Replies and their scores are averaged together, every other statistic by itself. */
const layerOf = (cell: Cell | undefined) =>
  cell ? cell.layer.replace(`|${cell.statistic}`, scores[cell.statistic] ? '|replies' : `|${cell.statistic}`) : ''
