import { runs } from '../statistics/runs.ts'
import type { Figures } from './method.ts'

/** The runs about a line (the median without one), under the names of qicharts2. */
export function runFigures(values: readonly (number | null)[], centre?: number): Figures {
  const found = runs(values, centre)
  if (!found) return {}
  return {
    n_useful: found.useful,
    longest_run: found.longest,
    longest_run_max: found.longestMaximum,
    n_crossings: found.crossings,
    n_crossings_min: found.crossingsMinimum,
    runs_signal: found.signal,
  }
}
