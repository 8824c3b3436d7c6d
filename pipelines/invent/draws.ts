import type { Random } from './random.ts'

/** Codes with their probabilities, which sum to one. */
export type Chances<T = string> = readonly (readonly [T, number])[]

/** One code, drawn by its probability. */
export function pick<T>(random: Random, chances: Chances<T>): T {
  let left = random()
  for (const [code, chance] of chances) {
    left -= chance
    if (left < 0) return code
  }
  const last = chances[chances.length - 1]
  if (last === undefined) throw new RangeError('nothing to pick from')
  return last[0]
}

/** The same codes with chances that sum to one. */
export function normalised<T>(weights: Chances<T>): Chances<T> {
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0)
  return weights.map(([code, weight]) => [code, weight / total] as const)
}

/** The same codes, the later ones more likely (by > 0) or less; the third of five keeps its weight. */
export const tilted = <T>(chances: Chances<T>, by: number): Chances<T> =>
  normalised(chances.map(([code, chance], at) => [code, chance * Math.exp(by * (at - 2))] as const))

/** Standard normal (Box and Muller). */
export const normal = (random: Random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** Gamma with scale 1 (Marsaglia and Tsang 2000; shapes under 1 by their boost). */
export function gamma(random: Random, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * (1 - random()) ** (1 / shape)
  const third = shape - 1 / 3
  for (;;) {
    const z = normal(random)
    const cube = (1 + z / Math.sqrt(9 * third)) ** 3
    if (cube > 0 && Math.log(1 - random()) < z * z * 0.5 + third * (1 - cube + Math.log(cube))) return third * cube
  }
}

/** How many of `size` happen; exact up to 200, rounded normal above. */
export function binomial(random: Random, size: number, chance: number): number {
  if (size > 200) return clipped(size * chance + normal(random) * Math.sqrt(size * chance * (1 - chance)), size)
  let happened = 0
  for (let trial = 0; trial < size; trial++) if (random() < chance) happened++
  return happened
}

/** Poisson count; exact under a mean of 200, rounded normal above. */
export function poisson(random: Random, mean: number): number {
  if (mean > 200) return clipped(mean + normal(random) * Math.sqrt(mean), Number.POSITIVE_INFINITY)
  const wait = () => -Math.log(1 - random())
  let count = 0
  let passed = wait()
  while (passed < mean) {
    count++
    passed += wait()
  }
  return count
}

/** `size` things divided over codes, each by its chance. */
export function multinomial<T>(random: Random, size: number, chances: Chances<T>): Map<T, number> {
  const counts = new Map<T, number>()
  let [left, rest] = [size, 1]
  for (const [at, [code, chance]] of chances.entries()) {
    const count = at === chances.length - 1 ? left : binomial(random, left, Math.min(1, chance / rest))
    counts.set(code, count)
    left -= count
    rest -= chance
  }
  return counts
}

const clipped = (value: number, highest: number) => Math.min(highest, Math.max(0, Math.round(value)))
