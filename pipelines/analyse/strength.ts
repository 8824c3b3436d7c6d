import type { EffectReason, EffectVerdict, Strength } from '../../data/vocabulary/verdicts.ts'
import type { Effect, Estimates } from '../statistics/effect.ts'

/** All that is known of one measure around one change, before words. `p` are those of the leading series: compared where there is one. */
export type Evidence = {
  own: Effect
  compared: Effect | null
  control: Effect | null
  planned: boolean
  direction: string | null
  pFamily: number | null
  pRegister: number | null
  placeboP: number | null
  placeboUnits: number
  hasOtherChanges: boolean
  isPlanLate: boolean
}
export type Judgement = { verdict: EffectVerdict; strength: Strength; reasons: EffectReason[] }

/** Verdict and strength in words, with the reasons as codes (statistics.md 2.9). No weakness: strong; one: fair; more: weak. */
export function judge(evidence: Evidence): Judgement {
  const leading = leadingOf(evidence)
  if (!leading?.estimates) return { verdict: 'refused', strength: 'unknown', reasons: weaknesses(evidence, null) }
  const estimates = leading.estimates
  if (leading.firstImpression)
    return {
      verdict: 'first_impression',
      strength: 'unknown',
      reasons: ['few_quarters', ...weaknesses(evidence, estimates)],
    }
  const isSure = below(evidence.pFamily) && below(evidence.pRegister)
  const verdict = isSure ? 'changed' : 'no_change_found'
  const weak = weaknesses(evidence, estimates)
  const hints = !isSure && excludesZero(estimates) ? (['not_after_correction'] as const) : []
  const found: EffectReason[] = isSure ? ['surely', ...strengthsOf(evidence)] : [...hints]
  return { verdict, strength: strengthOf(weak.length, isSure), reasons: [...found, ...weak] }
}

/** The series that decides: against the comparison where that could be estimated, else the own one. */
export const leadingOf = ({ own, compared }: Pick<Evidence, 'own' | 'compared'>): Effect | null =>
  compared?.estimates ? compared : own.estimates ? own : null

function strengthOf(weaknesses: number, isSure: boolean): Strength {
  if (weaknesses === 0) return isSure ? 'strong' : 'fair'
  return weaknesses === 1 && isSure ? 'fair' : 'weak'
}

function weaknesses(evidence: Evidence, estimates: Estimates | null): EffectReason[] {
  const { control, compared, placeboP, placeboUnits, planned, direction } = evidence
  const found: (EffectReason | false)[] = [
    !compared?.estimates && 'no_comparison',
    excludesZero(control?.estimates ?? null) && 'comparison_moved_too',
    placeboP !== null && placeboP >= 0.05 && estimates !== null && below(evidence.pFamily) && 'usual_among_others',
    placeboP === null && placeboUnits > 0 && !compared?.estimates && 'too_few_comparators',
    evidence.hasOtherChanges && 'other_changes',
    evidence.isPlanLate && 'plan_after_outcome',
    planned && estimates !== null && isAgainst(estimates, direction) && 'against_expectation',
  ]
  return found.filter((one) => one !== false)
}

function strengthsOf({ own, compared, placeboP }: Evidence): EffectReason[] {
  const both = own.estimates && compared?.estimates
  const found: (EffectReason | false)[] = [
    Boolean(both && excludesZero(compared.estimates)) && 'holds_against_comparison',
    placeboP !== null && placeboP < 0.05 && 'unusual_among_others',
  ]
  return found.filter((one) => one !== false)
}

/** Expected lower or higher, and found the other way with its whole interval. */
function isAgainst({ now }: Estimates, direction: string | null): boolean {
  return (direction === 'lower' && now.lower > 0) || (direction === 'higher' && now.upper < 0)
}

const excludesZero = (estimates: Estimates | null) =>
  estimates !== null && (estimates.now.lower > 0 || estimates.now.upper < 0)

const below = (p: number | null) => p !== null && p < 0.05
