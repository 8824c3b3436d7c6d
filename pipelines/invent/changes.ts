import { meanMinutesOn } from './frictionRates.ts'
import { accountingGain, accountingGis } from './minutes.ts'
import { misreadChance } from './more.ts'
import type { Plan } from './plan.ts'
import type { Planted } from './planted.ts'
import { ratesAt } from './rates.ts'
import { accountingRules, leaningRule, recordingRule, residenceRule } from './rules.ts'
import { claimsGain, reportLoad } from './time.ts'

const quarterAt = (plan: Plan, at: number) => plan.series[at] ?? null

/** A flag on these rules has no minutes at all in 35 % of the cases, so that means before and after any clamp fall by 35 %. */
export function accountingStopped(plan: Plan): Planted[] {
  const shared = {
    number: 1,
    what: `minute accounting stopped in ${quarterAt(plan, plan.turns.accountingStopped)}, felt two quarters later; the other 8 GIs compare`,
    where: accountingGis,
    from: quarterAt(plan, plan.turns.accountingFelt),
    as: 'relative' as const,
  }
  return [
    {
      ...shared,
      rules: accountingRules,
      measure: 'friction.minutes_lost',
      statistic: 'mean minutes per flag on each of the rules; per reporter nearly the same',
      size: -accountingGain,
    },
    {
      ...shared,
      measure: 'time.accountability_share',
      statistic: 'hours_declaratie as share of the week',
      size: -claimsGain,
    },
  ]
}

export function residenceExplained(plan: Plan): Planted[] {
  const { explained } = plan.turns
  const before = misreadChance(plan, residenceRule, explained - 1)
  const after = misreadChance(plan, residenceRule, explained)
  const shared = { number: 2, where: ['everywhere'], from: quarterAt(plan, explained) }
  const halved = { ...shared, measure: 'friction.level_misread_share', size: after - before, as: 'difference' as const }
  return [
    {
      ...halved,
      what: 'the residence rule explained; a law, so the measure (own rules taken for law) does not show it',
      rules: [residenceRule],
      statistic: 'share of the level guesses that are wrong',
    },
    {
      ...halved,
      what: 'with it, the own procedure that leans on the residence rule',
      rules: [leaningRule],
      statistic: 'share of the level guesses that take the own rule for law',
    },
    {
      ...shared,
      what: 'minutes do not move where the residence rule is explained',
      rules: [residenceRule, leaningRule],
      measure: 'friction.minutes_lost',
      statistic: 'mean minutes per reporter',
      size: 0,
      as: 'relative',
    },
  ]
}

export function recordingDemanded(plan: Plan): Planted[] {
  const at = plan.turns.recording
  const shared = { number: 3, what: 'a new recording demand', where: ['everywhere'], from: quarterAt(plan, at) }
  const minutes = meanMinutesOn(plan, recordingRule, at) / meanMinutesOn(plan, recordingRule, Math.max(0, at - 1)) - 1
  return [
    {
      ...shared,
      rules: [recordingRule],
      measure: 'friction.minutes_lost',
      statistic: 'mean minutes per reporter of the rule, cut off at 120',
      size: minutes,
      as: 'relative',
    },
    {
      ...shared,
      measure: 'time.administration_share',
      statistic: 'hours_verslag as share of the week',
      size: reportLoad,
      as: 'relative',
    },
    {
      ...shared,
      measure: 'process.careful',
      statistic: 'share of the answering families that say 4 or 5 on P1',
      size: careful(plan, at) - careful(plan, Math.max(0, at - 1)),
      as: 'difference',
    },
  ]
}

const careful = (plan: Plan, at: number) =>
  ratesAt(plan, at).find(({ measure, note }) => measure === 'process.careful' && note === 'those who answer')?.value ??
  0
