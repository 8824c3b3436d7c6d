import type { Quarter } from '../../data/quarter.ts'
import { firstDay, quarterAt, quarterIndex } from '../../data/quarter.ts'
import type { Plan } from './plan.ts'
import { randomId, stream } from './random.ts'
import { accountingRules, leaningRule, recordingRule, residenceRule, ruleOf } from './rules.ts'
import type { Signal } from './sender.ts'

type Answer = Readonly<Record<string, string | number>>

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

type History = { rule: string; at: number; answers: readonly Answer[] }

const flagged = { event: 'gemeld' }
const withOwner = { event: 'in_behandeling' }

function histories(plan: Plan): History[] {
  const { accountingStopped, explained, recording } = plan.turns
  return [
    ...accountingRules.map((rule) => ({
      rule,
      at: accountingStopped - 2,
      answers: [flagged, withOwner, accountingAnswer(plan)],
    })),
    { rule: residenceRule, at: explained - 2, answers: [flagged, withOwner, explanation] },
    { rule: leaningRule, at: explained - 1, answers: [flagged, explanation] },
    { rule: recordingRule, at: recording, answers: [recordingAnswer(plan)] },
    ...others.map(({ rule, part, answers }) => ({ rule, at: Math.floor((plan.quarters * part) / 16), answers })),
  ]
}

const quarterOf = (plan: Plan, at: number): Quarter => quarterAt(quarterIndex(plan.last) - plan.quarters + 1 + at)

const accountingAnswer = (plan: Plan): Answer => ({
  event: 'gewijzigd',
  text: 'Verzonnen antwoord. In vijf organisaties (gi-01 tot en met gi-05) stopt het schrijven van minuten. De rest volgt na de vergelijking.',
  expected_effect: 'Minder minuten voor declaratie, na twee kwartalen.',
  change_date: firstDay(quarterOf(plan, plan.turns.accountingStopped)),
  comparison_group: 'De acht andere gecertificeerde instellingen',
  transition_quarters: 2,
  measure: 'friction.minutes_lost',
  direction: 'lower',
  review_quarter: quarterOf(plan, plan.turns.accountingStopped + 6),
})

const explanation: Answer = {
  event: 'uitleg',
  text: 'Verzonnen antwoord. De wet zegt welke gemeente betaalt. Een eigen formulier of een nieuwe intake vraagt de wet niet.',
  expected_effect: 'Minder mensen zien een eigen werkwijze aan voor wet.',
  measure: 'friction.level_misread_share',
  direction: 'lower',
}

const recordingAnswer = (plan: Plan): Answer => ({
  event: 'gewijzigd',
  text: 'Verzonnen antwoord. Bij ieder feit in het verslag staat voortaan de bron, en de reactie van het gezin.',
  expected_effect: 'Meer gezinnen herkennen hun verhaal. Het kost ook tijd.',
  change_date: firstDay(quarterOf(plan, plan.turns.recording)),
  measure: 'process.careful',
  direction: 'higher',
})

const stays: Answer = {
  event: 'blijft',
  text: 'Verzonnen antwoord. Deze regel beschermt het kind en blijft.',
  reason: 'Zonder deze stap kijkt niemand mee bij een zwaar besluit.',
}
const trial: Answer = {
  event: 'proef',
  text: 'Verzonnen antwoord. Drie regio’s proberen een jaar lang een kortere weg.',
}
const removed: Answer = { event: 'geschrapt', text: 'Verzonnen antwoord. De lijst is niet meer nodig en vervalt.' }
const silence: Answer = { event: 'geen_reactie' }

const others: readonly { rule: string; part: number; answers: readonly Answer[] }[] = [
  { rule: 'ORG-format', part: 2, answers: [flagged, withOwner, trial] },
  { rule: 'GEM-verlenging', part: 3, answers: [flagged, silence] },
  { rule: 'GEM-vot', part: 4, answers: [flagged, withOwner, silence] },
  { rule: 'ORG-lirik', part: 5, answers: [flagged, withOwner, withOwner, removed] },
  { rule: 'ORG-vierogen', part: 7, answers: [flagged, withOwner, stays] },
  { rule: 'BJ-4.2.2-vijf-dagen', part: 9, answers: [flagged, stays] },
  { rule: 'JW-7.3.4-toestemming', part: 11, answers: [flagged, withOwner] },
  { rule: 'GEM-plafond', part: 12, answers: [flagged, silence] },
  { rule: 'JW-2.4.2b-inzet', part: 13, answers: [flagged, withOwner] },
  { rule: 'ORG-overdracht', part: 14, answers: [flagged] },
]
