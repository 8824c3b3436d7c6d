import { chiSquareCdf } from './distributions.ts'
import { sum } from './quantile.ts'
import type { Counted } from './shrinkage.ts'

/** Cochran-Armitage test for a trend of shares over equally spaced groups (R: prop.trend.test); `effect` is the mean design effect of noise. */
export function proportionTrend(groups: readonly Counted[], effect = 1) {
  const total = sum(groups.map(({ denominator }) => denominator))
  const overall = sum(groups.map(({ numerator }) => numerator)) / total
  const centre = sum(groups.map(({ denominator }, score) => score * denominator)) / total
  const covariance = sum(
    groups.map(({ numerator, denominator: n }, score) => (score - centre) * (numerator - n * overall)),
  )
  const spread = sum(groups.map(({ denominator }, score) => denominator * (score - centre) ** 2))
  const chiSquare = covariance ** 2 / (overall * (1 - overall) * spread) / effect
  return { chiSquare, df: 1, p: 1 - chiSquareCdf(chiSquare, 1) }
}
