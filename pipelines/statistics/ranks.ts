import { type Posterior, posteriorCdf, type Spread, spreadOf, valueAt } from './posterior.ts'

/** Rank 1 is the highest. `lower` to `upper` holds the rank with the asked chance; `topFive` is the chance of a rank of 5 or better. */
export type Rank = { expected: number; lower: number; upper: number; topFive: number }

/**
 * Ranks of independent posteriors: expected rank = 1 + sum of P(other > this), and the whole distribution of the rank. Given the value of a
 * unit the others above it are a sum of independent chances (Poisson-binomial); that is averaged over the value by the trapezium rule on a
 * grid fine enough for the narrowest posterior, where the rule is right to about 1e-9.
 */
export function ranks(posteriors: readonly Posterior[], confidence = 0.95): Rank[] {
  const [any] = posteriors
  if (!any) return []
  const spreads = posteriors.map(spreadOf)
  const sums = posteriors.map(() => new Float64Array(posteriors.length))
  for (const t of grid(spreads)) {
    const weights = spreads.map(({ height }) => Math.exp(height(t)))
    if (!weights.some(counts)) continue
    const x = valueAt(any, t)
    const above = posteriors.map((posterior) => 1 - posteriorCdf(posterior, x))
    weights.forEach((weight, index) => {
      const sum = sums[index]
      if (sum && counts(weight)) addRanks(sum, weight, above, index)
    })
  }
  return sums.map((sum) => rankOf(sum, confidence))
}

const counts = (weight: number) => weight > 1e-15

/** Evenly spaced places over all posteriors, half the narrowest deviation apart and never over a half, as far as any density counts. */
function grid(spreads: readonly Spread[]) {
  const step = Math.min(1, ...spreads.map(({ deviation }) => deviation)) / 2
  const from = Math.min(...spreads.map((spread) => edge(spread, -1)))
  const to = Math.max(...spreads.map((spread) => edge(spread, 1)))
  return Array.from({ length: Math.ceil((to - from) / step) + 1 }, (_, index) => from + index * step)
}

function edge({ at, deviation, height }: Spread, direction: -1 | 1) {
  let distance = deviation
  while (counts(Math.exp(height(at + direction * distance)))) distance *= 1.25
  return at + direction * distance
}

/** Adds the distribution of the number of others above, one other at a time. */
function addRanks(sum: Float64Array, weight: number, above: readonly number[], own: number) {
  const distribution = new Float64Array(above.length)
  distribution[0] = weight
  let seen = 0
  above.forEach((p, other) => {
    if (other === own) return
    seen += 1
    for (let count = seen; count > 0; count -= 1)
      distribution[count] = (distribution[count] ?? 0) * (1 - p) + (distribution[count - 1] ?? 0) * p
    distribution[0] = (distribution[0] ?? 0) * (1 - p)
  })
  distribution.forEach((chance, count) => {
    sum[count] = (sum[count] ?? 0) + chance
  })
}

function rankOf(sum: Float64Array, confidence: number): Rank {
  const total = sum.reduce((a, b) => a + b, 0)
  const chances = sum.map((weight) => weight / total)
  return {
    expected: chances.reduce((mean, chance, above) => mean + chance * (above + 1), 0),
    lower: quantileRank(chances, (1 - confidence) / 2),
    upper: quantileRank(chances, (1 + confidence) / 2),
    topFive: chances.slice(0, 5).reduce((a, b) => a + b, 0),
  }
}

/** Smallest rank whose cumulative chance reaches p. */
function quantileRank(chances: Float64Array, p: number) {
  let reached = 0
  const found = chances.findIndex((chance) => {
    reached += chance
    return reached >= p - 1e-12
  })
  return (found < 0 ? chances.length - 1 : found) + 1
}
