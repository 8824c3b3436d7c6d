import type { Quarter } from '../../../data/quarter.ts'
import { quarterAt, quarterIndex } from '../../../data/quarter.ts'
import type { MeasureId } from '../../../data/vocabulary/measures.ts'
import type { Who } from '../../../pipelines/analyse/cell.ts'
import { estimate, type Pair } from '../../../pipelines/analyse/estimate.ts'
import type { Shown } from '../../../pipelines/analyse/trend.ts'

/** The quarter so many steps after 2020-Q1. */
export const at = (step: number): Quarter => quarterAt(quarterIndex('2020-Q1') + step)

/** A share of so many, shown in every quarter in which it is a number: x of n with noise of variance 3 on both. */
export const shares = (measure: MeasureId, who: Who, values: readonly (number | null)[], n = 1000): Shown[] =>
  values.flatMap((value, step) =>
    value === null ? [] : [shown({ ...pair(measure, who, step, n), numerator: Math.round(value * n) })],
  )

/** A rate per hundred reporters. */
export const rates = (who: Who, values: readonly number[], n = 1000): Shown[] =>
  values.map((value, step) =>
    shown({
      ...pair('friction.reporters_per_100', who, step, n),
      statistic: 'rate',
      numerator: value,
      contributors: value,
    }),
  )

/** A mean of minutes per reporter. */
export const minutes = (who: Who, values: readonly (number | null)[], n = 200): Shown[] =>
  means('friction.minutes_lost', who, values, { n, sd: 38, high: 120 })

/** A mean of a sum from nought to `high` over n contributors, shown where it is a number, with noise of half its range and of variance 3 on n. */
export const means = (
  measure: MeasureId,
  who: Who,
  values: readonly (number | null)[],
  { n, sd, high }: { n: number; sd: number; high: number },
): Shown[] =>
  values.flatMap((value, step) => {
    const centre = high / 2
    const made: Pair = { ...pair(measure, who, step, n), statistic: 'mean', sd, low: 0, centre, high }
    return value === null ? [] : [shown({ ...made, numerator: value * n, noise_var_num: centre ** 2 * 4 })]
  })

const shown = (made: Pair): Shown => ({ pair: made, ...estimate(made) })

const pair = (measure: MeasureId, who: Who, step: number, n: number): Pair => ({
  ...who,
  quarter: at(step),
  measure,
  statistic: 'share',
  definition_version: 1,
  numerator: 0,
  noise_var_num: 3,
  denominator: n,
  noise_var_den: 3,
  contributors: n,
  sd: null,
  low: null,
  centre: null,
  high: null,
  denominator_centre: null,
  origin: 'proef',
})

/** Small, fixed ups and downs round 0, without a season. */
export const wobble = (step: number, seed = 1) => Math.sin(12.9898 * (step + 1) * seed + 78.233 * seed)
