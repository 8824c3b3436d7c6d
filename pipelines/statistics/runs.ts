import { binomial, countQuantile } from './counts.ts'
import { quantile } from './quantile.ts'
import { side } from './rules.ts'

export type Runs = {
  median: number
  useful: number
  longest: number
  longestMaximum: number
  crossings: number
  crossingsMinimum: number
  signal: boolean
}

/**
 * Anhoej rules: a run longer than round(log2 n) + 3, or fewer crossings than qbinom(.05, n - 1, .5), n = points off the centre line:
 * the median, or the line of the chart. A missing value ends a run, and no crossing is counted or expected across it. Null without values.
 */
export function runs(values: readonly (number | null)[], centre?: number): Runs | null {
  const shown = values.filter((value) => value !== null)
  if (shown.length === 0) return null
  const median = quantile(shown, 0.5)
  const line = centre ?? median
  const stretches = stretchesOf(values).map((stretch) => stretch.map((v) => side(v, line)).filter((s) => s !== 0))
  const useful = total(stretches.map((stretch) => stretch.length))
  const pairs = total(stretches.map((stretch) => Math.max(0, stretch.length - 1)))
  const longest = Math.max(0, ...stretches.map(longestRun))
  const crossings = total(stretches.map((stretch) => stretch.filter((s, i) => i > 0 && s !== stretch[i - 1]).length))
  const longestMaximum = useful === 0 ? 0 : Math.round(Math.log2(useful)) + 3
  const crossingsMinimum = pairs === 0 ? 0 : countQuantile(binomial(pairs, 0.5), 0.05)
  const signal = longest > longestMaximum || crossings < crossingsMinimum
  return { median, useful, longest, longestMaximum, crossings, crossingsMinimum, signal }
}

function stretchesOf(values: readonly (number | null)[]) {
  const stretches: number[][] = [[]]
  for (const value of values) {
    if (value === null) stretches.push([])
    else stretches.at(-1)?.push(value)
  }
  return stretches
}

function longestRun(sides: readonly number[]) {
  let [longest, current] = [0, 0]
  sides.forEach((one, index) => {
    current = index > 0 && one === sides[index - 1] ? current + 1 : 1
    longest = Math.max(longest, current)
  })
  return longest
}

const total = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
