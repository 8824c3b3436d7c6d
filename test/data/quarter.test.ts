import { describe, expect, it } from 'vitest'
import {
  firstDay,
  isQuarter,
  type Quarter,
  quarter,
  quarterAt,
  quarterIndex,
  quartersBetween,
} from '../../data/quarter.ts'

describe('a quarter', () => {
  it.each(['2026-Q0', '2026-Q5', '0999-Q1', '3000-Q1', '2026-q1', '2026Q1', '2026-Q1 ', '26-Q1', ''])(
    '%j is no quarter',
    (text) => {
      expect(isQuarter(text)).toBe(false)
      expect(() => quarter(text)).toThrow(expect.objectContaining({ name: 'Refusal', code: 400 }))
    },
  )

  it.each(['2026-Q1', '2026-Q4', '1000-Q1', '2999-Q4'])('%s is a quarter', (text) => {
    expect(quarter(text)).toBe(text)
  })

  it('a long text does not come back whole in the error', () => {
    expect(() => quarter('x'.repeat(500))).toThrow(/^invalid quarter: x{20}$/)
  })
})

describe('counting quarters', () => {
  it.each<[Quarter, Quarter]>([
    ['2026-Q1', '2026-Q2'],
    ['2026-Q3', '2026-Q4'],
    ['2026-Q4', '2027-Q1'],
  ])('%s comes just before %s', (earlier, later) => {
    expect(quarterIndex(later) - quarterIndex(earlier)).toBe(1)
  })

  it.each<Quarter>(['2025-Q4', '2026-Q1', '2026-Q2'])('%s comes back from its index', (of) => {
    expect(quarterAt(quarterIndex(of))).toBe(of)
  })

  it.each<[Quarter, Quarter, string[]]>([
    ['2026-Q1', '2025-Q4', []],
    ['2026-Q1', '2026-Q1', ['2026-Q1']],
    ['2025-Q4', '2026-Q1', ['2025-Q4', '2026-Q1']],
  ])('from %s to %s', (first, last, expected) => {
    expect(quartersBetween(first, last)).toEqual(expected)
  })

  it.each<[Quarter, string]>([
    ['2026-Q1', '2026-01-01'],
    ['2026-Q2', '2026-04-01'],
    ['2026-Q4', '2026-10-01'],
  ])('%s begins on %s', (of, day) => {
    expect(firstDay(of)).toBe(day)
  })
})
