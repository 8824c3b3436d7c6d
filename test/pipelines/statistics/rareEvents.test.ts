import { beforeAll, expect, test } from 'vitest'
import { ready } from '../../../pipelines/statistics/distributions.ts'
import { gapLimits, timeLimits } from '../../../pipelines/statistics/rareEvents.ts'

beforeAll(() => ready)
const gaps = [12, 3, 25, 8, 40, 15, 6, 22, 30, 9, 18, 5, 27]

test('a g chart has the median as its line and the formula of qicharts2 as its limits', () => {
  const { mean, centre, lower, upper, upper95 } = gapLimits(gaps)
  expect(mean).toBeCloseTo(220 / 13, 12)
  expect(centre).toBe(15)
  expect(lower).toBe(0)
  expect(upper).toBeCloseTo(69.17078008031724, 9)
  expect(upper95).toBeCloseTo(51.75487902790381, 9)
})

test('a t chart has the limits of individual values on the scale of 1 / 3.6, raised back (numpy)', () => {
  const limits = timeLimits(gaps)
  expect(limits?.transformed.mean).toBeCloseTo(2.092149073084186, 12)
  expect(limits?.transformed.meanRange).toBeCloseTo(0.6822327421858381, 12)
  expect(limits?.transformed.lower).toBeCloseTo(0.2777002906750421, 12)
  expect(limits?.transformed.upper).toBeCloseTo(3.9065978554933296, 12)
  expect(limits?.centre).toBeCloseTo(14.260457372933562, 9)
  expect(limits?.lower).toBeCloseTo(0.00992829798814721, 9)
  expect(limits?.upper).toBeCloseTo(135.0440165154207, 9)
  expect(limits?.upper95).toBeCloseTo(73.7045047330268, 9)
})

test('a limit that falls under zero days is zero', () => {
  expect(timeLimits([1, 90, 1, 90, 1, 90])?.lower).toBe(0)
  expect(timeLimits([7])).toBeNull()
})
