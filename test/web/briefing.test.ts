import { describe, expect, test } from 'vitest'
import type { Row } from '../../data/release.ts'
import { type Effect, effectsOf } from '../../web/briefing/found.ts'
import { saidOf } from '../../web/briefing/lines.ts'
import { answers, due, waiting } from '../../web/briefing/waiting.ts'
import { tablesOf } from './field.ts'

const event = (rule: string, quarter: string, name: string, review: string | null = null): Row<'rule_event'> => ({
  id: null,
  day: null,
  rule,
  quarter,
  event: name,
  owner: null,
  text: null,
  reason: null,
  review_quarter: review,
  expected_effect: null,
  change_date: null,
  transition_quarters: null,
  comparison_group: null,
  measure: null,
  direction: null,
})

const events = [
  event('GEM-vot', '2024-Q2', 'gemeld'),
  event('GEM-vot', '2024-Q3', 'geen_reactie'),
  event('GEM-plafond', '2023-Q4', 'gemeld'),
  event('ORG-lirik', '2023-Q1', 'gemeld'),
  event('ORG-lirik', '2024-Q4', 'geschrapt', '2025-Q4'),
]
const ids = (of: readonly { rule: { id: string } }[]) => of.map(({ rule }) => rule.id)

describe('a rule waits', () => {
  test('until its owner answers, the longest first', () => {
    expect(ids(waiting(events, '2024-Q3', 'nl'))).toEqual(['ORG-lirik', 'GEM-plafond', 'GEM-vot'])
    expect(ids(waiting(events, '2024-Q4', 'nl'))).toEqual(['GEM-plafond', 'GEM-vot'])
  })
  test('and an answer is looked back on in the quarter that was named, not before and not after', () => {
    expect(ids(answers(events, '2024-Q4'))).toEqual(['ORG-lirik'])
    const quarters = ['2025-Q3', '2025-Q4', '2026-Q1']
    expect(quarters.map((quarter) => ids(due(events, quarter)))).toEqual([[], ['ORG-lirik'], []])
  })
})

const effect = (over: Partial<Effect>): Effect => ({
  changed_rule: 'GEM-vot',
  change_quarter: '2024-Q2',
  measure: 'friction.minutes_lost',
  level: 'all',
  rule: null,
  series: 'own',
  side: 'planned',
  change: -12,
  lower: -21,
  upper: -3,
  verdict: 'no_change_found',
  strength: 'weak',
  ...over,
})

test('of an effect paper shows the compared series where there is one, plans first, side effects only when found', () => {
  const shown = effectsOf([
    effect({ side: 'side', measure: 'time.direct_share', verdict: 'changed', change_quarter: '2025-Q1' }),
    effect({ side: 'side', measure: 'time.learning_share' }),
    effect({}),
    effect({ series: 'compared' }),
    effect({ series: 'control' }),
    effect({ changed_rule: 'ORG-lirik', change_quarter: '2024-Q4', verdict: 'refused' }),
  ])
  expect(shown.map(({ changed_rule, series, side }) => [changed_rule, series, side])).toEqual([
    ['ORG-lirik', 'own', 'planned'],
    ['GEM-vot', 'compared', 'planned'],
    ['GEM-vot', 'own', 'side'],
  ])
})

describe('what moved', () => {
  const trends = (tablesOf.trend ?? []).filter(({ level }) => level === 'all')

  test('without findings is what the series themselves say, the firmest rule first', () => {
    const { moved, holds } = saidOf(trends, [], '2026-Q3', 'nl')
    expect(moved.map(({ verdict }) => verdict?.row.flag)).toEqual([
      'above',
      'shift_high',
      'trend_up',
      'two_of_three_low',
      'run_long',
    ])
    expect(moved.every(holds)).toBe(true)
  })

  test('is what the release found where it did: another line is not called a change', () => {
    const findings = [
      { position: 2, code: 'quiet', measure: null, count: 30 },
      { position: 1, code: 'moved', measure: 'time.direct_share', count: null },
    ]
    const all = saidOf(trends, [], '2026-Q3', 'nl').moved
    const said = saidOf(trends, findings, '2026-Q3', 'nl')
    expect(said.moved.map(({ id }) => id)).toEqual(['time.direct_share'])
    expect(said.usual).toBe(30)
    expect(all.filter(said.holds).map(({ id }) => id)).toEqual(['time.direct_share'])
  })
})
