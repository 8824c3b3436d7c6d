import { beforeAll, expect, test } from 'vitest'
import { ready } from '../../../pipelines/statistics/distributions.ts'
import { runs } from '../../../pipelines/statistics/runs.ts'

beforeAll(() => ready)
const alternating = (n: number) => Array.from({ length: n }, (_, index) => (index % 2 ? 1 : -1))

test.each([
  [10, 6, 2],
  [12, 7, 3],
  [16, 7, 4],
  [24, 8, 8],
])('%i useful points allow a run of %i and ask for %i crossings (scipy 1.17)', (n, longest, crossings) => {
  expect(runs(alternating(n))).toMatchObject({ longestMaximum: longest, crossingsMinimum: crossings, signal: false })
})

test('two levels, one after the other, cross once: a signal', () => {
  const shifted = [1, 2, 1, 2, 1, 2, 8, 9, 8, 9, 8, 9]
  expect(runs(shifted)).toMatchObject({ median: (2 + 8) / 2, longest: 6, crossings: 1, signal: true })
})

test('points on the median are left out without breaking a run', () => {
  expect(runs([1, 3, 2, 4, 2, 0, 1, 3, 2])).toMatchObject({ median: 2, useful: 6, longest: 2, crossings: 3 })
})

test('no run and no crossing goes across a missing quarter', () => {
  expect(runs([9, 9, 9, 9, 1, 1, 1, 1])).toMatchObject({ longest: 4, crossings: 1 })
  expect(runs([9, 9, null, 9, 9, 1, 1, null, 1, 1])).toMatchObject({ longest: 2, crossings: 1 })
  expect(runs([5, 6, null, 1, 2])).toMatchObject({ crossings: 0, longest: 2, crossingsMinimum: 0 })
})

test('an empty series has no runs and a flat one no signal', () => {
  expect(runs([null, null])).toBeNull()
  expect(runs([3, 3, 3])).toMatchObject({ useful: 0, signal: false })
})

test('runs can be told about the line of another chart', () => {
  expect(runs([1, 2, 3, 9], 2.5)).toMatchObject({ median: 2.5, crossings: 1, longest: 2 })
  expect(runs([1, 2, 3, 9], 3.75)).toMatchObject({ median: 2.5, crossings: 1, longest: 3 })
})
