import { beforeAll, describe, expect, test } from 'vitest'
import { binomial, countCdf } from '../../../pipelines/statistics/counts.ts'
import { ready } from '../../../pipelines/statistics/distributions.ts'
import {
  byarInterval,
  countInterval,
  exactCountInterval,
  exactShareInterval,
  meanInterval,
  rateInterval,
  ratioInterval,
  shareDesignEffect,
  shareInterval,
} from '../../../pipelines/statistics/intervals.ts'

beforeAll(() => ready)

describe('without noise', () => {
  test.each([
    [1, 0.00176743206414065, 0.0544861961787053],
    [20, 0.133366933331033, 0.288829165593159],
    [65, 0.55254443296888, 0.736357517569025],
  ])('Wilson of %i out of 100 agrees with PHEindicatormethods', (x, lower, upper) => {
    expect(shareInterval(x, 100).lower).toBeCloseTo(lower, 9)
    expect(shareInterval(x, 100).upper).toBeCloseTo(upper, 9)
  })

  test.each([
    [3, 0.618672122895601, 8.76727306974232],
    [12, 6.19350984307903, 20.9628580536167],
    [65, 50.1631877104595, 82.8491385459398],
  ])('the interval of a count of %i agrees with PHEindicatormethods', (y, lower, upper) => {
    expect(countInterval(y).lower).toBeCloseTo(lower, 9)
    expect(countInterval(y).upper).toBeCloseTo(upper, 9)
  })

  test('counts turn from exact (scipy 1.17: 4.1154) to Byar (4.7874, exact would be 4.7954) at ten', () => {
    const lower = [9, 10, 11].map((y) => countInterval(y).lower)
    expect(lower[0]).toBeCloseTo(4.115373097378334, 9)
    expect(lower[1]).toBeCloseTo(4.787449913967564, 9)
    expect(lower[2]).toBeCloseTo(5.483690198449974, 9)
  })

  test('exact intervals of a share are those of Clopper and Pearson (scipy 1.17), and close at none and all', () => {
    expect(exactShareInterval(3, 10).lower).toBeCloseTo(0.06673951117773447, 10)
    expect(exactShareInterval(3, 10).upper).toBeCloseTo(0.6524528500599973, 10)
    expect(exactShareInterval(0, 10).lower).toBe(0)
    expect(exactShareInterval(10, 10).upper).toBe(1)
  })

  test('both intervals of a count are to be had at any count, and Byar of none begins at none', () => {
    expect(byarInterval(0).lower).toBe(0)
    expect(byarInterval(12)).toEqual(countInterval(12))
    expect(exactCountInterval(3)).toEqual(countInterval(3))
    expect(exactCountInterval(0, 0.998).upper).toBeCloseTo(-Math.log(0.001), 9)
  })

  test('none and all are bounded by 0 and 1', () => {
    expect(shareInterval(0, 25).lower).toBe(0)
    expect(shareInterval(25, 25).upper).toBe(1)
    expect(countInterval(0).lower).toBe(0)
  })
})

describe('with disclosure noise', () => {
  test('Wilson on the effective size agrees with statsmodels 0.15', () => {
    const noise = { numerator: 4, denominator: 3 }
    expect(shareDesignEffect(8, 40, noise)).toBeCloseTo(1.5930996036874747, 9)
    expect(shareInterval(8, 40, noise).lower).toBeCloseTo(0.08875940866090656, 9)
    expect(shareInterval(8, 40, noise).upper).toBeCloseTo(0.39085702079207285, 9)
  })

  test('a noisy count has exact bounds at y / deff, times deff, as scipy gives', () => {
    expect(countInterval(15, 4).lower).toBeCloseTo(7.7507188859027725, 9)
    expect(countInterval(15, 4).upper).toBeCloseTo(26.2019813102212, 9)
  })

  test('noise on an exposure widens a rate as noise on the events does', () => {
    const { lower, upper } = rateInterval(15, 30, { numerator: 3, denominator: 4 })
    expect([lower, upper]).toEqual([countInterval(15, 4).lower / 30, countInterval(15, 4).upper / 30])
  })

  test('a mean takes its sampling and its noise variance together', () => {
    expect(meanInterval(50, 3, 16, 0.25).lower).toBeCloseTo(48.078737343104955, 9)
    expect(meanInterval(50, 3, 16, 0.25, 'known').upper).toBeCloseTo(
      50 + 1.959963984540054 * Math.sqrt(9 / 16 + 0.25),
      9,
    )
  })

  test('relative variances add in a ratio of two totals', () => {
    const interval = ratioInterval(30, 60, { numerator: 30 + 9, denominator: 60 + 4 })
    expect(interval?.lower).toBeCloseTo(0.30799761328183345, 9)
    expect(interval?.upper).toBeCloseTo(0.8116946015787379, 9)
    expect(ratioInterval(0, 60, { numerator: 3, denominator: 3 })).toBeNull()
  })

  test.each([
    [40, 0.913, 0.936],
    [20, 0.669, 0.935],
  ])('widening repairs the coverage of %i cases rounded at random to fives', (n, plain, widened) => {
    expect(coverage(n, 0.2, 0)).toBeCloseTo(plain, 2)
    expect(coverage(n, 0.2, 4)).toBeCloseTo(widened, 2)
  })
})

/** Exact chance that the interval of a share, rounded at random to fives, holds the true share. */
function coverage(n: number, share: number, variance: number) {
  const holds = (x: number) => {
    const { lower, upper } = shareInterval(x, n, { numerator: variance, denominator: 0 })
    return lower <= share && share <= upper ? 1 : 0
  }
  const model = binomial(n, share)
  return Array.from({ length: n + 1 }, (_, x) => {
    const [floor, up] = [x - (x % 5), (x % 5) / 5]
    return (countCdf(model, x) - countCdf(model, x - 1)) * ((1 - up) * holds(floor) + up * holds(floor + 5))
  }).reduce((sum, part) => sum + part, 0)
}
