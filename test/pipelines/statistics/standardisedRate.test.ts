import { beforeAll, expect, test } from 'vitest'
import { ready } from '../../../pipelines/statistics/distributions.ts'
import { standardisedRate } from '../../../pipelines/statistics/standardisedRate.ts'

beforeAll(() => ready)

test('a directly standardised rate has the interval of Dobson, as numpy gives it', () => {
  const events = [3, 5, 8, 12]
  const populations = [1000, 1500, 1200, 800]
  const standards = [5000, 5500, 7000, 4000]
  const rate = standardisedRate(
    events.map((count, index) => ({
      events: count,
      population: populations[index] ?? 0,
      standard: standards[index] ?? 0,
    })),
  )
  expect(rate?.value).toBeCloseTo(0.0065116279069767444, 14)
  expect(rate?.variance).toBeCloseTo(1.5455801934979869e-6, 18)
  expect(rate?.lower).toBeCloseTo(0.004303538379197293, 12)
  expect(rate?.upper).toBeCloseTo(0.00944123354490742, 12)
  expect(rate?.crude).toBe(28 / 4500)
})

test('nine events have no standardised rate, ten and eleven have', () => {
  const of = (events: number) => standardisedRate([{ events, population: 100, standard: 100 }])
  expect(of(9)).toBeNull()
  expect(of(10)?.value).toBe(10 / 100)
  expect(of(11)?.value).toBe(11 / 100)
})
