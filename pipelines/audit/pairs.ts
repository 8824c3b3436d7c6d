import { grouped } from '../analyse/grouped.ts'
import type { Cell } from './cells.ts'
import type { Knowledge } from './knowledge.ts'
import type { Model } from './model.ts'

/** Two shown cells of which one lies inside the other; `rest` are the other parts of the same sum. */
export type Pair = { total: number; part: number; rest: readonly number[] | null }

/** Every shown total with every shown part of it, but where the two are one and the same by what they are (a region with one organisation, a theme with one rule). */
export function shownPairs({ cells, system }: Model, { rules }: Knowledge['vocabulary']): Pair[] {
  const sizes = grouped(rules, ({ theme }) => theme)
  const isLone = ({ place }: Cell) => place.theme !== undefined && sizes.get(place.theme)?.length === 1
  const isShown = (place: number) => cells[place]?.shown != null
  const inSums = system.sums
    .filter(({ name }) => !name.endsWith('|scores'))
    .flatMap(({ total, parts }): Pair[] =>
      parts.length < 2 || !isShown(total)
        ? []
        : parts.filter(isShown).map((part) => ({ total, part, rest: parts.filter((other) => other !== part) })),
    )
  const inOrders = system.orders
    .filter(
      ([less, more]) =>
        cells[less]?.statistic === cells[more]?.statistic &&
        isShown(less) &&
        isShown(more) &&
        !(cells[more] && isLone(cells[more])),
    )
    .map(([part, total]): Pair => ({ total, part, rest: null }))
  return [...inSums, ...inOrders]
}
