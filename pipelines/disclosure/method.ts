import type { Method } from '../../data/method.ts'
import type { Manifest } from '../../data/release.ts'
import { normalQuantile } from '../statistics/distributions.ts'
import { noiseTable } from './noise.ts'

export type ClampingCost = { clipped_share: number | null; lost_share: number | null }

/** The method card, computed from the parameters of a release and what clamping cost in it. Await `ready` of distributions.ts first. */
export function methodCard(
  { id, method, parameters }: Pick<Manifest, 'id' | 'method' | 'parameters'>,
  cost: ClampingCost,
): Method {
  const { threshold, contributors, sums, confidence, clamps, carried_below } = parameters
  const chances = chancesOf(contributors)
  const z = normalQuantile(0.5 + confidence / 2)
  return {
    release: id,
    method,
    threshold,
    noise: {
      ...contributors,
      confidence,
      margin: digits(z * Math.sqrt(contributors.variance)),
      chances: chances.slice(contributors.bound).map(digits),
    },
    membership: [1, 4, 10, 30].map((cells) => ({ cells, advantage: digits(membershipAdvantage(chances, cells)) })),
    guess: [1, 2].map((versions) => ({ versions, chance: digits(bestGuess(chances, versions)) })),
    near_threshold: [0, 2, 5].map((above) => ({
      contributors: threshold + above,
      mean_noise: digits(meanWhenShown(chances, above)),
    })),
    means: shownMeans.flatMap(({ signal, statistic }) => {
      const clamp = clamps[signal]?.[statistic]
      if (!clamp) return []
      const margin = (n: number) => digits((z * sums.lambda * (clamp.high - clamp.centre)) / n)
      const margins = [threshold, 30, 100].map((n) => ({ contributors: n, margin: margin(n) }))
      return [{ signal, statistic, low: clamp.low, high: clamp.high, margins }]
    }),
    clamping: { high: clamps.friction?.minutes?.high ?? 0, ...cost },
    carried_below,
  }
}

const shownMeans = [
  { signal: 'friction', statistic: 'minutes' },
  { signal: 'trust', statistic: 'score' },
] as const

const digits = (value: number) => Math.round(value * 10_000) / 10_000

/** P(noise = v) for v = -bound..bound. */
function chancesOf({ variance, bound }: { variance: number; bound: number }): number[] {
  const { upTo } = noiseTable(variance, bound)
  return Array.from(upTo, (weight, index) => (weight - (upTo[index - 1] ?? 0)) / 2 ** 53)
}

/**
 * Total variation distance between what a cell shows with and without one person, over independent cells: an attacker who knows everybody
 * else is right with chance (1 + this) / 2. Within the values that both worlds can show, only their sum matters, so that sums are convolved.
 */
function membershipAdvantage(chances: readonly number[], cells: number): number {
  const absent = convolved(chances.slice(1), cells)
  const present = convolved(chances.slice(0, -1), cells)
  return 1 - absent.reduce((sum, chance, index) => sum + Math.min(chance, present[index] ?? 0), 0)
}

function convolved(chances: readonly number[], times: number): number[] {
  let sum = [1]
  for (let time = 0; time < times; time++) sum = convolve(sum, chances)
  return sum
}

function convolve(one: readonly number[], other: readonly number[]): number[] {
  const sum = new Array<number>(one.length + other.length - 1).fill(0)
  one.forEach((p, i) => {
    other.forEach((q, j) => {
      sum[i + j] = (sum[i + j] ?? 0) + p * q
    })
  })
  return sum
}

/** Chance that the likeliest count, given one or two independent noisy counts, is the true one: for each difference, its likeliest pair. */
function bestGuess(chances: readonly number[], versions: number): number {
  if (versions === 1) return Math.max(...chances)
  const reach = chances.length - 1
  const best = (difference: number) => Math.max(...chances.map((p, v) => p * (chances[v - difference] ?? 0)))
  return Array.from({ length: 2 * reach + 1 }, (_, index) => best(index - reach)).reduce((sum, p) => sum + p, 0)
}

/** Mean noise given that a count of threshold + above stays on or over the threshold. */
function meanWhenShown(chances: readonly number[], above: number): number {
  const bound = (chances.length - 1) / 2
  const shown = chances.map((p, index) => ({ p, noise: index - bound })).filter(({ noise }) => noise >= -above)
  return shown.reduce((sum, { p, noise }) => sum + p * noise, 0) / shown.reduce((sum, { p }) => sum + p, 0)
}
