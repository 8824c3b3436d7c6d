/** A symmetric distribution of integer noise on -bound..bound: `upTo[i]` = 2^53 x P(noise <= i - bound), exactly unbiased. */
export type NoiseTable = { variance: number; bound: number; upTo: Float64Array }

const whole = 2 ** 53

/**
 * The truncated discrete Gaussian p(v) ~ exp(-b v^2), v in -bound..bound, that has the asked variance: the distribution of
 * maximum entropy with mean 0 (disclosure.md 5; van Gestel & de Wolf, ptable). Weights are integers, so that every
 * platform draws the same. Throws RangeError when no such b > 0 exists.
 */
export function noiseTable(variance: number, bound: number): NoiseTable {
  const weights = halfWeights(precision(variance, bound), bound)
  const upTo = new Float64Array(2 * bound + 1)
  let sum = 0
  for (let v = -bound; v <= bound; v++) {
    sum += weights[Math.abs(v)] ?? 0
    upTo[v + bound] = sum
  }
  return { variance, bound, upTo }
}

/** The noise for a draw u, an integer in 0..2^53-1: inverse of the cumulative weights. */
export function noiseAt(table: NoiseTable, u: number): number {
  let low = 0
  let high = table.upTo.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (u < (table.upTo[middle] ?? whole)) high = middle
    else low = middle + 1
  }
  return low - table.bound
}

/** P(noise = v) for v = 0..bound. */
function probabilities(b: number, bound: number): number[] {
  const raw = Array.from({ length: bound + 1 }, (_, v) => Math.exp(-b * v * v))
  const total = raw.reduce((sum, p, v) => sum + (v === 0 ? p : 2 * p), 0)
  return raw.map((p) => p / total)
}

/** b for the asked variance, by bisection: the variance falls as b rises. */
function precision(variance: number, bound: number): number {
  const spread = (b: number) => probabilities(b, bound).reduce((sum, p, v) => sum + 2 * v * v * p, 0)
  if (!(variance > 0 && variance < spread(0)))
    throw new RangeError(`no noise of that variance: ${variance} within ${bound}`)
  let low = 0
  let high = 1
  while (spread(high) > variance) high *= 2
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2
    if (spread(middle) > variance) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function halfWeights(b: number, bound: number): number[] {
  const weights = probabilities(b, bound).map((p) => Math.round(p * whole))
  weights[0] = whole - 2 * weights.slice(1).reduce((sum, weight) => sum + weight, 0)
  return weights
}
