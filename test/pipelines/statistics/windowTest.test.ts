import { beforeAll, expect, test } from 'vitest'
import { ready, tCdf } from '../../../pipelines/statistics/distributions.ts'
import { windowTest } from '../../../pipelines/statistics/windowTest.ts'

beforeAll(() => ready)

const points = (values: readonly number[]) => values.map((value) => ({ value, variance: 1, noise: 0 }))
/** Twelve points of mean 0 and variance 12/11 that turn at every step: no correlation to widen for. */
const calm = Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? 1 : -1))

test('the last point is judged against all before: t = d / (s root(1 + 1/m)), three looks', () => {
  const t = 6 / Math.sqrt((12 / 11) * (1 + 1 / 12))
  expect(windowTest(points([...calm, 6]))?.p).toBeCloseTo(3 * 2 * tCdf(-t, 11), 10)
})

test('fewer than twelve points before it say nothing', () => {
  expect(windowTest(points([...calm.slice(1), 6]))).toBeNull()
  expect(windowTest(points([...calm, 6]))).not.toBeNull()
})

test('a slow shift of seven is seen where its last point alone is not', () => {
  const shifted = [...calm, ...calm, 2, 1.5, 2, 1.5, 2, 1.5, 2]
  expect(windowTest(points(shifted))).toMatchObject({ window: 7 })
  expect(windowTest(points(shifted))?.p).toBeLessThan(0.01)
})

test('a point of few people weighs less: the same jump says less', () => {
  const [sure, unsure] = [1, 9].map(
    (variance) => windowTest([...points(calm), { value: 6, variance, noise: 0 }])?.p ?? 0,
  )
  expect(unsure).toBeGreaterThan(sure ?? 1)
})

test('values that hardly move are no surer than the noise that was added to them', () => {
  const still = [...points(calm.map((value) => value / 1000)), { value: 1, variance: 1, noise: 0 }]
  const noisy = still.map((point) => ({ ...point, noise: 1 }))
  expect(windowTest(still)?.p).toBeLessThan(1e-6)
  expect(windowTest(noisy)?.p).toBeGreaterThan(0.3)
})

test('a series that drifts from point to point is doubted', () => {
  const drift = [0, 1, 2, 1, 0, -1, -2, -1, 0, 1, 2, 1, 0, -1, -2, -1]
  const shuffled = [0, 2, -2, 1, -1, 1, -1, 2, -2, 0, 1, -1, 1, -1, 0, 0]
  const last = [3, 3, 3, 3, 3, 3, 3]
  expect(windowTest(points([...drift, ...last]))?.p ?? 0).toBeGreaterThan(
    windowTest(points([...shuffled, ...last]))?.p ?? 1,
  )
})
