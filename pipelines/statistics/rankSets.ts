import { normalCdf } from './distributions.ts'
import { holm } from './multiplicity.ts'
import type { Counted } from './shrinkage.ts'

export type RankSet = { lower: number; upper: number; higher: number; lowerUnits: number }
type Placed = { at: number; variance: number }

/**
 * Ranks that hold for all units together without a model: every pair is tested by z on a scale of constant variance, Holm-adjusted over
 * all pairs; lower = 1 + units significantly higher, upper = K - units significantly lower (rank 1 is the highest).
 * Shares: arcsine of the root of (x + 3/8) / (n + 3/4), variance 1 / (4n + 2) (Anscombe 1948). Rates: root of (y + 3/8) / e, variance 1 / 4e.
 */
export function rankSets(units: readonly Counted[], kind: 'share' | 'rate', level = 0.05): RankSet[] {
  const placed = units.map((unit) => (kind === 'share' ? arcsine(unit) : root(unit)))
  const pairs = placed.flatMap((one, i) =>
    placed.slice(i + 1).map((other, step) => ({ i, j: i + 1 + step, one, other })),
  )
  const scores = pairs.map(({ one, other }) => (one.at - other.at) / Math.sqrt(one.variance + other.variance))
  const adjusted = holm(scores.map((z) => 2 * normalCdf(-Math.abs(z))))
  const above = units.map(() => ({ higher: 0, lowerUnits: 0 }))
  pairs.forEach(({ i, j }, index) => {
    if ((adjusted[index] ?? 1) > level) return
    const [up, down] = (scores[index] ?? 0) > 0 ? [i, j] : [j, i]
    const [winner, loser] = [above[up], above[down]]
    if (winner) winner.lowerUnits += 1
    if (loser) loser.higher += 1
  })
  return above.map(({ higher, lowerUnits }) => ({
    lower: 1 + higher,
    upper: units.length - lowerUnits,
    higher,
    lowerUnits,
  }))
}

const arcsine = ({ numerator: x, denominator: n }: Counted): Placed => ({
  at: Math.asin(Math.sqrt((x + 3 / 8) / (n + 3 / 4))),
  variance: 1 / (4 * n + 2),
})

const root = ({ numerator: y, denominator: e }: Counted): Placed => ({
  at: Math.sqrt((y + 3 / 8) / e),
  variance: 1 / (4 * e),
})
