import { expect, test } from 'vitest'
import { loopTrends } from '../../../pipelines/analyse/loopTrends.ts'
import { event } from '../../data/story/events.ts'

const told = (rule: string, day: string, quarter: string) =>
  event({ id: `told ${rule}`, rule, day, quarter, event: 'in_behandeling' })
const reply = (rule: string, day: string, quarter: string) =>
  event({ id: `reply ${rule}`, rule, day, quarter, event: 'blijft' })

test('answer times, open rules and answered rules follow from the same fold as the stories', () => {
  const events = [
    told('GEM-vot', '2026-01-10', '2026-Q1'),
    told('ORG-format', '2026-01-10', '2026-Q1'),
    told('ORG-lirik', '2026-02-01', '2026-Q1'),
    reply('GEM-vot', '2026-04-10', '2026-Q2'),
    reply('ORG-format', '2026-04-20', '2026-Q2'),
    reply('ORG-vierogen', '2026-04-20', '2026-Q2'),
  ]
  const rows = loopTrends(events, '2026-Q3', 'proef')
  const of = (measure: string) =>
    rows.filter((row) => row.measure === measure).map(({ quarter, value }) => [quarter, value])
  expect(of('loop.answer_days')).toEqual([
    ['2026-Q2', (90 + 100) / 2],
    ['2026-Q3', null],
  ])
  expect(of('loop.open_rules')).toEqual([
    ['2026-Q1', 3],
    ['2026-Q2', 1],
    ['2026-Q3', 1],
  ])
  expect(of('loop.answered_share')).toEqual([
    ['2026-Q1', 0 / 3],
    ['2026-Q2', 2 / 3],
    ['2026-Q3', 2 / 3],
  ])
  expect(rows.filter(({ value, status }) => (value === null) !== (status === 'x'))).toEqual([])
})

test('nothing is said of owners before the first event', () => {
  expect(loopTrends([], '2026-Q3', 'proef')).toEqual([])
})
