import type { Staffed } from './staff.ts'

/** A true value of a measure; `note` says for which population or part when there can be doubt. */
export type Rate = {
  measure: string
  quarter: string
  level: 'all' | 'rule'
  rule?: string
  value: number
  note?: string
}

/** A rate before its quarter is known. */
export type Value = Omit<Rate, 'quarter'>

export const all = (measure: string, value: number, note?: string): Value => ({
  measure,
  level: 'all',
  value,
  ...(note ? { note } : {}),
})

/** Mean over organisations, each counted by its weight. */
export function weighted(field: readonly Staffed[], weight: (of: Staffed) => number, value: (of: Staffed) => number) {
  const total = field.reduce((sum, of) => sum + weight(of), 0)
  return field.reduce((sum, of) => sum + weight(of) * value(of), 0) / total
}
