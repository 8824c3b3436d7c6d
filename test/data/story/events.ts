import type { RuleEvent } from '../../../data/story/event.ts'

/** An event of one rule; everything that is not named is not said. */
export const event = (given: Partial<RuleEvent> & Pick<RuleEvent, 'quarter' | 'event'>): RuleEvent => ({
  id: null,
  rule: 'GEM-vot',
  day: null,
  owner: 'jeugdregio',
  text: null,
  reason: null,
  review_quarter: null,
  expected_effect: null,
  change_date: null,
  transition_quarters: null,
  comparison_group: null,
  measure: null,
  direction: null,
  ...given,
})
