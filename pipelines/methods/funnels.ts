import type { DrawnLimits } from '../../data/drawing.ts'
import { z95, z998 } from '../statistics/distributions.ts'
import { type Funnel, type FunnelUnit, funnel, funnelScores } from '../statistics/funnel.ts'
import { type FunnelLimits, fourLimits } from '../statistics/limits.ts'
import type { Choices } from './choices.ts'
import type { Figures, Method } from './method.ts'
import { unitColumns, unitsOf } from './units.ts'

type Kind = 'share' | 'rate'

/** Funnels for a share (2.5) and for a rate or ratio (2.6); units stay in the order of the file. */
export const shareFunnel = funnelMethod('share', {
  nl: 'Trechter voor aandelen: exacte grenzen, en grenzen voor overspreiding.',
  en: 'Funnel for shares: exact limits, and limits for overdispersion.',
})
export const rateFunnel = funnelMethod('rate', {
  nl: 'Trechter voor frequenties en verhoudingen: exacte Poissongrenzen, en grenzen voor overspreiding.',
  en: 'Funnel for rates and ratios: exact Poisson limits, and limits for overdispersion.',
})

function funnelMethod(kind: Kind, summary: Method['summary']): Method {
  const own =
    kind === 'share' ? 'normal_… (θ ± z√(θ(1-θ)/n))' : 'expected (E), ratio (o/E), ratio_exact_…, ratio_adjusted_…'
  return {
    summary,
    columns: unitColumns(kind),
    options: ['target', 'noise-variance', 'noise-variance-denominator', 'absent'],
    prints: {
      nl: `n_units, missing (eenheden zonder cijfer, als --absent), theta, phi, tau2 (vanaf 10 eenheden; z gewinsoriseerd op 10% en 90%, type 7), limits_used; per eenheid: unit, numerator, denominator, value, ${limitNames('exact')}, idem adjusted_…, ${own}, z, z_winsorised, zone, refusal`,
      en: `n_units, missing (units without a figure, as --absent), theta, phi, tau2 (from 10 units; z winsorised at 10% and 90%, type 7), limits_used; per unit: unit, numerator, denominator, value, ${limitNames('exact')}, likewise adjusted_…, ${own}, z, z_winsorised, zone, refusal`,
    },
    run: (sheet, choices) => {
      const { units: named, missing } = unitsOf(sheet, kind)
      const units = named.map(
        (unit): FunnelUnit => ({
          ...unit,
          noiseVarNum: choices.noiseVariance,
          noiseVarDen: choices.noiseVarianceDenominator,
        }),
      )
      const found = funnel(units, {
        kind,
        ...(choices.target === null ? {} : { overall: choices.target }),
        absentUnits: choices.absent + missing.length,
      })
      const scores = found.phi === null ? [] : funnelScores(units, found.overall, kind)
      const rows = named.map((unit, index) => ({
        ...unit,
        ...rowOf(found, index, kind, unit.denominator, choices),
        z: scores[index]?.z ?? null,
        z_winsorised: scores[index]?.winsorised ?? null,
      }))
      return {
        refusal: found.refusal,
        figures: {
          n_units: units.length,
          missing,
          theta: found.overall,
          phi: found.phi,
          tau2: found.tau2,
          limits_used: found.method,
        },
        rows,
        ...(found.method === null ? {} : { drawing: drawingOf(named, found, kind) }),
      }
    },
  }
}

function limitNames(prefix: string) {
  return ['lower_95 (.025)', 'upper_95 (.975)', 'lower_998 (.001)', 'upper_998 (.999)']
    .map((name) => `${prefix}_${name}`)
    .join(', ')
}

function rowOf(found: Funnel, index: number, kind: Kind, denominator: number, choices: Choices): Figures {
  const row = found.rows[index]
  const { overall } = found
  const limits = { ...spelled('exact', row?.exact), ...spelled('adjusted', row?.adjusted) }
  const said = { zone: row?.zone ?? null, can_be_low: row?.limits ? row.canBeLow : null, refusal: row?.refusal ?? null }
  if (kind === 'share')
    return {
      value: row?.value ?? null,
      ...limits,
      ...spelled('normal', row?.exact && normal(overall, denominator, choices)),
      ...said,
    }
  const asRatio = (of: FunnelLimits | null | undefined) => of && scaled(of, 1 / overall)
  return {
    value: row?.value ?? null,
    expected: denominator * overall,
    ratio: row?.value == null || overall === 0 ? null : row.value / overall,
    ...limits,
    ...spelled('ratio_exact', asRatio(row?.exact)),
    ...spelled('ratio_adjusted', asRatio(row?.adjusted)),
    ...said,
  }
}

/** θ ± z √(θ(1-θ)/n + noise): the funnel of Fingertips, whose Wilson form is the same (2.5). */
function normal(theta: number, n: number, { noiseVariance, noiseVarianceDenominator }: Choices): FunnelLimits {
  const noise = (noiseVariance + theta ** 2 * noiseVarianceDenominator) / n ** 2
  const deviation = Math.sqrt((theta * (1 - theta)) / n + noise)
  const z = (p: number) => (p < 0.01 ? -z998 : p < 0.5 ? -z95 : p > 0.99 ? z998 : z95)
  return fourLimits((p) => Math.min(1, Math.max(0, theta + z(p) * deviation)))
}

const scaled = (limits: FunnelLimits, by: number): FunnelLimits => ({
  lower_95: limits.lower_95 * by,
  upper_95: limits.upper_95 * by,
  lower_998: limits.lower_998 * by,
  upper_998: limits.upper_998 * by,
})

const spelled = (prefix: string, limits: FunnelLimits | null | undefined): Figures => ({
  [`${prefix}_lower_95`]: limits?.lower_95 ?? null,
  [`${prefix}_upper_95`]: limits?.upper_95 ?? null,
  [`${prefix}_lower_998`]: limits?.lower_998 ?? null,
  [`${prefix}_upper_998`]: limits?.upper_998 ?? null,
})

function drawingOf(named: readonly { unit: string; denominator: number }[], found: Funnel, kind: Kind) {
  return {
    chart: 'funnel',
    overall: found.overall,
    tau2: found.tau2 ?? 0,
    isShare: kind === 'share',
    units: named.map(({ unit, denominator }, index) => {
      const row = found.rows[index]
      return {
        name: unit,
        value: row?.value ?? null,
        size: denominator,
        limits: drawn(row?.limits),
        exact: drawn(row?.exact),
        zone: row?.zone ?? null,
      }
    }),
  } as const
}

const drawn = (limits: FunnelLimits | null | undefined): DrawnLimits | null =>
  limits
    ? { lower95: limits.lower_95, upper95: limits.upper_95, lower998: limits.lower_998, upper998: limits.upper_998 }
    : null
