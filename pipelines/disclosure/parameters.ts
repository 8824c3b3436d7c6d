import { cubes } from '../../data/vocabulary/cubes.ts'
import { frictionScale, statistics } from '../../data/vocabulary/statistics.ts'

/** Parameters of disclosure control (disclosure.md 5-9), fixed per year and published in every manifest. */
export const parameters = {
  threshold: 10,
  contributors: { variance: 3, bound: 7 },
  /** Averaging all tables must leave at least this standard error of a count (A3). */
  averaged_sd: 1.25,
  sums: { lambda: 1, bound_factor: 3 },
  carried_below: 3,
  confidence: 0.95,
  clamps: clamps(),
  friction_scale: frictionScale,
  cubes,
}

function clamps() {
  return Object.fromEntries(
    Object.entries(statistics).map(([signal, named]) => [
      signal,
      Object.fromEntries(
        Object.entries(named).flatMap(([name, { type, ...clamp }]) =>
          type === 'sum' && 'low' in clamp ? [[name, { low: clamp.low, centre: clamp.centre, high: clamp.high }]] : [],
        ),
      ),
    ]),
  )
}
