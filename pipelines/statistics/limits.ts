import { type CountModel, countCdf, countQuantile, samplingVariance } from './counts.ts'
import { normalQuantile } from './distributions.ts'

export type FunnelLimits = { lower_95: number; upper_95: number; lower_998: number; upper_998: number }

const tails = { lower_95: 0.025, upper_95: 0.975, lower_998: 0.001, upper_998: 0.999 } as const

/** The four limits from a function of the tail probability. */
export const fourLimits = (at: (p: number) => number): FunnelLimits => ({
  lower_95: at(tails.lower_95),
  upper_95: at(tails.upper_95),
  lower_998: at(tails.lower_998),
  upper_998: at(tails.upper_998),
})

/**
 * Limits of a count, as a part of `per` (cases, or events expected): exact with interpolation (Spiegelhalter 2005) without noise, the
 * normal form with noise, and the exact form convolved with the noise where under five are expected on a side (statistics.md 3).
 */
export function countLimits(model: CountModel, per: number): FunnelLimits {
  const top = model.size === null ? Number.POSITIVE_INFINITY : model.size
  const at = model.noise > 0 && isNormal(model) ? normalLimit : exactLimit
  return fourLimits((p) => Math.min(top, Math.max(0, at(model, p))) / per)
}

/** Whether at least five are expected on each side. */
export const isNormal = ({ size, mean }: CountModel) => Math.min(mean, (size ?? Number.POSITIVE_INFINITY) - mean) >= 5

const normalLimit = (model: CountModel, p: number) =>
  model.mean + normalQuantile(p) * Math.sqrt(samplingVariance(model) + model.noise)

function exactLimit(model: CountModel, p: number) {
  const r = countQuantile(model, p)
  const [below, upTo] = [countCdf(model, r - 1), countCdf(model, r)]
  return r - (upTo - p) / (upTo - below)
}
