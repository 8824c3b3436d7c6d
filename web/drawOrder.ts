import type { DrawingOrder, DrawnBar, DrawnEffect, DrawnLimits, DrawnPoint, DrawnUnit } from '../data/drawing.ts'
import { quarterAt, quarterIndex } from '../data/quarter.ts'
import type { Row } from '../data/release.ts'
import type { Language } from '../data/vocabulary/measure.ts'
import type { Canvas } from './charts/canvas.ts'
import { distribution } from './charts/distribution.ts'
import { funnel } from './charts/funnel.ts'
import { ranges } from './charts/ranges.ts'
import { trend } from './charts/trend.ts'
import type { TrendWords } from './charts/trendLabels.ts'
import { decimal, numbers, whole } from './format.ts'
import { speak, texts } from './texts.ts'
import { flagWord } from './words.ts'

type Of<C extends string> = Extract<DrawingOrder['drawing'], { chart: C }>

/** Draws figures that are in no release with the charts of the pages. */
export function drawOrder({ drawing, language }: DrawingOrder, canvas: Canvas): SVGSVGElement {
  switch (drawing.chart) {
    case 'series':
      return drawSeries(drawing, language, canvas)
    case 'effect':
      return drawEffect(drawing, language, canvas)
    case 'funnel':
      return drawFunnel(drawing, language, canvas)
    case 'ranges':
      return drawRanges(drawing, language, canvas)
    case 'answers':
      return drawAnswers(drawing, language, canvas)
  }
}

/** Places of a series as quarters from 2000 on; their own names are what is written. */
const first = quarterIndex('2000-Q1')

function drawSeries({ points, rung, line, direction }: Of<'series'>, language: Language, canvas: Canvas) {
  const rows = points.map((point, index) => trendRow(point, index, rung))
  const words = seriesWords(
    points.map(({ label }) => label),
    language,
  )
  return trend(rows, { ...canvas, words: { ...words, mean: words[line] }, direction, floor: 0 })
}

function drawEffect({ points }: Of<'effect'>, language: Language, canvas: Canvas) {
  const say = speak(texts.drawn, language)
  const rows = points.map((point, index) => trendRow(asPoint(point), index, 'run'))
  const words = {
    ...seriesWords(
      points.map(({ label }) => label),
      language,
    ),
    mean: say.expected,
    usual: say.expectedRange,
    newSegment: say.change,
  }
  return trend(rows, { ...canvas, words, direction: 'neutral', floor: 0 })
}

/** Before the change the line of the model; from the change on the line without it, with its interval. */
const asPoint = ({ label, phase, value, fitted, expected, lower, upper }: DrawnEffect): DrawnPoint => ({
  label,
  value,
  centre: phase === 'before' ? fitted : expected,
  lowerLimit: phase === 'before' ? null : lower,
  upperLimit: phase === 'before' ? null : upper,
  flag: null,
  segment: phase === 'before' ? 1 : 2,
})

function trendRow(point: DrawnPoint, index: number, rung: string) {
  return {
    quarter: quarterAt(first + index),
    value: point.value,
    lower: point.lower ?? null,
    upper: point.upper ?? null,
    centre: point.centre,
    lower_limit: point.lowerLimit,
    upper_limit: point.upperLimit,
    flag: point.flag,
    segment: point.segment,
    rung,
    status: point.value === null ? 'x' : null,
    refusal: null,
  } as Row<'trend'>
}

function seriesWords(labels: readonly string[], language: Language): TrendWords {
  return {
    ...speak(texts.chart, language),
    tick: (value, step) => decimal(value, digitsOf(step), language),
    number: (value, precision) => short(value, precision, language),
    quarter: (name) => name,
    flag: (flag) => flagWord(flag, language) ?? '',
    notSupplied: speak(texts.drawn, language).missing,
    labels: (at) => labels[at - first] ?? '',
  }
}

const digitsOf = (step: number) => Math.min(6, Math.max(0, Math.ceil(-Math.log10(step || 1) - 1e-9)))

/** Two or three significant digits, or enough for the width that must be seen. */
function short(value: number, precision: number | undefined, language: Language) {
  const size = precision && precision > 0 ? precision / 2 : Math.abs(value) / 10
  return decimal(value, value === 0 ? 0 : digitsOf(size), language)
}

function drawFunnel({ units, overall, tau2, isShare }: Of<'funnel'>, language: Language, canvas: Canvas) {
  const rows = units.map((unit) => funnelRow(unit, overall, tau2))
  const value = isShare ? numbers('share', language).named : (of: number) => short(of, undefined, language)
  const words = { ...speak(texts.compare, language), value, size: (size: number) => whole(size, language) }
  return funnel(rows, words, canvas)
}

const funnelRow = ({ name, value, size, limits, exact, zone }: DrawnUnit, overall: number, tau2: number) =>
  ({
    unit: name,
    value,
    denominator: size,
    overall,
    tau2,
    zone,
    ...spelled(limits),
    exact_lower_998: exact?.lower998 ?? null,
    exact_upper_998: exact?.upper998 ?? null,
  }) as Row<'funnel'>

const spelled = (limits: DrawnLimits | null) => ({
  lower_95: limits?.lower95 ?? null,
  upper_95: limits?.upper95 ?? null,
  lower_998: limits?.lower998 ?? null,
  upper_998: limits?.upper998 ?? null,
})

function drawRanges({ ranges: rows, reference, whole: isRank }: Of<'ranges'>, language: Language, canvas: Canvas) {
  const say = speak(texts.drawn, language)
  return ranges(rows, {
    ...canvas,
    reference: reference === null ? null : { value: reference, name: say.reference },
    axis: isRank ? say.rank : say.value,
    tick: (value, step) => decimal(value, digitsOf(step), language),
  })
}

function drawAnswers({ bars }: Of<'answers'>, language: Language, canvas: Canvas) {
  const say = speak(texts.drawn, language)
  const shown = bars.map((bar) => ({
    name: bar.name,
    note: say.answers(whole(bar.n, language)),
    classes: classesOf(bar),
  }))
  return distribution(shown, { ...canvas, share: numbers('share', language).named, category: (code) => code })
}

const classesOf = ({ shares }: DrawnBar) =>
  shares.map((share, index) => ({ position: index + 1, category: `${index + 1}`, share }) as Row<'distribution'>)
