import type { Interval } from './intervals.ts'
import { side } from './rules.ts'

export type BenchmarkWord = 'higher' | 'similar' | 'lower' | 'clearly_higher' | 'clearly_lower'

/** A value against a fixed benchmark (2.7): higher or lower when its 95% interval leaves that out, clearly when its 99.8% interval does. */
export function benchmarkWord(narrow: Interval, wide: Interval, benchmark: number): BenchmarkWord {
  const way = beyond(narrow, benchmark)
  if (way === null) return 'similar'
  return beyond(wide, benchmark) === way ? `clearly_${way}` : way
}

function beyond({ lower, upper }: Interval, benchmark: number): 'higher' | 'lower' | null {
  if (side(lower, benchmark) > 0) return 'higher'
  return side(upper, benchmark) < 0 ? 'lower' : null
}
