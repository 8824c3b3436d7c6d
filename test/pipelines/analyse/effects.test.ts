import { beforeAll, describe, expect, test } from 'vitest'
import { firstDay } from '../../../data/quarter.ts'
import type { Break } from '../../../data/release.ts'
import { effectReasons, effectVerdicts, seriesKinds, strengths } from '../../../data/vocabulary/verdicts.ts'
import { effects } from '../../../pipelines/analyse/effects.ts'
import { type ChangeEvent, ruleChanges } from '../../../pipelines/analyse/ruleChanges.ts'
import { seriesIndex } from '../../../pipelines/analyse/seriesIndex.ts'
import type { Shown } from '../../../pipelines/analyse/trend.ts'
import { ready } from '../../../pipelines/statistics/distributions.ts'
import { at, minutes, shares, wobble } from './series.ts'

beforeAll(() => ready)

const rule = 'GEM-vot'
const event = (own: Partial<ChangeEvent> = {}): ChangeEvent => ({
  rule,
  quarter: at(9),
  event: 'gewijzigd',
  change_date: firstDay(at(10)),
  transition_quarters: 0,
  measure: 'friction.minutes_lost',
  direction: 'lower',
  changed_at: null,
  compared_with: 'rule:ORG-format, rule:ORG-lirik',
  ...own,
})
const study = (shown: readonly Shown[], events: readonly ChangeEvent[] = [event()], breaks: readonly Break[] = []) =>
  effects(ruleChanges(events), seriesIndex(shown), { last: at(23), breaks })
const planned = (shown: readonly Shown[], events?: readonly ChangeEvent[], breaks?: readonly Break[]) =>
  study(shown, events, breaks).effect.filter(({ side }) => side === 'planned')

const quarters = (many: number) => Array.from({ length: many }, (_, step) => step)
const level = (before: number, after: number, seed: number, many = 20) =>
  quarters(many).map((step) => (step < 10 ? before : after) + wobble(step, seed))
const others = (many: number) =>
  quarters(many).flatMap((one) => minutes({ rule: `other-${String(one).padStart(2, '0')}` }, level(40, 40, one + 5)))
const control = [
  ...minutes({ rule: 'ORG-format' }, level(40, 40, 2)),
  ...minutes({ rule: 'ORG-lirik' }, level(40, 40, 3)),
]
const fall = minutes({ rule }, level(60, 45, 1))

describe('a planned fall of fifteen minutes', () => {
  test('is found, in minutes, against the comparison and among the others: strong', () => {
    const rows = planned([...fall, ...control, ...others(20)])
    expect(rows.map(({ series, verdict, strength }) => [series, verdict, strength])).toEqual([
      ['own', 'changed', 'strong'],
      ['compared', 'changed', 'strong'],
      ['control', 'changed', 'strong'],
    ])
    const [own, , alone] = rows
    expect(own?.change).toBeGreaterThan(-17)
    expect(own?.change).toBeLessThan(-13)
    expect([own?.lower ?? 0, own?.upper ?? 0].every((bound) => bound < 0)).toBe(true)
    expect((alone?.lower ?? 0) * (alone?.upper ?? 0)).toBeLessThan(0)
    expect(own?.reasons?.split(',')).toEqual(['surely', 'holds_against_comparison', 'unusual_among_others'])
    expect(own?.placebo_p).toBeCloseTo(1 / 23, 10)
  })

  test('gives lines that part at the change, with a range round what was expected', () => {
    const points = study([...fall, ...control]).points.filter(({ series }) => series === 'own')
    const [last, first] = [points[9], points[10]]
    expect([last?.phase_of_change, first?.phase_of_change]).toEqual(['before', 'after'])
    expect(last?.fitted).toBeCloseTo(last?.expected ?? 0, 10)
    expect((first?.expected_lower ?? 0) < (first?.expected ?? 0)).toBe(true)
    expect(first?.value).toBeLessThan(first?.expected_lower ?? 0)
  })

  test.for([
    [18, null],
    [19, 1 / 20],
    [20, 1 / 21],
  ] as const)('among %i others: p is %s, for under 20 comparators it could not be under 0.05', ([many, p]) => {
    const rows = planned([...fall, ...others(many)], [event({ compared_with: null })])
    expect(rows[0]?.placebo_units).toBe(many)
    if (many < 20) expect(rows[0]?.placebo_p).toBeNull()
    else expect(rows[0]?.placebo_p).toBeCloseTo(p ?? 0, 10)
  })

  test('is fair without a comparison, and weak when the plan came after the outcome too', () => {
    const [alone] = planned([...fall, ...others(20)], [event({ compared_with: null })])
    expect([alone?.strength, alone?.reasons]).toEqual(['fair', 'surely,unusual_among_others,no_comparison'])
    const [late] = planned([...fall, ...others(20)], [event({ compared_with: null, quarter: at(10) })])
    expect([late?.strength, late?.reasons]).toEqual([
      'weak',
      'surely,unusual_among_others,no_comparison,plan_after_outcome',
    ])
  })

  test('is laid aside where the comparison falls as much', () => {
    const falling = minutes({ rule: 'ORG-format' }, level(40, 30, 2))
    const [own] = planned([...fall, ...falling], [event({ compared_with: 'rule:ORG-format' })])
    expect([own?.verdict, own?.reasons]).toEqual(['no_change_found', 'comparison_moved_too'])
  })

  test('that is found the other way is told so', () => {
    const [own] = planned([...fall, ...control, ...others(20)], [event({ direction: 'higher' })])
    expect(own?.reasons).toContain('against_expectation')
  })

  test('has its side effects beside it: every other measure that was shown, with Holm over them', () => {
    const side = shares(
      'process.careful',
      {},
      level(0.5, 0.5, 4).map((value) => 0.5 + (value - 0.5) / 50),
    )
    const also = shares(
      'process.together',
      {},
      level(0.5, 0.5, 6).map((value) => 0.5 + (value - 0.5) / 50),
    )
    const rows = study([...fall, ...control, ...side, ...also]).effect.filter((row) => row.side === 'side')
    expect(rows.map(({ measure }) => measure)).toEqual(['process.careful', 'process.together'])
    for (const { p, p_holm } of rows) expect(p_holm).toBeGreaterThanOrEqual(p ?? 1)
  })
})

test('eight before and four after is a first impression: a line, a range, and no word about chance', () => {
  const shown = minutes({ rule }, level(60, 45, 1, 14))
  const [own] = planned(shown)
  expect([own?.verdict, own?.strength, own?.p, own?.p_holm]).toEqual(['first_impression', 'unknown', null, null])
  expect(own?.change).toBeLessThan(-10)
})

test('other changes in the same time are listed', () => {
  const other = { ...event({ change_date: firstDay(at(11)) }), rule: 'JW-3.3-waarheid' }
  const moved: Break = {
    measure: 'friction.minutes_lost',
    quarter: at(23),
    organisation: null,
    kind: 'rebase',
    reason: 'x',
  }
  const [own] = planned([...fall, ...control], [event(), other], [moved])
  expect(own?.co_occurring).toBe(`rule:JW-3.3-waarheid@${at(11)}`)
})

describe('a planted trap is refused', () => {
  const refusal = (shown: readonly Shown[], events?: readonly ChangeEvent[], breaks?: readonly Break[]) => {
    const [own] = planned(shown, events, breaks)
    expect([own?.verdict, own?.change, own?.p]).toEqual(['refused', null, null])
    return own?.refusal
  }
  const broken = (kind: Break['kind'], quarter: string, organisation: string | null = null): Break => ({
    measure: 'friction.minutes_lost',
    quarter,
    organisation,
    kind,
    reason: 'proef',
  })

  test('two points', () => {
    const two = [...Array.from({ length: 9 }, () => null), 60, 45]
    expect(refusal(minutes({ rule }, two))).toBe('too_few_points')
  })

  test('a gap of a fifth', () => {
    const gaps = level(60, 45, 1).map((value, step) => (step > 10 && step < 15 ? null : value))
    expect(refusal(minutes({ rule }, gaps))).toBe('gap_in_series')
  })

  test('a definition that changed with the rule', () => {
    expect(refusal(fall, [event()], [broken('definition', at(10))])).toBe('definition_changed')
  })

  test('a merger of the one organisation in which the rule changed', () => {
    const own = minutes({ rule, organisation: 'gi-11' }, level(60, 45, 1))
    const there = [event({ changed_at: 'gi-11', compared_with: null })]
    expect(refusal(own, there, [broken('merger', at(12), 'gi-11')])).toBe('definition_changed')
  })

  test('an organisation with three families: what is not shown is not judged', () => {
    const there = [event({ changed_at: 'aanbieder-40', measure: 'handover.per_family' })]
    expect(refusal([...fall, ...control], there)).toBe('suppressed_by_disclosure')
  })

  test('two organisations are too few to be told together, three are not', () => {
    const of = (organisation: string, seed: number) => minutes({ rule, organisation }, level(60, 45, seed))
    const all = [...of('gi-01', 1), ...of('gi-02', 2), ...of('gi-03', 3)]
    expect(refusal(all, [event({ changed_at: 'gi-01, gi-02' })])).toBe('too_few_units')
    const [three] = planned(all, [event({ changed_at: 'gi-01, gi-02, gi-03' })])
    expect([three?.verdict, three?.units, three?.organisation, three?.level]).toEqual(['changed', 3, null, 'rule'])
  })

  test('a change without a measure in its plan has side effects only', () => {
    expect(planned([...fall, ...control], [event({ measure: null })])).toEqual([])
    expect(study([...fall, ...control], [event({ measure: null })]).effect[0]?.side).toBe('side')
  })
})

test('every code that is released is in the vocabulary', () => {
  const shown = [...fall, ...control, ...others(20), ...minutes({ rule: 'short' }, level(60, 45, 1, 14))]
  const changes = [event(), event({ compared_with: null, quarter: at(12) }), event({ measure: 'process.careful' })]
  const rows = changes.flatMap((one) => study(shown, [one]).effect)
  expect(rows.length).toBeGreaterThan(5)
  for (const { verdict, strength, series, reasons } of rows) {
    expect(effectVerdicts).toContain(verdict)
    expect(strengths).toContain(strength)
    expect(seriesKinds).toContain(series)
    for (const reason of reasons?.split(',') ?? []) expect(effectReasons).toContain(reason)
  }
})
