import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { betaCdf, ready } from '../../../pipelines/statistics/distributions.ts'
import { posteriorInterval, posteriorMean } from '../../../pipelines/statistics/posterior.ts'
import { rankSets } from '../../../pipelines/statistics/rankSets.ts'
import { ranks } from '../../../pipelines/statistics/ranks.ts'
import { shrinkRates } from '../../../pipelines/statistics/shrinkage.ts'
import { shrinkShares } from '../../../pipelines/statistics/shrinkShares.ts'

beforeAll(() => ready)

const units = (numerators: readonly number[], denominators: readonly number[]) =>
  numerators.map((numerator, index) => ({ numerator, denominator: denominators[index] ?? 0 }))
const rates = units([3, 17, 0, 22, 5, 9, 4, 30, 1, 16, 2, 8], [10, 25, 4, 30, 22, 31, 9, 40, 15, 18, 12, 20])
const shares = units([2, 9, 1, 14, 6, 10, 0, 25, 5, 4, 3, 12], [10, 30, 8, 40, 22, 31, 9, 60, 15, 28, 12, 30])

describe('rates', () => {
  test('the gamma prior is that of the negative binomial of scipy 1.17, started at the moments of Marshall', () => {
    const { start, prior, logLikelihood, pooled } = shrinkRates(rates)
    expect(start?.a).toBeCloseTo(5.529895508789669, 10)
    expect(start?.b).toBeCloseTo(11.154319145934716, 10)
    expect(prior?.a).toBeCloseTo(3.64154, 5)
    expect(prior?.b).toBeCloseTo(8.15538, 5)
    expect(logLikelihood).toBeCloseTo(-34.30100760824, 10)
    expect(pooled).toBe(117 / 236)
  })

  test('posterior mean, interval and chance of not being above agree with scipy', () => {
    const { posteriors, errors } = shrinkRates(rates)
    const [first, second] = posteriors
    if (!first || !second) throw new Error('no posterior')
    expect(posteriorMean(first)).toBeCloseTo(0.365816758, 7)
    expect(posteriorInterval(first).lower).toBeCloseTo(0.142734733, 7)
    expect(posteriorInterval(first).upper).toBeCloseTo(0.692045835, 7)
    expect(errors[0]).toBeCloseTo(0.829325039, 7)
    expect(errors[1]).toBeCloseTo(0.17822114, 7)
  })

  test('units that differ no more than chance get the pooled value and no order', () => {
    const alike = shrinkRates(units([10, 11, 9, 10, 10, 12, 8, 10, 11, 9], Array(10).fill(20)))
    expect(alike).toMatchObject({ prior: null, posteriors: [], pooled: 100 / 200 })
  })

  test('the order of the units does not matter', () => {
    const back = shrinkRates([...rates].reverse())
    expect(back.prior?.a).toBeCloseTo(shrinkRates(rates).prior?.a ?? 0, 8)
  })
})

describe('shares', () => {
  test('the beta prior is that of the beta-binomial of scipy 1.17', () => {
    const { prior, logLikelihood } = shrinkShares(shares)
    const size = (prior?.a ?? 0) + (prior?.b ?? 0)
    expect((prior?.a ?? 0) / size).toBeCloseTo(0.29848186, 7)
    expect(size / 84.85217).toBeCloseTo(1, 6)
    expect(logLikelihood).toBeCloseTo(-26.874078979, 8)
  })

  test('every posterior lies between the unit and the mean of the prior', () => {
    const { prior, posteriors } = shrinkShares(shares)
    const middle = (prior?.a ?? 0) / ((prior?.a ?? 0) + (prior?.b ?? 0))
    posteriors.forEach((posterior, index) => {
      const raw = (shares[index]?.numerator ?? 0) / (shares[index]?.denominator ?? 1)
      const mean = posteriorMean(posterior)
      expect(mean).toBeGreaterThanOrEqual(Math.min(raw, middle))
      expect(mean).toBeLessThanOrEqual(Math.max(raw, middle))
    })
  })
})

describe('ranks', () => {
  test('expected ranks are sums of exact chances: P(gamma > other gamma) is an incomplete beta function', () => {
    const { posteriors } = shrinkRates(rates)
    ranks(posteriors).forEach(({ expected }, i) => {
      const own = posteriors[i] ?? { a: 1, b: 1 }
      const above = posteriors.filter((_, j) => j !== i).map(({ a, b }) => betaCdf(own.b / (own.b + b), own.a, a))
      expect(expected).toBeCloseTo(1 + above.reduce((sum, p) => sum + p, 0), 10)
    })
  })

  test('intervals and the chance of the top five agree with 400,000 draws of numpy', () => {
    const found = ranks(shrinkRates(rates).posteriors)
    const drawn = [
      [3, 12, 0.203],
      [1, 7, 0.885],
      [3, 12, 0.127],
      [1, 6, 0.948],
      [5, 12, 0.048],
      [5, 12, 0.071],
      [1, 11, 0.399],
      [1, 5, 0.976],
      [6, 12, 0.012],
      [1, 6, 0.968],
      [4, 12, 0.066],
      [3, 11, 0.296],
    ]
    found.forEach(({ lower, upper, topFive }, index) => {
      expect([lower, upper]).toEqual(drawn[index]?.slice(0, 2))
      expect(topFive).toBeCloseTo(drawn[index]?.[2] ?? Number.NaN, 2)
    })
  })

  test('expected ranks of shares agree with the adaptive quadrature of scipy', () => {
    const found = ranks(shrinkShares(shares).posteriors).map(({ expected }) => expected)
    expect(found[0]).toBeCloseTo(7.2431442, 6)
    expect(found[1]).toBeCloseTo(6.4690513, 6)
    expect(found[2]).toBeCloseTo(7.5584995, 6)
  })

  test('add up to those of any list of so many, however wide or narrow each is', () => {
    const shape = fc.tuple(
      fc.double({ min: 0.2, max: 400, noNaN: true }),
      fc.double({ min: 0.5, max: 400, noNaN: true }),
    )
    fc.assert(
      fc.property(fc.array(shape, { minLength: 2, maxLength: 5 }), fc.constantFrom('gamma', 'beta'), (drawn, kind) => {
        const found = ranks(drawn.map(([a, b]) => ({ kind, a, b })))
        const n = drawn.length
        expect(found.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo((n * (n + 1)) / 2, 6)
        for (const { topFive } of found) expect(topFive).toBeCloseTo(1, 9)
      }),
      { numRuns: 30 },
    )
  })
})

describe('rank sets', () => {
  test('four clearly different shares each have their own place; Holm over six pairs as statsmodels 0.15', () => {
    const placed = rankSets(units([5, 20, 40, 60], [100, 100, 100, 100]), 'share')
    expect(placed.map(({ lower, upper }) => [lower, upper])).toEqual([
      [4, 4],
      [3, 3],
      [2, 2],
      [1, 1],
    ])
    const strict = rankSets(units([5, 20, 40, 60], [100, 100, 100, 100]), 'share', 0.003)
    expect(strict.map(({ lower, upper }) => [lower, upper])).toEqual([
      [4, 4],
      [2, 3],
      [1, 3],
      [1, 2],
    ])
  })

  test('units alike keep every place open', () => {
    const open = rankSets(units([4, 5, 6], [10, 10, 10]), 'rate')
    expect(open.map(({ lower, upper }) => [lower, upper])).toEqual(Array(3).fill([1, 3]))
  })
})
