import { beforeAll, expect, test } from 'vitest'
import { ready } from '../../../pipelines/statistics/distributions.ts'
import { bandedMedian, medianInterval } from '../../../pipelines/statistics/median.ts'
import { quantile } from '../../../pipelines/statistics/quantile.ts'

beforeAll(() => ready)
const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1)

test('type 7 quantiles agree with numpy', () => {
  const expected = [1, 1.6, 2.5, 5, 9.1, 10]
  for (const [index, p] of [0, 0.1, 0.25, 0.5, 0.9, 1].entries()) {
    expect(quantile([7, 1, 3, 10], p)).toBeCloseTo(expected[index] ?? Number.NaN, 12)
  }
})

test('five values have no 95% interval for their median, six and seven have', () => {
  expect(medianInterval(upTo(5))).toBeNull()
  expect(medianInterval(upTo(6))).toMatchObject({ median: 3.5, lower: 1, upper: 6, coverage: 0.96875 })
  expect(medianInterval(upTo(7))).toMatchObject({ median: 4, lower: 1, upper: 7, coverage: 0.984375 })
})

test('twenty values: the sixth and the fifteenth, covering 95.9% (scipy 1.17)', () => {
  const interval = medianInterval(upTo(20).reverse())
  expect(interval).toMatchObject({ median: 10.5, lower: 6, upper: 20 - 6 + 1 })
  expect(interval?.coverage).toBeCloseTo(0.9586105346679688, 10)
})

const bands = [
  { low: 0, high: 30, count: 10 },
  { low: 30, high: 90, count: 20 },
  { low: 90, high: null, count: 10 },
]

test('a median from bands is its band, with a straight line inside it', () => {
  expect(bandedMedian(bands)).toEqual({
    value: 30 + ((20 - 10) / 20) * (90 - 30),
    low: 30,
    high: 90,
    lower: 30,
    upper: 90,
  })
})

test('an open band gives no value inside it', () => {
  const late = bands.map((band) => ({ ...band, count: band.high === null ? 50 : band.count }))
  expect(bandedMedian(late)).toMatchObject({ value: null, low: 90, high: null })
})

test('noise on the counts widens the bands that hold the interval', () => {
  expect(bandedMedian(bands, 3)).toMatchObject({ lower: 30, upper: 90 })
  expect(bandedMedian(bands, 60)).toMatchObject({ lower: 0, upper: null })
})

test('a count that noise made negative stands for none, and under six cases nothing is said', () => {
  expect(bandedMedian(bands.map((band) => ({ ...band, count: -1 })))).toBeNull()
  const few = (count: number) => bandedMedian([{ low: 0, high: 30, count }])
  expect([few(5), few(6)?.value, few(7)?.value]).toEqual([null, 15, 15])
})
