import { shareDesignEffect, shareInterval } from '../statistics/intervals.ts'
import { proportionTrend } from '../statistics/proportionTrend.ts'
import { mean } from '../statistics/quantile.ts'
import { recentTrend, type Year } from '../statistics/recentTrend.ts'
import type { Counted } from '../statistics/shrinkage.ts'
import type { Slot, Spine } from './calendar.ts'
import type { Choices } from './choices.ts'
import { type Figures, type Method, refuse } from './method.ts'
import { at, drawn, piecesOf, seriesColumns } from './series.ts'
import type { Sheet } from './sheet.ts'

type Reading = { years: (Year | null)[]; counts: (Counted | null)[] | null }

/** Recent trend over years (2.10): the marker of Fingertips, and stricter. */
export const recentTrendMethod: Method = {
  summary: {
    nl: 'Recente trend over de laatste vijf jaren, als Fingertips en strenger.',
    en: 'Recent trend over the last five years, as Fingertips and stricter.',
  },
  columns: {
    value: { aliases: ['waarde', 'y'], optional: true, meaning: { nl: 'jaarcijfer', en: 'figure of a year' } },
    lower: {
      aliases: ['lo', 'lowerci', 'ondergrens', 'lowercl'],
      optional: true,
      meaning: { nl: 'ondergrens van het 95%-interval', en: 'lower bound of its 95% interval' },
    },
    upper: {
      aliases: ['hi', 'upperci', 'bovengrens', 'uppercl'],
      optional: true,
      meaning: { nl: 'bovengrens', en: 'upper bound' },
    },
    numerator: {
      aliases: ['teller', 'x'],
      optional: true,
      meaning: { nl: 'of: gevallen met het kenmerk (Wilson)', en: 'or: cases with the property (Wilson)' },
    },
    denominator: { aliases: ['noemer', 'n'], optional: true, meaning: { nl: 'en alle gevallen', en: 'and all cases' } },
    ...seriesColumns,
    period: { ...seriesColumns.period, aliases: seriesColumns.period.aliases.filter((name) => name !== 'x') },
  },
  options: ['noise-variance', 'noise-variance-denominator', 'direction'],
  prints: {
    nl: 'van de laatste vijf jaren: slope, se, chi_square (grens 9,5495; 99,8%), p, slope_leave_one_out, fingertips_trend, change (eerste tot laatste), change_exceeds_interval, trend (ook dat vereist); bij tellingen prop_trend_chi_square, prop_trend_p (Cochran-Armitage, alle jaren); per jaar: period, value, lower, upper',
    en: 'of the last five years: slope, se, chi_square (limit 9.5495; 99.8%), p, slope_leave_one_out, fingertips_trend, change (first to last), change_exceeds_interval, trend (requires that too); of counts prop_trend_chi_square, prop_trend_p (Cochran-Armitage, all years); per year: period, value, lower, upper',
  },
  run: (sheet, choices) => {
    const { pieces, of } = piecesOf(sheet, { ...choices, period: 'auto' })
    const slots = pieces.at(-1)?.slots ?? []
    const reading = readingOf(sheet, slots, choices)
    const rows = slots.map(({ label }, index) => ({
      period: label,
      ...(reading.years[index] ?? { value: null, lower: null, upper: null }),
    }))
    const refusal = refusalOf(of, reading)
    if (refusal) return refuse(refusal, { n_points: reading.years.filter((year) => year !== null).length }, rows)
    const found = recentTrend(reading.years.filter((year) => year !== null))
    if (!found) return refuse('too_few_points', {}, rows)
    return {
      refusal: null,
      figures: {
        n_points: rows.length,
        slope: found.slope,
        se: found.se,
        chi_square: found.chiSquare,
        p: found.p,
        slope_leave_one_out: found.leaveOneOut,
        fingertips_trend: found.fingertips,
        change: found.change,
        change_exceeds_interval: found.changeExceeds,
        trend: found.direction,
        ...proportionFigures(reading.counts, choices),
      },
      rows,
      drawing: {
        chart: 'series',
        rung: 'run',
        line: 'mean',
        direction: choices.direction,
        points: rows.map(({ period, value, lower, upper }) => drawn(period, { value, lower, upper })),
      },
    }
  },
}

/** Only years, five in a row without a gap. Without a column `period` the rows are taken for years. */
function refusalOf({ calendar, slots }: Spine, { years }: Reading) {
  if (calendar !== 'year' && calendar !== 'none') return 'not_applicable_scale'
  if (slots.length < 5 || years.length < 5) return 'too_few_points'
  return years.slice(-5).some((year) => year === null) ? 'gap_in_series' : null
}

function readingOf(sheet: Sheet, slots: readonly Slot[], choices: Choices): Reading {
  if (!sheet.has('numerator') || !sheet.has('denominator')) return { years: at(slots, yearsOf(sheet)), counts: null }
  const [x, n] = [sheet.numbers('numerator', { least: 0 }), sheet.numbers('denominator', { above: 0 })]
  const counts = x.map((numerator, row) => {
    const denominator = n[row] ?? null
    if (numerator === null || denominator === null) return null
    if (numerator > denominator)
      throw sheet.refuse(row, 'numerator', { nl: 'groter dan de noemer', en: 'more than the denominator' })
    return { numerator, denominator }
  })
  const noise = { numerator: choices.noiseVariance, denominator: choices.noiseVarianceDenominator }
  const years = counts.map(
    (count) =>
      count && {
        value: count.numerator / count.denominator,
        ...shareInterval(count.numerator, count.denominator, noise),
      },
  )
  return { years: at(slots, years), counts: at(slots, counts) }
}

function yearsOf(sheet: Sheet): (Year | null)[] {
  const missing = ['value', 'lower', 'upper'].find((column) => !sheet.has(column))
  if (missing) throw sheet.refuse(-1, missing, { nl: 'deze kolom ontbreekt', en: 'this column is missing' })
  const [values, lower, upper] = [sheet.numbers('value'), sheet.numbers('lower'), sheet.numbers('upper')]
  return values.map((value, row) => {
    const [lo, hi] = [lower[row] ?? null, upper[row] ?? null]
    if (value === null || lo === null || hi === null) return null
    if (hi <= lo)
      throw sheet.refuse(row, 'upper', { nl: 'niet groter dan de ondergrens', en: 'not more than the lower bound' })
    return { value, lower: lo, upper: hi }
  })
}

function proportionFigures(counts: Reading['counts'], choices: Choices): Figures {
  if (counts === null || counts.some((count) => count === null)) return {}
  const groups = counts.filter((count) => count !== null)
  const noise = { numerator: choices.noiseVariance, denominator: choices.noiseVarianceDenominator }
  const effect = mean(groups.map(({ numerator, denominator }) => shareDesignEffect(numerator, denominator, noise)))
  const { chiSquare, p } = proportionTrend(groups, effect)
  return { prop_trend_chi_square: chiSquare, prop_trend_df: 1, prop_trend_p: p }
}
