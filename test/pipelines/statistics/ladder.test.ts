import { beforeAll, describe, expect, test } from 'vitest'
import { ready } from '../../../pipelines/statistics/distributions.ts'
import { type LadderPoint, type LadderRow, ladder } from '../../../pipelines/statistics/ladder.ts'
import { xmr } from '../../../pipelines/statistics/xmr.ts'

beforeAll(() => ready)

const wave = [52, 48, 51, 50, 47, 53, 49, 50, 52, 48]
const value = (index: number) => wave[index % wave.length] ?? 0
const stable = (n: number) => Array.from({ length: n }, (_, index) => value(index))
const points = (values: readonly (number | null)[], segment = 1): LadderPoint[] =>
  values.map((value) => ({ value, noiseVariance: 0, segment }))
const mean = (values: readonly (number | null)[]) => ladder(points(values), { statistic: 'mean' })
const last = (rows: readonly LadderRow[]) => rows.at(-1)

describe('each rung', () => {
  test.each([
    [1, 'first', 'first_measurement'],
    [2, 'dots', 'none'],
    [4, 'dots', 'none'],
    [5, 'run', 'none'],
    [9, 'run', 'none'],
    [10, 'run_rules', 'none'],
    [12, 'run_rules', 'none'],
    [13, 'limits_provisional', 'verdict'],
    [19, 'limits_provisional', 'verdict'],
    [20, 'limits', 'verdict'],
  ])('%i stable points stand on "%s" with words "%s"', (n, rung, words) => {
    const rows = mean(stable(n))
    expect(rows.map((row) => row.rung)).toEqual(rows.map(() => rung))
    expect(last(rows)).toMatchObject({ n_points: n, words, flag: null, refusal: n < 10 ? 'too_few_points' : null })
  })

  test('no line is drawn under five points, a median from five, limits from thirteen', () => {
    expect(last(mean(stable(4)))).toMatchObject({ centre: null, lower_limit: null })
    expect(last(mean(stable(5)))).toMatchObject({ centre: 50, lower_limit: null })
    expect(last(mean(stable(12)))).toMatchObject({ centre: 50, upper_limit: null })
    expect(last(mean(stable(13)))).toMatchObject({ ...xmr(points(stable(13))), chart: 'xmr' })
  })

  test('a shift may be named from ten points, and only on a signal of the runs', () => {
    const shifted = (n: number) => stable(n).map((one, index) => (index < n / 2 ? one : one + 30))
    expect([9, 10, 12].map((n) => last(mean(shifted(n)))?.words)).toEqual(['none', 'shift', 'shift'])
  })

  test('a point outside the limits is flagged from thirteen points', () => {
    const spike = (n: number) => [...stable(n - 1), 90]
    expect([12, 13, 20].map((n) => last(mean(spike(n)))?.flag)).toEqual([null, 'above', 'above'])
  })

  test('the limits do not move after the twentieth point', () => {
    const { centre, upper_limit } = mean(stable(20))[0] ?? {}
    expect(mean([...stable(20), 80, 90])[0]).toMatchObject({ centre, upper_limit })
  })
})

describe('run charts', () => {
  const flagsOf = (values: number[]) => mean(values).map((row) => row.flag)

  test('a long run is said at the last point, nowhere else', () => {
    expect(flagsOf([1, 1.1, 1.2, 1.3, 1.4, 1.5, 9, 9.1, 9.2, 9.3, 9.4, 9.5]).slice(-2)).toEqual([null, 'few_crossings'])
    expect(flagsOf([9, 9.1, 1, 9.2, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 9.3]).at(-1)).toBeNull()
  })

  test('nine points carry no flag, however far they move', () => {
    expect(flagsOf([1, 1, 1, 1, 1, 9, 9, 9, 9])).toEqual(Array(9).fill(null))
  })
})

describe('gaps', () => {
  test('a missing quarter is a gap: not counted, not judged, not filled', () => {
    const rows = mean([...stable(6), null, ...stable(6)])
    expect(rows[6]).toMatchObject({ n_points: 12, rung: 'run_rules', flag: null, refusal: 'gap_in_series' })
    expect(rows[5]?.refusal).toBeNull()
  })

  test('too few neighbours for limits: a run chart, and it says so', () => {
    const holed = stable(13).flatMap((one, index) => (index % 2 ? [one, null] : [one]))
    expect(mean(holed)[0]).toMatchObject({
      n_points: 13,
      rung: 'run_rules',
      refusal: 'gap_in_series',
      upper_limit: null,
    })
  })

  test('eight neighbours are too few for limits, nine and ten are enough', () => {
    const holed = (gaps: number) =>
      stable(13).flatMap((one, index) => (index > 0 && index <= gaps ? [null, one] : [one]))
    expect([12 - 8, 12 - 9, 12 - 10].map((gaps) => mean(holed(gaps))[0]?.rung)).toEqual([
      'run_rules',
      'limits_provisional',
      'limits_provisional',
    ])
  })

  test('a series without any number stands on no rung', () => {
    expect(mean([null, null])[0]).toMatchObject({ n_points: 0, rung: 'none', words: 'none', refusal: 'gap_in_series' })
    expect(mean([])).toEqual([])
  })
})

describe('segments', () => {
  const jump = [
    ...points(stable(20), 1),
    ...points(
      stable(3).map((one) => one + 40),
      2,
    ),
  ]

  test('a recorded decision starts a new ladder and leaves the old piece as it was', () => {
    const rows = ladder(jump, { statistic: 'mean' })
    expect(rows.slice(0, 20)).toEqual(mean(stable(20)))
    expect(last(rows)).toMatchObject({ segment: 2, n_points: 3, rung: 'dots', refusal: 'too_few_points' })
  })

  test('without a decision a jump stays in its segment and is flagged', () => {
    const rows = mean(jump.map((point) => point.value))
    expect(last(rows)).toMatchObject({ segment: 1, rung: 'limits', flag: 'above' })
  })

  test('a changed definition is named while the new piece is short', () => {
    const rows = ladder(jump, { statistic: 'mean', changed: [2] })
    expect(last(rows)?.refusal).toBe('definition_changed')
  })
})

describe('shares and rates', () => {
  const counted = (n: number, size: number, noiseVariance = 0): LadderPoint[] =>
    stable(n).map((one) => {
      const numerator = Math.round((one * size) / 100)
      return { value: (100 * numerator) / size, numerator, denominator: size, noiseVariance, segment: 1 }
    })

  test("a share with denominators gets p' limits, in its own scale", () => {
    const row = last(ladder(counted(13, 100), { statistic: 'share', scale: 100 }))
    expect(row?.chart).toBe('p')
    expect(row?.centre).toBeCloseTo(stable(13).reduce((sum, one) => sum + one, 0) / 13, 9)
    expect(row?.too_regular).toBe(true)
  })

  test("a rate with denominators gets u' limits", () => {
    expect(last(ladder(counted(13, 100), { statistic: 'rate', scale: 100 }))?.chart).toBe('u')
  })

  test('without a denominator somewhere, or with nothing counted, the chart is XmR', () => {
    const [first, ...rest] = counted(13, 100)
    const bare = [...(first ? [{ ...first, denominator: null }] : []), ...rest]
    expect(last(ladder(bare, { statistic: 'share', scale: 100 }))?.chart).toBe('xmr')
    const none = counted(13, 100).map((point) => ({ ...point, value: 0, numerator: 0 }))
    expect(last(ladder(none, { statistic: 'share' }))).toMatchObject({ chart: 'xmr', upper_limit: 0, flag: null })
  })

  test('a share of few cases gets exact limits per quarter', () => {
    const rare = Array.from({ length: 13 }, (_, index) => ({
      value: ((index % 3) + 1) / 20,
      numerator: (index % 3) + 1,
      denominator: 20,
      noiseVariance: 0,
      segment: 1,
    }))
    const row = last(ladder(rare, { statistic: 'share' }))
    expect(row).toMatchObject({ chart: 'p', lower_limit: 0, flag: null })
    expect(row?.upper_limit).toBeGreaterThan(row?.near_upper ?? 1)
    const [plain, percent] = [1, 100].map((scale) => {
      const noisy = rare.map((point) => ({ ...point, value: point.value * scale, noiseVariance: (scale / 20) ** 2 }))
      return last(ladder(noisy, { statistic: 'share', scale }))?.upper_limit ?? 0
    })
    expect(plain).toBeGreaterThan(row?.upper_limit ?? 1)
    expect(percent).toBeCloseTo(100 * (plain ?? 0), 9)
  })

  test('where noise outweighs chance at most quarters, nothing is compared', () => {
    const noisy = (variance: number) => ladder(counted(13, 20, variance), { statistic: 'share', scale: 100 })
    expect(noisy(((4.9 * 100) / 20 ** 2) * 100)[0]).toMatchObject({ rung: 'limits_provisional', refusal: null })
    expect(noisy(((5.1 * 100) / 20 ** 2) * 100)[0]).toMatchObject({
      rung: 'run',
      words: 'none',
      centre: 50,
      upper_limit: null,
      refusal: 'noise_dominates',
    })
  })

  test('a single noisy quarter loses its flag, not the chart', () => {
    const rows = points([...stable(13), 95]).map((point) => ({ ...point, samplingVariance: 1 }))
    const noisy = rows.map((point, index) => ({ ...point, noiseVariance: index === 13 ? 1.1 : 0.5 }))
    expect(last(ladder(rows, { statistic: 'mean' }))?.flag).toBe('above')
    expect(last(ladder(noisy, { statistic: 'mean' }))).toMatchObject({ flag: null, refusal: 'noise_dominates' })
  })
})
