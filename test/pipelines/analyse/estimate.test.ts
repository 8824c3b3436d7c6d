import { describe, expect, test } from 'vitest'
import type { Row } from '../../../data/release.ts'
import { analysed, origin } from './shown.ts'

const z = 1.959963984540054
const origins = ['friction', 'time_week', 'handover', 'trust'].map((signal) => origin('2026-Q3', signal))

async function estimates(statistic: string, measure: string): Promise<Row<'estimate'>[]> {
  const { rows, close } = await analysed(statistic, { origins })
  const found = await rows('estimate', `measure = '${measure}'`)
  close()
  return found
}

describe('an estimate', () => {
  test('of a share is part / base, with a Wilson interval on fewer contributors, as if noise had taken some away', async () => {
    const [row] = await estimates(
      `
      signal   | rule | statistic | value | noise_variance
      friction | x    | reporters | 60    | 3
      friction | x    | hinders   | 30    | 3`,
      'friction.hinders_share',
    )
    const size = 60 / (1 + (3 + 0.5 ** 2 * 3) / (60 * 0.5 * 0.5))
    const half = (z * Math.sqrt(z ** 2 + size)) / (2 * (size + z ** 2))
    expect(size).toBe(48)
    expect(row).toMatchObject({
      level: 'rule',
      rule: 'x',
      value: 30 / 60,
      contributors: 60,
      status: null,
      refusal: null,
      origin: 'proef friction',
    })
    expect(row?.lower).toBeCloseTo(0.5 - half, 9)
    expect(row?.upper).toBeCloseTo(0.5 + half, 9)
  })

  test('of a mean is total / contributors, with the noise of disclosure.md 7 and the national spread', async () => {
    const [row] = await estimates(
      `
      signal   | rule | statistic  | value | noise_variance
      friction | x    | minutes_answered | 40    | 3
      friction | x    | minutes    | 1200  | 14400
      friction | x    | minutes_sd | 20    | 0`,
      'friction.minutes_lost',
    )
    const noise = (60 ** 2 + (1200 / 40 - 60) ** 2 * 3) / 40 ** 2
    expect(row).toMatchObject({ value: 30, method: 'normal_national_spread' })
    expect(row?.lower).toBeCloseTo(30 - z * Math.sqrt(20 ** 2 / 40 + noise), 9)
    expect(row?.upper).toBeCloseTo(30 + z * Math.sqrt(20 ** 2 / 40 + noise), 9)
  })

  test('of a mean over all rules is centred four times as high, and without a national spread rests on the widest possible one', async () => {
    const [row] = await estimates(
      `
      signal   | role | statistic | value | noise_variance
      friction | p    | minutes_answered | 100   | 3
      friction | p    | minutes   | 12000 | 230400`,
      'friction.minutes_lost',
    )
    const noise = (240 ** 2 + (120 - 240) ** 2 * 3) / 100 ** 2
    expect(row).toMatchObject({ level: 'role', value: 120, method: 'normal_bounded_spread' })
    expect(row?.upper).toBeCloseTo(120 + z * Math.sqrt(((480 - 120) * (120 - 0)) / 100 + noise), 9)
  })

  test('of a ratio is total / total of the same contributors, whose shared noise in part cancels out', async () => {
    const [row] = await estimates(
      `
      signal    | statistic         | value | noise_variance
      time_week | diarists          | 40    | 3
      time_week | total             | 80000 | ${1800 ** 2 * 4}
      time_week | administration    | 24000 | ${1200 ** 2 * 4}
      time_week | administration_sd | 0.1   | 0`,
      'time.administration_share',
    )
    const own = 1200 ** 2 + 0.3 ** 2 * 1800 ** 2
    const noise = (own + (1200 - 0.3 * 1800) ** 2 * 3) / 80000 ** 2
    expect(row).toMatchObject({ value: 0.3, contributors: 40, method: 'ratio_national_spread' })
    expect(row?.upper).toBeCloseTo(0.3 + z * Math.sqrt(noise + 0.1 ** 2 / 40), 9)
  })

  test('of a rate is per hundred who flagged anything at the same level', async () => {
    const rows = await estimates(
      `
      signal   | region | rule | statistic | value | noise_variance
      friction |        |      | reporters | 400   | 3
      friction |        | x    | reporters | 100   | 3
      friction | noord  |      | reporters | 80    | 3
      friction | noord  | x    | reporters | 60    | 3`,
      'friction.reporters_per_100',
    )
    expect(rows.map((row) => [row.level, row.value, row.contributors])).toEqual([
      ['region-rule', 75, 60],
      ['rule', 25, 100],
    ])
  })

  test('of fewer than thirty contributors is marked uncertain', async () => {
    const rows = await estimates(
      `
      signal   | role | statistic | value | noise_variance
      friction | p | reporters | 29 | 3
      friction | p | hinders   | 12 | 3
      friction | q | reporters | 30 | 3
      friction | q | hinders   | 12 | 3
      friction | r | reporters | 31 | 3
      friction | r | hinders   | 12 | 3`,
      'friction.hinders_share',
    )
    expect(rows.map((row) => [row.role, row.status])).toEqual([
      ['p', 'u'],
      ['q', null],
      ['r', null],
    ])
  })

  test('says so where noise is larger than chance', async () => {
    const [row] = await estimates(
      `
      signal   | statistic | value | noise_variance
      friction | reporters | 20    | 3
      friction | hinders   | 10    | 3`,
      'friction.hinders_share',
    )
    expect(row?.refusal).toBe(null)
    const [mean] = await estimates(
      `
      signal   | rule | statistic  | value | noise_variance
      friction | x    | minutes_answered | 12 | 3
      friction | x    | minutes    | 360   | 14400
      friction | x    | minutes_sd | 10    | 0`,
      'friction.minutes_lost',
    )
    expect(mean?.refusal).toBe('noise_dominates')
  })

  test('does not exist for a cell of which the part or the base is hidden', async () => {
    expect(
      await estimates(
        `
      signal   | role | statistic | value | noise_variance
      friction | p | reporters | 29 | 3
      friction | q | hinders   | 12 | 3`,
        'friction.hinders_share',
      ),
    ).toEqual([])
  })
})

describe('a distribution', () => {
  const distribution = async (statistic: string, measure: string) => {
    const { rows, close } = await analysed(statistic, { origins })
    const found = await rows('distribution', `measure = '${measure}'`)
    close()
    return found
  }

  test('is shown in the finest scheme of which every class is shown', async () => {
    const rows = await distribution(
      `
      signal | respondent | item | statistic | value | noise_variance
      trust  | ouder   | V6 | replies | 100 | 3
      trust  | ouder   | V6 | score_1 | 10  | 3
      trust  | ouder   | V6 | score_2 | 20  | 3
      trust  | ouder   | V6 | score_3 | 30  | 3
      trust  | ouder   | V6 | score_4 | 15  | 3
      trust  | ouder   | V6 | score_5 | 25  | 3
      trust  | ouder   | V6 | top_two | 41  | 3
      trust  | jongere | V6 | replies | 50  | 3
      trust  | jongere | V6 | low_two | 20  | 3
      trust  | jongere | V6 | rest    | 30  | 3
      trust  | jongere | V6 | top_two | 15  | 3
      trust  | ouder   | V1 | replies | 50  | 3
      trust  | ouder   | V1 | top_two | 15  | 3`,
      'trust.headline',
    )
    expect(rows.map((row) => [row.respondent, row.position, row.category, row.share])).toEqual([
      ['jongere', 1, '1-2', 20 / 50],
      ['jongere', 2, '3-5', 30 / 50],
      ['ouder', 1, '1', 10 / 100],
      ['ouder', 2, '2', 20 / 100],
      ['ouder', 3, '3', 30 / 100],
      ['ouder', 4, '4', 15 / 100],
      ['ouder', 5, '5', 25 / 100],
    ])
  })

  test('of days has a median with the bands that hold it', async () => {
    const rows = await distribution(
      `
      signal   | statistic   | value | noise_variance
      handover | gaps        | 400 | 3
      handover | gap_0       | 100 | 3
      handover | gap_1_7     | 200 | 3
      handover | gap_8_30    | 60  | 3
      handover | gap_31_plus | 40  | 3`,
      'handover.gap_days',
    )
    expect(rows.map((row) => [row.category, row.median, row.median_lower, row.median_upper])).toEqual(
      ['0', '1-7', '8-30', '31+'].map((category) => [category, 1 + ((200 - 100) / 200) * (7 - 1), 1, 7]),
    )
  })
})
