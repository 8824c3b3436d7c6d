import { beforeAll, expect, test } from 'vitest'
import { ready } from '../../../pipelines/statistics/distributions.ts'
import { leastSquares } from '../../../pipelines/statistics/leastSquares.ts'
import { seasonality } from '../../../pipelines/statistics/seasonality.ts'

beforeAll(() => ready)
const values = [10, 14, 9, 12, 11, 16, 10, 13, 12, 16, 11, 14.5, 13, 18, 12, 15]
const points = (of: readonly (number | null)[]) =>
  of.map((value, index) => ({ value, year: 2020 + Math.floor(index / 4), season: index % 4 }))

test('the F-test of quarters beside a line agrees with statsmodels 0.15', () => {
  const found = seasonality(points(values))
  expect(found).toMatchObject({ df1: 3, df2: 16 - 2 - 3, found: true })
  expect(found?.F).toBeCloseTo(237.5289146644576, 8)
  expect(found?.p).toBeCloseTo(2.806842147682854e-10, 16)
})

test('the index of a quarter is its mean part of the year, and the indices have mean 1 (numpy)', () => {
  const expected = [0.8906592186772657, 1.2405213592580657, 0.812504028359652, 1.0563153937050165]
  seasonality(points(values))?.index?.forEach((index, season) => {
    expect(index).toBeCloseTo(expected[season] ?? Number.NaN, 12)
  })
})

test('without three whole years the season cannot be told', () => {
  expect(seasonality(points(values.slice(0, 11)))).toBeNull()
  expect(seasonality(points(values.slice(0, 12)))).not.toBeNull()
  expect(seasonality(points(values.slice(0, 12).map((value, index) => (index === 5 ? null : value))))).toBeNull()
})

test('a line without seasons has none', () => {
  const drift = [5, 5.3, 5.1, 5.6, 5.8, 5.7, 6.2, 6, 6.5, 6.4, 6.9, 6.6]
  expect(seasonality(points(drift))).toMatchObject({ found: false })
})

test('least squares finds the line that was drawn, and says when a column adds nothing', () => {
  const design = [1, 2, 3, 4, 5].map((t) => [1, t])
  expect(leastSquares(design, [3, 5, 7, 9, 11])?.coefficients.map((value) => Math.round(value * 1e9) / 1e9)).toEqual([
    1, 2,
  ])
  expect(
    leastSquares(
      design.map((row) => [...row, 4]),
      [1, 2, 3, 4, 5],
    ),
  ).toBeNull()
})
