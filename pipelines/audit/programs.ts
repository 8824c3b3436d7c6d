import loadHighs, { type Highs, type Model } from 'highs'
import type { Pipe } from './flow.ts'
import type { Sum, System } from './system.ts'

/** Cells that stand in the same sums, and those sums. */
export type Block = {
  cells: readonly number[]
  sums: readonly Sum[]
  network: { pipes: readonly Pipe[]; joints: number } | null
}
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
 * for each bound that no solution has reached yet. Says how many programs were run; an infeasible block keeps its intervals.
 */
export function solveBlock(highs: Highs, system: System, block: Block): Solved {
  const result: Solved = { programs: 0, infeasible: false }
  const model = highs.createModel(modelOf(highs, system, block))
  try {
    model.options.set({ output_flag: false, presolve: 'off', simplex_strategy: 4 })
    const seen = {
      least: new Float64Array(block.cells.length).fill(Infinity),
      most: new Float64Array(block.cells.length).fill(-Infinity),
    }
    const solve = (costs: ReadonlyMap<number, number>) => {
      for (const [index, cost] of costs) model.changeColCost(index, cost)
      model.run()
      result.programs += 1
      const found = read(highs, model, seen)
      for (const index of costs.keys()) model.changeColCost(index, 0)
      return found
    }
    const bounds = { most: system.upper, least: system.lower }
    for (const side of ['most', 'least'] as const) {
      const cost = side === 'most' ? -1 : 1
      const loose = () =>
        [...block.cells.keys()].filter((index) => isLoose(seen[side][index], bounds[side][block.cells[index] ?? 0]))
      for (let before = Infinity, left = loose(); left.length < before; left = loose()) {
        before = left.length
        if (before > 0 && !solve(new Map(left.map((index) => [index, cost])))) return { ...result, infeasible: true }
      }
      for (const index of loose()) {
        if (!isLoose(seen[side][index], bounds[side][block.cells[index] ?? 0])) continue
        if (!solve(new Map([[index, cost]]))) return { ...result, infeasible: true }
        bounds[side][block.cells[index] ?? 0] =
          side === 'most'
            ? Math.floor((seen.most[index] ?? 0) + slack)
            : Math.ceil((seen.least[index] ?? 0) - slack) + 0
      }
    }
    return result
  } finally {
    model.dispose()
  }
}

const isLoose = (seen = 0, bound = 0) => Math.abs(bound) !== Infinity && Math.abs(seen - bound) > slack

/** Takes the values of the last solution into what was seen; false when there is no solution. */
function read(highs: Highs, model: Model, { least, most }: { least: Float64Array; most: Float64Array }): boolean {
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
