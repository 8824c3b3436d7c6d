import { chiSquareCdf } from '../statistics/distributions.ts'

/** Probability that remainders of `values` after division by m are this uneven by chance (chi-square); 1 with too few values to say. */
export function evenness(values: readonly number[], m: number): number {
  const expected = values.length / m
  if (expected < 5) return 1
  const counts = new Array<number>(m).fill(0)
  for (const value of values) {
    const rest = ((value % m) + m) % m
    counts[rest] = (counts[rest] ?? 0) + 1
  }
  const statistic = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  return 1 - chiSquareCdf(statistic, m - 1)
}
