import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { binomial, midP } from '../../../pipelines/statistics/counts.ts'
import { ready } from '../../../pipelines/statistics/distributions.ts'
import { benjaminiHochberg, holm, qValues, unitP } from '../../../pipelines/statistics/multiplicity.ts'

beforeAll(() => ready)
const close = (got: readonly number[], want: readonly number[]) =>
  got.forEach((value, index) => {
    expect(value).toBeCloseTo(want[index] ?? Number.NaN, 12)
  })

test('four p-values are adjusted as R p.adjust does', () => {
  close(benjaminiHochberg([0.01, 0.04, 0.03, 0.2]), [0.04, (0.04 * 4) / 3, (0.04 * 4) / 3, 0.2])
  close(holm([0.01, 0.04, 0.03, 0.2]), [0.01 * 4, 0.03 * 3, 0.03 * 3, 0.2])
})

test('adjusting never lowers a p-value, never changes the order and never passes 1', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (p) => {
      const [bh, strict] = [benjaminiHochberg(p), holm(p)]
      p.forEach((raw, index) => {
        expect(bh[index]).toBeGreaterThanOrEqual(raw - 1e-12)
        expect(strict[index]).toBeGreaterThanOrEqual((bh[index] ?? 0) - 1e-12)
        expect(strict[index]).toBeLessThanOrEqual(1)
      })
    }),
  )
})

test('noise makes the same count less surprising', () => {
  const p = (noise: number, count: number, size: number) => unitP(binomial(size, 0.2, noise), count)
  expect(p(0, 35, 100)).toBe(midP(binomial(100, 0.2), 35))
  expect(p(9, 35, 100)).toBeGreaterThan(p(0, 35, 100))
  expect(p(9, 12, 20)).toBeGreaterThan(p(0, 12, 20))
})

test('the q-value of a chance of error is the mean of those that are as small or smaller', () => {
  close(qValues([0.2, 0.01, 0.04]), [(0.01 + 0.04 + 0.2) / 3, 0.01, (0.01 + 0.04) / 2])
  close(qValues([0.1, 0.1]), [0.1, 0.1])
})
