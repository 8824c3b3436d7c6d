import { cellName } from './cells.ts'
import type { Knowledge } from './knowledge.ts'
import type { Model } from './model.ts'
import type { Pair } from './pairs.ts'
import { clampOf } from './sums.ts'

/**
 * The attack on means: how many pairs of numbers (people in the part, people in the total) fit what is shown of both, their sums included; one
 * count for every pair and sum. With exact means two numbers give the third; here enough must be left.
 */
export function candidates(
  knowledge: Knowledge,
  model: Model,
  pairs: readonly Pair[],
): { pair: Pair; count: number }[] {
  const sums = knowledge.vocabulary.statistics.filter(({ type }) => type === 'sum')
  const shown = new Map(knowledge.rows.map((row) => [cellName(row.signal, row.statistic, row), row.value]))
  const factor = knowledge.manifest.parameters.sums.bound_factor
  return pairs.flatMap((pair) => {
    const [total, part] = [model.cells[pair.total], model.cells[pair.part]]
    if (!total || !part) return []
    return sums
      .filter(({ signal, base }) => signal === part.signal && base === part.statistic)
      .flatMap(({ signal, name }) => {
        const clamp = clampOf(knowledge, signal, name, part.place)
        const values = [total, part].map((cell) => shown.get(cellName(signal, name, cell.place)))
        if (clamp === null || pair.rest === null || values.some((value) => value === undefined)) return []
        const centred = (place: number) =>
          (values[place] ?? 0) - clamp.centre * ((place === 0 ? total : part).shown?.value ?? 0)
        const left = Math.max(0, (Math.abs(centred(0) - centred(1)) - 2 * factor * clamp.half) / clamp.half)
        return [{ pair, count: count(model, pair, left) }]
      })
  })
}

/** Whole numbers of people in total and part that fit their intervals, and leave at least `left` and what the rest can hold. */
function count({ system }: Model, { total, part, rest }: Pair, left: number): number {
  const bounds = (values: Float64Array) => (rest ?? []).reduce((sum, cell) => sum + (values[cell] ?? 0), 0)
  const [least, most] = [Math.max(left, bounds(system.lower)), bounds(system.upper)]
  let found = 0
  for (let all = system.lower[total] ?? 0; all <= (system.upper[total] ?? 0); all += 1)
    for (let some = system.lower[part] ?? 0; some <= (system.upper[part] ?? 0); some += 1)
      if (all - some >= least && all - some <= most) found += 1
  return found
}
