import { beforeAll, describe, expect, test } from 'vitest'
import { ruleOrder } from '../../../pipelines/analyse/ruleOrder.ts'
import { ready } from '../../../pipelines/statistics/distributions.ts'
import { at, means, minutes, rates, shares } from './series.ts'

beforeAll(() => ready)

const names = (many: number) => Array.from({ length: many }, (_, one) => `regel-${String(one).padStart(2, '0')}`)
/** Rules of 12, 16, 20 … reporters of a thousand. */
const rising = (many: number) => names(many).flatMap((rule, one) => rates({ rule }, [12 + 4 * one]))
const order = (shown: Parameters<typeof ruleOrder>[0], dominated: readonly string[] = []) =>
  ruleOrder(shown, at(0), dominated)

describe('the register by friction', () => {
  test.for([
    [9, 'too_few_units'],
    [10, null],
    [11, null],
  ] as const)('%i rules: %s', ([many, refusal]) => {
    const rows = order(rising(many))
    expect(rows.map((row) => row.refusal)).toEqual(rows.map(() => refusal))
    expect(rows.every(({ expected_rank }) => (expected_rank === null) === (refusal !== null))).toBe(true)
  })

  test('says of what the rate is, shrinks it to the mean of the rules, and ranks the most reported first', () => {
    const rows = order(rising(20))
    const [least, most] = [rows[0], rows.at(-1)]
    expect([most?.exposure_kind, most?.exposure, most?.reporters]).toEqual(['active_reporters', 1000, 88])
    expect(most?.rate_raw).toBeCloseTo(8.8, 6)
    expect(most?.rate).toBeLessThan(8.8)
    expect(least?.rate).toBeGreaterThan(1.2)
    expect(most?.expected_rank).toBeLessThan(3)
    expect([most?.above, least?.above]).toEqual([true, false])
    expect(most?.list_error).toBeLessThan(0.05)
    expect(most?.p_top5).toBeGreaterThan(0.9)
  })

  test('names a place only where its range covers half of the list at most', () => {
    for (const row of order(rising(20)))
      expect(row.position_shown).toBe((row.rank_upper ?? 0) - (row.rank_lower ?? 0) + 1 <= 10)
    expect(order(rising(20)).some(({ position_shown }) => position_shown)).toBe(true)
  })

  test('has no order where rules differ no more than chance: all have the same rate', () => {
    const rows = order(names(12).flatMap((rule) => rates({ rule }, [50])))
    for (const row of rows)
      expect([row.expected_rank, row.above, row.rate?.toFixed(6)]).toEqual([null, false, '5.000000'])
  })

  test('refuses a rule of which one organisation gives more than half, and leaves it out for the others', () => {
    const loud = [
      ...rising(12),
      ...means('friction.load', { rule: 'regel-11' }, [300], { n: 100, sd: 200, high: 3840 }),
    ]
    const rows = order(loud, ['regel-11'])
    const own = rows.find(({ rule }) => rule === 'regel-11')
    expect([own?.refusal, own?.rate, own?.expected_rank, own?.load_hours, own?.above]).toEqual([
      'one_organisation_dominates',
      null,
      null,
      null,
      false,
    ])
    const rest = order(rising(11))
    expect(rows.filter(({ rule }) => rule !== 'regel-11')).toEqual(rest)
  })

  test('gives the load in hours with its range: 24 reporters who lose 300 minutes each are 120 hours', () => {
    const rule = 'regel-03'
    const told = { n: 100, sd: 200, high: 3840 }
    const rows = order([
      ...rising(10),
      ...minutes({ rule }, [30]),
      ...means('friction.times', { rule }, [10], { ...told, sd: 5, high: 64 }),
      ...means('friction.load', { rule }, [300], told),
    ])
    const own = rows.find((row) => row.rule === rule)
    expect([own?.minutes, own?.times, own?.load_hours]).toEqual([30, 10, 120])
    const ofMean = (1920 ** 2 + (300 - 1920) ** 2 * 3) / 100 ** 2 + 200 ** 2 / 100
    const variance = 24 ** 2 * ofMean + 300 ** 2 * (3 + 24)
    expect(own?.load_upper).toBeCloseTo((24 * 300 + 1.959963984540054 * Math.sqrt(variance)) / 60, 6)
    expect(own?.load_lower).toBeCloseTo((24 * 300 - 1.959963984540054 * Math.sqrt(variance)) / 60, 6)
    expect(own?.load_lower).toBeCloseTo(60.42, 2)
  })

  test('knows no load where it is not told how often, for minutes of one time are no load', () => {
    const own = order([...rising(10), ...minutes({ rule: 'regel-03' }, [30])]).find(({ rule }) => rule === 'regel-03')
    expect([own?.minutes, own?.times, own?.load_hours, own?.load_lower]).toEqual([30, null, null, null])
  })

  test('knows nothing of a rule outside the register, and shows misreading as it was estimated', () => {
    const rows = order([
      ...rising(10),
      ...rates({ rule: 'nieuw' }, [90]),
      ...shares('friction.level_misread_share', { rule: 'regel-00' }, [0.3]),
    ])
    expect(rows.map(({ rule }) => rule)).not.toContain('nieuw')
    expect(rows[0]?.misread).toBeCloseTo(0.3, 10)
  })
})
