import { deliveryOf } from './handovers.ts'
import { type Parameters, type Plan, planOf } from './plan.ts'
import { effectsOf, type Planted } from './planted.ts'
import type { Rate } from './rate.ts'
import { ratesAt } from './rates.ts'
import { fates } from './revisions.ts'

/** What is true of the invented field, to test estimates against. Never part of a release. */
export type Truth = Parameters & {
  invented: true
  label: 'verzonnen veld'
  series: readonly string[]
  effects: Planted[]
  /** Expected values under the model, national; `value` as the measure is defined, clamps included. */
  rates: Rate[]
  revisions: Record<string, number>
  handover_missing: { quarter: string; organisation: string }[]
  handover_late: { quarter: string; organisation: string }[]
}

/** The truth of a field, from its parameters alone: no signal is drawn for it. */
export function truthOf(parameters: Parameters): Truth {
  const plan = planOf(parameters)
  return {
    invented: true,
    label: 'verzonnen veld',
    ...parameters,
    series: plan.series,
    effects: effectsOf(plan),
    rates: plan.series.flatMap((_, at) => ratesAt(plan, at)),
    revisions: Object.fromEntries(fates),
    handover_missing: delivered(plan, 'missing'),
    handover_late: delivered(plan, 'late'),
  }
}

const delivered = (plan: Plan, how: 'missing' | 'late') =>
  plan.series.flatMap((quarter, at) =>
    plan.organisations
      .filter(({ code }) => deliveryOf(plan, code, at) === how && !(code === 'gi-12' && at >= plan.turns.merged))
      .map(({ code }) => ({ quarter, organisation: code })),
  )
