/** Inverse of a symmetric positive definite matrix of size x size numbers, row by row, by Cholesky. */
export function inverse(matrix: Float64Array, size: number): Float64Array {
  const root = cholesky(matrix, size)
  const result = new Float64Array(size * size)
  const column = new Float64Array(size)
  for (let unit = 0; unit < size; unit += 1) {
    column.fill(0)
    for (let row = unit; row < size; row += 1) {
      let value = row === unit ? 1 : 0
      for (let k = unit; k < row; k += 1) value -= (root[row * size + k] ?? 0) * (column[k] ?? 0)
      column[row] = value / (root[row * size + row] ?? 1)
    }
    for (let row = size - 1; row >= unit; row -= 1) {
      let value = column[row] ?? 0
      for (let k = row + 1; k < size; k += 1) value -= (root[k * size + row] ?? 0) * (column[k] ?? 0)
      column[row] = value / (root[row * size + row] ?? 1)
      result[row * size + unit] = column[row] ?? 0
      result[unit * size + row] = column[row] ?? 0
    }
  }
  return result
}

function cholesky(matrix: Float64Array, size: number): Float64Array {
  const root = new Float64Array(size * size)
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column <= row; column += 1) {
      let value = matrix[row * size + column] ?? 0
      for (let k = 0; k < column; k += 1) value -= (root[row * size + k] ?? 0) * (root[column * size + k] ?? 0)
      root[row * size + column] =
        row === column ? Math.sqrt(Math.max(value, 1e-12)) : value / (root[column * size + column] ?? 1)
    }
  return root
}
