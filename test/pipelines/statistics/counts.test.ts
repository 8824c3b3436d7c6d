import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { binomial, countCdf, countQuantile, midP, poisson } from '../../../pipelines/statistics/counts.ts'
import { ready } from '../../../pipelines/statistics/distributions.ts'

beforeAll(() => ready)

test('binomial and Poisson quantiles agree with scipy 1.17', () => {
  expect(countQuantile(binomial(54, 0.34), 0.001)).toBe(8)
  expect(countQuantile(binomial(54, 0.34), 0.025)).toBe(12)
  expect(countQuantile(binomial(54, 0.34), 0.975)).toBe(25)
  expect(countQuantile(binomial(5000, 0.01), 0.999)).toBe(73)
  expect(countQuantile(poisson(3.2), 0.025)).toBe(0)
  expect(countQuantile(poisson(3.2), 0.999)).toBe(10)
  expect(countQuantile(poisson(20000), 0.975)).toBe(20278)
})

test('binomial and Poisson probabilities agree with scipy 1.17', () => {
  expect(countCdf(binomial(54, 0.34), 12)).toBeCloseTo(0.042724477988420786, 10)
  expect(countCdf(poisson(1500), 1450)).toBeCloseTo(0.10011707678515844, 10)
})

test('the quantile is the smallest count that reaches the probability', () => {
  const drawn = fc.tuple(fc.integer({ min: 1, max: 800 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }))
  fc.assert(
    fc.property(
      drawn,
      fc.constantFrom(0, 3),
      fc.constantFrom(0.001, 0.025, 0.975, 0.999),
      ([size, share], noise, p) => {
        const model = binomial(size, share, noise)
        const k = countQuantile(model, p)
        expect(countCdf(model, k)).toBeGreaterThanOrEqual(p * (1 - 1e-12))
        expect(countCdf(model, k - 1)).toBeLessThan(p)
      },
    ),
  )
})

test('far out in a tail the probability is 0 or 1, not an error', () => {
  expect(countCdf(poisson(5000), 3)).toBeCloseTo(0, 12)
  expect(countCdf(poisson(3), 200)).toBeCloseTo(1, 12)
  expect(countCdf(poisson(1400), 300)).toBeCloseTo(0, 12)
  expect(countCdf(poisson(0), 0)).toBe(1)
  expect([-1, 0, 20].map((k) => countCdf(binomial(20, 1), k))).toEqual([0, 0, 1])
})

test('noise keeps the mean and adds its variance to a count', () => {
  const model = binomial(40, 0.2, 3)
  const mass = (k: number) => countCdf(model, k) - countCdf(model, k - 1)
  const range = Array.from({ length: 81 }, (_, index) => index - 20)
  const mean = range.reduce((sum, k) => sum + k * mass(k), 0)
  const variance = range.reduce((sum, k) => sum + (k - mean) ** 2 * mass(k), 0)
  expect(mean).toBeCloseTo(8, 9)
  expect(variance).toBeCloseTo(40 * 0.2 * 0.8 + 3, 2)
})

test('mid-p counts half of the observed count on each side, as scipy sums do', () => {
  expect(midP(binomial(20, 0.3), 2)).toBeCloseTo(0.043120392072668635, 10)
  expect(midP(poisson(4), 10)).toBeCloseTo(0.01097200891744758, 10)
})
