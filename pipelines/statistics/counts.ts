import { bdtr, pdtr } from 'cephes'
import { normalCdf, normalQuantile } from './distributions.ts'

/** A count: binomial when it has a size, Poisson when size is null. `noise` is the variance of what disclosure added. */
export type CountModel = { size: number | null; mean: number; noise: number }

export const binomial = (size: number, share: number, noise = 0): CountModel => ({ size, mean: size * share, noise })
export const poisson = (mean: number, noise = 0): CountModel => ({ size: null, mean, noise })

/** Variance of the count itself, without noise. */
export const samplingVariance = ({ size, mean }: CountModel) => (size === null ? mean : mean * (1 - mean / size))

/** P(count <= k). With noise: convolved with a discrete Gaussian of that variance, cut at four standard deviations. */
export function countCdf(model: CountModel, k: number) {
  if (model.noise === 0) return exactCdf(model, Math.floor(k))
  return noiseWeights(model.noise).reduce(
    (sum, [step, weight]) => sum + weight * exactCdf(model, Math.floor(k) - step),
    0,
  )
}

/** Smallest k with P(count <= k) >= p, searched from the normal start, with R's fuzz of 64 epsilon. */
export function countQuantile(model: CountModel, p: number) {
  const target = p * (1 - 64 * Number.EPSILON)
  const deviation = Math.sqrt(samplingVariance(model) + model.noise)
  let k = Math.max(lowest(model), Math.round(model.mean + normalQuantile(p) * deviation))
  while (countCdf(model, k) >= target && k > lowest(model)) k -= 1
  while (countCdf(model, k) < target) k += 1
  return k
}

/** Two-sided mid-p of k: twice the smaller tail, half of P(count = k) in each. */
export function midP(model: CountModel, k: number) {
  const [below, upTo] = [countCdf(model, k - 1), countCdf(model, k)]
  return Math.min(1, 2 * Math.min((below + upTo) / 2, 1 - (below + upTo) / 2))
}

function exactCdf(model: CountModel, k: number) {
  if (k < 0) return 0
  if (model.mean === 0 || (model.size !== null && k >= model.size)) return 1
  if (model.mean === model.size) return 0
  return inTail(model, k) ?? (model.size === null ? pdtr(k, model.mean) : bdtr(k, model.size, model.mean / model.size))
}

/** Far out cephes reports underflow: the answer is 0 or 1. */
function inTail(model: CountModel, k: number) {
  const distance = (k - model.mean) / (Math.sqrt(samplingVariance(model)) + 1)
  return Math.abs(distance) > 20 ? normalCdf(Math.sign(distance) * 20) : null
}

const lowest = ({ noise }: CountModel) => (noise === 0 ? 0 : -Math.ceil(4 * Math.sqrt(noise)))

function noiseWeights(variance: number) {
  const bound = Math.ceil(4 * Math.sqrt(variance))
  const steps = Array.from({ length: 2 * bound + 1 }, (_, index) => index - bound)
  const raw = steps.map((step) => Math.exp((-step * step) / (2 * variance)))
  const total = raw.reduce((sum, weight) => sum + weight, 0)
  return steps.map((step, index) => [step, (raw[index] ?? 0) / total] as const)
}
