import { expect, test } from 'vitest'
import { noiseDominates, noiseNote, sufficiency } from '../../../pipelines/statistics/sufficiency.ts'

test('a share is hidden under ten, bare under twenty, and full from twenty', () => {
  expect([9, 10, 11].map((n) => sufficiency('share', n))).toEqual(['nothing', 'value', 'value'])
  expect([19, 20, 21].map((n) => sufficiency('share', n))).toEqual(['value', 'full', 'full'])
  expect([5, 6, 7].map((n) => sufficiency('median', n))).toEqual(['nothing', 'value', 'value'])
  expect([9, 10, 11].map((n) => sufficiency('rate', n))).toEqual(['value', 'full', 'full'])
})

test('noise is noted above 1.25 and dominates above 2', () => {
  expect([1.24, 1.25, 1.26].map(noiseNote)).toEqual([null, null, 'note'])
  expect([1.99, 2, 2.01].map(noiseNote)).toEqual(['note', 'note', 'noise_dominates'])
})

test('noise dominates a value when its variance exceeds that of chance', () => {
  const share = (noise: number) => ({ value: 0.5, numerator: 10, denominator: 20, noiseVariance: noise / 20 ** 2 })
  expect([4.9, 5, 5.1].map((v) => noiseDominates(share(v), { statistic: 'share' }))).toEqual([false, false, true])
  const mean = (noiseVariance: number, samplingVariance?: number) => ({ value: 3, noiseVariance, samplingVariance })
  expect(noiseDominates(mean(2, 1), { statistic: 'mean' })).toBe(true)
  expect(noiseDominates(mean(2), { statistic: 'mean' })).toBe(false)
})
