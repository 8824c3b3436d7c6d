import { type Quarter, quarterIndex } from '../../data/quarter.ts'
import type { Break, Row } from '../../data/release.ts'
import { type MeasureId, measures } from '../../data/vocabulary/measures.ts'
import type { RefusalCode } from '../../data/vocabulary/refusals.ts'
import type { SeriesKind } from '../../data/vocabulary/verdicts.ts'
import { type Effect, type EffectPoint, effect } from '../statistics/effect.ts'
import { benjaminiHochberg, holm } from '../statistics/multiplicity.ts'
import { mean } from '../statistics/quantile.ts'
import { effectRows } from './effectRows.ts'
import { effectSeries, type Found, type Pair } from './effectSeries.ts'
import { type Placebo, placebo } from './placebo.ts'
import { firstJudged, type RuleChange } from './ruleChanges.ts'
import { type Scale, scaleOf } from './scale.ts'
import type { Series, SeriesIndex } from './seriesIndex.ts'
import { type Judgement, judge, leadingOf } from './strength.ts'

/** One measure around one change: its three estimates, the strip of others, and what may be said. */
export type Studied = {
  change: RuleChange
  measure: MeasureId
  planned: boolean
  pair: Pair
  scale: Scale
  effects: Record<SeriesKind, Effect>
  placebo: Placebo
  coOccurring: string[]
  pFamily: number | null
  pRegister: number | null
  judgement: Judgement
}
export type EffectTables = { effect: Row<'effect'>[]; points: Row<'effect_point'>[]; strip: Row<'placebo'>[] }
type Scene = { last: Quarter; breaks: readonly Break[] }

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

type Raw = Omit<Studied, 'judgement' | 'pFamily' | 'pRegister'>

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

/** Nothing for a measure that was never shown there and is not the planned one. */
function study(
  change: RuleChange,
  measure: MeasureId,
  changes: readonly RuleChange[],
  index: SeriesIndex,
  scene: Scene,
): Raw[] {
  const pair = effectSeries(change, measure, index, scene.breaks)
  const planned = change.measure === measure
  if ('refusal' in pair.own && !planned) return []
  const piece = pieceOf(change, measure, scene)
  const own = within(pair.own, piece)
  const control = within(pair.control, piece)
  const scale = commonScale(own, control)
  const options = { change: quarterIndex(change.quarter), transition: change.transition }
  const estimate = (points: EffectPoint[], noise: number) => {
    const found = effect(points, { ...options, noise })
    return found.refusal === 'too_few_points' && piece.broken
      ? { ...found, refusal: 'definition_changed' as const }
      : found
  }
  const effects = {
    own: 'refusal' in own ? refused(own.refusal) : estimate(pointsOf(own.series, scale), noiseOf(own.series, scale)),
    control:
      'refusal' in control
        ? refused(control.refusal)
        : estimate(pointsOf(control.series, scale), noiseOf(control.series, scale)),
    compared: comparedOf(own, control, scale, estimate),
  }
  const strip = 'refusal' in own ? { strip: [], units: 0, p: null } : placebo(own.series, pair.others, change, scale)
  const coOccurring = othersAtTheTime(change, measure, changes, scene)
  return [{ change, measure, planned, pair: { ...pair, own, control }, scale, effects, placebo: strip, coOccurring }]
}

const refused = (refusal: RefusalCode): Effect => ({
  before: 0,
  after: 0,
  refusal,
  firstImpression: false,
  estimates: null,
})

type Estimator = (points: EffectPoint[], noise: number) => Effect

/** Own less control, point by point on the scale: a log ratio, or a difference. */
function comparedOf(own: Found, control: Found, scale: Scale, estimate: Estimator): Effect {
  if ('refusal' in own) return refused(own.refusal)
  if ('refusal' in control) return refused(control.refusal)
  const against = new Map(pointsOf(control.series, scale).map(({ time, value }) => [time, value]))
  const points = pointsOf(own.series, scale).map(({ time, value }) => {
    const other = against.get(time) ?? null
    return { time, value: value === null || other === null ? null : value - other }
  })
  return estimate(points, noiseOf(own.series, scale) + noiseOf(control.series, scale))
}

function commonScale(own: Found, control: Found): Scale {
  const series = [own, control].flatMap((one) => ('refusal' in one ? [] : [scaleOf(one.series)]))
  const plain = series.find(({ name }) => name === 'identity')
  return plain ?? series[0] ?? scaleOf({ statistic: 'mean', origin: '', values: new Map([[0, nothing]]) })
}

const nothing = { numerator: 0, denominator: 1, value: 0, noiseVariance: 0 }

/** Every quarter from the first to the last shown; a hidden one is a gap. */
function pointsOf({ values }: Series, scale: Scale): EffectPoint[] {
  const places = [...values.keys()]
  const [first, last] = [Math.min(...places), Math.max(...places)]
  return Array.from({ length: places.length === 0 ? 0 : last - first + 1 }, (_, step) => {
    const cell = values.get(first + step)
    return { time: first + step, value: cell ? scale.on(cell) : null }
  })
}

const noiseOf = ({ values }: Series, scale: Scale) =>
  values.size === 0
    ? 0
    : mean([...values.values()].map(({ value, noiseVariance }) => noiseVariance * scale.slope(value) ** 2))

type Piece = { from: number; to: number; broken: boolean }

/** The quarters between recorded breaks in which the change lies: another way of counting is another series. */
function pieceOf({ quarter, where }: RuleChange, measure: string, { breaks, last }: Scene): Piece {
  const at = quarterIndex(quarter)
  const own = breaks.filter(
    (one) => one.measure === measure && one.kind !== 'rebase' && concerns(one, where.organisation),
  )
  const places = own.map((one) => quarterIndex(one.quarter as Quarter)).sort((one, other) => one - other)
  return {
    from: places.findLast((place) => place <= at) ?? 0,
    to: (places.find((place) => place > at) ?? quarterIndex(last) + 1) - 1,
    broken: places.length > 0,
  }
}

const concerns = ({ organisation }: Break, organisations: readonly string[]) =>
  organisation === null || (organisations.length === 1 && organisations[0] === organisation)

function within(found: Found, { from, to }: Piece): Found {
  if ('refusal' in found) return found
  const values = new Map([...found.series.values].filter(([at]) => at >= from && at <= to))
  return { ...found, series: { ...found.series, values } }
}

/** Other changes and breaks from two quarters before to two after the transition. */
function othersAtTheTime(
  change: RuleChange,
  measure: string,
  changes: readonly RuleChange[],
  { breaks }: Scene,
): string[] {
  const [from, to] = [quarterIndex(change.quarter) - 2, quarterIndex(change.quarter) + change.transition + 2]
  const near = (quarter: string) => quarterIndex(quarter as Quarter) >= from && quarterIndex(quarter as Quarter) <= to
  const rules = changes
    .filter((one) => one.rule !== change.rule && near(one.quarter))
    .map(({ rule, quarter }) => `rule:${rule}@${quarter}`)
  const anew = breaks
    .filter((one) => one.measure === measure && one.organisation === null && near(one.quarter))
    .map(({ kind, quarter }) => `break:${kind}@${quarter}`)
  return [...new Set([...rules, ...anew])].sort()
}
