import { describe, expect, test } from 'vitest'
import { type Facts, tell } from '../../../data/story/tell.ts'
import { rowOf } from '../../web/found.ts'
import { event } from './events.ts'

const events = [
  event({ id: '1', quarter: '2024-Q1', event: 'gemeld' }),
  event({ id: '2', quarter: '2024-Q2', day: '2024-05-02', event: 'in_behandeling' }),
  event({ id: '3', quarter: '2024-Q4', day: '2024-10-20', event: 'aanpassen', change_date: '2025-01-01' }),
]
const facts: Facts = {
  events,
  people: [
    { quarter: '2024-Q1', count: null },
    { quarter: '2024-Q2', count: 14 },
    { quarter: '2024-Q3', count: 19 },
  ],
  effects: [rowOf('effect', { changed_rule: 'GEM-vot', change_quarter: '2025-Q1' })],
  noticing: [],
  last: '2025-Q4',
}
const noticed = (quarter: string, value: number | null, lower: number | null, upper: number | null) => ({
  quarter,
  value,
  lower,
  upper,
})

test('a story runs from first flag to what practice notices, in the order in which it happened', () => {
  const { steps } = tell({ ...facts, noticing: [noticed('2025-Q3', 0.8, 0.6, 0.9)] }, '2025-12-01')
  expect(steps.map((step) => (step.kind === 'event' ? step.event.event : step.kind))).toEqual([
    'gemeld',
    'people',
    'in_behandeling',
    'silence',
    'aanpassen',
    'change',
    'noticing',
    'effect',
  ])
  expect(steps.find(({ kind }) => kind === 'silence')).toMatchObject({ day: '2024-08-01', quarter: '2024-Q3' })
  expect(steps.find(({ kind }) => kind === 'people')).toMatchObject({ count: 14 })
})

describe('practice is a state of its own', () => {
  test('that is not asked while nothing changed, and from two quarters after the change on', () => {
    expect(tell({ ...facts, events: events.slice(0, 2) }, '2025-12-01').practice).toBe('unasked')
    expect(tell(facts, '2024-12-31').practice).toBe('unasked')
    expect(tell(facts, '2025-06-30')).toMatchObject({ practice: 'early', askedFrom: '2025-Q3' })
    expect(tell(facts, '2025-07-01')).toMatchObject({ practice: 'few', standing: { says: 'solved' } })
  })

  test.each([
    [0.5, 0.9, 'divided'],
    [0.51, 0.9, 'notices'],
    [0.1, 0.49, 'notices_not'],
    [0.1, 0.5, 'divided'],
  ] as const)('where between %d and %d notice, it is called %s', (lower, upper, practice) => {
    expect(
      tell({ ...facts, noticing: [noticed('2025-Q3', (lower + upper) / 2, lower, upper)] }, '2025-12-01').practice,
    ).toBe(practice)
  })

  test('that does not listen to answers from before the question could be meant, nor to hidden ones', () => {
    const noticing = [noticed('2025-Q2', 0.9, 0.8, 1), noticed('2025-Q3', null, null, null)]
    expect(tell({ ...facts, noticing }, '2025-12-01').practice).toBe('few')
  })
})
