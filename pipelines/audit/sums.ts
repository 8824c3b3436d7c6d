import { networksOf, roomy, settle } from './bounds.ts'
import { type Cell, cellName, layCells } from './cells.ts'
import { seenInCrossed } from './crossed.ts'
import { solveNetwork } from './flow.ts'
import type { Knowledge, Published } from './knowledge.ts'
import { type Model, modelOf } from './model.ts'
import { solveBlock, solver } from './programs.ts'

/** What one person can add to a sum, for this cell: least, centre and half the range (disclosure.md 6). */
export type Clamp = { low: number; centre: number; high: number; half: number }

/** Clamp of a sum in a cell: a theme counts twice a rule and all rules together four times, but a theme of one rule is that rule. */
export function clampOf(
  { manifest, vocabulary }: Knowledge,
  signal: string,
  statistic: string,
  place: Pick<Cell['place'], 'rule' | 'theme'> | Published,
): Clamp | null {
  const clamp = manifest.parameters.clamps[signal]?.[statistic]
  if (clamp === undefined) return null
  const isLone = place.theme != null && vocabulary.rules.filter(({ theme }) => theme === place.theme).length === 1
  const grain = place.rule != null || isLone ? 'rule' : place.theme != null ? 'theme' : 'all'
  const scale = signal === 'friction' ? (manifest.parameters.friction_scale[grain] ?? 1) : 1
  const [centre, high] = [clamp.centre * scale, clamp.high * scale]
  return { low: clamp.low, centre, high, half: Math.max(high - centre, centre - clamp.low) }
}

/** The same attack on sums (minutes, scores, …): every cell's interval, given what is known of the numbers of people behind it. */
export async function attackSums(knowledge: Knowledge, counts: Model): Promise<Model> {
  const base = new Map(knowledge.vocabulary.statistics.map(({ signal, name, base: of }) => [`${signal}|${name}`, of]))
  const bounds = (_: Knowledge, cells: readonly Cell[]) => {
    const [lower, upper] = [new Float64Array(cells.length), new Float64Array(cells.length)]
    cells.forEach(({ signal, statistic, place, shown }, index) => {
      const clamp = clampOf(knowledge, signal, statistic, place)
      const people = counts.index.get(cellName(signal, base.get(`${signal}|${statistic}`) ?? '', place))
      if (clamp === null || people === undefined) {
        upper[index] = Infinity
        return
      }
      const [least, most] = [counts.system.lower[people] ?? 0, counts.system.upper[people] ?? 0]
      lower[index] = clamp.low < 0 ? clamp.low * most : clamp.low * least
      upper[index] = clamp.high * most
      const count = counts.cells[people]?.shown?.value
      if (!shown || shown.carried || count === undefined) return
      const noise = knowledge.manifest.parameters.sums.bound_factor * clamp.half
      lower[index] = Math.max(lower[index] ?? 0, shown.value - clamp.centre * (count - least) - noise)
      upper[index] = Math.min(upper[index] ?? 0, shown.value - clamp.centre * (count - most) + noise)
    })
    return { lower, upper }
  }
  const made = modelOf(knowledge, layCells(knowledge, ['sum']), bounds)
  const model = { ...made, system: { ...made.system, orders: [], covers: [] } }
  const open = settle(model, knowledge.open)
  const { system } = model
  const [networks, highs] = [networksOf(knowledge, open), await solver()]
  for (const block of model.blocks) {
    const { layer, cells, sums } = block
    const network = networks(layer)
    const isSigned = cells.some((cell) => (system.lower[cell] ?? 0) < 0)
    if (isSigned && sums.some((sum) => sum.open)) continue
    if (network) solveNetwork(system, network, layer.start)
    else if (knowledge.directory && cells.some((cell) => model.cells[cell]?.shown))
      solveBlock(
        highs,
        system,
        block,
        roomy,
        seenInCrossed(system, layer, knowledge.directory, new Set(open)) ?? undefined,
      )
  }
  return model
}
