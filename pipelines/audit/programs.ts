import loadHighs, { type Highs, type Model } from 'highs'
import type { Sum, System } from './system.ts'

/** Cells that stand in the same sums, and those sums. */
export type Block = { cells: readonly number[]; sums: readonly Sum[] }
/** The least and the most that each cell of a block is in some numbers that fit. */
export type Seen = { least: Float64Array; most: Float64Array }
export type Solved = { programs: number; infeasible: boolean }

let loaded: Promise<Highs> | undefined
/** The solver, loaded once. */
export const solver = () => {
  loaded ??= loadHighs()
  return loaded
}

const slack = 1e-6

/**
 * Narrows every interval of a block to the exact least and most that its sums allow, by linear programs: first for many cells at once, then one
 * for each bound that no solution has reached yet. A cell that is `seen` to have at least `enough` room is left as it is. Says how many
 * programs were run; an infeasible block keeps its intervals.
 */
export function solveBlock(
  highs: Highs,
  system: System,
  block: Block,
  enough = Infinity,
  seen = unseen(block),
): Solved {
  const model = highs.createModel(modelOf(highs, system, block))
  try {
    model.options.set({ output_flag: false, presolve: 'off', simplex_strategy: 4 })
    return solveModel(highs, model, system, block, enough, seen)
  } finally {
    model.dispose()
  }
}

const unseen = ({ cells }: Block): Seen => ({
  least: new Float64Array(cells.length).fill(Infinity),
  most: new Float64Array(cells.length).fill(-Infinity),
})

function solveModel(highs: Highs, model: Model, system: System, block: Block, enough: number, seen: Seen): Solved {
  const result: Solved = { programs: 0, infeasible: false }
  const bounds = { most: system.upper, least: system.lower }
  const solve = (indices: readonly number[], cost: number) => {
    const own = { kind: 'set' as const, indices }
    model.changeColsCost(
      own,
      indices.map(() => cost),
    )
    model.run()
    result.programs += 1
    const found = read(highs, model, seen)
    model.changeColsCost(
      own,
      indices.map(() => 0),
    )
    return found
  }
  const isSettled = (index: number) =>
    Math.floor((seen.most[index] ?? 0) + slack) - Math.ceil((seen.least[index] ?? 0) - slack) >= enough
  const loose = (side: 'most' | 'least') =>
    [...block.cells.keys()].filter(
      (index) => !isSettled(index) && isLoose(seen[side][index], bounds[side][block.cells[index] ?? 0]),
    )
  const sides = [
    ['most', -1],
    ['least', 1],
  ] as const
  for (const [side, cost] of sides)
    for (let before = Infinity, left = loose(side); left.length < before; left = loose(side)) {
      before = left.length
      if (before > 0 && !solve(left, cost)) return { ...result, infeasible: true }
    }
  for (const [side, cost] of sides)
    for (const index of loose(side)) {
      const cell = block.cells[index] ?? 0
      if (isSettled(index) || !isLoose(seen[side][index], bounds[side][cell])) continue
      if (!solve([index], cost)) return { ...result, infeasible: true }
      bounds[side][cell] =
        side === 'most' ? Math.floor((seen.most[index] ?? 0) + slack) : Math.ceil((seen.least[index] ?? 0) - slack) + 0
    }
  return result
}

const isLoose = (seen = 0, bound = 0) => Math.abs(bound) !== Infinity && Math.abs(seen - bound) > slack

/** Takes the values of the last solution into what was seen; false when there is no solution. */
function read(highs: Highs, model: Model, { least, most }: Seen): boolean {
  if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return false
  const { colValue } = model.getSolution()
  colValue.forEach((value, index) => {
    if (value < (least[index] ?? 0)) least[index] = value
    if (value > (most[index] ?? 0)) most[index] = value
  })
  return true
}

function modelOf(highs: Highs, { lower, upper }: System, { cells, sums }: Block) {
  const place = new Map(cells.map((cell, index) => [cell, index]))
  const rows = sums.map(({ total, parts, open }) => ({
    places: [total, ...parts].map((cell) => place.get(cell) ?? 0),
    open,
  }))
  const starts = [0]
  for (const { places } of rows) starts.push((starts.at(-1) ?? 0) + places.length)
  const finite = (value: number) => (value === Infinity ? highs.infinity : value)
  return {
    numCols: cells.length,
    numRows: rows.length,
    colCost: new Float64Array(cells.length),
    colLower: cells.map((cell) => lower[cell] ?? 0),
    colUpper: cells.map((cell) => finite(upper[cell] ?? 0)),
    rowLower: rows.map(() => 0),
    rowUpper: rows.map(({ open }) => (open ? highs.infinity : 0)),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: cells.length,
      starts,
      indices: rows.flatMap(({ places }) => places),
      values: rows.flatMap(({ places }) => places.map((_, index) => (index === 0 ? 1 : -1))),
    },
  }
}
