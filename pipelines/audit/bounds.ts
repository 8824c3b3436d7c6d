import { layCells } from './cells.ts'
import { solveNetwork } from './flow.ts'
import type { Knowledge } from './knowledge.ts'
import { type Model, modelOf } from './model.ts'
import { solveBlock, solver } from './programs.ts'
import { propagate } from './system.ts'

/** The model with every interval as narrow as the release allows; `programs` is the number of linear programs that took. */
export type Attacked = {
  model: Model
  /** Intervals by subtraction alone, before any linear program. */
  subtracted: { lower: Float64Array; upper: Float64Array }
  programs: number
  open: readonly string[]
  infeasible: number
}

/**
 * Works out the least and the most of every cell. First by interval reasoning; where that leaves room, by linear programs over each layer.
 * Organisation by role is no network, and takes a program a bound; there, parts of a count keep the intervals of reasoning. The attacker supposes that nobody is missing from a list of parts until that cannot be.
 */
export async function attackBounds(
  knowledge: Knowledge,
  progress: (done: number, of: number) => void,
): Promise<Attacked> {
  const laid = layCells(knowledge)
  const { model, open } = settle(knowledge.open, (names) => modelOf(knowledge, names, laid))
  const highs = await solver()
  const { cells, system } = model
  const subtracted = { lower: system.lower.slice(), upper: system.upper.slice() }
  const bases = new Set(
    knowledge.vocabulary.statistics.flatMap(({ signal, name, type }) => (type === 'base' ? [`${signal}|${name}`] : [])),
  )
  const isBase = ([cell = 0]: readonly number[]) => bases.has(`${cells[cell]?.signal}|${cells[cell]?.statistic}`)
  const blocks = model.blocks.filter(
    (block) =>
      block.sums.length > 0 &&
      block.cells.some((cell) => cells[cell]?.shown) &&
      (block.network !== null || isBase(block.cells)),
  )
  let [programs, infeasible] = [0, 0]
  for (const [done, block] of blocks.entries()) {
    progress(done, blocks.length)
    const networked = block.network === null ? null : solveNetwork(system, block.network.pipes, block.network.joints)
    const solved =
      networked === null
        ? solveBlock(highs, system, block)
        : { programs: 2 * block.cells.length, infeasible: !networked }
    programs += solved.programs
    if (solved.infeasible) infeasible += 1
  }
  propagate(system)
  return { model, subtracted, programs, open, infeasible }
}

/** The model made with nobody missing, or with as few open sums as it takes to hold. */
export function settle(
  known: readonly string[],
  make: (open: ReadonlySet<string>) => Model,
): { model: Model; open: string[] } {
  const open = new Set<string>(known)
  for (;;) {
    const model = make(open)
    const broken = propagate(model.system)
    if (broken === null || open.has(broken.name)) return { model, open: [...open] }
    open.add(broken.name)
  }
}
