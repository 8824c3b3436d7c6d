import { quarterIndex } from '../../data/quarter.ts'
import type { Break } from '../../data/release.ts'
import { type MeasureId, measures } from '../../data/vocabulary/measures.ts'
import type { RefusalCode } from '../../data/vocabulary/refusals.ts'
import type { Who } from './cell.ts'
import type { RuleChange, Scope } from './ruleChanges.ts'
import { pooled, type Series, type SeriesIndex } from './seriesIndex.ts'

/** A series to judge, with how many units are in it; or why there is none. */
export type Found = { series: Series; units: number | null } | { refusal: RefusalCode }
/** `from` and `to` are places of quarters: the piece of the series between two breaks in which the change lies. */
export type Pair = {
  who: Who
  own: Found
  control: Found
  others: ReadonlyMap<string, Series>
  unit: 'rule' | 'organisation' | 'kind' | 'region'
}

/** The series of a measure where the rule changed, those it was to be compared with, and every unit without the change. */
export function effectSeries(
  change: RuleChange,
  measure: MeasureId,
  index: SeriesIndex,
  breaks: readonly Break[],
): Pair {
  const about = measures[measure].formula.signal === 'friction' ? { rule: change.rule } : {}
  const place = placeOf(change.where)
  const who = { ...about, ...place }
  const from = { change, measure, index, breaks }
  const own =
    change.where.organisation.length > 1 ? pool(from, about, change.where.organisation) : single(index, measure, who)
  const unit = unitOf(change.where)
  const others = unit === 'rule' && !('rule' in about) ? new Map<string, Series>() : index.along(measure, unit, who)
  const changed = unit === 'rule' ? [change.rule] : change.where[unit]
  return {
    who,
    own,
    unit,
    control: controlOf(from, about, place),
    others: new Map([...others].filter(([name]) => !changed.includes(name))),
  }
}

type From = { change: RuleChange; measure: MeasureId; index: SeriesIndex; breaks: readonly Break[] }

/** Everywhere, one kind, one region or one organisation; several organisations are pooled instead. */
function placeOf({ organisation, kind, region }: Scope): Who {
  if (organisation.length === 1) return { organisation: organisation[0] ?? null }
  if (kind.length === 1) return { kind: kind[0] ?? null }
  return region.length === 1 ? { region: region[0] ?? null } : {}
}

function unitOf({ organisation, kind, region }: Scope) {
  if (organisation.length > 0) return 'organisation'
  if (kind.length > 0) return 'kind'
  return region.length > 0 ? 'region' : 'rule'
}

function controlOf(from: From, about: Who, place: Who): Found {
  const { change, measure, index } = from
  const { organisation, kind, region, rule } = change.comparison
  if (organisation.length > 0) return pool(from, about, organisation)
  if (kind.length > 0) return single(index, measure, { ...about, kind: kind[0] ?? null })
  if (region.length > 0) return single(index, measure, { ...about, region: region[0] ?? null })
  if (rule.length === 0 || !('rule' in about)) return { refusal: 'no_control_group' }
  const found = rule.flatMap((name) => complete(from, index.of(measure, { ...place, rule: name })))
  const together = pooled(found)
  return together ? { series: together, units: found.length } : { refusal: 'suppressed_by_disclosure' }
}

function single(index: SeriesIndex, measure: string, who: Who): Found {
  const series = index.of(measure, who)
  return series ? { series, units: null } : { refusal: 'suppressed_by_disclosure' }
}

/** At least three organisations together, so that no one of them is told. A merged one is left out: it is no longer the same. */
function pool(from: From, about: Who, names: readonly string[]): Found {
  const { measure, index, breaks } = from
  const merged = breaks.flatMap((one) =>
    one.measure === measure && one.organisation !== null ? [one.organisation] : [],
  )
  const found = names
    .filter((name) => !merged.includes(name))
    .flatMap((organisation) => complete(from, index.of(measure, { ...about, organisation })))
  const together = pooled(found)
  if (names.length < 3) return { refusal: 'too_few_units' }
  return together && found.length >= 3
    ? { series: together, units: found.length }
    : { refusal: 'suppressed_by_disclosure' }
}

/** The series when an eighth of its quarters at most is hidden, counted over the longest of its kind; else nothing. */
function complete({ index, measure, change }: From, series: Series | null): Series[] {
  if (!series) return []
  const national = index.of(measure, {})?.values ?? series.values
  const quarters = [...national.keys()].filter((at) => !inTransition(change, at))
  const shown = quarters.filter((at) => series.values.has(at)).length
  return shown >= (7 / 8) * quarters.length ? [series] : []
}

const inTransition = ({ quarter, transition }: RuleChange, at: number) =>
  at >= quarterIndex(quarter) && at < quarterIndex(quarter) + transition
