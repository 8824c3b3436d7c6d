/** Type 7 quantile, as in R and DuckDB's quantile_cont. NaN when there are no values. */
export function quantile(values: readonly number[], p: number) {
  const sorted = [...values].sort((a, b) => a - b)
  const position = (sorted.length - 1) * p
  const low = sorted[Math.floor(position)] ?? Number.NaN
  const high = sorted[Math.ceil(position)] ?? Number.NaN
  return low + (position - Math.floor(position)) * (high - low)
}

export const mean = (values: readonly number[]) => sum(values) / values.length

export const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
