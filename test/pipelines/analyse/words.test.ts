import { beforeAll, describe, expect, test } from 'vitest'
import type { Row } from '../../../data/release.ts'
import { seasonCodes, benchmarkWords as wordCodes } from '../../../data/vocabulary/verdicts.ts'
import { benchmarkWords } from '../../../pipelines/analyse/benchmarkWords.ts'
import { comparisons } from '../../../pipelines/analyse/comparisons.ts'
import type { ClassCount } from '../../../pipelines/analyse/distributions.ts'
import { type MonthCount, months } from '../../../pipelines/analyse/months.ts'
import { ruleBalance } from '../../../pipelines/analyse/ruleBalance.ts'
import { seriesFacts } from '../../../pipelines/analyse/seriesFacts.ts'
import { ready } from '../../../pipelines/statistics/distributions.ts'
import { at, shares, wobble } from './series.ts'

beforeAll(() => ready)

describe('months of event logs', () => {
  const month = (name: string, handovers: number, counted = 100, definition = 'resource'): MonthCount => ({
    month: name,
    quarter: `${name.slice(0, 4)}-Q${Math.ceil(Number(name.slice(5)) / 3)}`,
    handovers,
    handovers_noise: 4 + 4 * 3,
    counted,
    counted_noise: 3,
    definition,
    origin: 'proef',
  })
  const name = (step: number) => `${2020 + Math.floor(step / 12)}-${String((step % 12) + 1).padStart(2, '0')}`
  const falling = (many: number) => Array.from({ length: many }, (_, step) => month(name(step), 200 - 10 * step))

  test.for([
    [12, 'run_rules'],
    [13, 'limits_provisional'],
    [14, 'limits_provisional'],
  ] as const)('%i of them: %s', ([many, rung]) => {
    expect(months(falling(many)).at(-1)?.rung).toBe(rung)
  })

  test('a move from relay to one pair of hands is seen by the chart', () => {
    const flags = months(falling(16)).map(({ flag }) => flag)
    expect(flags[0]).toBe('above')
    expect(flags.filter((flag) => flag === 'trend_down').length).toBeGreaterThan(0)
  })

  test('a month that is not shown is a gap, and another definition begins anew', () => {
    const rows = months([...falling(14).filter((_, step) => step !== 3), month('2021-03', 30, 100, 'group')])
    expect(rows.map((row) => row.month)).toEqual(Array.from({ length: 15 }, (_, step) => name(step)))
    expect(rows[3]).toMatchObject({ value: null, status: 'c', refusal: 'suppressed_by_disclosure', quarter: '2020-Q2' })
    expect(rows.at(-1)).toMatchObject({ n_points: 1, refusal: 'definition_changed' })
  })
})

describe('two groups of answers', () => {
  const answers = (respondent: string, counts: readonly number[], noise = 3): ClassCount[] =>
    counts.map((numerator, code) => ({
      quarter: '2026-Q3',
      measure: 'trust.headline',
      respondent,
      category: `score_${code + 1}`,
      numerator,
      noise_var_num: noise,
      denominator: counts.reduce((sum, one) => sum + one, 0),
      noise_var_den: 3,
      origin: 'proef',
    }))
  const compare = (...groups: ClassCount[][]) => comparisons(groups.flat(), '2026-Q3')

  test('are compared by the chance that one answers higher: half when they answer alike', () => {
    const [row] = compare(answers('jongere', [20, 20, 20, 20, 20]), answers('ouder', [30, 30, 30, 30, 30]))
    expect([row?.first, row?.second, row?.superiority]).toEqual(['jongere', 'ouder', 0.5])
    expect((row?.lower ?? 1) < 0.5 && (row?.upper ?? 0) > 0.5).toBe(true)
  })

  test('three groups are three pairs, and share one correction', () => {
    const rows = compare(
      answers('jongere', [60, 40, 20, 20, 20]),
      answers('ouder', [20, 20, 20, 40, 60]),
      answers('pleegouder', [20, 21, 20, 41, 60]),
    )
    expect(rows).toHaveLength(3)
    for (const { p, p_adjusted } of rows) expect(p_adjusted).toBeGreaterThanOrEqual(p ?? 1)
    expect(rows[0]?.p_adjusted).toBeLessThan(0.05)
  })

  test('are not compared where one is shown in coarser classes, or where noise outweighs chance', () => {
    const coarse = answers('ouder', [40, 20, 40]).map((row, at) => ({
      ...row,
      category: ['low_two', 'score_3', 'top_two'][at] ?? '',
    }))
    expect(compare(answers('jongere', [20, 20, 20, 20, 20]), coarse)[0]?.refusal).toBe('suppressed_by_disclosure')
    const [noisy] = compare(answers('jongere', [10, 10, 10, 10, 10], 60), answers('ouder', [10, 10, 10, 10, 10], 60))
    expect([noisy?.refusal, noisy?.superiority]).toEqual(['noise_dominates', null])
  })
})

describe('higher or lower than all together', () => {
  const unit = (name: string, numerator: number, denominator = 100): Row<'funnel'> => ({
    measure: 'handover.warm_share',
    period: '2026-Q3',
    unit: name,
    label: name,
    numerator,
    denominator,
    value: numerator / denominator,
    symbol: null,
    overall: 0.5,
    lower_95: null,
    upper_95: null,
    lower_998: null,
    upper_998: null,
    exact_lower_998: null,
    exact_upper_998: null,
    phi: null,
    tau2: null,
    method: 'exact',
    zone: null,
    refusal: null,
    origin: 'proef',
  })
  const words = (units: readonly Row<'funnel'>[]) => benchmarkWords(units, () => ({ numerator: 0, denominator: 0 }))

  test('by the interval of the unit, clearly by the wider one', () => {
    const rows = words([unit('a', 50), unit('b', 61), unit('c', 70), unit('d', 39), unit('e', 30)])
    expect(rows.map(({ word }) => word)).toEqual(['similar', 'higher', 'clearly_higher', 'lower', 'clearly_lower'])
    for (const { word } of rows) expect(wordCodes).toContain(word)
  })

  test('the list of those that stand out is corrected for looking at all: one of twenty at 0.03 is not on it', () => {
    const rows = words([unit('a', 61), ...Array.from({ length: 19 }, (_, one) => unit(`r${one}`, 50))])
    expect([rows[0]?.word, rows[0]?.is_listed]).toEqual(['higher', false])
    const clear = words([unit('a', 75), ...Array.from({ length: 19 }, (_, one) => unit(`r${one}`, 50))])
    expect(clear[0]?.is_listed).toBe(true)
  })

  test.for([
    [19, 'denominator_below_min'],
    [20, null],
    [21, null],
  ] as const)('a share of %i: %s', ([denominator, refusal]) => {
    expect(words([unit('a', 10, denominator)])[0]?.refusal).toBe(refusal)
  })
})

describe('a series as a whole', () => {
  const season = [0.04, -0.02, 0.03, -0.05]
  const years = (many: number, size: number) =>
    Array.from({ length: 4 * many }, (_, step) => 0.5 + size * (season[step % 4] ?? 0) + wobble(step) / 300)

  test.for([
    [2, 1, 'too_short'],
    [3, 1, 'found'],
    [3, 0, 'not_found'],
  ] as const)('%i years with a season of %i: %s', ([many, size, code]) => {
    expect(seriesFacts(shares('process.careful', {}, years(many, size)), [])[0]?.season).toBe(code)
    expect(seasonCodes).toContain(code)
  })

  test('says nothing of its course under five years, nor across a break', () => {
    const rising = Array.from({ length: 20 }, (_, step) => 0.3 + step / 100 + wobble(step) / 300)
    const shown = shares('process.careful', {}, rising)
    expect(seriesFacts(shown, [])[0]).toMatchObject({ full_years: 5, recent: 'increasing', recent_refusal: null })
    expect(seriesFacts(shown.slice(0, 16), [])[0]).toMatchObject({ recent: null, recent_refusal: 'too_few_points' })
    const broken = {
      measure: 'process.careful',
      quarter: at(9),
      organisation: null,
      kind: 'definition',
      reason: 'x',
    } as const
    expect(seriesFacts(shown, [broken])[0]?.recent_refusal).toBe('definition_changed')
  })

  test('is warned about when it is too regular', () => {
    const flat = shares(
      'process.careful',
      {},
      Array.from({ length: 13 }, (_, step) => 0.5 + (step % 2) / 1000),
    )
    expect(seriesFacts(flat, [])[0]?.too_regular).toBe(true)
    const usual = shares(
      'process.careful',
      {},
      Array.from({ length: 13 }, (_, step) => 0.5 + wobble(step, 3) / 30),
    )
    expect(seriesFacts(usual, [])[0]?.too_regular).toBe(false)
  })
})

test('the balance of rules: added by the register, removed and changed by what owners did, in the quarter of the change', () => {
  const rule = (id: string, inForceSince: string | null) =>
    ({ id, owner: 'VWS', inForceSince }) as Parameters<typeof ruleBalance>[0][number]
  const rules = [rule('a', null), rule('b', null), rule('c', '2026-04-01')]
  const event = (id: string, name: string, quarter: string, change_date: string | null = null) => ({
    rule: id,
    quarter,
    event: name,
    change_date,
  })
  const events = [
    event('a', 'gemeld', '2026-Q1'),
    event('a', 'geschrapt', '2026-Q1', '2026-07-01'),
    event('b', 'gewijzigd', '2026-Q2'),
  ]
  expect(ruleBalance(rules, events, '2026-Q3')).toEqual([
    { quarter: '2026-Q2', owner: 'VWS', added: 1, removed: 0, changed: 1, in_force: 3 },
    { quarter: '2026-Q3', owner: 'VWS', added: 0, removed: 1, changed: 0, in_force: 2 },
  ])
})
