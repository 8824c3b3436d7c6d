import { type Quarter, quarterIndex } from '../../data/quarter.ts'
import type { Break } from '../../data/release.ts'
import type { MeasureId } from '../../data/vocabulary/measures.ts'
import type { RefusalCode } from '../../data/vocabulary/refusals.ts'
import type { SeriesKind } from '../../data/vocabulary/verdicts.ts'
import { type Effect, type EffectPoint, effect } from '../statistics/effect.ts'
import { mean } from '../statistics/quantile.ts'
import { effectSeries, type Found, type Pair } from './effectSeries.ts'
import { type Placebo, placebo } from './placebo.ts'
import type { RuleChange } from './ruleChanges.ts'
import { type Scale, scaleOf } from './scale.ts'
import type { Series, SeriesIndex } from './seriesIndex.ts'
import type { Judgement } from './strength.ts'

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

/** The same before it is judged beside the others. */
export type Raw = Omit<Studied, 'judgement' | 'pFamily' | 'pRegister'>

export type Scene = { last: Quarter; breaks: readonly Break[] }

/** Nothing for a measure that was never shown there and is not the planned one. */
export function study(
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
