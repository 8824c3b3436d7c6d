import type { RefusalCode } from '../../data/vocabulary/refusals.ts'
import { processLimits } from '../statistics/processLimits.ts'
import { quantile } from '../statistics/quantile.ts'
import { baseline, meanRange, movingRanges } from '../statistics/ranges.ts'
import { flags, type Limits, side } from '../statistics/rules.ts'
import { seasonality } from '../statistics/seasonality.ts'
import type { Slot, Spine } from './calendar.ts'
import type { Choices } from './choices.ts'
import { assuranceType, pointType, specialCauseType } from './icons.ts'
import { type Column, type Figures, type Method, refuse } from './method.ts'
import { runFigures } from './runFigures.ts'
import { at, drawn, piecesOf, rungOf, seriesColumns } from './series.ts'

export const valueColumn: Column = {
  aliases: ['waarde', 'y'],
  meaning: { nl: 'een getal per periode; leeg is een gat', en: 'one number per period; empty is a gap' },
}

/** XmR chart of individual values (2.2), as NHSRplotthedots makes it. */
export const xmrChart: Method = {
  summary: {
    nl: 'XmR-kaart van losse waarden, met de regels van NHSRplotthedots.',
    en: 'XmR chart of individual values, with the rules of NHSRplotthedots.',
  },
  columns: { value: valueColumn, ...seriesColumns },
  options: ['fix-after', 'screening', 'direction', 'target', 'noise-variance', 'period', 'season'],
  prints: {
    nl: 'van het laatste stuk: n_points, n_baseline, mean, mean_moving_range (amr), lpl, upl, nlpl, nupl (2/3 van 2,66), variation_type, assurance_type, reeksen als bij runs, season; per punt: period, value, segment, mean, lpl, upl, nlpl, nupl, moving_range, outside_limits, relative_to_mean, close_to_limits, flag, special_cause_type, point_type',
    en: 'of the last piece: n_points, n_baseline, mean, mean_moving_range (amr), lpl, upl, nlpl, nupl (2/3 of 2.66), variation_type, assurance_type, runs as in runs, season; per point: period, value, segment, mean, lpl, upl, nlpl, nupl, moving_range, outside_limits, relative_to_mean, close_to_limits, flag, special_cause_type, point_type',
  },
  run: (sheet, choices) => {
    const raw = sheet.numbers('value')
    const { pieces, of } = piecesOf(sheet, choices)
    const season = choices.season ? seasonOf(of, raw) : null
    const values = season?.adjusted ?? raw
    const charts = pieces.map(({ segment, slots }) => pieceOf(slots, at(slots, values), segment, choices))
    const last = charts.at(-1)
    if (!last) return refuse('too_few_points')
    const rows = charts.flatMap((chart) => chart.rows)
    return {
      refusal: last.refusal,
      figures: { ...last.figures, ...(season?.figures ?? {}) },
      rows,
      drawing: {
        chart: 'series',
        rung: last.rung,
        line: 'mean',
        direction: choices.direction,
        points: rows.map((row) =>
          drawn(row.period, {
            value: row.value,
            segment: row.segment,
            flag: row.flag,
            centre: row.mean ?? row.median,
            lowerLimit: row.lpl,
            upperLimit: row.upl,
          }),
        ),
      },
    }
  },
}

function pieceOf(slots: readonly Slot[], values: readonly (number | null)[], segment: number, choices: Choices) {
  const { fixAfter = 20, screening = true, noiseVariance, direction, target } = choices
  const shown = values.filter((value) => value !== null)
  const n = shown.length
  const points = values.map((value) => ({ value, noiseVariance }))
  const lines = n < 13 ? null : processLimits(points, 'xmr', 1, { fixAfter, screen: screening })
  const limits = lines?.limits[0] ?? null
  const refusal: RefusalCode | null = limits ? null : n < 13 ? 'too_few_points' : 'gap_in_series'
  const median = n < 5 ? null : quantile(shown, 0.5)
  const found = limits
    ? flags(
        values,
        values.map(() => limits),
      )
    : []
  const base = baseline(values, fixAfter, (value) => value !== null)
  const rows = slots.map(({ label }, index) => ({
    period: label,
    ...rowOf(values, index, limits, direction, found[index] ?? null),
    median: limits ? null : median,
    segment,
  }))
  const lastFlag = (values.at(-1) ?? null) === null ? undefined : (found.at(-1) ?? null)
  return {
    refusal,
    rung: limits ? rungOf(n) : n < 10 ? rungOf(n) : 'run_rules',
    rows,
    figures: {
      n_points: n,
      n_baseline: base.filter((value) => value !== null).length,
      screening,
      ...(limits ? linesOf(limits) : { median }),
      mean_moving_range: meanRange(movingRanges(base), screening),
      variation_type: limits && lastFlag !== undefined ? pointType(lastFlag, direction) : null,
      assurance_type: limits ? assuranceType(limits, target, direction) : null,
      ...(n < 10 ? {} : runFigures(values)),
    },
  }
}

const linesOf = (limits: Limits) => ({
  mean: limits.centre,
  lpl: limits.lower_limit,
  upl: limits.upper_limit,
  nlpl: limits.near_lower,
  nupl: limits.near_upper,
})
const noLines = { mean: null, lpl: null, upl: null, nlpl: null, nupl: null }

function rowOf(
  values: readonly (number | null)[],
  index: number,
  limits: Limits | null,
  direction: Choices['direction'],
  flag: ReturnType<typeof flags>[number],
) {
  const value = values[index] ?? null
  const before = index === 0 ? null : (values[index - 1] ?? null)
  const isJudged = limits !== null && value !== null
  const outside = isJudged && (side(value, limits.upper_limit) > 0 || side(value, limits.lower_limit) < 0)
  const beyondNear = isJudged && (side(value, limits.near_upper) > 0 || side(value, limits.near_lower) < 0)
  return {
    value,
    ...(limits ? linesOf(limits) : noLines),
    moving_range: value === null || before === null ? null : Math.abs(value - before),
    outside_limits: isJudged ? outside : null,
    relative_to_mean: isJudged ? side(value, limits.centre) : null,
    close_to_limits: isJudged ? beyondNear && !outside : null,
    flag,
    special_cause_type: isJudged ? specialCauseType(flag) : null,
    point_type: isJudged ? pointType(flag, direction) : null,
  }
}

/** The test for season over the whole series, and the values without it where there is one. */
function seasonOf(
  of: Spine,
  raw: readonly (number | null)[],
): { adjusted: (number | null)[] | null; figures: Figures } {
  const points = of.slots.map(({ row, year, season }) => ({
    value: row === null ? null : (raw[row] ?? null),
    year,
    season,
  }))
  const found = of.seasons > 1 ? seasonality(points, of.seasons) : null
  if (!found) return { adjusted: null, figures: { season: 'cannot_be_told' } }
  const { F, df1, df2, p, index } = found
  const figures = { season_F: F, season_df1: df1, season_df2: df2, season_p: p, seasonal_index: index }
  if (!found.found || !index) return { adjusted: null, figures: { season: 'none', ...figures } }
  const seasons = new Map(of.slots.map(({ row, season }) => [row, season]))
  const adjusted = raw.map((value, row) => (value === null ? null : value / (index[seasons.get(row) ?? 0] ?? 1)))
  return { adjusted, figures: { season: 'adjusted', ...figures } }
}
