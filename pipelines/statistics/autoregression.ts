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
  const steps = 40
  const grid = Array.from({ length: steps + 1 }, (_, at) => lowest + ((highest - lowest) * at) / steps)
  const tried = grid.map((rho) => fitAt(data, rho))
  if (tried.some((one) => one === null)) return null
  const best = tried.reduce((top, one, at) => (likelihood(one) > likelihood(tried[top] ?? null) ? at : top), 0)
  const [low, high] = [grid[Math.max(0, best - 1)] ?? lowest, grid[Math.min(steps, best + 1)] ?? highest]
  return fitAt(
    data,
    golden((rho) => likelihood(fitAt(data, rho)), low, high),
  )
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

const likelihood = (one: Autoregression | null) => one?.logLikelihood ?? Number.NEGATIVE_INFINITY

function fitAt(data: Data, rho: number): Autoregression | null {
  const { rows, values, logWeight } = transformed(data, rho)
  const fit = leastSquares(rows, values)
  const freedom = data.y.length - (data.design[0]?.length ?? 0)
  if (!fit || freedom < 1) return null
  const sigma2 = fit.rss / freedom
  return {
    rho,
    fit,
    sigma2,
    logLikelihood: -0.5 * freedom * Math.log(sigma2) + logWeight - 0.5 * fit.logDeterminant,
  }
}

/** Rows of which the errors are independent: the first times sqrt(1-rho²), each next one less rho^g times the one before. */
function transformed({ design, y, times }: Data, rho: number) {
  let logWeight = 0
  const weights = times.map((time, at) => {
    const gap = at === 0 ? null : time - (times[at - 1] ?? time)
    const carry = gap === null ? 0 : rho ** gap
    const weight = gap === null ? Math.sqrt(1 - rho * rho) : Math.sqrt((1 - rho * rho) / (1 - carry * carry))
    logWeight += Math.log(weight)
    return { carry, weight }
  })
  const lag = (now: number, before: number, at: number) =>
    (weights[at]?.weight ?? 1) * (now - (weights[at]?.carry ?? 0) * before)
  const rows = design.map((row, at) => row.map((value, column) => lag(value, design[at - 1]?.[column] ?? 0, at)))
  const values = y.map((value, at) => lag(value, y[at - 1] ?? 0, at))
  return { rows, values, logWeight }
}

const ratio = (Math.sqrt(5) - 1) / 2

/** Place of the largest value between two bounds (golden section; Kiefer 1953). */
function golden(of: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high]
  let [c, d] = [b - ratio * (b - a), a + ratio * (b - a)]
  let [atC, atD] = [of(c), of(d)]
  while (b - a > 1e-9) {
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
