import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { ready } from '../../../pipelines/statistics/distributions.ts'
import { durations, geometricMean } from '../../../pipelines/statistics/duration.ts'

beforeAll(() => ready)
const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1)

test('the geometric mean has the t interval of the logarithms (scipy 1.17)', () => {
  const found = geometricMean([3, 5, 8, 13, 21, 34, 55])
  expect(found?.value).toBeCloseTo(12.955526630930171, 10)
  expect(found?.lower).toBeCloseTo(4.935386761553139, 10)
  expect(found?.upper).toBeCloseTo(34.008615412325, 10)
  expect(geometricMean([3, 0, 8])).toBeNull()
})

test('five durations have nothing to say, six and seven a median', () => {
  expect(durations(upTo(5))).toBeNull()
  expect(durations(upTo(6))).toMatchObject({ median: 3.5, lower: 1, upper: 6, coverage: 0.96875, q1: 2.25, q3: 4.75 })
  expect(durations(upTo(7))).toMatchObject({ median: 4, lower: 1, upper: 7, coverage: 0.984375 })
})

test('the ninetieth percentile waits for thirty', () => {
  expect([29, 30, 31].map((n) => durations(upTo(n))?.p90)).toEqual([null, 1 + 29 * 0.9, 1 + 30 * 0.9])
})

test('the interval of a median covers at least 95% whatever the spread', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 6, maxLength: 60 }), (days) => {
      const found = durations(days)
      expect(found?.coverage).toBeGreaterThanOrEqual(0.95)
      expect(found?.lower).toBeLessThanOrEqual(found?.median ?? Number.NaN)
      expect(found?.upper).toBeGreaterThanOrEqual(found?.median ?? Number.NaN)
    }),
  )
})
