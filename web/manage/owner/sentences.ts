import { owner } from '../../texts/owner.ts'

/** What is said when a field of an owner or the desk is missing or not understood. */
export const ownerSentences = {
  decision: owner.missingDecision,
  reason: owner.missingReason,
  review_quarter: owner.missingReview,
  change_date: owner.missingDate,
  measure: owner.missingMeasure,
  direction: owner.missingDirection,
  notUnderstood: owner.notUnderstood,
  missing: owner.missing,
  taken: owner.taken,
}
