import type { RefusalCode } from '../../data/vocabulary/refusals.ts'
import { quantile } from '../statistics/quantile.ts'
import { gapLimits, type RareLimits, timeLimits } from '../statistics/rareEvents.ts'
import { side } from '../statistics/rules.ts'
import { dayNumbers } from './calendar.ts'
import type { Choices } from './choices.ts'
import { type Figures, type Method, type Outcome, refuse } from './method.ts'
import { runFigures } from './runFigures.ts'
import { drawn, rungOf } from './series.ts'
import type { Sheet } from './sheet.ts'

const event = {
  aliases: ['gebeurtenis', 'period', 'periode'],
  optional: true,
  meaning: { nl: 'naam van de gebeurtenis', en: 'name of the event' },
} as const

/** g chart: cases between rare events (2.4), as qicharts2. */
export const gapChart: Method = {
  summary: { nl: 'g-kaart: gevallen tussen zeldzame gebeurtenissen.', en: 'g chart: cases between rare events.' },
  columns: {
    gap: {
      aliases: ['cases', 'gevallen', 'value', 'waarde', 'y', 'g'],
      meaning: { nl: 'gevallen sinds de vorige gebeurtenis', en: 'cases since the event before' },
    },
    event,
  },
  options: ['fix-after', 'direction'],
  prints: {
    nl: 'n_intervals, mean, median, cl (mediaan), lcl, ucl, lcl_95, ucl_95, reeksen om cl; per gebeurtenis: event, gap, flag. Boven ucl: lang niets gebeurd',
    en: 'n_intervals, mean, median, cl (median), lcl, ucl, lcl_95, ucl_95, runs about cl; per event: event, gap, flag. Above ucl: nothing happened for long',
  },
  run: (sheet, choices) => {
    const gaps = sheet.complete('gap', { least: 0, whole: true })
    return chartOf(gaps, namesOf(sheet, gaps.length), 'gap', choices, (base) => ({
      limits: gapLimits(base),
      figures: { mean: gapLimits(base).mean },
    }))
  },
}

/** t chart: days between rare events (2.4), as qicharts2. */
export const timeChart: Method = {
  summary: { nl: 't-kaart: dagen tussen zeldzame gebeurtenissen.', en: 't chart: days between rare events.' },
  columns: {
    days: {
      aliases: ['dagen', 'value', 'waarde', 'y', 'time', 't'],
      optional: true,
      meaning: {
        nl: 'dagen sinds de vorige gebeurtenis, groter dan 0',
        en: 'days since the event before, more than 0',
      },
    },
    date: {
      aliases: ['datum'],
      optional: true,
      meaning: { nl: 'of de datum van elke gebeurtenis', en: 'or the date of each event' },
    },
    event,
  },
  options: ['fix-after', 'direction'],
  prints: {
    nl: 'n_intervals, median, cl, lcl, ucl, lcl_95, ucl_95 (dagen); transformed_mean, transformed_amr, transformed_lcl, transformed_ucl (dagen tot de macht 1/3,6); reeksen om cl; per gebeurtenis: event, days, transformed, flag',
    en: 'n_intervals, median, cl, lcl, ucl, lcl_95, ucl_95 (days); transformed_mean, transformed_amr, transformed_lcl, transformed_ucl (days to the power 1/3.6); runs about cl; per event: event, days, transformed, flag',
  },
  run: (sheet, choices) => {
    const days = daysOf(sheet)
    if (days.length === 0) return refuse('too_few_points')
    if (days.some((time) => time <= 0)) return refuse('not_applicable_scale', { n_intervals: days.length })
    return chartOf(days, namesOf(sheet, days.length), 'days', choices, (base) => {
      const limits = timeLimits(base)
      return limits && { limits, figures: transformedFigures(limits) }
    })
  },
}

type Made = { limits: RareLimits; figures: Figures } | null

function transformedFigures({ transformed }: NonNullable<ReturnType<typeof timeLimits>>): Figures {
  return {
    transformed_mean: transformed.mean,
    transformed_amr: transformed.meanRange,
    transformed_lcl: transformed.lower,
    transformed_ucl: transformed.upper,
  }
}

function chartOf(
  values: readonly number[],
  names: readonly string[],
  column: 'gap' | 'days',
  { fixAfter = Number.POSITIVE_INFINITY, direction }: Choices,
  make: (base: readonly number[]) => Made,
): Outcome {
  const n = values.length
  const made = n < 10 ? null : make(values.slice(0, fixAfter))
  const limits = n < 13 ? null : (made?.limits ?? null)
  const refusal: RefusalCode | null = limits ? null : 'too_few_points'
  const flagOf = (value: number) => {
    if (!limits) return null
    return side(value, limits.upper) > 0 ? 'above' : side(value, limits.lower) < 0 ? 'below' : null
  }
  const rows = values.map((value, index) => ({
    event: names[index] ?? '',
    [column]: value,
    ...(column === 'days' ? { transformed: value ** (1 / 3.6) } : {}),
    flag: flagOf(value),
  }))
  return {
    refusal,
    figures: {
      n_intervals: n,
      median: quantile(values, 0.5),
      cl: made?.limits.centre ?? null,
      ...(limits ? { lcl: limits.lower, ucl: limits.upper, lcl_95: limits.lower95, ucl_95: limits.upper95 } : {}),
      ...(limits ? made?.figures : {}),
      ...(made ? runFigures(values, made.limits.centre) : {}),
    },
    rows,
    drawing: {
      chart: 'series',
      rung: limits ? rungOf(n) : n < 10 ? rungOf(n) : 'run_rules',
      line: column === 'gap' ? 'median' : 'mean',
      direction,
      points: values.map((value, index) =>
        drawn(names[index] ?? '', {
          value,
          flag: flagOf(value),
          centre: made?.limits.centre ?? null,
          lowerLimit: limits?.lower ?? null,
          upperLimit: limits?.upper ?? null,
        }),
      ),
    },
  }
}

function daysOf(sheet: Sheet): number[] {
  if (sheet.has('days')) return sheet.complete('days', { least: 0 })
  if (!sheet.has('date'))
    throw sheet.refuse(-1, 'days', { nl: 'kolom days of date ontbreekt', en: 'column days or date is missing' })
  const found = dayNumbers(sheet, 'date')
  return found.slice(1).map((day, index) => {
    const gap = day - (found[index] ?? day)
    if (gap >= 0) return gap
    throw sheet.refuse(index + 1, 'date', { nl: 'eerder dan de regel erboven', en: 'earlier than the line above' })
  })
}

/** Names of the events at the end of each interval. */
function namesOf(sheet: Sheet, intervals: number): string[] {
  const texts = sheet.has('event') ? sheet.texts('event') : sheet.has('date') ? sheet.texts('date') : []
  const names = texts.slice(texts.length - intervals)
  return Array.from({ length: intervals }, (_, index) => names[index] ?? `${index + 1}`)
}
