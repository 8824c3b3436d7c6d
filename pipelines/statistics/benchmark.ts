import type { Direction } from '../../data/vocabulary/measure.ts'
import type { Interval } from './intervals.ts'
import { side } from './rules.ts'

type Strength = 'similar' | 'higher' | 'lower' | 'clearly_higher' | 'clearly_lower'
export type BenchmarkWord = Strength | `${Exclude<Strength, 'similar'>}_${'better' | 'worse'}`

/**
 * A value against a fixed benchmark (2.7): higher or lower when its 95% interval leaves the benchmark out, clearly when its 99.8% interval
 * does; better or worse only where the measure has a better side.
 */
export function benchmarkWord(
  narrow: Interval,
  wide: Interval,
  benchmark: number,
  direction: Direction,
): BenchmarkWord {
  const way = beyond(narrow, benchmark)
  if (way === null) return 'similar'
  const word = beyond(wide, benchmark) === way ? (`clearly_${way}` as const) : way
  return direction === 'neutral' ? word : `${word}_${way === direction ? 'better' : 'worse'}`
}

function beyond({ lower, upper }: Interval, benchmark: number): 'higher' | 'lower' | null {
  if (side(lower, benchmark) > 0) return 'higher'
  return side(upper, benchmark) < 0 ? 'lower' : null
}
