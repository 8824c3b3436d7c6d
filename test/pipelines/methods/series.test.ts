import { beforeAll, describe, expect, test } from 'vitest'
import { ready } from '../../../pipelines/statistics/distributions.ts'
import { analyse, column, csv } from './analyse.ts'

beforeAll(() => ready)

const vignette = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]
const months = (n: number) =>
  Array.from({ length: n }, (_, at) => `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`)
const upDown = (n: number) => Array.from({ length: n }, (_, at) => (at % 2 ? 6 : 4))

describe('xmr', () => {
  test('has the limits and labels that NHSRplotthedots gives to the series of its vignette', async () => {
    const screened = await analyse('xmr', column('value', vignette))
    expect(screened.figures.mean).toBeCloseTo(1.94444444444444, 9)
    expect(screened.figures.lpl).toBeCloseTo(-0.715555555555556, 9)
    expect(screened.figures.upl).toBeCloseTo(4.60444444444444, 9)
    expect(screened.rows.map((row) => row.special_cause_type)).toEqual(
      vignette.map((value) => (value === 10 ? 'Above UCL' : 'Common Cause')),
    )
    const plain = await analyse('xmr', column('value', vignette), { screening: 'off' })
    expect(plain.figures.lpl).toBeCloseTo(-3.06261437908497, 9)
    expect(plain.figures.upl).toBeCloseTo(6.95150326797386, 9)
  })

  test('has no limits at twelve points, and has them at thirteen and fourteen', async () => {
    const of = async (n: number) => {
      const { refusal, figures } = await analyse('xmr', column('value', upDown(n)))
      return [refusal, figures.upl]
    }
    expect(await of(12)).toEqual(['too_few_points', undefined])
    expect(await of(13)).toEqual([null, 64 / 13 + 2.66 * 2])
    expect(await of(14)).toEqual([null, 5 + 2.66 * 2])
  })

  test('freezes its limits on the first twenty points unless told otherwise', async () => {
    const grown = [...upDown(20), ...upDown(6).map((value) => value + 10)]
    expect((await analyse('xmr', column('value', grown))).figures.mean).toBe(5)
    const all = await analyse('xmr', column('value', grown), { 'fix-after': 'all' })
    expect(all.figures.mean).toBeCloseTo((20 * 5 + 6 * 15) / 26, 12)
  })

  test('a target beyond the limits is passed or failed by the better side; the icon is that of the last point', async () => {
    const of = async (target: string, direction: string) =>
      (await analyse('xmr', column('value', [...upDown(20), 30]), { target, direction })).figures
    expect(await of('99', 'higher')).toMatchObject({
      assurance_type: 'consistent_fail',
      variation_type: 'special_cause_improvement',
    })
    expect(await of('99', 'lower')).toMatchObject({
      assurance_type: 'consistent_pass',
      variation_type: 'special_cause_concern',
    })
    expect(await of('5', 'lower')).toMatchObject({ assurance_type: 'inconsistent' })
    expect(await of('5', 'neutral')).toMatchObject({
      assurance_type: null,
      variation_type: 'special_cause_neutral_high',
    })
  })

  test('a month that is not in the file is a gap, wherever its line would have stood', async () => {
    const rows = months(16).flatMap((month, at) => (at === 5 ? [] : [[month, upDown(16)[at] ?? 0] as const]))
    const { rows: found } = await analyse('xmr', csv('month,value', [...rows].reverse()))
    expect(found).toHaveLength(16)
    expect(found[5]).toMatchObject({ period: '2024-06', value: null, moving_range: null })
    expect(found[6]).toMatchObject({ moving_range: null })
  })

  test('a recorded new piece has limits of its own, and the last one is summed up', async () => {
    const rows = [...upDown(14).map((v) => [v, 'a']), ...upDown(14).map((v) => [v + 50, 'b'])]
    const { figures, rows: found } = await analyse('xmr', csv('value,segment', rows))
    expect(figures.mean).toBe(55)
    expect([found[0]?.mean, found[27]?.mean]).toEqual([5, 55])
  })

  test('divides by the season where there is one, and says where it cannot be told', async () => {
    const season = [8, 12, 9, 11]
    const noise = [0.1, -0.1, 0.2, 0, -0.2, 0.1, 0, 0.1, -0.1, 0.2, -0.1, 0, 0.1, -0.2, 0, 0.1]
    const rows = noise.map((extra, at) => [
      `${2020 + Math.floor(at / 4)}-Q${(at % 4) + 1}`,
      (season[at % 4] ?? 0) + extra,
    ])
    const whole = await analyse('xmr', csv('quarter,value', rows), { season: true })
    expect(whole.figures).toMatchObject({ season: 'adjusted', season_df1: 3, season_df2: 16 - 5 })
    expect(whole.rows[1]?.value).toBeLessThan(10.5)
    const short = await analyse('xmr', csv('quarter,value', rows.slice(0, 11)), { season: true })
    expect(short.figures.season).toBe('cannot_be_told')
  })
})

describe('p and u', () => {
  const rows = Array.from({ length: 14 }, (_, at) => [at % 2 ? 30 : 20, 100])

  test('print the limits of Laney and the plain ones beside them', async () => {
    const { figures, rows: found } = await analyse('p', csv('x,n', rows))
    const s = Math.sqrt((0.25 * 0.75) / 100)
    expect(figures.cl).toBe(0.25)
    expect(figures.sigma_z).toBeCloseTo(0.1 / s / 1.128, 12)
    expect(found[0]?.plain_ucl).toBeCloseTo(0.25 + 3 * s, 12)
    expect(found[0]?.ucl).toBeCloseTo(0.25 + (3 * 0.1) / 1.128, 12)
    expect(found[0]?.lcl).toBe(0)
    const counts = await analyse('u', csv('x,n', rows))
    expect(counts.rows[0]?.plain_ucl).toBeCloseTo(0.25 + 3 * Math.sqrt(0.25 / 100), 12)
  })

  test('where fewer than five are expected the limits are exact, and none has none', async () => {
    const few = await analyse(
      'p',
      csv(
        'x,n',
        rows.map(([, n], at) => [at % 3, n ?? 0]),
      ),
    )
    expect(few.figures.limits_used).toBe('exact')
    expect(few.rows[0]?.exact_ucl).toBeGreaterThan(0)
    const none = await analyse(
      'p',
      csv(
        'x,n',
        rows.map(() => [0, 100]),
      ),
    )
    expect(none.refusal).toBe('not_applicable_scale')
  })
})

describe('rare events', () => {
  const gaps = [12, 3, 25, 8, 40, 15, 6, 22, 30, 9, 18, 5, 27]

  test('have a middle line from ten intervals and limits from thirteen', async () => {
    const of = async (n: number) => (await analyse('g', column('gap', gaps.slice(0, n)))).figures
    expect((await of(9)).cl).toBeNull()
    expect((await of(10)).cl).toBe((12 + 15) / 2)
    expect((await of(12)).ucl).toBeUndefined()
    expect((await of(13)).ucl).toBeCloseTo(69.17078008031724, 9)
  })

  test('dates become days between events; two on one day are no times', async () => {
    const dates = ['2026-01-01', '2026-01-13', '2026-01-16', '2026-02-10']
    expect((await analyse('t', column('date', dates))).rows.map((row) => row.days)).toEqual([12, 3, 25])
    expect((await analyse('t', column('date', [...dates, '2026-02-10']))).refusal).toBe('not_applicable_scale')
    const limits = (await analyse('t', column('days', gaps))).figures
    expect(limits.ucl).toBeCloseTo(135.0440165154207, 9)
    expect(limits.transformed_lcl).toBeCloseTo(0.2777002906750421, 12)
  })
})

test('a run chart waits for ten points', async () => {
  const of = async (n: number) => {
    const { refusal, figures } = await analyse('runs', column('value', upDown(n)))
    return [refusal, figures.runs_signal]
  }
  expect([await of(9), await of(10), await of(11)]).toEqual([
    ['too_few_points', null],
    [null, false],
    [null, false],
  ])
})

describe('recent trend', () => {
  const shares = [80, 92, 104, 116, 128, 140].map((x, at) => [2019 + at, x, 400])

  test('is for years in a row', async () => {
    const found = await analyse('recent-trend', csv('year,x,n', shares))
    expect(found.figures).toMatchObject({ trend: 'increasing', fingertips_trend: 'increasing' })
    expect((await analyse('recent-trend', csv('year,x,n', shares.slice(0, 4)))).refusal).toBe('too_few_points')
    const gap = shares.filter((_, at) => at !== 4)
    expect((await analyse('recent-trend', csv('year,x,n', gap))).refusal).toBe('gap_in_series')
    const quarters = shares.map(([, x, n], at) => [
      `2026-Q${(at % 4) + 1}`.replace('2026', `${2026 + Math.floor(at / 4)}`),
      x ?? 0,
      n ?? 0,
    ])
    expect((await analyse('recent-trend', csv('quarter,x,n', quarters))).refusal).toBe('not_applicable_scale')
  })
})

describe('effect', () => {
  const level = (at: number) => 30 + (at >= 10 ? -5 : 0) + ([0.3, -0.2, 0.1, -0.4, 0.2, 0][at % 6] ?? 0)
  const rows = (n: number) =>
    Array.from({ length: n }, (_, at) => [`${2020 + Math.floor(at / 4)}-Q${(at % 4) + 1}`, level(at)])

  test('finds a planted change of level from eight before and four after', async () => {
    const { figures, rows: lines } = await analyse('effect', csv('quarter,value', rows(20)), {
      change: '2022-Q3',
      'no-season': true,
    })
    expect(figures).toMatchObject({ n_before: 10, n_after: 10, first_impression: false, season_dummies: false })
    expect(figures.level_lower).toBeLessThan(-5)
    expect(figures.level_upper).toBeGreaterThan(-5)
    expect(figures.level_upper).toBeLessThan(0)
    expect(lines[9]).toMatchObject({ period: '2022-Q2', phase: 'before' })
    expect(lines[10]).toMatchObject({ period: '2022-Q3', phase: 'after' })
  })

  test('refuses three quarters after, and what it was not told', async () => {
    expect((await analyse('effect', csv('quarter,value', rows(13)), { change: '2022-Q3' })).refusal).toBe(
      'too_few_points',
    )
    expect((await analyse('effect', csv('quarter,value', rows(14)), { change: '2022-Q3' })).refusal).toBeNull()
    await expect(analyse('effect', csv('quarter,value', rows(20)))).rejects.toThrow(
      'it does not say when the change was',
    )
  })
})
