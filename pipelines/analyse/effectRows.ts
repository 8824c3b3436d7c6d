import { quarterAt, quarterIndex } from '../../data/quarter.ts'
import type { Row } from '../../data/release.ts'
import { type SeriesKind, seriesKinds } from '../../data/vocabulary/verdicts.ts'
import type { EffectLine } from '../statistics/effect.ts'
import { cellOf } from './cell.ts'
import type { Scale } from './scale.ts'
import type { Studied } from './study.ts'

/** Rows of tables effect, effect_point and placebo for one measure around one change; on the scale inside, in the unit of the measure outside. */
export function effectRows(studied: Studied): {
  effect: Row<'effect'>[]
  points: Row<'effect_point'>[]
  strip: Row<'placebo'>[]
} {
  const kinds = seriesKinds.filter((kind) => kind === 'own' || !('refusal' in studied.pair.control))
  return {
    effect: kinds.map((kind) => effectRow(studied, kind)),
    points: kinds.flatMap((kind) => pointRows(studied, kind)),
    strip: stripRows(studied),
  }
}

function effectRow(studied: Studied, kind: SeriesKind): Row<'effect'> {
  const { change, planned, effects, placebo, pFamily, pRegister, judgement, coOccurring, pair, scale } = studied
  const { before, after, refusal, estimates, firstImpression } = effects[kind]
  return {
    ...aboutOf(studied, kind),
    side: planned ? 'planned' : 'side',
    direction: planned ? change.direction : null,
    plan_quarter: change.planQuarter,
    transition_quarters: change.transition,
    quarters_before: before,
    quarters_after: after,
    units: 'refusal' in pair.own ? null : pair.own.units,
    comparison_units: 'refusal' in pair.control ? null : pair.control.units,
    scale: scale.name,
    ...sizes(studied, kind),
    slope: estimates?.slope.estimate ?? null,
    rho: estimates?.rho ?? null,
    se: estimates?.now.se ?? null,
    df: estimates?.df ?? null,
    p: firstImpression ? null : (estimates?.p ?? null),
    p_holm: pFamily,
    p_register: pRegister,
    placebo_p: placebo.p,
    placebo_units: placebo.units || null,
    ...judgement,
    reasons: listed(judgement.reasons),
    co_occurring: listed(coOccurring),
    refusal,
    origin: 'refusal' in pair.own ? '' : pair.own.series.origin,
  }
}

const noSizes = {
  expected: null,
  change: null,
  lower: null,
  upper: null,
  relative: null,
  relative_lower: null,
  relative_upper: null,
  year_change: null,
  year_lower: null,
  year_upper: null,
}

/** The change of level laid on what was expected; a difference with the comparison group is laid on what was expected of the own series. */
function sizes({ effects, scale, change }: Studied, kind: SeriesKind) {
  const estimates = effects[kind].estimates
  const base = (kind === 'compared' ? effects.own : effects[kind]).estimates
  if (!estimates || !base) return noSizes
  const first = quarterIndex(change.quarter) + change.transition
  const now = base.lines.find(({ time }) => time >= first)?.expected ?? Number.NaN
  const later = base.lines.find(({ time }) => time === first + 4)?.expected ?? now
  const laid = (expected: number, by: number) => scale.back(expected + by) - scale.back(expected)
  const expected = scale.back(now)
  const [level, lower, upper] = [estimates.now.estimate, estimates.now.lower, estimates.now.upper].map((by) =>
    laid(now, by),
  )
  const relative = (size: number | undefined) => (expected > 0 && size !== undefined ? size / expected : null)
  return {
    expected,
    change: level ?? null,
    lower: lower ?? null,
    upper: upper ?? null,
    relative: relative(level),
    relative_lower: relative(lower),
    relative_upper: relative(upper),
    year_change: laid(later, estimates.year.estimate),
    year_lower: laid(later, estimates.year.lower),
    year_upper: laid(later, estimates.year.upper),
  }
}

function pointRows(studied: Studied, kind: SeriesKind): Row<'effect_point'>[] {
  const lines = studied.effects[kind].estimates?.lines ?? []
  const { own } = studied.pair
  const back = kind === 'compared' ? ratioOf(studied.scale) : studied.scale.back
  return lines.map((line) => ({
    ...aboutOf(studied, kind),
    quarter: quarterAt(line.time),
    phase_of_change: line.phase,
    ...drawn(line, back),
    origin: 'refusal' in own ? '' : own.series.origin,
  }))
}

const drawn = ({ value, fitted, expected, lower, upper }: EffectLine, back: (point: number) => number) => ({
  value: value === null ? null : back(value),
  fitted: back(fitted),
  expected: back(expected),
  expected_lower: back(lower),
  expected_upper: back(upper),
})

/** A difference of logarithms is a ratio, of logits a ratio of odds. */
const ratioOf = ({ name }: Scale) => (name === 'identity' ? (point: number) => point : Math.exp)

function stripRows(studied: Studied): Row<'placebo'>[] {
  const { placebo, pair } = studied
  const origin = 'refusal' in pair.own ? '' : pair.own.series.origin
  return placebo.strip.map(({ unit, isChanged, change, scaled }) => ({
    ...aboutOf(studied, 'own'),
    ...(pair.unit === 'organisation' && !isChanged ? cellOf({ ...pair.who, organisation: unit }) : {}),
    unit,
    is_changed: isChanged,
    change,
    scaled,
    origin,
  }))
}

const aboutOf = ({ change, measure, pair }: Studied, series: SeriesKind) => ({
  changed_rule: change.rule,
  change_quarter: change.quarter,
  change_date: change.date,
  measure,
  ...cellOf(pair.who),
  series,
})

const listed = (codes: readonly string[]) => (codes.length === 0 ? null : codes.join(','))
