/**
 * For a symmetric positive definite matrix M of size x size numbers, row by row (only the lower half is read, and it is overwritten): M⁻¹ x values,
 * and the diagonal of M⁻¹. By Cholesky, M = L Lᵀ, and the inverse of L.
 */
export function solve(
  matrix: Float64Array,
  size: number,
  values: Float64Array,
): { solution: Float64Array; diagonal: Float64Array } {
  factor(matrix, size)
  invert(matrix, size)
  const [solution, diagonal] = [new Float64Array(size), new Float64Array(size)]
  for (let row = 0, start = 0; row < size; row += 1, start += size) {
    let half = 0
    for (let column = 0; column <= row; column += 1) half += at(matrix, start + column) * at(values, column)
    for (let column = 0; column <= row; column += 1) {
      const value = at(matrix, start + column)
      solution[column] = at(solution, column) + value * half
      diagonal[column] = at(diagonal, column) + value * value
    }
  }
  return { solution, diagonal }
}

/** Puts L in the place of M. */
function factor(matrix: Float64Array, size: number) {
  for (let row = 0, start = 0; row < size; row += 1, start += size)
    for (let column = 0, other = 0; column <= row; column += 1, other += size) {
      let value = at(matrix, start + column)
      for (let k = 0; k < column; k += 1) value -= at(matrix, start + k) * at(matrix, other + k)
      matrix[start + column] = row === column ? Math.sqrt(Math.max(value, 1e-12)) : value / at(matrix, other + column)
    }
}

/** Puts L⁻¹ in the place of L. */
function invert(matrix: Float64Array, size: number) {
  const own = new Float64Array(size)
  for (let row = 0, start = 0; row < size; row += 1, start += size) {
    const pivot = at(matrix, start + row)
    own.fill(0, 0, row)
    for (let k = 0, other = 0; k < row; k += 1, other += size) {
      const factor = at(matrix, start + k)
      if (factor !== 0)
        for (let column = 0; column <= k; column += 1)
          own[column] = at(own, column) - factor * at(matrix, other + column)
    }
    for (let column = 0; column < row; column += 1) matrix[start + column] = at(own, column) / pivot
    matrix[start + row] = 1 / pivot
  }
}

const at = (values: Float64Array, place: number) => values[place] ?? 0
