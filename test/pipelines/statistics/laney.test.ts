import { describe, expect, test } from 'vitest'
import { laney } from '../../../pipelines/statistics/laney.ts'

const numerators = [14, 22, 18, 30, 25, 19, 27, 16]
const denominators = [100, 120, 90, 150, 140, 95, 130, 110]
const points = (noiseVariance = 0) =>
  numerators.map((numerator, index) => ({ numerator, denominator: denominators[index] ?? 0, noiseVariance }))

describe("p'", () => {
  test("agrees with qicharts2's formula computed in numpy", () => {
    const chart = laney(points(), { chart: 'p' })
    expect(chart?.centre).toBeCloseTo(0.18288770053475936, 12)
    expect(chart?.sigmaZ).toBeCloseTo(0.6252202096337351, 12)
    expect(chart?.limits[0]?.lower_limit).toBeCloseTo(0.1103794567831818, 12)
    expect(chart?.limits[0]?.upper_limit).toBeCloseTo(0.25539594428633694, 12)
    const [share, all] = [171 / 935, 100]
    expect(chart?.plain[0]?.upper_limit).toBeCloseTo(share + 3 * Math.sqrt((share * (1 - share)) / all), 12)
  })

  test('warns of data that are too regular for chance', () => {
    expect(laney(points(), { chart: 'p' })?.tooRegular).toBe(true)
    const wild = points().map((point, index) => ({ ...point, numerator: index % 2 ? 5 : 40 }))
    expect(laney(wild, { chart: 'p' })?.tooRegular).toBe(false)
  })

  test('stays between 0 and 1, in the scale of the value', () => {
    const rare = [0, 4, 0, 5, 0, 4].map((numerator) => ({ numerator, denominator: 50, noiseVariance: 0 }))
    const line = laney(rare, { chart: 'p', scale: 100 })?.limits[0]
    expect(line?.centre).toBeCloseTo((100 * (4 + 5 + 4)) / (6 * 50), 12)
    expect(line?.lower_limit).toBe(0)
  })

  test('noise widens s_i before sigma z is taken: equal sizes give the same limits', () => {
    const equal = (noiseVariance: number) =>
      laney(
        numerators.map((numerator) => ({ numerator, denominator: 100, noiseVariance })),
        { chart: 'p' },
      )
    expect(equal(0.001)?.sigmaZ).toBeLessThan(equal(0)?.sigmaZ ?? 0)
    expect(equal(0.001)?.limits[0]?.upper_limit).toBeCloseTo(equal(0)?.limits[0]?.upper_limit ?? 0, 12)
  })

  test('a missing quarter has no limits and makes no moving range', () => {
    const [first, second] = points()
    const chart = laney([first ?? null, null, second ?? null], { chart: 'p' })
    expect(chart).toBeNull()
    expect(laney([...points(), null], { chart: 'p' })?.limits.at(-1)).toBeNull()
  })

  test('is not for shares of which fewer than five are expected at most points', () => {
    const of = (denominator: number) =>
      [1, 2, 1, 2].map((numerator) => ({
        numerator: numerator * denominator,
        denominator: denominator * 10,
        noiseVariance: 0,
      }))
    expect(laney(of(3), { chart: 'p' })?.normal).toBe(false)
    expect(laney(of(4), { chart: 'p' })?.normal).toBe(true)
  })
})

test("screening leaves the one wild step out of u'", () => {
  const jump = [10, 12, 10, 12, 60, 12, 10, 12, 10, 12, 10, 12].map((numerator) => ({
    numerator,
    denominator: 10,
    noiseVariance: 0,
  }))
  const [screened, plain] = [true, false].map((screen) => laney(jump, { chart: 'u', screen })?.sigmaZ ?? 0)
  expect(screened).toBeCloseTo(2 / 10 / Math.sqrt(182 / 120 / 10) / 1.128, 12)
  expect(plain).toBeGreaterThan(screened ?? 0)
})
