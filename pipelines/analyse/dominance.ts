import type { Row } from '../../data/release.ts'

/** A rule in a quarter in which one organisation gave more than half of its reports. */
export type Dominated = { quarter: string; rule: string }

type Cell = Pick<Row<'estimate'>, 'quarter' | 'measure' | 'organisation' | 'rule'>

/** Whether a cell would be a rate of such a rule, of whom one organisation speaks for most (signals.md 2); that organisation's own rate is its own. */
export function refusedRates(dominated: readonly Dominated[]): (cell: Cell) => boolean {
  const names = new Set(dominated.map(({ quarter, rule }) => `${quarter}|${rule}`))
  return ({ quarter, measure, organisation, rule }) =>
    measure === 'friction.reporters_per_100' && organisation === null && names.has(`${quarter}|${rule}`)
}
