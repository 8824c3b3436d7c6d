import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { answers } from '../../../pipelines/statistics/answers.ts'
import { ready } from '../../../pipelines/statistics/distributions.ts'
import { superiority } from '../../../pipelines/statistics/superiority.ts'

beforeAll(() => ready)

test('28 answers: top two with Wilson (statsmodels), mean with t (scipy), net share with its error', () => {
  const found = answers([4, 8, 9, 5, 2])
  expect(found).toMatchObject({ n: 28, topTwo: { value: 7 / 28 }, lowTwo: { value: 12 / 28 } })
  expect(found.topTwo.lower).toBeCloseTo(0.12676494919293316, 10)
  expect(found.topTwo.upper).toBeCloseTo(0.43355670318998973, 10)
  expect(found.mean.value).toBe(77 / 28)
  expect(found.mean.lower).toBeCloseTo(2.3069424438871637, 10)
  expect(found.mean.upper).toBeCloseTo(3.1930575561128363, 10)
  expect(found.net.value).toBeCloseTo(-5 / 28, 12)
  expect(found.net.se).toBeCloseTo(0.151973173557209, 12)
})

test('the interval of a mean stays on the scale', () => {
  expect(answers([0, 0, 0, 1, 11]).mean.upper).toBe(5)
  expect(answers([11, 1, 0, 0, 0]).mean.lower).toBe(1)
})

test('the chance of answering higher has the variance of placements (numpy) and the U of Mann and Whitney (scipy)', () => {
  const found = superiority([2, 5, 9, 12, 6], [4, 8, 9, 5, 2])
  expect(found?.value).toBeCloseTo(0.66859243697479, 12)
  expect(found?.variance).toBeCloseTo(0.0045709701735715084, 12)
  expect(found?.U).toBeCloseTo(636.5, 9)
})

test('exchanging the groups turns the chance round and keeps its error', () => {
  const group = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 5, maxLength: 5 })
  fc.assert(
    fc.property(group, group, (x, y) => {
      const [one, other] = [superiority(x, y), superiority(y, x)]
      if (!one || !other) return expect(one).toBe(other)
      expect(one.value).toBeCloseTo(1 - other.value, 10)
      expect(one.se).toBeCloseTo(other.se, 10)
    }),
  )
})

test('one answer is no group', () => {
  expect(superiority([1, 0, 0, 0, 0], [4, 8, 9, 5, 2])).toBeNull()
})
