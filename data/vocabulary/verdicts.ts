/** Codes of the released findings and effects (tables finding, effect). A sentence is made of them elsewhere. */
export const findingCodes = ['moved', 'effect', 'no_effect', 'quiet', 'not_judged'] as const
export type FindingCode = (typeof findingCodes)[number]

/** own: where the rule changed; compared: against the comparison group; control: that group alone, the placebo. */
export const seriesKinds = ['own', 'compared', 'control'] as const
export type SeriesKind = (typeof seriesKinds)[number]

/** first_impression: a line without words about chance (8 quarters before, 4 after). */
export const effectVerdicts = ['changed', 'no_change_found', 'first_impression', 'refused'] as const
export type EffectVerdict = (typeof effectVerdicts)[number]

/** How much the evidence bears: sterk, redelijk, zwak, niet te zeggen. It says nothing about the size. */
export const strengths = ['strong', 'fair', 'weak', 'unknown'] as const
export type Strength = (typeof strengths)[number]

/**
 * What makes the evidence strong or weak. `surely` is below 0.05 after Holm within the change. too_few_comparators: under 20 units a p
 * under 0.05 cannot occur, so only the strip is shown.
 */
export const effectReasons = [
  'holds_against_comparison',
  'not_against_comparison',
  'comparison_moved_too',
  'no_comparison',
  'unusual_among_others',
  'usual_among_others',
  'too_few_comparators',
  'surely',
  'not_after_correction',
  'few_quarters',
  'other_changes',
  'plan_after_outcome',
  'against_expectation',
  'no_plan',
] as const
export type EffectReason = (typeof effectReasons)[number]

export const tones = ['better', 'worse', 'neutral'] as const
export const benchmarkWords = ['higher', 'similar', 'lower', 'clearly_higher', 'clearly_lower'] as const
export const seasonCodes = ['found', 'not_found', 'too_short'] as const
