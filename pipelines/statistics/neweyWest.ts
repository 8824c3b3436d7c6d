import { dot, leastSquares } from './leastSquares.ts'

/**
 * Newey-West covariance of least squares: Bartlett weights 1 - l/(L+1), no prewhitening, factor T/(T-k) (Newey & West 1987). For agreement
 * with others only: it covers too little on short series (statistics.md 2.9). Null when the columns are not independent.
 */
export function neweyWest(design: readonly (readonly number[])[], y: readonly number[], lags: number) {
  const fit = leastSquares(design, y)
  if (!fit) return null
  const scores = design.map((row, at) => row.map((value) => value * (fit.residuals[at] ?? 0)))
  const width = fit.coefficients.length
  const middle = square(width, (i, j) => weighted(scores, lags, i, j))
  const sandwich = multiply(multiply(fit.inverse, middle), fit.inverse)
  const factor = y.length / (y.length - width)
  const covariance = sandwich.map((row) => row.map((value) => factor * value))
  return { coefficients: fit.coefficients, covariance }
}

function weighted(scores: readonly (readonly number[])[], lags: number, i: number, j: number) {
  let total = 0
  for (let lag = 0; lag <= lags; lag++) {
    const weight = 1 - lag / (lags + 1)
    for (let at = lag; at < scores.length; at++) {
      const [now, before] = [scores[at] ?? [], scores[at - lag] ?? []]
      const cross = (now[i] ?? 0) * (before[j] ?? 0)
      total += lag === 0 ? cross : weight * (cross + (before[i] ?? 0) * (now[j] ?? 0))
    }
  }
  return total
}

const square = (width: number, value: (i: number, j: number) => number) =>
  Array.from({ length: width }, (_, i) => Array.from({ length: width }, (_, j) => value(i, j)))

const multiply = (one: readonly (readonly number[])[], other: readonly (readonly number[])[]) =>
  square(one.length, (i, j) =>
    dot(
      one[i] ?? [],
      other.map((row) => row[j] ?? 0),
    ),
  )
