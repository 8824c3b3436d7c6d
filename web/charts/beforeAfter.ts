import * as Plot from '@observablehq/plot'
import type { Row } from '../../data/release.ts'
import { axis, type Scale, scaleOf } from './axis.ts'
import { type Canvas, draw, ink, nameMarks } from './canvas.ts'
import { place } from './series.ts'

type Point = Row<'effect_point'>
export type BeforeAfterOptions = Canvas & {
  floor: number
  words: {
    tick: (value: number, step: number) => string
    quarter: (text: string) => string
    changed: string
    transition: string
    expected: string
    fitted: string
  }
}

/** Quarters before and after a change, the line of the model, and the dashed line that was expected without the change, with its range. */
export function beforeAfter(rows: readonly Point[], options: BeforeAfterOptions): SVGSVGElement {
  const wide = options.width >= 500
  const [top, bottom, height] = [30, 46, wide ? 360 : 300]
  const scale = scaleOf(rows.map(asTrend), options.floor, height - top - bottom)
  const shown = rows.filter(({ value }) => value !== null)
  const places = rows.map(place)
  const svg = draw(options, {
    height,
    marginTop: top,
    marginBottom: bottom,
    marginLeft: wide ? 56 : 44,
    marginRight: wide ? 148 : 96,
    x: { domain: [Math.min(...places) - 0.6, Math.max(...places) + 0.6], axis: null },
    y: { domain: scale.domain, axis: null },
    marks: [
      ...axis(rows.map(asTrend), scale, options.words, wide),
      ...transition(rows, scale, options),
      ...expected(rows),
      Plot.line(
        rows.filter(({ fitted, phase_of_change }) => fitted !== null && phase_of_change === 'before'),
        { x: place, y: 'fitted', stroke: ink.text, strokeWidth: 1.25 },
      ),
      Plot.line(
        rows.filter(({ fitted, phase_of_change }) => fitted !== null && phase_of_change === 'after'),
        { x: place, y: 'fitted', stroke: ink.text, strokeWidth: 1.25 },
      ),
      Plot.dot(shown, {
        className: 'points',
        x: place,
        y: 'value',
        r: 4,
        fill: ({ phase_of_change }: Point) => (phase_of_change === 'transition' ? ink.paper : ink.line),
        stroke: ink.line,
        strokeWidth: 1.5,
      }),
      ...changed(rows, scale, options),
      ...margin(rows, scale, options, wide),
    ],
  })
  nameMarks(
    svg,
    'points',
    shown.map(({ quarter }) => quarter),
  )
  return svg
}

/** A point as the axis knows it: its value, and the range of what was expected. */
const asTrend = (row: Point) =>
  ({
    ...row,
    lower: row.expected_lower,
    upper: row.expected_upper,
    lower_limit: row.fitted,
    upper_limit: row.expected,
    rung: 'run',
  }) as unknown as Row<'trend'>

function expected(rows: readonly Point[]): Plot.Markish[] {
  const later = rows.filter((row) => row.expected !== null && row.phase_of_change !== 'before')
  const ranged = later.filter(
    ({ expected_lower, expected_upper }) => expected_lower !== null && expected_upper !== null,
  )
  return [
    Plot.areaY(ranged, { x: place, y1: 'expected_lower', y2: 'expected_upper', fill: ink.band }),
    Plot.line(later, { x: place, y: 'expected', stroke: ink.quiet, strokeWidth: 1.5, strokeDasharray: '6 4' }),
  ]
}

function transition(rows: readonly Point[], { domain }: Scale, { words }: BeforeAfterOptions): Plot.Markish[] {
  const inside = rows.filter(({ phase_of_change }) => phase_of_change === 'transition').map(place)
  if (inside.length === 0) return []
  const [from, to] = [Math.min(...inside) - 0.5, Math.max(...inside) + 0.5]
  return [
    Plot.rect([from], { x1: from, x2: to, y1: domain[0], y2: domain[1], fill: ink.bandOuter }),
    Plot.text([words.transition], {
      x: (from + to) / 2,
      y: domain[0],
      text: [words.transition],
      dy: -10,
      fontSize: 12,
      fill: ink.quiet,
    }),
  ]
}

function changed(rows: readonly Point[], { domain }: Scale, { words }: BeforeAfterOptions): Plot.Markish[] {
  const [first] = rows
  if (!first) return []
  const x = place({ quarter: first.change_quarter }) - 0.5
  return [
    Plot.ruleX([x], { stroke: ink.text, strokeDasharray: '2 3' }),
    Plot.text([words.changed], {
      x,
      y: domain[1],
      text: [words.changed],
      dy: -14,
      fontSize: 12,
      fontWeight: 600,
      fill: ink.text,
    }),
  ]
}

/** Names of the two lines, at their ends. */
function margin(
  rows: readonly Point[],
  { pixels, at }: Scale,
  { words }: BeforeAfterOptions,
  wide: boolean,
): Plot.Markish[] {
  const last = rows.at(-1)
  if (!last || last.expected === null || last.fitted === null) return []
  const low = last.fitted < last.expected
  const gap = Math.max(0, (wide ? 18 : 30) - Math.abs(pixels(last.fitted) - pixels(last.expected))) / 2
  const name = (value: number, text: string, down: boolean) =>
    Plot.text([text], {
      x: place(last) + 0.6,
      y: at(pixels(value) + (down ? gap : -gap)),
      text: [wide ? text : text.replace(' ', '\n')],
      textAnchor: 'start',
      dx: 6,
      fontSize: 12,
      fill: ink.text,
    })
  return [name(last.fitted, words.fitted, low), name(last.expected, words.expected, !low)]
}
