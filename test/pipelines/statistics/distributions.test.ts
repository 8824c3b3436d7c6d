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
