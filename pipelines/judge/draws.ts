import type { Loot } from '../audit/attack.ts'
import { cellName } from '../audit/cells.ts'
import type { Value } from './found.ts'

/**
 * Says which draw of noise a cell of the model carries: bases of one cell with the same number of people are the same people, and share one draw.
 * A draw is to be counted once, or chance seems smaller than it is.
 */
export function drawsOf({ knowledge, bounds: { model } }: Loot, value: Value): (place: number) => string {
  const bases = new Set(
    knowledge.vocabulary.statistics.flatMap(({ signal, name, type }) => (type === 'base' ? [`${signal}|${name}`] : [])),
  )
  return (place) => {
    const [cell, key] = [model.cells[place], model.keys[place] ?? '']
    if (!cell || !bases.has(`${cell.signal}|${cell.statistic}`)) return key
    return `${cellName(cell.signal, 'base', cell.place)}|${value(place)}`
  }
}

/**
 * Says which secret a cell holds: a total and its one part that anybody stands in are the same people, and what is guessed of one is guessed of
 * the other. A secret is to be counted once too.
 */
export function secretsOf(loot: Loot, value: Value): (place: number) => string {
  const draw = drawsOf(loot, value)
  const same = new Map<string, string>()
  const rootOf = (name: string): string => {
    const above = same.get(name)
    return above === undefined ? name : rootOf(above)
  }
  for (const { total, parts } of loot.bounds.model.system.sums)
    for (const part of parts) {
      if (!value(total) || value(total) !== value(part)) continue
      const [one, other] = [rootOf(draw(total)), rootOf(draw(part))]
      if (one !== other) same.set(other, one)
    }
  return (place) => rootOf(draw(place))
}

/** One of each, the first, by name. */
export function once<T>(list: readonly T[], nameOf: (one: T) => string): T[] {
  const first = new Map<string, T>()
  for (const one of list) {
    const name = nameOf(one)
    if (!first.has(name)) first.set(name, one)
  }
  return [...first.values()]
}
