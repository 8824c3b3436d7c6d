import { zOf } from './distributions.ts'
import { type Interval, meanInterval, shareInterval } from './intervals.ts'
import { sum } from './quantile.ts'

/** Answers on a scale of 1 to `counts.length`, counted per code. */
export type Counts = readonly number[]
export type Answers = {
  n: number
  shares: ({ value: number } & Interval)[]
  topTwo: { value: number } & Interval
  lowTwo: { value: number } & Interval
  net: { value: number; se: number } & Interval
  mean: { value: number; sd: number } & Interval
}

/**
 * Answers 1-5 (statistics.md 2.11): share of the two highest codes with Wilson, the whole distribution, net share pt - pb with se root of
 * (pt + pb - net²) / n, mean with t interval clipped to the scale. NaN where nobody answered.
 */
export function answers(counts: Counts, confidence = 0.95): Answers {
  const n = sum(counts)
  const share = (x: number) => ({ value: x / n, ...shareInterval(x, n, undefined, confidence) })
  const [top, low] = [share(sum(counts.slice(-2))), share(sum(counts.slice(0, 2)))]
  return {
    n,
    shares: counts.map(share),
    topTwo: top,
    lowTwo: low,
    net: netShare(top.value, low.value, n, confidence),
    mean: meanCode(counts, n, confidence),
  }
}

function netShare(top: number, low: number, n: number, confidence: number) {
  const value = top - low
  const se = Math.sqrt((top + low - value ** 2) / n)
  const half = zOf(confidence) * se
  return { value, se, lower: Math.max(-1, value - half), upper: Math.min(1, value + half) }
}

function meanCode(counts: Counts, n: number, confidence: number) {
  const value = sum(counts.map((count, index) => count * (index + 1))) / n
  const squares = sum(counts.map((count, index) => count * (index + 1 - value) ** 2))
  const sd = Math.sqrt(squares / (n - 1))
  const { lower, upper } = meanInterval(value, sd, n, 0, 'estimated', confidence)
  return { value, sd, lower: Math.max(1, lower), upper: Math.min(counts.length, upper) }
}
