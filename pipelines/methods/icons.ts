import type { Direction } from '../../data/vocabulary/measure.ts'
import type { Flag, Limits } from '../statistics/rules.ts'

/** The names that NHSRplotthedots gives to the rules. */
const types: Record<Flag, string> = {
  above: 'Above UCL',
  below: 'Below LCL',
  trend_up: '7 Point Trend (Increasing)',
  trend_down: '7 Point Trend (Decreasing)',
  two_of_three_high: '2 in 3 Above CL',
  two_of_three_low: '2 in 3 Below CL',
  shift_high: '7 Points Above CL',
  shift_low: '7 Points Below CL',
}

export const specialCauseType = (flag: Flag | null) => (flag === null ? 'Common Cause' : types[flag])

const high: readonly Flag[] = ['above', 'trend_up', 'two_of_three_high', 'shift_high']

/** The class of a point, and of the last point the variation icon. */
export function pointType(flag: Flag | null, direction: Direction) {
  if (flag === null) return 'common_cause'
  const isHigh = high.includes(flag)
  if (direction === 'neutral') return isHigh ? 'special_cause_neutral_high' : 'special_cause_neutral_low'
  return isHigh === (direction === 'higher') ? 'special_cause_improvement' : 'special_cause_concern'
}

/** The assurance icon; null without a target or without a better side. */
export function assuranceType(limits: Limits, target: number | null, direction: Direction) {
  if (target === null || direction === 'neutral') return null
  if (target > limits.upper_limit) return direction === 'higher' ? 'consistent_fail' : 'consistent_pass'
  if (target < limits.lower_limit) return direction === 'higher' ? 'consistent_pass' : 'consistent_fail'
  return 'inconsistent'
}
