import { quarterIndex } from '../../data/quarter.ts'
import { mean, quantile } from '../statistics/quantile.ts'
import type { RuleChange } from './ruleChanges.ts'
import type { Scale } from './scale.ts'
import type { Series } from './seriesIndex.ts'

type Strip = { unit: string; isChanged: boolean; change: number; scaled: number | null }
/** `p` is null under 20 units without the change: under 0.05 it could not be. */
export type Placebo = { strip: Strip[]; units: number; p: number | null }

const enough = 20

/**
 * Placebo in space: the same difference of means before and after, on the scale, for every unit without the change; scaled by the deviation
 * of the unit before. p = (1 + #{|did| of a unit >= that of the changed}) / all, did = less the median unit (Abadie et al. 2010).
 */
export function placebo(own: Series, others: ReadonlyMap<string, Series>, change: RuleChange, scale: Scale): Placebo {
  const name = change.where.organisation.length === 1 ? (change.where.organisation[0] ?? '') : change.rule
  const [changed] = stripOf(name, own, change, scale, true)
  const rest = [...others].flatMap(([unit, series]) => stripOf(unit, series, change, scale, false))
  if (!changed || rest.length === 0) return { strip: [], units: 0, p: null }
  const scaled = rest.flatMap((one) => (one.scaled === null ? [] : [one.scaled]))
  const middle = quantile(scaled, 0.5)
  const far = Math.abs((changed.scaled ?? 0) - middle)
  const asFar = scaled.filter((one) => Math.abs(one - middle) >= far).length
  const units = scaled.length
  const p = units < enough || changed.scaled === null ? null : (1 + asFar) / (1 + units)
  return { strip: [changed, ...rest], units, p }
}

function stripOf(unit: string, { values }: Series, change: RuleChange, scale: Scale, isChanged: boolean): Strip[] {
  const start = quarterIndex(change.quarter)
  const points = [...values].map(([at, cell]) => [at, scale.on(cell)] as const).filter(([, y]) => Number.isFinite(y))
  const before = points.filter(([at]) => at < start).map(([, y]) => y)
  const after = points.filter(([at]) => at >= start + change.transition).map(([, y]) => y)
  if (before.length < 4 || after.length < 2) return []
  const difference = mean(after) - mean(before)
  const spread = Math.sqrt(before.reduce((sum, y) => sum + (y - mean(before)) ** 2, 0) / (before.length - 1))
  return [{ unit, isChanged, change: difference, scaled: spread > 0 ? difference / spread : null }]
}
