import { describe, expect, test } from 'vitest'
import { analysed, origin } from './shown.ts'

const organisations = (many: number) => `
  signal | quarter | organisation | statistic | value | noise_variance
  friction | 2026-Q2 | gi-00 | reporters | 100 | 3
  friction | 2026-Q2 | gi-00 | hinders | 50 | 3
  ${Array.from({ length: many }, (_, index) => [
    `friction | 2026-Q3 | gi-0${index} | reporters | 100 | 3`,
    `friction | 2026-Q3 | gi-0${index} | hinders | ${index === 0 ? 85 : 48 + index} | 3`,
  ])
    .flat()
    .join('\n')}`

async function funnel(statistic: string, measure: string, indicator?: string) {
  const scene = {
    origins: [origin('2026-Q2', 'friction'), origin('2026-Q3', 'friction')],
    ...(indicator ? { indicator } : {}),
  }
  const { rows, close } = await analysed(statistic, scene)
  const found = await rows('funnel', `measure = '${measure}'`)
  close()
  return found
}

describe('a funnel of organisations', () => {
  test('compares them in the quarter of the release, with limits wider for noise', async () => {
    const rows = await funnel(organisations(8), 'friction.hinders_share')
    const total = 85 + 49 + 50 + 51 + 52 + 53 + 54 + 55
    expect(rows.map((row) => [row.unit, row.period])).toEqual(
      Array.from({ length: 8 }, (_, index) => [`gi-0${index}`, '2026-Q3']),
    )
    expect(rows[0]).toMatchObject({
      numerator: 85,
      denominator: 100,
      value: 0.85,
      overall: total / 800,
      origin: 'proef friction',
    })
    expect(rows.every((row) => (row.exact_upper_998 ?? 0) > (row.overall ?? 1))).toBe(true)
    expect(rows.slice(1).every((row) => row.zone === 'within')).toBe(true)
  })

  test.each([
    { many: 4, refusal: 'too_few_units' },
    { many: 5, refusal: null },
    { many: 6, refusal: null },
  ])('of $many organisations refuses: $refusal', async ({ many, refusal }) => {
    const rows = await funnel(organisations(many), 'friction.hinders_share')
    expect(rows).toHaveLength(many)
    expect(new Set(rows.map((row) => row.refusal))).toEqual(new Set([refusal]))
  })

  test('is not made of a mean', async () => {
    const rows = await funnel(
      `
      signal | organisation | statistic | value | noise_variance
      friction | gi-01 | reporters | 100 | 3
      friction | gi-01 | minutes | 24000 | 230400`,
      'friction.minutes_lost',
    )
    expect(rows).toEqual([])
  })
})

describe('a funnel of figures of others', () => {
  const head =
    'series | label | period | area_level | area | area_label | value | numerator | denominator | unit | symbol | numerator_symbol | source | licence'
  const area = (period: string, level: string, name: string, counts: string) =>
    `s | reeks | ${period} | ${level} | ${name} | ${name} | ${counts} | bron | open`

  test('takes the newest period and the smallest areas, and keeps the symbol where there is no number', async () => {
    const rows = await funnel(
      organisations(0),
      's',
      `
      ${head}
      ${area('2024', 'la', 'a', '50 | 10 | 20 | percent | |')}
      ${area('2025', 'nation', 'land', '50 | 300 | 600 | percent | |')}
      ${['a', 'b', 'c', 'd', 'e'].map((name) => area('2025', 'la', name, '50 | 50 | 100 | percent | |')).join('\n')}
      ${area('2025', 'la', 'f', ' | | 90 | percent | c | c')}`,
    )
    expect(rows.map((row) => [row.unit, row.period, row.value, row.symbol, row.zone, row.refusal])).toEqual([
      ...['a', 'b', 'c', 'd', 'e'].map((name) => [name, '2025', 0.5, null, 'within', null]),
      ['f', '2025', null, 'c', null, 'denominator_below_min'],
    ])
    expect(rows.every((row) => row.overall === 0.5 && row.origin === 'bron')).toBe(true)
  })
})
