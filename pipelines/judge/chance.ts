import { chiSquareCdf } from '../statistics/distributions.ts'

/** Probability that remainders of `values` after division by m are this uneven by chance (chi-square); 1 with too few values to say. */
export function evenness(values: readonly number[], m: number): number {
  const expected = values.length / m
  if (expected < 5) return 1
  const counts = new Array<number>(m).fill(0)
  for (const value of values) counts[remainder(value, m)] = (counts[remainder(value, m)] ?? 0) + 1
  const statistic = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  return tail(statistic, m - 1)
}

/**
 * Probability that remainders of pairs after division by m hang together this much by chance (chi-square of the table of both). Neighbouring
 * remainders are put together until five pairs or so are expected in each field; 1 with too few pairs to say.
 */
export function independence(pairs: readonly (readonly [number, number])[], m: number): number {
  const groups = Math.min(m, Math.floor(Math.sqrt(pairs.length / 5)))
  if (groups < 2) return 1
  const group = (value: number) => Math.floor((remainder(value, m) * groups) / m)
  const table = new Float64Array(groups * groups)
  const [rows, columns] = [new Float64Array(groups), new Float64Array(groups)]
  for (const [one, other] of pairs) {
    const [row, column] = [group(one), group(other)]
    table[row * groups + column] = (table[row * groups + column] ?? 0) + 1
    rows[row] = (rows[row] ?? 0) + 1
    columns[column] = (columns[column] ?? 0) + 1
  }
  const used = (counts: Float64Array) => counts.filter((count) => count > 0).length - 1
  const freedom = used(rows) * used(columns)
  if (freedom === 0) return 1
  const statistic = table.reduce((sum, count, field) => {
    const expected = ((rows[Math.floor(field / groups)] ?? 0) * (columns[field % groups] ?? 0)) / pairs.length
    return expected === 0 ? sum : sum + (count - expected) ** 2 / expected
  }, 0)
  return tail(statistic, freedom)
}

const remainder = (value: number, m: number) => ((value % m) + m) % m

/** P(chi-square >= statistic); 0 so far out that it is under 1e-30. */
const tail = (statistic: number, freedom: number) =>
  statistic > freedom + 30 * Math.sqrt(2 * freedom) + 100 ? 0 : 1 - chiSquareCdf(statistic, freedom)
