export type Flag =
  | 'above'
  | 'below'
  | 'trend_up'
  | 'trend_down'
  | 'two_of_three_high'
  | 'two_of_three_low'
  | 'shift_high'
  | 'shift_low'
export type Limits = {
  centre: number
  lower_limit: number
  upper_limit: number
  near_lower: number
  near_upper: number
}
type Values = readonly (number | null)[]
type Side = -1 | 0 | 1

/**
 * The four rules of the NHS "making data count" charts over one segment, limits per point; a missing value (null) breaks every run.
 * A point that ends one trend and begins the next takes the direction of the next.
 */
export function flags(values: Values, limits: readonly (Limits | null)[]): (Flag | null)[] {
  const rules = [outside, trend, twoOfThree, shift].map((rule) => rule(values, limits))
  return values.map((_, index) => rules.map((rule) => rule[index]).find((flag) => flag) ?? null)
}

/** Class of the last point only; null when the last point has no value. */
export function variation(values: Values, of: readonly (Flag | null)[]): 'high' | 'low' | 'common' | null {
  if ((values.at(-1) ?? null) === null) return null
  const last = of.at(-1) ?? null
  if (last === null) return 'common'
  return ['above', 'trend_up', 'two_of_three_high', 'shift_high'].includes(last) ? 'high' : 'low'
}

/** -1 under, 1 over, 0 on the line within rounding, or where there is no value. */
export function side(value: number | null | undefined, line: number): Side {
  if (value === null || value === undefined) return 0
  if (Math.abs(value - line) <= 1e-12 * Math.max(1, Math.abs(line))) return 0
  return value > line ? 1 : -1
}

type Rule = (values: Values, limits: readonly (Limits | null)[]) => (Flag | null)[]

const outside: Rule = (values, limits) =>
  values.map((value, index) => {
    const lines = limits[index]
    if (!lines) return null
    if (side(value, lines.upper_limit) > 0) return 'above'
    return side(value, lines.lower_limit) < 0 ? 'below' : null
  })

const trend: Rule = (values) => {
  const steps = values.slice(1).map((value, index) => {
    const before = values[index]
    return before === null || before === undefined ? 0 : side(value, before)
  })
  return mark(values.length, 7, (start) => named(uniform(steps.slice(start, start + 6)), 'trend_up', 'trend_down'))
}

const shift: Rule = (values, limits) => {
  const sides = sidesOf(values, limits)
  return mark(values.length, 7, (start) => named(uniform(sides.slice(start, start + 7)), 'shift_high', 'shift_low'))
}

const twoOfThree: Rule = (values, limits) => {
  const sides = sidesOf(values, limits)
  const near = values.map((value, index) => isNear(value, limits[index]))
  const hits = mark(values.length, 3, (start) => {
    const enough = near.slice(start, start + 3).filter(Boolean).length >= 2
    return enough ? named(uniform(sides.slice(start, start + 3)), 'two_of_three_high', 'two_of_three_low') : null
  })
  return hits.map((hit, index) => (near[index] ? hit : null))
}

const sidesOf = (values: Values, limits: readonly (Limits | null)[]) =>
  values.map((value, index) => side(value, limits[index]?.centre ?? Number.NaN))

function isNear(value: number | null, lines: Limits | null | undefined) {
  if (!lines || side(value, lines.upper_limit) > 0 || side(value, lines.lower_limit) < 0) return false
  return side(value, lines.near_upper) > 0 || side(value, lines.near_lower) < 0
}

/** Names every point of each window of `length` that `name` recognises; a later window overrules an earlier one. */
function mark(count: number, length: number, name: (start: number) => Flag | null) {
  const marks: (Flag | null)[] = Array.from({ length: count }, () => null)
  for (let start = 0; start + length <= count; start += 1) {
    const flag = name(start)
    if (flag) marks.fill(flag, start, start + length)
  }
  return marks
}

const uniform = (sides: readonly Side[]): Side => (sides.every((one) => one === sides[0]) ? (sides[0] ?? 0) : 0)

const named = (direction: Side, up: Flag, down: Flag) => (direction === 0 ? null : direction > 0 ? up : down)
