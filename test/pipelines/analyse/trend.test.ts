import { describe, expect, test } from 'vitest'
import { quarterAt, quarterIndex } from '../../../data/quarter.ts'
import type { Break } from '../../../data/release.ts'
import { definitionBreaks } from '../../../pipelines/release/origins.ts'
import { analysed, origin } from './shown.ts'

const quarterOf = (step: number) => quarterAt(quarterIndex('2023-Q1') + step)
const hinders = (steps: readonly number[], rest = '') => `
  signal | quarter | region | statistic | value | noise_variance
  ${steps
    .flatMap((step) => [
      `friction | ${quarterOf(step)} | noord | reporters | 200 | 3`,
      `friction | ${quarterOf(step)} | noord | hinders | ${100 + (step % 3)} | 3`,
    ])
    .join('\n')}
  ${rest}`

async function trend(statistic: string, last: number, supplied: readonly number[], breaks: readonly Break[] = []) {
  const scene = {
    quarter: quarterOf(last),
    origins: supplied.map((step) => origin(quarterOf(step), 'friction')),
    breaks,
  }
  const { rows, close } = await analysed(statistic, scene)
  const found = await rows('trend', "measure = 'friction.hinders_share'")
  close()
  return found
}
const steps = (many: number) => Array.from({ length: many }, (_, step) => step)
const rebase = (own: Partial<Break> = {}): Break => ({
  measure: 'friction.hinders_share',
  quarter: quarterOf(2),
  organisation: null,
  kind: 'rebase',
  reason: 'nieuwe wet',
  ...own,
})

describe('a trend', () => {
  test('runs from its first shown quarter to the last with signals: hidden is c, not supplied is x, never a number', async () => {
    const rows = await trend(hinders([1, 4]), 6, [0, 1, 2, 4, 5])
    expect(rows.map((row) => [row.quarter, row.value, row.status, row.refusal])).toEqual([
      [quarterOf(1), 101 / 200, null, 'too_few_points'],
      [quarterOf(2), null, 'c', 'suppressed_by_disclosure'],
      [quarterOf(3), null, 'x', 'gap_in_series'],
      [quarterOf(4), 101 / 200, null, 'too_few_points'],
      [quarterOf(5), null, 'c', 'suppressed_by_disclosure'],
    ])
  })

  test.each([
    { points: 1, rung: 'first', limits: 0, refusal: 'too_few_points' },
    { points: 4, rung: 'dots', limits: 0, refusal: 'too_few_points' },
    { points: 9, rung: 'run', limits: 0, refusal: 'too_few_points' },
    { points: 10, rung: 'run_rules', limits: 0, refusal: null },
    { points: 12, rung: 'run_rules', limits: 0, refusal: null },
    { points: 13, rung: 'limits_provisional', limits: 13, refusal: null },
    { points: 20, rung: 'limits', limits: 20, refusal: null },
  ])('of $points points stands on rung $rung', async ({ points, rung, limits, refusal }) => {
    const rows = await trend(hinders(steps(points)), points - 1, steps(points))
    expect(new Set(rows.map((row) => row.rung))).toEqual(new Set([rung]))
    expect(rows.filter((row) => row.upper_limit !== null)).toHaveLength(limits)
    expect(new Set(rows.map((row) => row.refusal))).toEqual(new Set([refusal]))
    expect(rows.every((row) => row.n_points === points)).toBe(true)
  })

  test('a recorded decision starts a new piece where it says, and nowhere else', async () => {
    const breaks = [
      rebase(),
      rebase({ measure: 'friction.complex_share', quarter: quarterOf(1) }),
      rebase({ organisation: 'gi-01', quarter: quarterOf(3) }),
    ]
    const rows = await trend(hinders(steps(4)), 3, steps(4), breaks)
    expect(rows.map((row) => [row.segment, row.segment_reason])).toEqual([
      [1, null],
      [1, null],
      [2, 'nieuwe wet'],
      [2, null],
    ])
  })

  test('a decision in the first quarter starts nothing: there is nothing before it', async () => {
    const rows = await trend(hinders(steps(3)), 2, steps(3), [rebase({ quarter: quarterOf(0) })])
    expect(rows.map((row) => [row.segment, row.segment_reason])).toEqual(steps(3).map(() => [1, null]))
  })

  test('a piece that begins with another definition says that as long as it is short', async () => {
    const rows = await trend(hinders(steps(4)), 3, steps(4), [
      rebase({ kind: 'definition', reason: 'definition_changed' }),
    ])
    expect(rows.map((row) => row.refusal)).toEqual([
      'too_few_points',
      'too_few_points',
      'definition_changed',
      'definition_changed',
    ])
  })
})

describe('another definition of a handover', () => {
  const log = (quarter: string, definition: string | null) => origin(quarter, 'handover', definition)

  test('starts a piece in every measure of handovers, and in those only', () => {
    const breaks = definitionBreaks([
      log('2026-Q2', 'group'),
      log('2026-Q1', 'resource'),
      log('2026-Q3', 'group'),
      origin('2026-Q2', 'friction'),
    ])
    expect(new Set(breaks.map((each) => each.quarter))).toEqual(new Set(['2026-Q2']))
    expect(breaks.map((each) => each.measure)).toContain('handover.per_family')
    expect(breaks.every((each) => each.measure.startsWith('handover.') && each.kind === 'definition')).toBe(true)
  })

  test('is not a first one, nor the same after a quarter without', () => {
    expect(definitionBreaks([log('2026-Q1', 'resource')])).toEqual([])
    expect(definitionBreaks([log('2026-Q1', 'resource'), log('2026-Q4', 'resource')])).toEqual([])
  })
})
