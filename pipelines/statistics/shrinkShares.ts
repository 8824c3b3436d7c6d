import { digamma, logGamma, trigamma } from './distributions.ts'
import type { Surface } from './maximise.ts'
import { sum } from './quantile.ts'
import { type Counted, type Shrinkage, shrunken, sumOf } from './shrinkage.ts'

type Shapes = { a: number; b: number }

/**
 * Shares: p ~ Beta(alpha, beta), x ~ Binomial(n, p). (alpha, beta) by maximum likelihood of the beta-binomial (as ebbr), started at the
 * weighted moments of Kleinman (1973); never at unweighted moments, which fail on small n.
 */
export function shrinkShares(units: readonly Counted[]): Shrinkage {
  return shrunken(units, 'beta', kleinman(units), (shapes) => sumOf(units, (unit) => betaBinomial(unit, shapes)))
}

/** Kleinman's moments, weights n / (1 + rho (n - 1)) until rho stands still; alpha = mu M, M = 1 / rho - 1. Null when rho is 0. */
function kleinman(units: readonly Counted[]): Shapes | null {
  let [rho, mu] = [0, 0]
  for (let round = 0; round < 500; round += 1) {
    const next = moments(units, rho)
    const isStill = Math.abs(next.rho - rho) < 1e-14
    mu = next.mu
    rho = next.rho
    if (isStill) break
  }
  if (rho <= 0 || rho >= 1) return null
  const size = 1 / rho - 1
  return { a: mu * size, b: (1 - mu) * size }
}

function moments(units: readonly Counted[], rho: number) {
  const weights = units.map(({ denominator: n }) => (rho === 0 ? n : n / (1 + rho * (n - 1))))
  const total = sum(weights)
  const at = (index: number) => weights[index] ?? 0
  const mu = sum(units.map(({ numerator: x, denominator: n }, index) => (at(index) * x) / n)) / total
  const spread = sum(units.map(({ numerator: x, denominator: n }, index) => at(index) * (x / n - mu) ** 2))
  const chance = sum(units.map(({ denominator: n }, index) => (at(index) / n) * (1 - at(index) / total)))
  const whole = sum(weights.map((weight) => weight * (1 - weight / total)))
  const variance = mu * (1 - mu)
  return { mu, rho: Math.max(0, (spread - variance * chance) / (variance * (whole - chance))) }
}

function betaBinomial({ numerator: x, denominator: n }: Counted, { a, b }: Shapes): Surface {
  const y = n - x
  const height =
    logGamma(n + 1) -
    logGamma(x + 1) -
    logGamma(y + 1) +
    (logGamma(a + x) - logGamma(a)) +
    (logGamma(b + y) - logGamma(b)) -
    (logGamma(a + b + n) - logGamma(a + b))
  const shared = digamma(a + b) - digamma(a + b + n)
  const bend = trigamma(a + b) - trigamma(a + b + n)
  return {
    height,
    slope: [digamma(a + x) - digamma(a) + shared, digamma(b + y) - digamma(b) + shared],
    curve: [trigamma(a + x) - trigamma(a) + bend, bend, trigamma(b + y) - trigamma(b) + bend],
  }
}
