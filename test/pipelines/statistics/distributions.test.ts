import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import * as of from '../../../pipelines/statistics/distributions.ts'

beforeAll(() => of.ready)

test('quantiles agree with scipy 1.17', () => {
  expect(of.normalQuantile(0.975)).toBeCloseTo(of.z95, 12)
  expect(of.normalQuantile(0.999)).toBeCloseTo(of.z998, 12)
  expect(of.tQuantile(0.975, 9)).toBeCloseTo(2.262157162798205, 10)
  expect(of.betaQuantile(0.025, 2.5, 30)).toBeCloseTo(0.013428162532299868, 10)
  expect(of.gammaQuantile(0.975, 12345)).toBeCloseTo(12563.713386948331, 6)
  expect(of.chiSquareQuantile(0.975, 2000)).toBeCloseTo(2125.8423024497756, 7)
})

test('the probability of a quantile is the one it was asked for', () => {
  expect(of.normalCdf(of.normalQuantile(0.1))).toBeCloseTo(0.1, 12)
  expect(of.tCdf(2, 9)).toBeCloseTo(0.9617235881146495, 10)
  expect(of.betaCdf(of.betaQuantile(0.3, 4, 7), 4, 7)).toBeCloseTo(0.3, 12)
  expect(of.gammaCdf(of.gammaQuantile(0.3, 6), 6)).toBeCloseTo(0.3, 12)
  expect(of.chiSquareCdf(of.chiSquareQuantile(0.3, 6), 6)).toBeCloseTo(0.3, 12)
})

test('nothing counted leaves a lower gamma bound of zero', () => {
  expect(of.gammaQuantile(0.025, 0)).toBe(0)
})

test('a gamma quantile of any shape has the probability it was asked for, also where cephes itself gives up', () => {
  const shape = fc.double({ min: 1, max: 6, noNaN: true }).map((power) => 10 ** power)
  const p = fc.double({ min: 0.001, max: 0.999, noNaN: true })
  fc.assert(
    fc.property(shape, p, (shape, p) => {
      const deviations = (of.gammaCdf(of.gammaQuantile(p, shape), shape) - p) / (p * (1 - p))
      expect(Math.abs(deviations)).toBeLessThan(1e-6)
    }),
    { numRuns: 3000 },
  )
})

test.each([
  [100_000, [99381.15266374472, 99999.6666668642, 100620.74164077373], 0.8413451484483249],
  [100_001, [99382.1495647746, 100000.6666668642, 100621.74473974388], 0.8413451484443122],
  [1e7, [9993802.996884268, 9999999.666666668, 10006198.8974216], 0.8413447501005069],
  [1e9, [999938021.4439279, 999999999.6666666, 1000061980.450378], 0.8413447461087816],
])('a gamma of shape %d agrees with scipy 1.17 to eight digits', (shape, quantiles, oneDeviation) => {
  for (const [at, p] of [0.025, 0.5, 0.975].entries())
    expect(of.gammaQuantile(p, shape) / (quantiles[at] ?? 0)).toBeCloseTo(1, 8)
  expect(of.gammaCdf(shape + Math.sqrt(shape), shape)).toBeCloseTo(oneDeviation, 6)
})

test('shares of millions have an interval too', () => {
  expect(of.betaQuantile(0.025, 3e6, 7e6)).toBeCloseTo(0.2997160121431031, 8)
})
