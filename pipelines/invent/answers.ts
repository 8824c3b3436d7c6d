import type { Quarter } from '../../data/quarter.ts'
import { firstDay, quarterAt, quarterIndex } from '../../data/quarter.ts'
import type { Plan } from './plan.ts'
import { randomId, stream } from './random.ts'
import { accountingRules, leaningRule, recordingRule, residenceRule, ruleOf } from './rules.ts'
import type { Signal } from './sender.ts'

type Answer = Readonly<Record<string, string | number>>

/** Codes of the eight organisations that go on as before, and of the kinds that are laid side by side. */
const stopped = 'gi-01, gi-02, gi-03, gi-04, gi-05'
const goOn = 'gi-06, gi-07, gi-08, gi-09, gi-10, gi-13'

/** What owners and the desk did: the planted changes with their dates, and other rules that were flagged and mostly answered. */
export function* ruleEvents(plan: Plan): Generator<Signal> {
  const random = stream(plan.seed, 'rule_event')
  const event = (at: number, rule: string, answer: Answer): Signal => ({
    signal_id: randomId(random),
    quarter: quarterAt(quarterIndex(plan.last) - plan.quarters + 1 + at),
    rule_id: rule,
    owner: ruleOf.get(rule)?.owner ?? '',
    ...answer,
  })
  for (const { rule, at, answers } of histories(plan))
    for (const [index, answer] of answers.entries())
      if (at + index >= 0 && at + index < plan.quarters) yield event(at + index, rule, answer)
}

/** The rules that changed, with the place of that quarter in the series. */
export const changedRules = (plan: Plan): ReadonlyMap<string, number> =>
  new Map(
    histories(plan).flatMap(({ rule, at, answers }) => {
      const step = answers.findIndex(({ event }) => event === 'gewijzigd' || event === 'geschrapt')
      return step < 0 ? [] : [[rule, at + step] as const]
    }),
  )

type History = { rule: string; at: number; answers: readonly Answer[] }

const flagged = { event: 'gemeld' }
const withOwner = { event: 'in_behandeling' }

function histories(plan: Plan): History[] {
  const { accountingStopped, explained, recording } = plan.turns
  return [
    ...accountingRules.map((rule) => ({
      rule,
      at: accountingStopped - 3,
      answers: [flagged, withOwner, accountingAnswer(plan, rule)],
    })),
    {
      rule: residenceRule,
      at: explained - 3,
      answers: [flagged, withOwner, explanation(plan, 'friction.minutes_lost')],
    },
    {
      rule: leaningRule,
      at: explained - 2,
      answers: [flagged, explanation(plan, 'friction.level_misread_share')],
    },
    { rule: recordingRule, at: recording - 1, answers: [recordingAnswer(plan)] },
    ...others.map(({ rule, part, answers }) => {
      const at = Math.floor((plan.quarters * part) / 16)
      return { rule, at, answers: answers.map((answer) => (typeof answer === 'function' ? answer(plan) : answer)) }
    }),
  ]
}

const quarterOf = (plan: Plan, at: number): Quarter => quarterAt(quarterIndex(plan.last) - plan.quarters + 1 + at)

/** When to look again: at most a year after the field ends, as import takes no quarter further ahead. */
const reviewOf = (plan: Plan, at: number): Quarter => quarterOf(plan, Math.min(at, plan.quarters + 3))

/** Two rules are judged where minutes stopped, by organisation; two by kind, where more is shown but 8 of 13 go on as before. */
const accountingAnswer = (plan: Plan, rule: string): Answer => ({
  event: 'gewijzigd',
  text: 'Verzonnen antwoord. In vijf organisaties stopt het schrijven van minuten. De rest volgt na de vergelijking.',
  expected_effect: 'Minder minuten voor declaratie, na twee kwartalen.',
  change_date: firstDay(quarterOf(plan, plan.turns.accountingStopped)),
  transition_quarters: 2,
  direction: 'lower',
  review_quarter: reviewOf(plan, plan.turns.accountingStopped + 6),
  ...(rule === 'GEM-tijdschrijven' || rule === 'GEM-productcodes' ? perOrganisation : perKind),
})

const perOrganisation: Answer = {
  comparison_group: 'Zes gecertificeerde instellingen die doorgaan als vroeger',
  measure: 'friction.minutes_lost',
  changed_at: stopped,
  compared_with: goOn,
}
const perKind: Answer = {
  comparison_group: 'De aanbieders',
  measure: 'time.accountability_share',
  changed_at: 'kind:gi',
  compared_with: 'kind:aanbieder',
}

const explanation = (plan: Plan, measure: string): Answer => ({
  event: 'uitleg',
  text: 'Verzonnen antwoord. De wet zegt welke gemeente betaalt. Een eigen formulier of een nieuwe intake vraagt de wet niet.',
  expected_effect: 'Minder mensen zien een eigen werkwijze aan voor wet.',
  change_date: firstDay(quarterOf(plan, plan.turns.explained)),
  comparison_group: 'Drie andere regels van gemeenten, zonder uitleg',
  compared_with: 'rule:GEM-vot, rule:ORG-format, rule:ORG-vierogen',
  review_quarter: reviewOf(plan, plan.turns.explained + 8),
  measure,
  direction: 'lower',
})

const recordingAnswer = (plan: Plan): Answer => ({
  event: 'gewijzigd',
  text: 'Verzonnen antwoord. Bij ieder feit in het verslag staat voortaan de bron, en de reactie van het gezin.',
  expected_effect: 'Meer gezinnen herkennen hun verhaal. Het kost ook tijd.',
  change_date: firstDay(quarterOf(plan, plan.turns.recording)),
  review_quarter: reviewOf(plan, plan.turns.recording + 8),
  measure: 'process.careful',
  direction: 'higher',
})

const stays: Answer = {
  event: 'blijft',
  text: 'Verzonnen antwoord. Deze regel beschermt het kind en blijft.',
  reason: 'Zonder deze stap kijkt niemand mee bij een zwaar besluit.',
}
const trial: Later = (plan) => ({
  event: 'proef',
  text: 'Verzonnen antwoord. Drie regio’s proberen een jaar lang een kortere weg.',
  change_date: firstDay(quarterOf(plan, Math.floor((plan.quarters * 5) / 16))),
  measure: 'friction.minutes_lost',
  direction: 'lower',
})
const removed: Later = (plan) => ({
  event: 'geschrapt',
  text: 'Verzonnen antwoord. De lijst is niet meer nodig en vervalt.',
  change_date: firstDay(quarterOf(plan, plan.turns.explained)),
  measure: 'time.administration_share',
  direction: 'lower',
})
/** Told in the quarter in which it begins: the plan comes too late to be one. */
const late: Later = (plan) => ({
  event: 'gewijzigd',
  text: 'Verzonnen antwoord. De aanvraag duurt korter en vraagt één handtekening minder.',
  change_date: firstDay(quarterOf(plan, plan.turns.explained)),
  compared_with: 'rule:GEM-vot, rule:ORG-format, rule:ORG-vierogen',
  comparison_group: 'Drie andere regels, zonder wijziging',
  measure: 'friction.minutes_lost',
  direction: 'lower',
})
const silence: Answer = { event: 'geen_reactie' }

type Later = (plan: Plan) => Answer

const others: readonly { rule: string; part: number; answers: readonly (Answer | Later)[] }[] = [
  { rule: 'ORG-format', part: 2, answers: [flagged, withOwner, trial] },
  { rule: 'GEM-verlenging', part: 6, answers: [flagged, withOwner, late] },
  { rule: 'JW-4.1.3-plan', part: 3, answers: [flagged, silence] },
  { rule: 'GEM-vot', part: 4, answers: [flagged, withOwner, silence] },
  { rule: 'ORG-lirik', part: 5, answers: [flagged, withOwner, removed] },
  { rule: 'ORG-vierogen', part: 7, answers: [flagged, withOwner, stays] },
  { rule: 'BJ-4.2.2-vijf-dagen', part: 9, answers: [flagged, stays] },
  { rule: 'JW-7.3.4-toestemming', part: 11, answers: [flagged, withOwner] },
  { rule: 'GEM-plafond', part: 12, answers: [flagged, silence] },
  { rule: 'JW-2.4.2b-inzet', part: 13, answers: [flagged, withOwner] },
  { rule: 'ORG-overdracht', part: 14, answers: [flagged] },
]
