import { grouped } from '../analyse/grouped.ts'
import { solveBlock, solver } from './programs.ts'
import { propagate, type Sum, type System } from './system.ts'

/** A published table with margins: one line per cell, the values of its dimensions (null: total), and what is shown (null: suppressed). */
export type TableCell = { at: readonly (string | null)[]; shown: number | null }
/** How the table was protected, as far as it is known: the least that is shown, the base of rounding, the most that noise can be. */
export type TableMethod = { threshold: number | null; base: number; noise: number }
/** A suppressed cell: the least and the most it can be. */
export type TableFinding = { at: readonly (string | null)[]; least: number; most: number }

/**
 * What can be worked out about the suppressed cells of somebody else's table, by linear programs over its margins. A total is the sum of the
 * cells below it where all of those are in the table; numbers are whole and not negative. null: the table contradicts itself under this method.
 */
export async function attackTable(cells: readonly TableCell[], method: TableMethod): Promise<TableFinding[] | null> {
  const system = systemOf(cells, method)
  if (propagate(system) !== null) return null
  const solved = solveBlock(await solver(), system, { cells: [...cells.keys()], sums: system.sums, network: null })
  if (solved.infeasible) return null
  return cells.flatMap(({ at, shown }, place) =>
    shown === null ? [{ at, least: system.lower[place] ?? 0, most: system.upper[place] ?? Infinity }] : [],
  )
}

function systemOf(cells: readonly TableCell[], { threshold, base, noise }: TableMethod): System {
  const around = Math.floor(base / 2) + noise
  const lower = Float64Array.from(cells, ({ shown }) => (shown === null ? 0 : Math.max(0, Math.ceil(shown - around))))
  const hidden = threshold === null ? Infinity : threshold - 1 + noise
  const upper = Float64Array.from(cells, ({ shown }) => (shown === null ? hidden : Math.floor(shown + around)))
  return { lower, upper, sums: sumsOf(cells), orders: [], covers: [] }
}

/** For every total and dimension: the cells that are alike but for a value there. */
function sumsOf(cells: readonly TableCell[]): Sum[] {
  const width = cells[0]?.at.length ?? 0
  const index = new Map(cells.map(({ at }, place) => [JSON.stringify(at), place]))
  return Array.from({ length: width }, (_, dimension) => {
    const inner = [...cells.keys()].filter((place) => cells[place]?.at[dimension] !== null)
    const families = grouped(inner, (place) =>
      JSON.stringify((cells[place]?.at ?? []).map((value, at) => (at === dimension ? null : value))),
    )
    return [...families].flatMap(([total, parts]): Sum[] => {
      const place = index.get(total)
      return place === undefined ? [] : [{ total: place, parts, open: false, name: `${dimension}` }]
    })
  }).flat()
}
