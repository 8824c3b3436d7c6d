import type { RefusalCode } from '../../data/vocabulary/refusals.ts'
import { binomial, type CountModel, poisson, samplingVariance } from './counts.ts'
import { countLimits, type FunnelLimits } from './limits.ts'
import { adjustedLimits, overdispersion } from './overdispersion.ts'
import { sum } from './quantile.ts'
import { side } from './rules.ts'
import { noiseNote } from './sufficiency.ts'

/** Noise variances are 0 where the publisher added none. */
export type FunnelUnit = { numerator: number; denominator: number; noiseVarNum: number; noiseVarDen: number }
type Zone = 'within' | 'above_95' | 'below_95' | 'above_998' | 'below_998'
type FunnelRow = {
  value: number | null
  limits: FunnelLimits | null
  /** Without the variance between units: the thin lines. */
  exact: FunnelLimits | null
  /** With it, also where it is nothing; from ten units. */
  adjusted: FunnelLimits | null
  zone: Zone | null
  /** False where the lower 99.8% limit is 0: such a unit cannot be low. */
  canBeLow: boolean
  refusal: RefusalCode | null
}
export type Funnel = {
  overall: number
  phi: number | null
  tau2: number | null
  method: 'exact' | 'noise_widened' | 'adjusted' | null
  refusal: RefusalCode | null
  rows: FunnelRow[]
}
type Options = { kind: 'share' | 'rate'; overall?: number; absentUnits?: number }
type Scene = { overall: number; tau2: number; isSpread: boolean; refusal: RefusalCode | null; kind: 'share' | 'rate' }

/**
 * Funnel of shares (2.5) or of rates (2.6, denominator is the exposure); values and limits are numerator / denominator.
 * `overall` is the value of all together unless a stated one is given; `absentUnits` did not deliver. One row per unit, in order.
 */
export function funnel(units: readonly FunnelUnit[], { kind, overall: stated, absentUnits = 0 }: Options): Funnel {
  const shown = units.filter((unit) => unit.denominator > 0)
  const overall = stated ?? sum(shown.map((unit) => unit.numerator)) / sum(shown.map((unit) => unit.denominator))
  const impossible = refusalOf(shown.length, absentUnits, overall, kind)
  if (impossible) return refused(units, overall, impossible)
  const spread = shown.length < 10 ? null : overdispersion(shown.map((unit) => observed(unit, overall, kind)))
  const refusal = spread && spread.phi > 10 ? 'baseline_not_stable' : null
  const scene = { overall, kind, refusal, tau2: spread?.tau2 ?? 0, isSpread: spread !== null } as const
  const method = scene.tau2 > 0 ? 'adjusted' : shown.some(isNoisy) ? 'noise_widened' : 'exact'
  const rows = units.map((unit) => row(unit, scene))
  return { overall, phi: spread?.phi ?? null, tau2: spread?.tau2 ?? null, method, refusal, rows }
}

/** z-scores of the units that have a denominator, raw and winsorised, on the scale of the kind; in order, null for the others. */
export function funnelScores(units: readonly FunnelUnit[], overall: number, kind: 'share' | 'rate') {
  const shown = units.filter((unit) => unit.denominator > 0)
  const { scores, winsorised } = overdispersion(shown.map((unit) => observed(unit, overall, kind)))
  return units.map((unit) => {
    const place = shown.indexOf(unit)
    return place < 0 ? null : { z: scores[place] ?? Number.NaN, winsorised: winsorised[place] ?? Number.NaN }
  })
}

/** The count a unit would have at the overall value: binomial for a share, Poisson for a rate, with the noise of both parts. */
function expectedCount(unit: FunnelUnit, overall: number, kind: 'share' | 'rate'): CountModel {
  const noise = unit.noiseVarNum + overall ** 2 * unit.noiseVarDen
  if (kind === 'rate') return poisson(unit.denominator * overall, noise)
  return binomial(Math.round(unit.denominator), overall, noise)
}

function refusalOf(units: number, absent: number, overall: number, kind: 'share' | 'rate'): RefusalCode | null {
  if (units < 5) return 'too_few_units'
  if (absent / (units + absent) > 0.2) return 'incomplete_submission'
  const possible = overall > 0 && (kind === 'rate' || overall < 1)
  return possible ? null : 'not_applicable_scale'
}

const refused = (units: readonly FunnelUnit[], overall: number, refusal: RefusalCode): Funnel => ({
  overall,
  phi: null,
  tau2: null,
  method: null,
  refusal,
  rows: units.map((unit) => bare(unit, refusal)),
})

function row(unit: FunnelUnit, { overall, kind, tau2, refusal, isSpread }: Scene): FunnelRow {
  if (unit.denominator <= 0) return bare(unit, 'denominator_below_min')
  const model = expectedCount(unit, overall, kind)
  const exact = countLimits(model, model.size ?? unit.denominator)
  const adjusted = isSpread ? adjustedLimits(model, unit.denominator, tau2) : null
  const limits = tau2 > 0 && adjusted ? adjusted : exact
  const value = unit.numerator / unit.denominator
  const why =
    refusal ?? (noiseNote(1 + model.noise / samplingVariance(model)) === 'noise_dominates' ? 'noise_dominates' : null)
  return {
    value,
    limits,
    exact,
    adjusted,
    zone: why ? null : zoneOf(Math.max(0, kind === 'share' ? Math.min(1, value) : value), limits),
    canBeLow: limits.lower_998 > 0,
    refusal: why,
  }
}

const bare = (unit: FunnelUnit, refusal: RefusalCode): FunnelRow => ({
  value: unit.denominator > 0 ? unit.numerator / unit.denominator : null,
  limits: null,
  exact: null,
  adjusted: null,
  zone: null,
  canBeLow: false,
  refusal,
})

function zoneOf(value: number, limits: FunnelLimits): Zone {
  if (side(value, limits.upper_998) > 0) return 'above_998'
  if (side(value, limits.lower_998) < 0) return 'below_998'
  if (side(value, limits.upper_95) > 0) return 'above_95'
  return side(value, limits.lower_95) < 0 ? 'below_95' : 'within'
}

const observed = (unit: FunnelUnit, overall: number, kind: 'share' | 'rate') => ({
  model: expectedCount(unit, overall, kind),
  count: unit.numerator,
})

const isNoisy = (unit: FunnelUnit) => unit.noiseVarNum + unit.noiseVarDen > 0
