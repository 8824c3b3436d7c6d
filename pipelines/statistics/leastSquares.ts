/** A fit of y on the columns of a design: residual sum of squares, inverse of X'X by rows, and the logarithm of its determinant. */
export type Fit = {
  coefficients: number[]
  residuals: number[]
  rss: number
  inverse: number[][]
  logDeterminant: number
}

/** Least squares by Householder reflections; rows of the design are observations. Null when the columns are not independent. */
export function leastSquares(design: readonly (readonly number[])[], y: readonly number[]): Fit | null {
  const width = design[0]?.length ?? 0
  if (design.length < width || width === 0) return null
  const work = design.map((row, at) => [...row, y[at] ?? Number.NaN])
  for (let column = 0; column < width; column++) if (!reflect(work, column)) return null
  const triangle = work.slice(0, width)
  const right = triangle.map((row) => row[width] ?? 0)
  const coefficients = solveUpper(triangle, right)
  const residuals = design.map((row, at) => (y[at] ?? 0) - dot(row, coefficients))
  return {
    coefficients,
    residuals,
    rss: residuals.reduce((sum, one) => sum + one * one, 0),
    inverse: inverseOf(triangle),
    logDeterminant: 2 * triangle.reduce((sum, row, at) => sum + Math.log(Math.abs(row[at] ?? 0)), 0),
  }
}

export function dot(one: readonly number[], other: readonly number[]) {
  let total = 0
  for (let at = 0; at < one.length; at++) total += (one[at] ?? 0) * (other[at] ?? 0)
  return total
}

/** v' M v. */
export function quadratic(vector: readonly number[], matrix: readonly (readonly number[])[]) {
  let total = 0
  for (let row = 0; row < vector.length; row++) {
    const own = vector[row] ?? 0
    if (own !== 0) total += own * dot(matrix[row] ?? [], vector)
  }
  return total
}

/** Makes the column zero under the diagonal; false when nothing of it is left. */
function reflect(work: number[][], column: number): boolean {
  const own = work.slice(column).map((row) => row[column] ?? 0)
  const whole = Math.sqrt(work.reduce((sum, row) => sum + (row[column] ?? 0) ** 2, 0))
  const length = Math.sqrt(dot(own, own))
  if (!(length > 1e-10 * whole)) return false
  const sign = (own[0] ?? 0) < 0 ? -1 : 1
  const mirror = own.map((value, at) => (at === 0 ? value + sign * length : value))
  const size = dot(mirror, mirror)
  const width = work[0]?.length ?? 0
  for (let target = column; target < width; target++) {
    let along = 0
    for (let at = 0; at < mirror.length; at++) along += (mirror[at] ?? 0) * (work[column + at]?.[target] ?? 0)
    const factor = (2 * along) / size
    for (let at = 0; at < mirror.length; at++) {
      const row = work[column + at]
      if (row) row[target] = (row[target] ?? 0) - factor * (mirror[at] ?? 0)
    }
  }
  return true
}

function solveUpper(triangle: readonly (readonly number[])[], right: readonly number[]): number[] {
  const solved = right.map(() => 0)
  for (let at = right.length - 1; at >= 0; at--) {
    let rest = right[at] ?? 0
    for (let later = at + 1; later < right.length; later++) rest -= (triangle[at]?.[later] ?? 0) * (solved[later] ?? 0)
    solved[at] = rest / (triangle[at]?.[at] ?? Number.NaN)
  }
  return solved
}

/** (R'R)⁻¹ = R⁻¹ R⁻ᵀ. */
function inverseOf(triangle: readonly (readonly number[])[]): number[][] {
  const columns = triangle.map((_, unit) =>
    solveUpper(
      triangle,
      triangle.map((_, at) => (at === unit ? 1 : 0)),
    ),
  )
  return triangle.map((_, row) =>
    triangle.map((_, other) => columns.reduce((sum, column) => sum + (column[row] ?? 0) * (column[other] ?? 0), 0)),
  )
}
