import { beforeAll, expect, test } from 'vitest'
import type { Method } from '../../../data/method.ts'
import { methodCard } from '../../../pipelines/disclosure/method.ts'
import { parameters } from '../../../pipelines/disclosure/parameters.ts'
import { ready } from '../../../pipelines/statistics/distributions.ts'

const manifest = {
  id: '2026-Q3.1',
  method: 'CKM-T 1',
  parameters: { ...parameters, handover_definition: null },
}
const cost = { clipped_share: 0.05, lost_share: null }
let card: Method

beforeAll(async () => {
  await ready
  card = methodCard(manifest, cost)
})

const near = (values: readonly number[], wanted: readonly number[], within: number) => {
  expect(values).toHaveLength(wanted.length)
  for (const [index, value] of values.entries()) expect(Math.abs(value - (wanted[index] ?? 0))).toBeLessThan(within)
}

test('who knows everybody else in 1, 4, 10 and 30 cells gains .23, .44, .64 and .89 (disclosure.md 10)', () => {
  expect(card.membership.map(({ cells }) => cells)).toEqual([1, 4, 10, 30])
  near(
    card.membership.map(({ advantage }) => advantage),
    [0.23, 0.44, 0.64, 0.89],
    0.01,
  )
})

test('a count of 10 is shown 1.1 too high on average, one of 12 a quarter, one of 15 hardly (disclosure.md 6)', () => {
  expect(card.near_threshold.map(({ contributors }) => contributors)).toEqual([10, 12, 15])
  near(
    card.near_threshold.map(({ mean_noise }) => mean_noise),
    [1.1, 0.25, 0],
    0.02,
  )
})

test('a count lies within 3.4 in 95 of 100, and its noise follows the published chances (disclosure.md 5, 7)', () => {
  near([card.noise.margin], [3.4], 0.01)
  near(card.noise.chances, [0.2303, 0.195, 0.1183, 0.0514, 0.016, 0.0036, 0.0006, 0.0001], 0.0001)
})

test('the best guess of a count is right in .23 after one version, and .31 after two that were drawn anew', () => {
  const p = [0.2303, 0.195, 0.1183, 0.0514, 0.016, 0.0036, 0.0006, 0.0001]
  const both = p.reduce((sum, one, v) => sum + one * one * (v === 0 ? 1 : 2) + 2 * one * (p[v + 1] ?? 0), 0)
  near(
    card.guess.map(({ chance }) => chance),
    [p[0] ?? 0, both],
    0.001,
  )
})

test('a mean of minutes of ten people is 11.8 minutes wide on each side: 1.96 x 60 / 10', () => {
  const minutes = card.means.find(({ statistic }) => statistic === 'minutes')
  near(
    minutes?.margins.map(({ margin }) => margin) ?? [],
    [(1.96 * 60) / 10, (1.96 * 60) / 30, (1.96 * 60) / 100],
    0.01,
  )
})

test('other parameters give another card: twice the variance, a smaller gain and a larger bias', () => {
  const wider = { ...manifest, parameters: { ...manifest.parameters, contributors: { variance: 6, bound: 9 } } }
  const other = methodCard(wider, cost)
  expect(other.membership[0]?.advantage).toBeLessThan(0.17)
  expect(other.near_threshold[0]?.mean_noise).toBeGreaterThan(1.5)
  expect(other.clamping).toEqual({ high: 120, clipped_share: 0.05, lost_share: null })
})
