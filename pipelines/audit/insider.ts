import type { Model } from './model.ts'

/** What an organisation that knows its own numbers can say of another: the least, the most, and its best guess. */
export type Insight = {
  insider: string
  cell: number
  /** The shown total it was taken from. */
  total: number
  least: number
  most: number
  guess: number
}

/**
 * Every organisation takes its own true number (`own`) off each shown total it stands in, with what is known of the others; one insight for each
 * unpublished number of another organisation that is left over.
 */
export function insights({ cells, system }: Model, own: (cell: number) => number | undefined): Insight[] {
  const found: Insight[] = []
  const sums = system.sums.filter(
    ({ total, parts }) =>
      cells[total]?.shown && parts.length > 1 && parts.every((part) => isOrganisation(cells[part]?.place)),
  )
  for (const { total, parts } of sums) {
    const [least, most] = totals(parts, system)
    const expected = parts.reduce((sum, part) => sum + (cells[part]?.shown?.value ?? 0), 0)
    const hidden = parts.filter((part) => !cells[part]?.shown)
    if (hidden.length > few) continue
    for (const insider of parts) {
      const mine = own(insider)
      if (mine === undefined) continue
      for (const cell of hidden) {
        if (cell === insider) continue
        const low = (system.lower[total] ?? 0) - mine - (most - at(system.upper, insider) - at(system.upper, cell))
        const high = (system.upper[total] ?? 0) - mine - (least - at(system.lower, insider) - at(system.lower, cell))
        const others = hidden.length - 1 - (hidden.includes(insider) ? 1 : 0)
        const left = (cells[total]?.shown?.value ?? 0) - mine - (expected - (cells[insider]?.shown?.value ?? 0))
        found.push({
          insider: cells[insider]?.place.organisation ?? '',
          cell,
          total,
          least: Math.max(low, at(system.lower, cell)),
          most: Math.min(high, at(system.upper, cell)),
          guess: Math.max(0, Math.round(left / (others + 1))),
        })
      }
    }
  }
  return found
}

/** With more hidden numbers than this in one total, the insider knows hardly more than anybody. */
const few = 3

const isOrganisation = (place: { organisation?: string; role?: string } | undefined) =>
  place?.organisation !== undefined && place.role === undefined
const at = (values: Float64Array, cell: number) => values[cell] ?? 0
const totals = (parts: readonly number[], { lower, upper }: Model['system']) =>
  [
    parts.reduce((sum, part) => sum + at(lower, part), 0),
    parts.reduce((sum, part) => sum + at(upper, part), 0),
  ] as const
