import type { Method } from '../../data/method.ts'
import type { Row } from '../../data/release.ts'
import type { MeasureId } from '../../data/vocabulary/measures.ts'
import { noCell } from './field.ts'

/** A card with numbers that no page could have made up. */
export const card: Method = {
  release: '2026-Q3.1',
  method: 'CKM-T 1',
  threshold: 10,
  noise: {
    variance: 3,
    bound: 7,
    confidence: 0.95,
    margin: 3.3948,
    chances: [0.2303, 0.195, 0.1183, 0.0514, 0.016, 0.0036, 0.0006, 0.0001],
  },
  membership: [
    { cells: 1, advantage: 0.2303 },
    { cells: 4, advantage: 0.4336 },
    { cells: 10, advantage: 0.6374 },
    { cells: 30, advantage: 0.8859 },
  ],
  guess: [
    { versions: 1, chance: 0.2303 },
    { versions: 2, chance: 0.3127 },
  ],
  near_threshold: [
    { contributors: 10, mean_noise: 1.0916 },
    { contributors: 12, mean_noise: 0.2585 },
    { contributors: 15, mean_noise: 0.0039 },
  ],
  means: [
    {
      signal: 'friction',
      statistic: 'minutes',
      low: 0,
      high: 120,
      margins: [10, 30, 100].map((contributors) => ({ contributors, margin: 117.598 / contributors })),
    },
    {
      signal: 'trust',
      statistic: 'score',
      low: 1,
      high: 5,
      margins: [10, 30, 100].map((contributors) => ({ contributors, margin: 3.92 / contributors })),
    },
  ],
  clamping: { high: 120, clipped_share: 0.05, lost_share: 0.06 },
  carried_below: 3,
}

const change = (signal: string, change: string, value_before: number | null, value: number | null): Row<'changes'> => ({
  signal,
  quarter: '2026-Q2',
  level: 'all',
  ...noCell,
  statistic: 'reporters',
  change,
  value_before,
  value,
  noise_variance: 3,
})

export const changes = [
  ...Array.from({ length: 1234 }, () => change('friction', 'carried', 40, 40)),
  change('friction', 'changed', 2391, 2404),
  change('friction', 'appeared', null, 11),
  change('trust', 'disappeared', 10, null),
  change('trust', 'same', 80, 80),
]

const estimate = (measure: MeasureId, value: number, half: number): Row<'estimate'> => ({
  quarter: '2026-Q2',
  measure,
  level: 'all',
  ...noCell,
  value,
  lower: value - half,
  upper: value + half,
  numerator: 100 * value,
  denominator: 100,
  contributors: 100,
  noise_var_num: 3,
  noise_var_den: 3,
  method: 'wilson',
  status: null,
  refusal: null,
  definition_version: 1,
  origin: 'verzonnen veld',
})

/** National figures of two versions of one quarter: one changed, one stayed, one appeared, one changed less than is shown. */
export const estimates: Record<string, Row<'estimate'>[]> = {
  '2026-Q2.1': [
    estimate('friction.hinders_share', 0.71, 0.02),
    estimate('time.direct_share', 0.34, 0.03),
    estimate('friction.minutes_lost', 67, 3),
  ],
  '2026-Q2.2': [
    estimate('friction.hinders_share', 0.68, 0.02),
    estimate('time.direct_share', 0.34, 0.03),
    estimate('handover.per_family', 0.42, 0.05),
    estimate('friction.minutes_lost', 67.04, 3),
  ],
}
