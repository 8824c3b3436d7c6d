import type { Loot } from '../audit/attack.ts'
import { cellName } from '../audit/cells.ts'
import { type Clamp, clampOf } from '../audit/sums.ts'
import type { Truth } from './truth.ts'

/** A shown sum by name: what it truly is around the centre of its clamp, and the noise that was added, in the unit of the sum. */
export type SumNoise = { key: string; clamp: Clamp; centred: number; noise: number }

/** Every shown sum with its noise. */
export function sumNoise({ knowledge }: Pick<Loot, 'knowledge'>, { values }: Truth): SumNoise[] {
  const base = new Map(knowledge.vocabulary.statistics.map(({ signal, name, base: of }) => [`${signal}|${name}`, of]))
  const shown = new Map(knowledge.rows.map((row) => [cellName(row.signal, row.statistic, row), row.value]))
  return knowledge.rows.flatMap((row) => {
    const clamp = clampOf(knowledge, row.signal, row.statistic, row)
    const [key, of] = [
      cellName(row.signal, row.statistic, row),
      cellName(row.signal, base.get(`${row.signal}|${row.statistic}`) ?? '', row),
    ]
    const [value, people, count] = [values.get(key), values.get(of), shown.get(of)]
    if (clamp === null || row.carried || value === undefined || people === undefined || count === undefined) return []
    return [
      {
        key,
        clamp,
        centred: value - clamp.centre * people,
        noise: row.value - value - clamp.centre * (count - people),
      },
    ]
  })
}
