import type { Layer } from './cells.ts'
import { seenInCrossed } from './crossed.ts'
import { type Network, networkOf, solveNetwork } from './flow.ts'
import type { Knowledge } from './knowledge.ts'
import type { Model } from './model.ts'
import { isNetwork, pipesOf } from './partition.ts'
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

/** Room between the least and the most of a cell that is not worth a program of its own: more than must be left (A2). */
export const roomy = 6

/**
 * Works out the least and the most of every cell. First by interval reasoning, then exactly: a layer is a network, and each bound a largest flow.
 * Organisation by role is no network, and takes linear programs; there, a cell that is seen to have room enough keeps the interval of
 * reasoning, and so do parts of a count. The attacker supposes that nobody is missing from a list of parts until that cannot be.
 */
export async function attackBounds(
  knowledge: Knowledge,
  model: Model,
  progress: (done: number, of: number) => void,
): Promise<Attacked> {
  const { cells, system } = model
  const open = settle(model, knowledge.open)
  const subtracted = { lower: system.lower.slice(), upper: system.upper.slice() }
  const highs = await solver()
  const isBase = basesOf(knowledge)
  const blocks = model.blocks.filter(
    (block) =>
      block.sums.length > 0 &&
      block.cells.some((cell) => cells[cell]?.shown) &&
      (isNetwork(knowledge.directory, block.layer) || isBase(block.layer)),
  )
  const networks = networksOf(knowledge, open)
  const seen = (layer: Layer) =>
    (knowledge.directory && seenInCrossed(system, layer, knowledge.directory, new Set(open))) ?? undefined
  let [programs, infeasible] = [0, 0]
  for (const [done, block] of blocks.entries()) {
    progress(done, blocks.length)
    const network = networks(block.layer)
    const solved =
      network === null
        ? solveBlock(highs, system, block, roomy, seen(block.layer))
        : { programs: 2 * block.cells.length, infeasible: !solveNetwork(system, network, block.layer.start) }
    programs += solved.programs
    if (solved.infeasible) infeasible += 1
  }
  propagate(system)
  return { model, subtracted, programs, open, infeasible }
}

const basesOf = ({ vocabulary }: Knowledge) => {
  const bases = new Set(
    vocabulary.statistics.flatMap(({ signal, name, type }) => (type === 'base' ? [`${signal}|${name}`] : [])),
  )
  return ({ signal, statistic }: Layer) => bases.has(`${signal}|${statistic}`)
}

/** The network of a layer, made once for all that are alike; null where the layer is none. */
export function networksOf({ directory }: Knowledge, open: readonly string[]): (layer: Layer) => Network | null {
  const made = new Map<Layer['whos'], Network>()
  return (layer) => {
    if (!isNetwork(directory, layer)) return null
    const known = made.get(layer.whos)
    if (known) return known
    const { pipes, joints } = pipesOf(directory, layer, new Set(open))
    const network = networkOf(pipes, joints)
    made.set(layer.whos, network)
    return network
  }
}

/** Narrows the model by reasoning, with nobody missing or with as few open sums as it takes to hold; says which are open. */
export function settle({ system }: Model, known: readonly string[]): string[] {
  const open = new Set<string>(known)
  const [lower, upper] = [system.lower.slice(), system.upper.slice()]
  for (;;) {
    for (const sum of system.sums) sum.open = open.has(sum.name)
    const broken = propagate(system)
    if (broken === null || open.has(broken.name)) return [...open]
    open.add(broken.name)
    system.lower.set(lower)
    system.upper.set(upper)
  }
}
