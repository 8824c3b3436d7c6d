import { Refusal } from '../../data/refusal.ts'
import type { EffectLine } from '../statistics/effect.ts'
import { type Spine, spine } from './calendar.ts'
import type { Choices } from './choices.ts'
import { controlled, figuresOf, hasDummies, peerFigures, startOf, study } from './effectFigures.ts'
import { type Figures, type Method, refuse } from './method.ts'
import { at, seriesColumns } from './series.ts'
import type { Sheet } from './sheet.ts'
import { valueColumn } from './xmrChart.ts'

/** Change of level and slope after a recorded change (2.9). */
export const effectMethod: Method = {
  summary: {
    nl: 'Niveau en helling na een wijziging: REML met AR(1), met de lijn zonder wijziging.',
    en: 'Level and slope after a change: REML with AR(1), with the line without the change.',
  },
  columns: {
    value: { ...valueColumn, optional: true },
    numerator: { aliases: ['teller', 'x'], optional: true, meaning: { nl: 'of: teller', en: 'or: numerator' } },
    denominator: { aliases: ['noemer', 'n'], optional: true, meaning: { nl: 'en noemer', en: 'and denominator' } },
    control: {
      aliases: ['vergelijking', 'controle'],
      optional: true,
      meaning: { nl: 'dezelfde maat waar niets veranderde', en: 'the same measure where nothing changed' },
    },
    period: { ...seriesColumns.period, aliases: seriesColumns.period.aliases.filter((name) => name !== 'x') },
    after: {
      aliases: ['na', 'post', 'intervention'],
      optional: true,
      meaning: { nl: '1 vanaf de wijziging, anders 0 (of --change)', en: '1 from the change on, else 0 (or --change)' },
    },
  },
  options: ['change', 'transition', 'transform', 'lags', 'no-season', 'noise-variance', 'period'],
  prints: {
    nl: 'n_before, n_after, level_change, level_se, level_lower, level_upper, p, df, level_after_a_year met interval, slope_change, slope_se, rho, coefficients (tijd vanaf het midden), se_ols, se_reml; ter vergelijking, in de volgorde 1, t (vanaf 1), D, (t - t0)D, seizoenen: ols_coefficients, ols_standard_errors, reml_coefficients, reml_standard_errors, reml_sigma, newey_west_se (--lags), prais_winsten_rho, prais_winsten_coefficients, prais_winsten_se; met control ook compared_… en control_…; per periode: period, phase, value, fitted, expected, expected_lower, expected_upper',
    en: 'n_before, n_after, level_change, level_se, level_lower, level_upper, p, df, level_after_a_year with interval, slope_change, slope_se, rho, coefficients (time from the middle), se_ols, se_reml; for agreement, in the order 1, t (from 1), D, (t - t0)D, seasons: ols_coefficients, ols_standard_errors, reml_coefficients, reml_standard_errors, reml_sigma, newey_west_se (--lags), prais_winsten_rho, prais_winsten_coefficients, prais_winsten_se; with control also compared_… and control_…; per period: period, phase, value, fitted, expected, expected_lower, expected_upper',
  },
  run: (sheet, choices) => {
    const of = spine(sheet, choices.period)
    const change = changeOf(sheet, of, choices)
    const own = at(of.slots, onScale(valuesOf(sheet), choices))
    const found = study(own, of, change, choices)
    const { estimates } = found
    if (!estimates) return refuse(found.refusal ?? 'too_few_points', { n_before: found.before, n_after: found.after })
    const control = sheet.has('control') ? at(of.slots, onScale(sheet.numbers('control'), choices)) : null
    return {
      refusal: found.refusal,
      figures: {
        n_before: found.before,
        n_after: found.after,
        first_impression: found.firstImpression,
        transform: choices.transform,
        season_dummies: hasDummies(of, found, choices),
        ...figuresOf(found),
        ...peerFigures(own, of, change, choices),
        ...(control ? controlled(own, control, of, change, choices) : {}),
      },
      rows: estimates.lines.map((line) => rowOf(line, of)),
      drawing: {
        chart: 'effect',
        points: estimates.lines.map((line) => ({
          label: of.slots[line.time - startOf(of)]?.label ?? '',
          phase: line.phase,
          value: line.value,
          fitted: line.fitted,
          expected: line.expected,
          lower: line.lower,
          upper: line.upper,
        })),
      },
    }
  },
}

type Values = readonly (number | null)[]

function valuesOf(sheet: Sheet): Values {
  if (sheet.has('value')) return sheet.numbers('value')
  if (!sheet.has('numerator') || !sheet.has('denominator'))
    throw sheet.refuse(-1, 'value', {
      nl: 'kolom value, of numerator en denominator, ontbreekt',
      en: 'column value, or numerator and denominator, is missing',
    })
  const denominators = sheet.numbers('denominator', { above: 0 })
  return sheet.numbers('numerator', { least: 0 }).map((numerator, row) => {
    const denominator = denominators[row] ?? null
    return numerator === null || denominator === null ? null : numerator / denominator
  })
}

const scales = {
  none: (value: number) => value,
  log: Math.log,
  logit: (value: number) => Math.log(value / (1 - value)),
} as const

function onScale(values: Values, { transform }: Choices): (number | null)[] {
  return values.map((value) => {
    if (value === null) return null
    const made = scales[transform](value)
    return Number.isFinite(made) ? made : null
  })
}

/** The place of the first period after the change. */
function changeOf(sheet: Sheet, { slots }: Spine, { change }: Choices): number {
  const after = sheet.has('after') ? at(slots, sheet.complete('after', { least: 0, most: 1, whole: true })) : null
  const place = change === null ? (after?.indexOf(1) ?? -1) : slots.findIndex(({ label }) => label === change)
  if (place >= 0) return place
  throw new Refusal(
    { nl: 'wanneer de wijziging was, staat er niet', en: 'it does not say when the change was' },
    {
      nl: 'geef --change PERIODE uit het bestand, of een kolom after',
      en: 'give --change PERIOD of the file, or a column after',
    },
  )
}

const rowOf = ({ time, phase, value, fitted, expected, lower, upper }: EffectLine, of: Spine): Figures => ({
  period: of.slots[time - startOf(of)]?.label ?? '',
  phase,
  value,
  fitted,
  expected,
  expected_lower: lower,
  expected_upper: upper,
})
