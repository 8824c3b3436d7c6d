import { describe, expect, test } from 'vitest'
import { flags, type Limits, variation } from '../../../pipelines/statistics/rules.ts'
import { xmr } from '../../../pipelines/statistics/xmr.ts'

const points = (values: readonly (number | null)[], noiseVariance = 0) =>
  values.map((value) => ({ value, noiseVariance }))
const hits = (values: readonly (number | null)[], limits: Limits) =>
  flags(
    values,
    values.map(() => limits),
  )
/** Centre 0, near limits at 2, limits at 3. */
const lines: Limits = { centre: 0, lower_limit: -3, upper_limit: 3, near_lower: -2, near_upper: 2 }

describe('limits', () => {
  const vignette = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]

  test.each([
    [true, -0.715555555555556, 4.60444444444444],
    [false, -3.06261437908497, 6.95150326797386],
  ])('the "deviations" vignette of NHSRplotthedots 0.2.2, screened %s, is reproduced', (screen, lower, upper) => {
    const limits = xmr(points(vignette), { screen })
    expect(limits?.centre).toBeCloseTo(1.94444444444444, 9)
    expect(limits?.lower_limit).toBeCloseTo(lower, 9)
    expect(limits?.upper_limit).toBeCloseTo(upper, 9)
    const expected = vignette.map((value) => (value === 10 ? 'above' : null))
    expect(limits && hits(vignette, limits)).toEqual(expected)
  })

  test('points after the twentieth leave the limits where they are', () => {
    const twenty = Array.from({ length: 20 }, (_, index) => index % 3)
    expect(xmr(points([...twenty, 50, 60]))).toEqual(xmr(points(twenty)))
    expect(xmr(points(twenty), { fixAfter: 19 })).not.toEqual(xmr(points(twenty)))
  })

  test('a missing quarter makes no moving range on either side', () => {
    const withGap = xmr(points([1, 2, null, 5, 6]))
    expect(withGap?.upper_limit).toBeCloseTo((1 + 2 + 5 + 6) / 4 + 2.66 * ((1 + 1) / 2), 12)
    expect(xmr(points([1, null, 3, null, 5]))).toBeNull()
  })

  test('a series that never moves still has limits as wide as its noise', () => {
    expect(xmr(points([4, 4, 4, 4], 0))?.upper_limit).toBe(4)
    expect(xmr(points([4, 4, 4, 4], 9))?.upper_limit).toBeCloseTo(4 + 2.66 * 1.128 * 3, 12)
  })

  test('near limits lie at two thirds of the limits', () => {
    const limits = xmr(points([1, 2, 1, 2, 1]))
    expect(limits?.near_upper).toBeCloseTo((1 + 2 + 1 + 2 + 1) / 5 + (2 / 3) * 2.66, 12)
    expect(limits?.near_lower).toBeCloseTo((1 + 2 + 1 + 2 + 1) / 5 - (2 / 3) * 2.66, 12)
  })

  test('noise under the moving ranges widens nothing', () => {
    expect(xmr(points([1, 5, 2, 6, 1], 0.1))).toEqual(xmr(points([1, 5, 2, 6, 1])))
  })
})

describe('rules', () => {
  test('a point on the limit is inside, one beyond is not', () => {
    expect([2.9, 3, 3.1].flatMap((value) => hits([value], lines))).toEqual([null, null, 'above'])
    expect([-2.9, -3, -3.1].flatMap((value) => hits([value], lines))).toEqual([null, null, 'below'])
  })

  test('seven rising points are a trend, six are not', () => {
    const wide = { ...lines, upper_limit: 99, near_upper: 66, lower_limit: -99, near_lower: -66 }
    const rising = [-3, -2, -1, 1, 2, 3, 4]
    expect(hits(rising, wide)).toEqual(rising.map(() => 'trend_up'))
    expect(hits(rising.slice(0, 6), wide)).toEqual(rising.slice(0, 6).map(() => null))
    expect(hits([-3, -2, -1, 0, 0, 3, 4, 5], wide)).toEqual(Array(8).fill(null))
  })

  test('the top of a rise followed by a fall belongs to the fall', () => {
    const wide = { ...lines, upper_limit: 99, near_upper: 66, lower_limit: -99, near_lower: -66 }
    const peak = [-3, -2, -1, 1, 2, 3, 4, 3, 2, 1, -1, -2, -3]
    expect(hits(peak, wide)).toEqual([...Array(6).fill('trend_up'), ...Array(7).fill('trend_down')])
  })

  test('a rise that begins anew after one drop stays a rise, where NHSRplotthedots calls its seventh point falling', () => {
    const wide = { ...lines, upper_limit: 99, near_upper: 66, lower_limit: -99, near_lower: -66 }
    const saw = [1, 2, 3, 4, 5, 6, 7, -1, 0, 1, 2, 3, 4, 5]
    expect(hits(saw, wide)).toEqual(saw.map(() => 'trend_up'))
  })

  test('two of three beyond the near limit need the third on the same side', () => {
    expect(hits([2.5, 0.1, 2.5], lines)).toEqual(['two_of_three_high', null, 'two_of_three_high'])
    expect(hits([2.5, -0.1, 2.5], lines)).toEqual([null, null, null])
    expect(hits([2.5, 0, 2.5], lines)).toEqual([null, null, null])
    expect(hits([-2.5, -2.5, -0.1], lines)).toEqual(['two_of_three_low', 'two_of_three_low', null])
  })

  test('a point beyond the limits does not count as one of two of three', () => {
    expect(hits([3.5, 1, 2.5], lines)).toEqual(['above', null, null])
  })

  test('seven on one side are a shift, six are not, and a point on the mean breaks it', () => {
    const low = [-1, -0.5, -1, -0.5, -1, -0.5, -1]
    expect(hits(low, lines)).toEqual(low.map(() => 'shift_low'))
    expect(hits(low.slice(1), lines)).toEqual(low.slice(1).map(() => null))
    expect(hits([...low.slice(0, 6), -1e-13, ...low.slice(0, 6)], lines)).toEqual(Array(13).fill(null))
  })

  test('a missing quarter breaks a shift, a trend and two of three', () => {
    expect(hits([1, 1, 1, null, 1, 1, 1, 1], lines)).toEqual(Array(8).fill(null))
    expect(hits([-1.8, -1.5, -1, null, 0.5, 1, 1.5, 1.8], lines)).toEqual(Array(8).fill(null))
    expect(hits([2.5, null, 2.5], lines)).toEqual([null, null, null])
  })

  test('the first rule that holds names the point', () => {
    const both = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 3.5]
    expect(hits(both, lines)).toEqual([...Array(6).fill('trend_up'), 'above'])
    expect(hits([1, 0.5, 1, 0.5, 1, 2.5, 2.6], lines)).toEqual([
      ...Array(5).fill('shift_high'),
      'two_of_three_high',
      'two_of_three_high',
    ])
  })

  test('variation is that of the last point only', () => {
    expect(variation([9, 1], ['above', null])).toBe('common')
    expect(variation([1, 9], [null, 'above'])).toBe('high')
    expect(variation([1, -9], [null, 'shift_low'])).toBe('low')
    expect(variation([9, null], ['above', null])).toBeNull()
  })
})
