import { tCdf } from './distributions.ts'
import { sum } from './quantile.ts'

/** One value with the variance that chance and noise alone would give it, and the part of that which is noise. */
export type WeighedPoint = { value: number; variance: number; noise: number }
export type WindowTest = { p: number; window: number; usual: number }

const windows = [1, 3, 7] as const
const least = 12

/**
 * Whether the last one, three or seven points differ from all before them: Student t on weighted means, the spread taken from the points before,
 * never under what noise alone gives, and widened for their correlation with the next point, (1 + r) / (1 - r). The smallest p counts three
 * times, for three looks (Bonferroni). Null with fewer than twelve points before the last.
 */
export function windowTest(points: readonly WeighedPoint[]): WindowTest | null {
  if (points.length - 1 < least) return null
  const tried = windows.flatMap((window) => {
    const before = points.slice(0, -window)
    const p = before.length < 6 ? null : pOf(before, points.slice(-window))
    return p === null ? [] : [{ p: Math.min(1, windows.length * p), window, usual: meanOf(before) }]
  })
  return tried.reduce<WindowTest | null>((best, one) => (best === null || one.p < best.p ? one : best), null)
}

function pOf(before: readonly WeighedPoint[], last: readonly WeighedPoint[]): number {
  const df = before.length - 1
  const centre = meanOf(before)
  const scores = before.map(({ value, variance }) => (value - centre) / Math.sqrt(variance))
  const noise = sum(before.map(({ noise, variance }) => noise / variance)) / before.length
  const spread = Math.max(sum(scores.map((score) => score ** 2)) / df, noise)
  const r = correlation(scores)
  const along = last.length === 1 ? 1 : (1 + r) / (1 - r)
  const variance = spread * (along / weight(last) + (1 + r) / (1 - r) / weight(before))
  return 2 * tCdf(-Math.abs(meanOf(last) - centre) / Math.sqrt(variance), df)
}

/** Of each score with the next, put right for the bias -1/n of a short series, from 0 to 0.8. */
function correlation(scores: readonly number[]): number {
  const next = sum(scores.slice(1).map((score, at) => score * (scores[at] ?? 0)))
  const r = next / sum(scores.map((score) => score ** 2)) + 1 / scores.length
  return Number.isFinite(r) ? Math.min(0.8, Math.max(0, r)) : 0
}

const weight = (points: readonly WeighedPoint[]) => sum(points.map(({ variance }) => 1 / variance))

const meanOf = (points: readonly WeighedPoint[]) =>
  sum(points.map(({ value, variance }) => value / variance)) / weight(points)
