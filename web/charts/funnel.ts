import * as Plot from '@observablehq/plot'
import type { Row } from '../../data/release.ts'
import { roundScale, sizeTicks } from './axis.ts'
import { type Canvas, dodge, draw, ink, nameMarks } from './canvas.ts'

export type FunnelWords = {
  value: (value: number) => string
  size: (value: number) => string
  overall: (value: string) => string
  inner: string
  outer: string
  axis: string
}
type FunnelRow = Row<'funnel'>
type Unit = FunnelRow & { value: number; denominator: number }

/**
 * Units by the size of what their value rests on (square root scale), with the 95% and 99.8% limits of the release.
 * Without limits, or where a unit has no zone, dots are all alike. No names, no order; only the reader's `own` unit is named.
 */
export function funnel(
  rows: readonly FunnelRow[],
  words: FunnelWords,
  canvas: Canvas,
  own: { unit: string; name: string } | null = null,
): SVGSVGElement {
  const units = rows.filter(isUnit).sort((one, other) => one.denominator - other.denominator)
  const wide = canvas.width >= 500
  const height = wide ? 420 : 380
  const most = Math.max(1, ...units.map(({ denominator }) => denominator))
  const { domain, ticks } = roundScale(...span(units))
  const [low, high] = domain
  const [inside, outside] = [units.filter((unit) => !isOutside(unit)), units.filter(isOutside)]
  const svg = draw(canvas, {
    height,
    marginLeft: wide ? 56 : 42,
    marginRight: wide ? 130 : 84,
    marginTop: 16,
    marginBottom: 52,
    x: { type: 'sqrt', domain: [0, most * 1.02], axis: null },
    y: { domain: [low, high], axis: null },
    marks: [
      ...axes(ticks, most, words, wide),
      ...bands(units),
      ...overall(units, most),
      Plot.dot(inside, { className: 'inside', ...place, r: 3, fill: ink.line, fillOpacity: 0.75 }),
      Plot.dot(outside, { className: 'outside', ...place, ...beyond }),
      ...named(units, own, most),
      ...labels(units, words, { low, high, most, height: height - 68, wide }),
    ],
  })
  nameMarks(
    svg,
    'inside',
    inside.map(({ unit }) => unit),
  )
  nameMarks(
    svg,
    'outside',
    outside.map(({ unit }) => unit),
  )
  return svg
}

const isUnit = (row: FunnelRow): row is Unit => row.value !== null && row.denominator !== null && row.denominator > 0
const isOutside = ({ zone }: Unit) => zone === 'above_998' || zone === 'below_998'
const place = { x: 'denominator', y: 'value' } as const

const beyond = {
  symbol: 'triangle',
  rotate: ({ zone }: Unit) => (zone === 'below_998' ? 180 : 0),
  r: 4.5,
  fill: ink.text,
} as const

function span(units: readonly Unit[]): [number, number] {
  const values = units.map(({ value }) => value)
  const bounds = units.flatMap(({ lower_95, upper_95 }) => [lower_95, upper_95].filter((bound) => bound !== null))
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const room = (most - least || 1) * 0.35
  return [
    Math.max(0, Math.min(least, Math.max(least - room, Math.min(...bounds)))),
    Math.max(most, Math.min(most + room, Math.max(...bounds))),
  ]
}

function bands(units: readonly Unit[]): Plot.Markish[] {
  const limited = units.filter(({ lower_998, upper_998 }) => lower_998 !== null && upper_998 !== null)
  const exact = units.filter(({ exact_upper_998, tau2 }) => exact_upper_998 !== null && (tau2 ?? 0) > 0)
  const thin = { x: 'denominator', stroke: ink.bandEdge, strokeDasharray: '2 3', clip: true } as const
  return [
    Plot.areaY(limited, { x: 'denominator', y1: 'lower_998', y2: 'upper_998', fill: ink.bandOuter, clip: true }),
    Plot.areaY(limited, { x: 'denominator', y1: 'lower_95', y2: 'upper_95', fill: ink.band, clip: true }),
    Plot.line(exact, { ...thin, y: 'exact_lower_998' }),
    Plot.line(exact, { ...thin, y: 'exact_upper_998' }),
  ]
}

const overall = (units: readonly Unit[], most: number): Plot.Markish[] => {
  const value = units.find((unit) => unit.overall !== null)?.overall ?? null
  return value === null ? [] : [Plot.ruleY([value], { x1: 0, x2: most * 1.02, stroke: ink.text, strokeWidth: 1.25 })]
}

/** The reader's own dot: large, with its name. */
function named(units: readonly Unit[], own: { unit: string; name: string } | null, most: number): Plot.Markish[] {
  const found = units.filter(({ unit }) => unit === own?.unit)
  const right = (found[0]?.denominator ?? 0) > most / 4
  return [
    Plot.dot(found, { ...place, r: 7, fill: ink.better, stroke: ink.paper, strokeWidth: 2 }),
    Plot.text(found, {
      ...place,
      text: () => own?.name ?? '',
      textAnchor: right ? 'end' : 'start',
      dx: right ? -12 : 12,
      fontSize: 14,
      fontWeight: 700,
      fill: ink.text,
      stroke: ink.paper,
      strokeWidth: 5,
    }),
  ]
}

type Sides = { low: number; high: number; most: number; height: number; wide: boolean }

function labels(units: readonly Unit[], words: FunnelWords, { low, high, most, height, wide }: Sides): Plot.Markish[] {
  const last = units.at(-1)
  if (!last) return []
  const pixels = (value: number) => ((high - value) / (high - low)) * height
  const wanted = [
    { value: last.upper_998, text: words.outer, bold: false },
    { value: last.upper_95, text: words.inner, bold: false },
    { value: last.overall, text: words.overall(last.overall === null ? '' : words.value(last.overall)), bold: true },
  ].flatMap(({ value, text, bold }) =>
    value === null ? [] : [{ y: pixels(Math.min(value, high)), text: wide ? text : text.replace(' ', '\n'), bold }],
  )
  return dodge(wanted, wide ? 18 : 30).map(({ y, text, bold }) =>
    Plot.text([text], {
      x: most * 1.02,
      y: high - (y / height) * (high - low),
      text: [text],
      textAnchor: 'start',
      dx: 8,
      fontSize: 12,
      fontWeight: bold ? 700 : 400,
      fill: bold ? ink.text : ink.quiet,
    }),
  )
}

function axes(ticks: readonly number[], most: number, words: FunnelWords, wide: boolean): Plot.Markish[] {
  const low = ticks[0] ?? 0
  const sizes = sizeTicks(most, wide ? 480 : 230)
  const quiet = { fill: ink.quiet, fontSize: 12 } as const
  return [
    Plot.ruleY(ticks, { stroke: ink.grid }),
    Plot.text(ticks, { x: 0, y: (tick: number) => tick, text: words.value, textAnchor: 'end', dx: -8, ...quiet }),
    Plot.text(sizes, { x: (size: number) => size, y: low, text: words.size, dy: 16, ...quiet }),
    Plot.text([words.axis], { x: most / 4, y: low, text: [words.axis], dy: 38, ...quiet }),
  ]
}
