import type { RefusalCode } from '../../data/vocabulary/refusals.ts'
import { laney } from '../statistics/laney.ts'
import { processLimits } from '../statistics/processLimits.ts'
import { quantile } from '../statistics/quantile.ts'
import { flags, type Limits } from '../statistics/rules.ts'
import type { Slot } from './calendar.ts'
import type { Choices } from './choices.ts'
import { assuranceType, pointType, specialCauseType } from './icons.ts'
import { type Method, refuse } from './method.ts'
import { type Chart, type Ratio, ratioColumns, ratiosOf } from './ratioSheet.ts'
import { runFigures } from './runFigures.ts'
import { at, drawn, piecesOf, rungOf } from './series.ts'

/** Laney p' and u' charts (2.3), with the plain limits beside them, as qicharts2 makes them. */
export const shareChart = ratioChart('p', {
  nl: 'p′-kaart van Laney voor aandelen; de gewone p-kaart staat ernaast.',
  en: "Laney's p′ chart for shares; the plain p chart beside it.",
})
export const countChart = ratioChart('u', {
  nl: 'u′-kaart van Laney voor tellingen met een noemer; de gewone u-kaart staat ernaast.',
  en: "Laney's u′ chart for counts with a denominator; the plain u chart beside it.",
})

function ratioChart(chart: Chart, summary: Method['summary']): Method {
  return {
    summary,
    columns: ratioColumns(chart),
    options: [
      'fix-after',
      'screening',
      'direction',
      'target',
      'noise-variance',
      'noise-variance-denominator',
      'period',
    ],
    prints: {
      nl: 'van het laatste stuk: n_points, cl, sigma_z, too_regular (sigma_z onder 0,7), limits_used (laney, of exact als er te weinig verwacht wordt), reeksen, variation_type, assurance_type; per punt: period, numerator, denominator, value, cl, lcl, ucl, lcl_95, ucl_95 (2 sigma), plain_lcl, plain_ucl, plain_lcl_95, plain_ucl_95, exact_lcl, exact_ucl, flag, plain_flag, special_cause_type',
      en: 'of the last piece: n_points, cl, sigma_z, too_regular (sigma_z under 0.7), limits_used (laney, or exact where too few are expected), runs, variation_type, assurance_type; per point: period, numerator, denominator, value, cl, lcl, ucl, lcl_95, ucl_95 (2 sigma), plain_lcl, plain_ucl, plain_lcl_95, plain_ucl_95, exact_lcl, exact_ucl, flag, plain_flag, special_cause_type',
    },
    run: (sheet, choices) => {
      const ratios = ratiosOf(sheet, chart)
      const { pieces } = piecesOf(sheet, choices)
      const charts = pieces.map(({ segment, slots }) => pieceOf(slots, at(slots, ratios), { segment, chart, choices }))
      const last = charts.at(-1)
      if (!last) return refuse('too_few_points')
      const rows = charts.flatMap((piece) => piece.rows)
      return {
        refusal: last.refusal,
        figures: last.figures,
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
              centre: row.cl ?? row.median,
              lowerLimit: row.exact_lcl ?? row.lcl,
              upperLimit: row.exact_ucl ?? row.ucl,
            }),
          ),
        },
      }
    },
  }
}

type Scene = { segment: number; chart: Chart; choices: Choices }

function pieceOf(slots: readonly Slot[], ratios: readonly (Ratio | null)[], { segment, chart, choices }: Scene) {
  const { fixAfter = 20, screening = false, direction, target } = choices
  const points = ratios.map(
    (ratio) =>
      ratio && { ...ratio, value: ratio.numerator / ratio.denominator, noiseVariance: noiseOf(ratio, choices) },
  )
  const values = points.map((point) => point?.value ?? null)
  const shown = values.filter((value) => value !== null)
  const n = shown.length
  const of = { fixAfter, screen: screening }
  const isPossible = n >= 13 && shown.some((value) => value > 0) && (chart === 'u' || shown.some((value) => value < 1))
  const used = isPossible
    ? processLimits(
        points.map((point) => point ?? noPoint),
        chart,
        1,
        of,
      )
    : null
  const primed = used && laney(points, { chart, ...of })
  const refusal = refusalOf(n, isPossible, primed !== null)
  const found = used && primed ? flags(values, used.limits) : []
  const plain = primed ? flags(values, primed.plain) : []
  const isExact = primed !== null && !primed.normal
  const rows = slots.map(({ label }, index) => ({
    period: label,
    numerator: ratios[index]?.numerator ?? null,
    denominator: ratios[index]?.denominator ?? null,
    value: values[index] ?? null,
    cl: primed?.centre ?? null,
    ...named('', primed?.limits[index]),
    ...named('plain_', primed?.plain[index]),
    exact_lcl: isExact ? (used?.limits[index]?.lower_limit ?? null) : null,
    exact_ucl: isExact ? (used?.limits[index]?.upper_limit ?? null) : null,
    flag: found[index] ?? null,
    plain_flag: plain[index] ?? null,
    special_cause_type: primed && values[index] !== null ? specialCauseType(found[index] ?? null) : null,
    median: primed || n < 5 ? null : quantile(shown, 0.5),
    segment,
  }))
  const last = used?.limits.findLast((limits) => limits !== null) ?? null
  const isLast = (values.at(-1) ?? null) !== null
  return {
    refusal,
    rung: primed ? rungOf(n) : n < 10 ? rungOf(n) : 'run_rules',
    rows,
    figures: {
      n_points: n,
      cl: primed?.centre ?? null,
      sigma_z: primed?.sigmaZ ?? null,
      too_regular: primed?.tooRegular ?? null,
      limits_used: primed ? (isExact ? 'exact' : 'laney') : null,
      screening,
      variation_type: primed && isLast ? pointType(found.at(-1) ?? null, direction) : null,
      assurance_type: last ? assuranceType(last, target, direction) : null,
      ...(n < 10 ? {} : runFigures(values, primed?.centre)),
    },
  }
}

const noPoint = { value: null, noiseVariance: 0 }

/** Variance of the noise on the value: of the numerator, and of the denominator times the squared value, over the squared denominator. */
const noiseOf = ({ numerator, denominator }: Ratio, { noiseVariance, noiseVarianceDenominator }: Choices) =>
  (noiseVariance + (numerator / denominator) ** 2 * noiseVarianceDenominator) / denominator ** 2

function refusalOf(n: number, isPossible: boolean, isDrawn: boolean): RefusalCode | null {
  if (isDrawn) return null
  if (n < 13) return 'too_few_points'
  return isPossible ? 'gap_in_series' : 'not_applicable_scale'
}

const named = <P extends string>(prefix: P, limits: Limits | null | undefined) =>
  ({
    [`${prefix}lcl`]: limits?.lower_limit ?? null,
    [`${prefix}ucl`]: limits?.upper_limit ?? null,
    [`${prefix}lcl_95`]: limits?.near_lower ?? null,
    [`${prefix}ucl_95`]: limits?.near_upper ?? null,
  }) as Record<`${P}lcl` | `${P}ucl` | `${P}lcl_95` | `${P}ucl_95`, number | null>
