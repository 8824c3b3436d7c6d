import { betaCdf, betaQuantile, gammaCdf, gammaQuantile } from './distributions.ts'

/** What is known of a rate (gamma: shape and rate of the distribution) or of a share (beta: both shapes). */
export type Posterior = { kind: 'gamma' | 'beta'; a: number; b: number }

export const posteriorMean = ({ kind, a, b }: Posterior) => (kind === 'gamma' ? a / b : a / (a + b))

export const posteriorCdf = ({ kind, a, b }: Posterior, x: number) =>
  kind === 'gamma' ? gammaCdf(x * b, a) : betaCdf(Math.min(1, Math.max(0, x)), a, b)

const posteriorQuantile = ({ kind, a, b }: Posterior, p: number) =>
  kind === 'gamma' ? gammaQuantile(p, a) / b : betaQuantile(p, a, b)

/** Equal-tailed interval. */
export const posteriorInterval = (of: Posterior, confidence = 0.95) => ({
  lower: posteriorQuantile(of, (1 - confidence) / 2),
  upper: posteriorQuantile(of, (1 + confidence) / 2),
})

/** A posterior on a scale where it is about normal: logarithm of a rate, logit of a share. Height is the log density there, with its top at 0. */
export type Spread = { at: number; deviation: number; height: (t: number) => number }

export function spreadOf({ kind, a, b }: Posterior): Spread {
  if (kind === 'gamma') {
    const at = Math.log(a / b)
    return { at, deviation: 1 / Math.sqrt(a), height: (t) => a * (t - at) - a * Math.expm1(t - at) }
  }
  const at = Math.log(a / b)
  const raw = (t: number) => -a * Math.log1p(Math.exp(-t)) - b * Math.log1p(Math.exp(t))
  const top = raw(at)
  return { at, deviation: Math.sqrt(1 / a + 1 / b), height: (t) => raw(t) - top }
}

/** A place on that scale as a rate or a share. */
export const valueAt = ({ kind }: Posterior, t: number) => (kind === 'gamma' ? Math.exp(t) : 1 / (1 + Math.exp(-t)))
