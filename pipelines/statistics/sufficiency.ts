import { countDesignEffect, shareDesignEffect } from './intervals.ts'
import type { Point } from './processLimits.ts'

export type Shown = 'nothing' | 'value' | 'full'
export type NoiseNote = 'note' | 'noise_dominates' | null

/** What a number may say, by the size behind it (statistics.md 1, small-n rules; for a rate the number of events). */
export function sufficiency(statistic: 'share' | 'mean' | 'rate' | 'median', size: number): Shown {
  const [value, full] = floors[statistic]
  if (size < value) return 'nothing'
  return size < full ? 'value' : 'full'
}

const floors = { share: [10, 20], mean: [10, 20], rate: [1, 10], median: [6, 20] } as const

/** Class of a design effect: above 2 noise dominates and nothing may be compared, above 1.25 a note is due. */
export function noiseNote(designEffect: number): NoiseNote {
  if (designEffect > 2) return 'noise_dominates'
  return designEffect > 1.25 ? 'note' : null
}

/** Whether noise outweighs chance in a value of a series; unknown chance (a mean without its sampling variance) is not judged. */
export function noiseDominates(
  point: Point,
  { statistic, scale = 1 }: { statistic: 'mean' | 'share' | 'rate'; scale?: number },
) {
  const { value, numerator, denominator, noiseVariance, samplingVariance } = point
  if (value === null) return false
  if (samplingVariance != null) return noiseNote(1 + noiseVariance / samplingVariance) === 'noise_dominates'
  if (statistic === 'mean' || numerator == null || denominator == null || denominator <= 0) return false
  const noise = { numerator: noiseVariance * (denominator / scale) ** 2, denominator: 0 }
  const effect =
    statistic === 'share'
      ? shareDesignEffect(numerator, denominator, noise)
      : countDesignEffect(numerator, noise.numerator)
  return noiseNote(effect) === 'noise_dominates'
}
