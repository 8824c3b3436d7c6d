import type { Counted, Series } from './seriesIndex.ts'

type ScaleName = 'identity' | 'log' | 'logit'
/** The scale of a model: a count or value on it, a point of it back in the unit of the measure, and the slope at a value of the measure. */
export type Scale = {
  name: ScaleName
  on: (cell: Counted) => number
  back: (point: number) => number
  slope: (value: number) => number
}

/**
 * Shares on the logit and rates on the logarithm of the shrunken value (x + 1/2) / (n + 1); means that are above 0 everywhere on the
 * logarithm; other means as they are (statistics.md 2.9).
 */
export function scaleOf(series: Series): Scale {
  if (series.statistic === 'share' || series.statistic === 'distribution') return logit(shrunken)
  if (series.statistic === 'ratio') return logit(({ value }) => Math.min(Math.max(value, 1e-4), 1 - 1e-4))
  if (series.statistic === 'rate') return logarithm((cell) => 100 * shrunken(cell))
  const positive = [...series.values.values()].every(({ value }) => value > 0)
  return positive ? logarithm(({ value }) => value) : identity
}

const shrunken = ({ numerator, denominator }: Counted) =>
  (Math.min(Math.max(numerator, 0), denominator) + 0.5) / (denominator + 1)

const logit = (value: (cell: Counted) => number): Scale => ({
  name: 'logit',
  on: (cell) => Math.log(value(cell) / (1 - value(cell))),
  back: (point) => 1 / (1 + Math.exp(-point)),
  slope: (at) => 1 / Math.max(at * (1 - at), 1e-4),
})

const logarithm = (value: (cell: Counted) => number): Scale => ({
  name: 'log',
  on: (cell) => Math.log(value(cell)),
  back: Math.exp,
  slope: (at) => 1 / at,
})

const identity: Scale = { name: 'identity', on: ({ value }) => value, back: (point) => point, slope: () => 1 }
