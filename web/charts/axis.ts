import * as Plot from '@observablehq/plot'
import { quarterAt } from '../../data/quarter.ts'
import { ink } from './canvas.ts'
import { isJoined, place, type TrendRow } from './series.ts'

export type Scale = {
  domain: [number, number]
  ticks: number[]
  height: number
  /** Value to pixels under the top of the drawing, and back. */
  pixels: (value: number) => number
  at: (pixels: number) => number
}
type Words = {
  tick: (value: number, step: number) => string
  quarter: (text: string) => string
  labels?: (at: number) => string
}

/** A vertical scale for the values, ranges and limits of rows; starts at `floor` unless that would flatten a line. */
export function scaleOf(rows: readonly TrendRow[], floor: number, height: number): Scale {
  const all = rows.flatMap(({ value, lower, upper, lower_limit, upper_limit }) =>
    [value, lower, upper, lower_limit, upper_limit].filter((number) => number !== null),
  )
  const [least, most] = all.length > 0 ? [Math.min(...all), Math.max(...all)] : [floor, floor + 1]
  const near = (least - floor) / (most - floor || 1) < 0.5 || !rows.some(isJoined)
  const low = near ? Math.min(floor, least) : least
  const { domain, ticks } = roundScale(low, most)
  const pixels = (value: number) => ((domain[1] - value) / (domain[1] - domain[0])) * height
  return {
    domain,
    height,
    ticks,
    pixels,
    at: (y) => domain[1] - (y / height) * (domain[1] - domain[0]),
  }
}

/** A domain round enough to write at its ticks, four or so of them. */
export function roundScale(low: number, most: number): { domain: [number, number]; ticks: number[] } {
  const step = stepOf((most - low) / 4)
  const domain: [number, number] = [Math.floor(low / step + 1e-9) * step, Math.ceil(most / step - 1e-9) * step]
  if (domain[0] === domain[1]) domain[1] += step
  const count = Math.round((domain[1] - domain[0]) / step)
  return { domain, ticks: Array.from({ length: count + 1 }, (_, index) => domain[0] + index * step) }
}

/** 1, 2 or 5 times a power of ten, at least as large as asked. */
function stepOf(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size || 1))
  return power * ([1, 2, 5, 10].find((times) => times * power >= size - 1e-12) ?? 10)
}

/** Grid with its numbers, and the quarters: names of quarters where they fit, years always. */
export function axis(rows: readonly TrendRow[], scale: Scale, words: Words, wide: boolean): Plot.Markish[] {
  const places = rows.map(place)
  return [
    Plot.ruleY(scale.ticks, { stroke: ink.grid }),
    Plot.text(scale.ticks, {
      x: () => Math.min(...places) - 0.6,
      y: (tick: number) => tick,
      text: (tick: number) => words.tick(tick, stepIn(scale)),
      textAnchor: 'end',
      dx: -8,
      fill: ink.quiet,
      fontSize: 12,
    }),
    ...(words.labels ? ownNames(places, scale, words.labels, wide) : quartersAndYears(places, scale, words, wide)),
  ]
}

function quartersAndYears(places: readonly number[], scale: Scale, words: Words, wide: boolean): Plot.Markish[] {
  return [
    ...(places.length <= (wide ? 18 : 8) ? [names(places, scale, (at) => words.quarter(quarterAt(at)))] : []),
    Plot.text(yearsOf(places, wide), {
      x: (at: number) => at,
      y: scale.domain[0],
      text: (at: number) => quarterAt(at).slice(0, 4),
      dy: 34,
      fill: ink.quiet,
      fontSize: 12,
      fontWeight: 600,
    }),
  ]
}

/** As many of the names as have room beside each other, evenly spaced. */
function ownNames(places: readonly number[], scale: Scale, name: (at: number) => string, wide: boolean) {
  const longest = Math.max(...places.map((at) => name(at).length))
  const room = Math.max(1, Math.floor((wide ? 500 : 220) / (7 * longest + 14)))
  const every = Math.ceil(places.length / room)
  return [
    names(
      places.filter((_, index) => index % every === 0),
      scale,
      name,
    ),
  ]
}

/** First quarters of years, and the first place where that leaves room or is all there is. */
function yearsOf(places: readonly number[], wide: boolean): number[] {
  const starts = places.filter((at) => at % 4 === 0)
  const [first = 0] = places
  const room = first % 4 === 1 && (wide || places.length < 12)
  return first % 4 !== 0 && (room || starts.length === 0) ? [first, ...starts] : starts
}

/** What one tick differs from the next. */
export const stepIn = ({ ticks: [first = 0, second = 0] }: Pick<Scale, 'ticks'>) => second - first

const names = (places: readonly number[], scale: Scale, name: (at: number) => string) =>
  Plot.text(places, {
    x: (at: number) => at,
    y: scale.domain[0],
    text: name,
    dy: 16,
    fill: ink.quiet,
    fontSize: 12,
  })
