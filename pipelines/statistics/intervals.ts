import { betaQuantile, gammaQuantile, tQuantile, z95, zOf } from './distributions.ts'

export type Interval = { lower: number; upper: number }
/** Variance of the noise on numerator and denominator; 0 where exact. */
export type Noise = { numerator: number; denominator: number }

const exact: Noise = { numerator: 0, denominator: 0 }

/** Wilson interval of x out of n, widened for noise by a design effect (statistics.md 3). */
export function shareInterval(x: number, n: number, noise = exact, confidence = 0.95): Interval {
  const inside = Math.min(Math.max(x, 0), n)
  const size = n / shareDesignEffect(inside, n, noise)
  const { lower, upper } = wilson((inside / n) * size, size, zOf(confidence))
  return { lower: inside === 0 ? 0 : lower, upper: inside === n ? 1 : upper }
}

/** 1 + noise variance over sampling variance of a share, at the Wilson centre. */
export function shareDesignEffect(x: number, n: number, noise: Noise) {
  const centre = (x + z95 ** 2 / 2) / (n + z95 ** 2)
  return 1 + (noise.numerator + centre ** 2 * noise.denominator) / (n * centre * (1 - centre))
}

/** Clopper-Pearson interval of x out of n: quantiles of Beta(x, n - x + 1) and Beta(x + 1, n - x). */
export function exactShareInterval(x: number, n: number, confidence = 0.95): Interval {
  const tail = (1 - confidence) / 2
  return {
    lower: x === 0 ? 0 : betaQuantile(tail, x, n - x + 1),
    upper: x === n ? 1 : betaQuantile(1 - tail, x + 1, n - x),
  }
}

/** 95% interval of a count: exact gamma below 10, Byar from 10; with noise the exact bounds at y / deff, times deff. */
export function countInterval(y: number, noise = 0, confidence = 0.95): Interval {
  if (noise === 0) return y < 10 ? exactCountInterval(y, confidence) : byarInterval(y, confidence)
  const effect = countDesignEffect(y, noise)
  const { lower, upper } = exactCountInterval(Math.max(0, y) / effect, confidence)
  return { lower: lower * effect, upper: upper * effect }
}

export const countDesignEffect = (y: number, noise: number) => 1 + noise / (Math.max(0, y) + 1)

/** 95% interval of y events per exposure; noise on the exposure counts on the scale of the events. */
export function rateInterval(y: number, exposure: number, noise = exact, confidence = 0.95): Interval {
  const { lower, upper } = countInterval(y, noise.numerator + (y / exposure) ** 2 * noise.denominator, confidence)
  return { lower: lower / exposure, upper: upper / exposure }
}

/** 95% interval of a mean; `noise` is the variance of the noise on the mean itself. Student t, or normal when `spread` is known. */
export function meanInterval(
  mean: number,
  sd: number,
  n: number,
  noise = 0,
  spread: 'estimated' | 'known' = 'estimated',
  confidence = 0.95,
): Interval {
  const z = spread === 'known' ? zOf(confidence) : tQuantile((1 + confidence) / 2, n - 1)
  const half = z * Math.sqrt(sd ** 2 / n + noise)
  return { lower: mean - half, upper: mean + half }
}

/** 95% interval of a ratio of two positive totals: relative variances (sampling and noise together) add, on the log scale. */
export function ratioInterval(numerator: number, denominator: number, variances: Noise): Interval | null {
  if (numerator <= 0 || denominator <= 0) return null
  const relative = variances.numerator / numerator ** 2 + variances.denominator / denominator ** 2
  const factor = Math.exp(z95 * Math.sqrt(relative))
  return { lower: numerator / denominator / factor, upper: (numerator / denominator) * factor }
}

/** Interval of a Poisson count y by gamma quantiles (Garwood 1936). */
export function exactCountInterval(y: number, confidence = 0.95): Interval {
  const tail = (1 - confidence) / 2
  return { lower: gammaQuantile(tail, y), upper: gammaQuantile(1 - tail, y + 1) }
}

/** Byar's approximation of the interval of a Poisson count (Breslow & Day 1987); 0 has lower bound 0. */
export function byarInterval(y: number, confidence = 0.95): Interval {
  const z = zOf(confidence)
  return { lower: y === 0 ? 0 : byarRoot(y, -z), upper: byarRoot(y + 1, z) }
}

const byarRoot = (y: number, z: number) => y * (1 - 1 / (9 * y) + z / (3 * Math.sqrt(y))) ** 3

function wilson(x: number, n: number, z: number): Interval {
  const half = z * Math.sqrt(z ** 2 + 4 * x * (1 - x / n))
  const centre = 2 * x + z ** 2
  return { lower: (centre - half) / (2 * (n + z ** 2)), upper: (centre + half) / (2 * (n + z ** 2)) }
}
