import { dot, type Fit, leastSquares } from './leastSquares.ts'

export type Autoregression = { rho: number; fit: Fit; sigma2: number; logLikelihood: number }
type Data = { design: readonly (readonly number[])[]; y: readonly number[]; times: readonly number[] }

const [lowest, highest] = [-0.95, 0.99]

/**
 * Regression with AR(1) errors by REML, profiled over rho in (-0.95, 0.99): generalised least squares by the Prais-Winsten transform with its
 * first row, log likelihood -(T-k)/2 log(RSS/(T-k)) + log(1-rho²)/2 - log|X'V⁻¹X|/2 up to constants (Harville 1974). `times` are whole and
 * rising; over a step of g the correlation is rho^g. Null when the columns of the design are not independent or no freedom is left.
 */
export function remlAutoregression(data: Data): Autoregression | null {
  const freedom = data.y.length - (data.design[0]?.length ?? 0)
  if (freedom < 1 || !leastSquares(data.design, data.y)) return null
  const profile = profileOf(data)
  const steps = 24
  const grid = Array.from({ length: steps + 1 }, (_, at) => lowest + ((highest - lowest) * at) / steps)
  const heights = grid.map(profile)
  const best = heights.indexOf(Math.max(...heights))
  const [low, high] = [grid[Math.max(0, best - 1)] ?? lowest, grid[Math.min(steps, best + 1)] ?? highest]
  const rho = golden(profile, low, high)
  const { rows, values } = transformed(data, rho)
  const fit = leastSquares(rows, values)
  return fit && { rho, fit, sigma2: fit.rss / freedom, logLikelihood: profile(rho) }
}

/** Prais-Winsten: rho from the residuals by least squares, until it stays the same (prais of R, without its first guess by hand). */
export function praisWinsten({ design, y }: Omit<Data, 'times'>): { rho: number; fit: Fit } | null {
  const times = y.map((_, at) => at)
  let [rho, fit] = [0, leastSquares(design, y)]
  for (let round = 0; round < 200 && fit; round++) {
    const residuals = design.map((row, at) => (y[at] ?? 0) - dot(row, fit?.coefficients ?? []))
    const next = slope(residuals.slice(0, -1), residuals.slice(1))
    const moved = Math.abs(next - rho)
    rho = next
    const { rows, values } = transformed({ design, y, times }, rho)
    fit = leastSquares(rows, values)
    if (moved < 1e-12) break
  }
  return fit && { rho, fit }
}

const slope = (x: readonly number[], y: readonly number[]) => dot(x, y) / dot(x, x)

/** Weight of a row of which the errors are independent, and how much of the row before it takes away. `gap` null is the first row. */
function step(gap: number | null, rho: number): { carry: number; weight: number } {
  if (gap === null) return { carry: 0, weight: Math.sqrt(1 - rho * rho) }
  const carry = rho ** gap
  return { carry, weight: Math.sqrt((1 - rho * rho) / (1 - carry * carry)) }
}

const gapsOf = (times: readonly number[]) => times.map((time, at) => (at === 0 ? null : time - (times[at - 1] ?? time)))

function transformed({ design, y, times }: Data, rho: number) {
  const steps = gapsOf(times).map((gap) => step(gap, rho))
  const lag = (now: number, before: number, at: number) =>
    (steps[at]?.weight ?? 1) * (now - (steps[at]?.carry ?? 0) * before)
  const rows = design.map((row, at) => row.map((value, column) => lag(value, design[at - 1]?.[column] ?? 0, at)))
  return { rows, values: y.map((value, at) => lag(value, y[at - 1] ?? 0, at)) }
}

/** The log likelihood as a function of rho. Sums of products per length of gap are made once: what is left is one small decomposition. */
function profileOf({ design, y, times }: Data): (rho: number) => number {
  const rows = design.map((row, at) => [...row, y[at] ?? 0])
  const width = rows[0]?.length ?? 0
  const sums = new Map<number | null, Sums>()
  gapsOf(times).forEach((gap, at) => {
    const sum = sums.get(gap) ?? { count: 0, now: cells(width), cross: cells(width), before: cells(width) }
    sums.set(gap, addRow(sum, rows[at] ?? [], rows[at - 1] ?? []))
  })
  const whole = cells(width)
  return (rho) => {
    whole.fill(0)
    let logWeight = 0
    for (const [gap, sum] of sums) {
      const { carry, weight } = step(gap, rho)
      logWeight += sum.count * Math.log(weight)
      for (let at = 0; at < whole.length; at++)
        whole[at] =
          (whole[at] ?? 0) +
          weight ** 2 * (cell(sum.now, at) - carry * cell(sum.cross, at) + carry ** 2 * cell(sum.before, at))
    }
    const diagonal = cholesky(whole, width)
    const freedom = y.length - (width - 1)
    const logs = diagonal.slice(0, -1).reduce((total, one) => total + Math.log(one), 0)
    return -0.5 * freedom * Math.log((diagonal[width - 1] ?? 0) / freedom) + logWeight - 0.5 * logs
  }
}

type Sums = { count: number; now: Float64Array; cross: Float64Array; before: Float64Array }

const cells = (width: number) => new Float64Array(width * width)
const cell = (values: Float64Array, at: number) => values[at] ?? 0

function addRow(sum: Sums, now: readonly number[], before: readonly number[]): Sums {
  now.forEach((value, i) => {
    now.forEach((other, j) => {
      const at = i * now.length + j
      sum.now[at] = cell(sum.now, at) + value * other
      sum.cross[at] = cell(sum.cross, at) + value * (before[j] ?? 0) + (before[i] ?? 0) * other
      sum.before[at] = cell(sum.before, at) + (before[i] ?? 0) * (before[j] ?? 0)
    })
  })
  sum.count += 1
  return sum
}

/** Squares of the diagonal of the Cholesky factor, in place: the last is the residual sum of squares, the others multiply to |X'V⁻¹X|. */
function cholesky(matrix: Float64Array, width: number): number[] {
  const squares: number[] = []
  for (let pivot = 0; pivot < width; pivot++) {
    const top = cell(matrix, pivot * width + pivot)
    squares.push(top)
    for (let i = pivot + 1; i < width; i++) {
      const factor = cell(matrix, i * width + pivot) / top
      for (let j = i; j < width; j++)
        matrix[i * width + j] = cell(matrix, i * width + j) - factor * cell(matrix, pivot * width + j)
      for (let j = i; j < width; j++) matrix[j * width + i] = cell(matrix, i * width + j)
    }
  }
  return squares
}

const ratio = (Math.sqrt(5) - 1) / 2

/** Place of the largest value between two bounds (golden section; Kiefer 1953). */
function golden(of: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high]
  let [c, d] = [b - ratio * (b - a), a + ratio * (b - a)]
  let [atC, atD] = [of(c), of(d)]
  while (b - a > 1e-7) {
    if (atC > atD) {
      ;[b, d, atD] = [d, c, atC]
      c = b - ratio * (b - a)
      atC = of(c)
    } else {
      ;[a, c, atC] = [c, d, atD]
      d = a + ratio * (b - a)
      atD = of(d)
    }
  }
  return (a + b) / 2
}
