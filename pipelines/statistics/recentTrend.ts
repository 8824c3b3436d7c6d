import { chiSquareCdf } from './distributions.ts'
import { sum } from './quantile.ts'

/** A year with its value and its 95% interval. */
export type Year = { value: number; lower: number; upper: number }
export type RecentTrend = {
  slope: number
  se: number
  chiSquare: number
  p: number
  /** Slopes with one of the five years left out, in order. */
  leaveOneOut: number[]
  /** The difference of last and first, and whether it is larger than its own 95% interval. */
  change: number
  changeExceeds: boolean
  /** By the rule of Fingertips, and with the condition on first and last that we add. */
  fingertips: Direction
  direction: Direction
}
type Direction = 'increasing' | 'decreasing' | 'none'

/** 99.8% of chi-square with one degree of freedom. */
const chiSquareLimit = 9.549535706083182

/**
 * Recent trend over the last five years (statistics.md 2.10; OHID Fingertips): slope weighted by 1 / ((upper - lower) / 3.92)², chi-square
 * (slope / se)² above 9.5495, and the slope keeping its sign with any year left out. Null under five years.
 */
export function recentTrend(years: readonly Year[]): RecentTrend | null {
  const last = years.slice(-5)
  if (last.length < 5) return null
  const { slope, se } = weightedSlope(last, [0, 1, 2, 3, 4])
  const leaveOneOut = last.map((_, out) => {
    const kept = [0, 1, 2, 3, 4].filter((index) => index !== out)
    return weightedSlope(
      kept.flatMap((index) => last[index] ?? []),
      kept,
    ).slope
  })
  const chiSquare = (slope / se) ** 2
  const keepsSign = leaveOneOut.every((one) => Math.sign(one) === Math.sign(slope))
  const fingertips = chiSquare > chiSquareLimit && keepsSign ? directionOf(slope) : 'none'
  const { change, changeExceeds } = firstToLast(last)
  const direction = changeExceeds && Math.sign(change) === Math.sign(slope) ? fingertips : 'none'
  return {
    slope,
    se,
    chiSquare,
    p: 1 - chiSquareCdf(chiSquare, 1),
    leaveOneOut,
    change,
    changeExceeds,
    fingertips,
    direction,
  }
}

const directionOf = (slope: number): Direction => (slope > 0 ? 'increasing' : slope < 0 ? 'decreasing' : 'none')

const seOf = ({ lower, upper }: Year) => (upper - lower) / 3.92

function weightedSlope(years: readonly Year[], at: readonly number[]) {
  const weights = years.map((year) => 1 / seOf(year) ** 2)
  const total = (term: (year: Year, k: number) => number) =>
    sum(years.map((year, index) => (weights[index] ?? 0) * term(year, at[index] ?? 0)))
  const [w, k, kk] = [total(() => 1), total((_, x) => x), total((_, x) => x * x)]
  const [y, ky] = [total(({ value }) => value), total(({ value }, x) => x * value)]
  const determinant = w * kk - k * k
  return { slope: (w * ky - k * y) / determinant, se: Math.sqrt(w / determinant) }
}

function firstToLast(years: readonly Year[]) {
  const [first, last] = [years[0], years.at(-1)]
  if (!first || !last) return { change: 0, changeExceeds: false }
  const change = last.value - first.value
  return { change, changeExceeds: Math.abs(change) > 1.96 * Math.hypot(seOf(first), seOf(last)) }
}
