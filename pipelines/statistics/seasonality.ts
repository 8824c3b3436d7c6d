import { fUpperTail } from './distributions.ts'
import { leastSquares } from './leastSquares.ts'
import { mean } from './quantile.ts'

/** A value (null in a gap) with the year and the season of the year, 0 first. */
export type SeasonPoint = { value: number | null; year: number; season: number }
export type Seasonality = {
  F: number
  df1: number
  df2: number
  p: number
  /** Seasons differ: p under 0.01. */
  found: boolean
  /** Per season, mean over whole years of y / the year's mean, normalised to mean 1; null where a year's mean is not above 0. */
  index: number[] | null
}

/**
 * F-test of season dummies in y ~ t + season, against y ~ t (statistics.md 2.2). Null with fewer than three whole years: the season
 * cannot be told.
 */
export function seasonality(points: readonly SeasonPoint[], seasons = 4): Seasonality | null {
  const whole = wholeYears(points, seasons)
  if (whole.length < 3) return null
  const shown = points.flatMap(({ value, season }, time) => (value === null ? [] : [{ value, season, time }]))
  const y = shown.map(({ value }) => value)
  const line = shown.map(({ time }) => [1, time])
  const dummies = (season: number) => Array.from({ length: seasons - 1 }, (_, at) => (season === at + 1 ? 1 : 0))
  const full = leastSquares(
    line.map((row, index) => [...row, ...dummies(shown[index]?.season ?? 0)]),
    y,
  )
  const bare = leastSquares(line, y)
  const [df1, df2] = [seasons - 1, y.length - 2 - (seasons - 1)]
  if (!full || !bare || df2 < 1 || full.rss <= 1e-24 * bare.rss) return null
  const F = (bare.rss - full.rss) / df1 / (full.rss / df2)
  const p = fUpperTail(Math.max(0, F), df1, df2)
  return { F, df1, df2, p, found: p < 0.01, index: indices(whole) }
}

/** The values of each year that has all its seasons, in order of season. */
function wholeYears(points: readonly SeasonPoint[], seasons: number): number[][] {
  const years = [...new Set(points.map(({ year }) => year))]
  const all = Array.from({ length: seasons }, (_, season) => season)
  return years.flatMap((year) => {
    const own = all.map(
      (season) => points.find((point) => point.year === year && point.season === season)?.value ?? null,
    )
    const values = own.filter((value) => value !== null)
    return values.length === seasons ? [values] : []
  })
}

function indices(years: readonly (readonly number[])[]): number[] | null {
  if (years.some((values) => mean(values) <= 0)) return null
  const ratios = years.map((values) => values.map((value) => value / mean(values)))
  const raw = (ratios[0] ?? []).map((_, season) => mean(ratios.map((ratio) => ratio[season] ?? Number.NaN)))
  return raw.map((index) => index / mean(raw))
}
