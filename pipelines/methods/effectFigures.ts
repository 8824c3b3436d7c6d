import { type Effect, effect } from '../statistics/effect.ts'
import { effectPeers } from '../statistics/effectPeers.ts'
import type { Spine } from './calendar.ts'
import type { Choices } from './choices.ts'
import type { Figures } from './method.ts'

type Values = readonly (number | null)[]

/** Times are places in the year, so that seasons fall on the same remainder. */
export const startOf = ({ slots, seasons }: Spine) => (seasons > 0 ? (slots[0]?.season ?? 0) : 0)
const seasonsOf = ({ seasons, calendar }: Spine) => (seasons === 12 || calendar === 'month' ? 12 : 4)
const isSeasonal = ({ seasons }: Spine, choices: Choices) => seasons > 1 && !choices.withoutSeason

/** The model on the values of a series, `change` a place in it. */
export function study(values: Values, of: Spine, change: number, choices: Choices): Effect {
  const { transition, noiseVariance } = choices
  const points = values.map((value, index) => ({ time: startOf(of) + index, value }))
  return effect(points, {
    change: startOf(of) + change,
    transition,
    seasons: seasonsOf(of),
    seasonal: isSeasonal(of, choices),
    noise: noiseVariance,
  })
}

/** What a fit prints, each name after `prefix`. */
export function figuresOf({ estimates }: Effect, prefix = ''): Figures {
  if (!estimates) return {}
  const { now, year, slope, p, rho, df, se, coefficients } = estimates
  return {
    [`${prefix}level_change`]: now.estimate,
    [`${prefix}level_se`]: now.se,
    [`${prefix}level_lower`]: now.lower,
    [`${prefix}level_upper`]: now.upper,
    [`${prefix}p`]: p,
    [`${prefix}df`]: df,
    [`${prefix}level_after_a_year`]: year.estimate,
    [`${prefix}level_after_a_year_lower`]: year.lower,
    [`${prefix}level_after_a_year_upper`]: year.upper,
    [`${prefix}slope_change`]: slope.estimate,
    [`${prefix}slope_se`]: slope.se,
    [`${prefix}rho`]: rho,
    [`${prefix}coefficients`]: coefficients,
    [`${prefix}se_ols`]: se.ols,
    [`${prefix}se_reml`]: se.reml,
  }
}

/** The same design by other estimators, for agreement with others; only where no period is missing. */
export function peerFigures(values: Values, of: Spine, change: number, choices: Choices): Figures {
  const { transition, lags } = choices
  if (transition > 0 || values.some((value) => value === null)) return {}
  const y = values.filter((value) => value !== null)
  const found = effectPeers(y, {
    change,
    seasons: seasonsOf(of),
    seasonal: isSeasonal(of, choices),
    start: startOf(of),
    lags,
  })
  if (!found) return {}
  return {
    ols_coefficients: found.ols.coefficients,
    ols_standard_errors: found.ols.standardErrors,
    newey_west_se: found.neweyWest,
    newey_west_lags: lags,
    prais_winsten_rho: found.praisWinsten?.rho ?? null,
    prais_winsten_coefficients: found.praisWinsten?.coefficients ?? null,
    prais_winsten_se: found.praisWinsten?.standardErrors ?? null,
    reml_coefficients: found.reml?.coefficients ?? null,
    reml_standard_errors: found.reml?.standardErrors ?? null,
    reml_sigma: found.reml?.sigma ?? null,
  }
}

/** The difference with the control on the scale of the model (a log ratio after log), and the control alone: the placebo. */
export function controlled(own: Values, control: Values, of: Spine, change: number, choices: Choices): Figures {
  const difference = own.map((value, index) => {
    const other = control[index] ?? null
    return value === null || other === null ? null : value - other
  })
  return {
    ...figuresOf(study(difference, of, change, choices), 'compared_'),
    ...figuresOf(study(control, of, change, choices), 'control_'),
  }
}

/** Whether the model has a dummy per season. */
export const hasDummies = (of: Spine, { before, after }: Effect, choices: Choices) =>
  isSeasonal(of, choices) && before + after >= 3 * seasonsOf(of)
