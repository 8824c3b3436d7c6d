import { beforeAll, describe, expect, test } from 'vitest'
import { firstDay } from '../../../data/quarter.ts'
import { findingCodes, tones } from '../../../data/vocabulary/verdicts.ts'
import { effects } from '../../../pipelines/analyse/effects.ts'
import { findings } from '../../../pipelines/analyse/findings.ts'
import { ruleChanges } from '../../../pipelines/analyse/ruleChanges.ts'
import { seriesIndex } from '../../../pipelines/analyse/seriesIndex.ts'
import { type Shown, trends } from '../../../pipelines/analyse/trend.ts'
import { ready } from '../../../pipelines/statistics/distributions.ts'
import { at, minutes, shares, wobble } from './series.ts'

beforeAll(() => ready)

const quiet = (seed: number) => Array.from({ length: 18 }, (_, step) => 0.5 + wobble(step, seed) / 60)
const last = at(17)
const told = (shown: readonly Shown[], effect: Parameters<typeof findings>[3] = []) => {
  const trend = trends(shown, { last: () => last, breaks: [], isRefused: () => false, supplied: () => true })
  return findings(last, trend, shown, effect)
}
const brief = (rows: ReturnType<typeof findings>) => rows.map(({ code, measure, count }) => [code, measure ?? count])

describe('what really changed', () => {
  test('is nothing in a quiet quarter, and the quiet are counted', () => {
    const shown = [...shares('process.careful', {}, quiet(1)), ...shares('process.together', {}, quiet(2))]
    expect(brief(told(shown))).toEqual([
      ['quiet', 2],
      ['not_judged', 0],
    ])
  })

  test('is what the chart hits and the figures bear: with its value, its range and what was usual', () => {
    const jump = quiet(1).map((value, step) => (step === 17 ? 0.62 : value))
    const shown = [...shares('process.careful', {}, jump), ...shares('process.together', {}, quiet(2))]
    const [found, ...counted] = told(shown)
    expect(found).toMatchObject({
      position: 1,
      code: 'moved',
      measure: 'process.careful',
      flag: 'above',
      tone: 'better',
    })
    expect(found?.value).toBeCloseTo(0.62, 10)
    expect(found?.usual).toBeCloseTo(0.5, 1)
    expect(found?.p_adjusted).toBeLessThan(0.05)
    expect(brief(counted)).toEqual([
      ['quiet', 1],
      ['not_judged', 0],
    ])
  })

  test('is never ordered by size: the surer of two comes first, though it moved less', () => {
    const small = quiet(1).map((value, step) => (step === 17 ? 0.6 : value))
    const large = quiet(1).map((value, step) => (step === 17 ? 0.8 : 0.5 + 5 * (value - 0.5)))
    const shown = [...shares('process.together', {}, large), ...shares('process.careful', {}, small)]
    const moved = told(shown).filter(({ code }) => code === 'moved')
    expect(moved.map(({ measure }) => measure)).toEqual(['process.careful', 'process.together'])
  })

  test('leaves out what has too few points, a gap at the end, or only a part of the field', () => {
    const shown = [
      ...shares(
        'process.careful',
        {},
        quiet(1).map((value, step) => (step < 6 ? null : step === 17 ? 0.7 : value)),
      ),
      ...shares(
        'process.together',
        {},
        quiet(2).map((value, step) => (step === 17 ? null : value)),
      ),
      ...shares('process.rights', { region: 'noord' }, quiet(3).with(17, 0.8)),
    ]
    expect(brief(told(shown))).toEqual([
      ['quiet', 0],
      ['not_judged', 2],
    ])
  })

  test('is at most five', () => {
    const all = [
      'process.careful',
      'process.together',
      'process.rights',
      'trust.heard',
      'trust.honest',
      'trust.clear',
    ] as const
    const shown = all.flatMap((measure, one) => shares(measure, {}, quiet(one + 1).with(17, 0.7)))
    const rows = told(shown)
    expect(rows.filter(({ code }) => code === 'moved')).toHaveLength(5)
    for (const { code, tone } of rows) {
      expect(findingCodes).toContain(code)
      if (code === 'moved') expect(tones).toContain(tone)
    }
  })
})

describe('an effect is news in the quarter in which it is first judged', () => {
  const rule = 'GEM-vot'
  const change = (measure: string) => ({
    rule,
    quarter: at(9),
    event: 'gewijzigd',
    change_date: firstDay(at(10)),
    transition_quarters: 0,
    measure,
    direction: 'lower',
    changed_at: null,
    compared_with: null,
  })
  const studied = (values: readonly number[]) => {
    const shown = minutes({ rule }, values)
    return effects(ruleChanges([change('friction.minutes_lost')]), seriesIndex(shown), { last, breaks: [] }).effect
  }
  const level = (after: number, many: number) =>
    Array.from({ length: many }, (_, step) => (step < 10 ? 60 : after) + wobble(step))

  test('eight quarters after', () => {
    expect(brief(told([], studied(level(45, 18))))[0]).toEqual(['effect', 'friction.minutes_lost'])
    expect(brief(told([], studied(level(45, 17))))[0]).toEqual(['quiet', 0])
  })

  test('and that none was found is told as well', () => {
    const [found] = told([], studied(level(60, 18)))
    expect(found).toMatchObject({ code: 'no_effect', measure: 'friction.minutes_lost', changed_rule: rule })
  })
})
