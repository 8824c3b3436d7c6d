import type { Row } from '../../data/release.ts'
import { measures } from '../../data/vocabulary/measures.ts'
import { benjaminiHochberg, holm } from '../statistics/multiplicity.ts'
import { effectRows } from './effectRows.ts'
import { firstJudged, type RuleChange } from './ruleChanges.ts'
import type { SeriesIndex } from './seriesIndex.ts'
import { judge, leadingOf } from './strength.ts'
import { type Raw, type Scene, type Studied, study } from './study.ts'

export type EffectTables = { effect: Row<'effect'>[]; points: Row<'effect_point'>[]; strip: Row<'placebo'>[] }

/**
 * The effect of every recorded change on the measure of its plan and, with the same weight, on every other measure. A planned measure was
 * chosen beforehand and is one test; the others share one by Holm; over the register both go through Benjamini-Hochberg.
 */
export function effects(changes: readonly RuleChange[], index: SeriesIndex, scene: Scene): EffectTables {
  const due = changes.filter(({ quarter }) => quarter <= scene.last)
  const studied = due.flatMap((change) => studyChange(change, changes, index, scene))
  const judged = withRegister(studied)
  const rows = judged.map((one) => effectRows(one))
  return {
    effect: rows.flatMap(({ effect }) => effect),
    points: rows.flatMap(({ points }) => points),
    strip: rows.flatMap(({ strip }) => strip),
  }
}

const studiedMeasures = Object.values(measures)
  .filter(({ formula }) => formula.signal !== 'later' && formula.signal !== 'rule_event')
  .map(({ id }) => id)

function studyChange(change: RuleChange, changes: readonly RuleChange[], index: SeriesIndex, scene: Scene) {
  const raw = studiedMeasures.flatMap((measure) => study(change, measure, changes, index, scene))
  const sides = raw.filter(({ planned }) => !planned)
  const tested = sides.filter((one) => testedP(one) !== null)
  const corrected = holm(tested.map((one) => testedP(one) ?? 1))
  const family = new Map(tested.map((one, at) => [one.measure, corrected[at] ?? null]))
  return raw.map((one) => ({ ...one, pFamily: one.planned ? testedP(one) : (family.get(one.measure) ?? null) }))
}

/** A first impression has no word about chance, and so no p. */
function testedP({ effects: { own, compared } }: Raw): number | null {
  const leading = leadingOf({ own, compared })
  return leading?.estimates && !leading.firstImpression ? leading.estimates.p : null
}

function withRegister(studied: readonly (Raw & { pFamily: number | null })[]): Studied[] {
  const tested = studied.filter((one) => testedP(one) !== null)
  const adjusted = benjaminiHochberg(tested.map((one) => testedP(one) ?? 1))
  const register = new Map(tested.map((one, at) => [one, adjusted[at] ?? null]))
  return studied.map((one) => {
    const pRegister = register.get(one) ?? null
    return { ...one, pRegister, judgement: judge(evidenceOf(one, pRegister)) }
  })
}

const evidenceOf = (one: Raw & { pFamily: number | null }, pRegister: number | null) => ({
  ...one.effects,
  planned: one.planned,
  direction: one.change.direction,
  pFamily: one.pFamily,
  pRegister,
  placeboP: one.placebo.p,
  placeboUnits: one.placebo.units,
  hasOtherChanges: one.coOccurring.some((code) => !one.pair.who.rule || code.startsWith('break:')),
  isPlanLate: one.change.planQuarter >= firstJudged(one.change),
})
