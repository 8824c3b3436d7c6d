import { type CountModel, midP, samplingVariance } from './counts.ts'
import { normalCdf } from './distributions.ts'
import { isNormal } from './limits.ts'

/** Benjamini-Hochberg adjusted p-values, in the order given. */
export function benjaminiHochberg(p: readonly number[]) {
  const falling = order(p).reverse()
  return running(p, falling, (value, index) => (value * p.length) / (p.length - index), Math.min, 1)
}

/** Holm adjusted p-values, in the order given. */
export const holm = (p: readonly number[]) =>
  running(p, order(p), (value, index) => value * (p.length - index), Math.max, 0)

/** q-values of posterior error probabilities: the cumulative mean of the sorted ones (ebbr), in the order given; ties share the largest. */
export function qValues(errors: readonly number[]) {
  const sorted = [...errors].sort((a, b) => a - b)
  let total = 0
  const means = sorted.map((error, index) => {
    total += error
    return total / (index + 1)
  })
  return errors.map((error) => means[sorted.lastIndexOf(error)] ?? Number.NaN)
}

/** Two-sided mid-p of a unit's count under its expected count; with noise the widened one, in the form its limits take. */
export function unitP(model: CountModel, count: number) {
  if (model.noise === 0 || !isNormal(model)) return midP(model, Math.round(count))
  const z = (count - model.mean) / Math.sqrt(samplingVariance(model) + model.noise)
  return 2 * normalCdf(-Math.abs(z))
}

const order = (p: readonly number[]) => p.map((_, index) => index).sort((a, b) => (p[a] ?? 0) - (p[b] ?? 0))

function running(
  p: readonly number[],
  ranked: readonly number[],
  scaled: (value: number, index: number) => number,
  extreme: (a: number, b: number) => number,
  start: number,
) {
  const adjusted = p.map(() => Number.NaN)
  let bound = start
  ranked.forEach((position, index) => {
    bound = extreme(bound, scaled(p[position] ?? Number.NaN, index))
    adjusted[position] = Math.min(1, bound)
  })
  return adjusted
}
