/** Coefficients and residual sum of squares. */
export type Fit = { coefficients: number[]; rss: number }

/** Ordinary least squares by Gram-Schmidt, twice for accuracy. Rows of the design, one per observation. Null where a column adds nothing. */
export function leastSquares(design: readonly (readonly number[])[], y: readonly number[]): Fit | null {
  const width = design[0]?.length ?? 0
  const columns = Array.from({ length: width }, (_, at) => design.map((row) => row[at] ?? 0))
  const basis: { unit: number[]; upper: number[]; length: number }[] = []
  for (const column of columns) {
    const { rest, parts } = remove(column, basis)
    const length = norm(rest)
    if (length <= 1e-10 * norm(column)) return null
    basis.push({ unit: rest.map((value) => value / length), upper: parts, length })
  }
  const { rest, parts } = remove(y, basis)
  const coefficients = parts.slice()
  for (let at = width - 1; at >= 0; at -= 1) {
    coefficients[at] = (coefficients[at] ?? 0) / (basis[at]?.length ?? 1)
    for (let above = 0; above < at; above += 1)
      coefficients[above] = (coefficients[above] ?? 0) - (coefficients[at] ?? 0) * (basis[at]?.upper[above] ?? 0)
  }
  return { coefficients, rss: norm(rest) ** 2 }
}

function remove(column: readonly number[], basis: readonly { unit: number[] }[]) {
  let rest = [...column]
  const parts = basis.map(() => 0)
  for (const _ of [1, 2])
    basis.forEach(({ unit }, at) => {
      const part = unit.reduce((sum, value, index) => sum + value * (rest[index] ?? 0), 0)
      parts[at] = (parts[at] ?? 0) + part
      rest = rest.map((value, index) => value - part * (unit[index] ?? 0))
    })
  return { rest, parts }
}

const norm = (values: readonly number[]) => Math.hypot(...values)
