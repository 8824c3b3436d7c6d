import { expect, test } from 'vitest'
import { averages } from '../../../pipelines/audit/averaging.ts'
import type { Cell } from '../../../pipelines/audit/cells.ts'

const counted = (place: Record<string, string>, value: number): Cell => ({
  signal: 'handover',
  statistic: 'families',
  place,
  level: '',
  layer: 'handover|families',
  shown: {
    signal: 'handover',
    quarter: '2026-Q3',
    level: 'all',
    kind: null,
    region: null,
    organisation: null,
    role: null,
    phase: null,
    respondent: null,
    framework: null,
    theme: null,
    rule: null,
    item: null,
    from_actor: null,
    to_actor: null,
    statistic: 'families',
    value,
    noise_variance: 3,
    carried: false,
    release: '2026-Q3.1',
  },
})
const deviation = (cells: readonly Cell[], directory: Parameters<typeof averages>[1], open: readonly string[] = []) =>
  averages(cells, directory, () => 3, new Set(open)).map(({ sd }) => sd)

test('one count of an event log in which no organisation is named keeps its whole noise', () => {
  expect(deviation([counted({}, 221)], [])[0]).toBeCloseTo(Math.sqrt(3), 2)
  expect(deviation([counted({}, 221)], null)[0]).toBeCloseTo(Math.sqrt(3), 2)
})

test('a total and its two parts are averaged: each keeps the root of 3 x 2/3', () => {
  const cells = [counted({}, 50), counted({ organisation: 'noord' }, 20), counted({ organisation: 'zuid' }, 30)]
  const directory = ['noord', 'zuid'].map((organisation) => ({ organisation, kind: null, region: null }))
  for (const sd of deviation(cells, directory)) expect(sd).toBeCloseTo(Math.sqrt((3 * 2) / 3), 2)
})

test('one shown role averages with the total only where nobody has another role', () => {
  const cells = [counted({}, 90), counted({ role: 'jeugdbeschermer' }, 12)]
  for (const sd of deviation(cells, [])) expect(sd).toBeCloseTo(Math.sqrt(3 / 2), 2)
  for (const sd of deviation(cells, [], ['handover|role'])) expect(sd).toBeCloseTo(Math.sqrt(3), 2)
})
