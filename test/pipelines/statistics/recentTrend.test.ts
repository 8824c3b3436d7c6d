import { beforeAll, expect, test } from 'vitest'
import { ready } from '../../../pipelines/statistics/distributions.ts'
import { proportionTrend } from '../../../pipelines/statistics/proportionTrend.ts'
import { recentTrend } from '../../../pipelines/statistics/recentTrend.ts'

beforeAll(() => ready)
const years = (values: readonly number[], half: readonly number[]) =>
  values.map((value, index) => ({ value, lower: value - (half[index] ?? 0), upper: value + (half[index] ?? 0) }))

test('slope, chi-square and the slopes with a year left out agree with weighted regression in statsmodels 0.15', () => {
  const found = recentTrend(years([10, 11, 12.5, 12.9, 14], [1, 1.2, 1, 1.1, 0.9]))
  expect(found?.slope).toBeCloseTo(0.9869594258810218, 10)
  expect(found?.se).toBeCloseTo(0.15833571731232518, 10)
  expect(found?.chiSquare).toBeCloseTo(38.854453995148006, 8)
  const out = [0.920190309526415, 0.9769239449334208, 0.9933015451670508, 1.0029805650824757, 1.0306373607392698]
  found?.leaveOneOut.forEach((slope, index) => {
    expect(slope).toBeCloseTo(out[index] ?? Number.NaN, 9)
  })
  expect(found?.direction).toBe('increasing')
})

test('a dip of one year is a trend for Fingertips and none when first and last must differ too', () => {
  const dip = recentTrend(years([2.94, 1.93, 2.76, 2.87, 3.01], Array(5).fill(0.08)))
  expect(dip).toMatchObject({ fingertips: 'increasing', direction: 'none', changeExceeds: false })
})

test('four years say nothing; of six only the last five count', () => {
  const wide = [1, 1, 1, 1, 1, 1]
  expect(recentTrend(years([1, 2, 3, 4], wide))).toBeNull()
  expect(recentTrend(years([99, 1, 5, 9, 13, 17], wide))?.slope).toBeCloseTo(4, 12)
  expect(recentTrend(years([17, 13, 9, 5, 1], wide))?.direction).toBe('decreasing')
})

test('the trend of shares over groups agrees with N times the squared correlation (scipy)', () => {
  const groups = [20, 25, 30, 42].map((numerator, index) => ({
    numerator,
    denominator: [100, 110, 105, 120][index] ?? 0,
  }))
  expect(proportionTrend(groups).chiSquare).toBeCloseTo(7.343249792387773, 9)
  expect(proportionTrend(groups).p).toBeCloseTo(0.006731503688432096, 10)
  expect(proportionTrend(groups, 2).chiSquare).toBeCloseTo(7.343249792387773 / 2, 9)
})
