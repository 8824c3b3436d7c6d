import type { Measure } from '../measure.ts'
import { start } from './start.ts'

const share = { ...start, unit: 'share', range: [0, 1] } as const
const serves = 'Maak het samenwerken in toegewijde teams mogelijk'

const definition = {
  nl: 'Wat als overdracht telt, staat bij het cijfer; met een andere definitie komt er een ander getal uit.',
  en: 'What counts as a handover is stated at the figure; another definition gives another number.',
} as const

const counted = {
  nl: 'Organisaties tellen dit zelf, en alleen gezinnen van wie het bekend is tellen mee.',
  en: 'Organisations count this themselves, and only families for whom it is known are counted.',
} as const

export const handoverMeasures = {
  'handover.per_family': {
    ...start,
    id: 'handover.per_family',
    formula: { statistic: 'mean', signal: 'handover', numerator: 'handovers', denominator: 'counted' },
    unit: 'per_family',
    direction: 'lower',
    range: [0, 10],
    label: { nl: 'Overdrachten per gezin', en: 'Handovers per family' },
    meaning: {
      nl: 'Hoe vaak een gezin in een kwartaal een andere eerste verantwoordelijke kreeg, gemiddeld.',
      en: 'How often a family got another first responsible person in a quarter, on average.',
    },
    caution: definition,
    serves,
    slug: { nl: 'overdrachten', en: 'handovers' },
  },
  'handover.three_plus_share': {
    ...share,
    id: 'handover.three_plus_share',
    formula: { statistic: 'share', signal: 'handover', numerator: 'three_plus', denominator: 'three_plus_known' },
    direction: 'lower',
    label: { nl: 'Drie of meer werkers in een jaar', en: 'Three or more workers in a year' },
    meaning: {
      nl: 'Deel van de gezinnen dat in twaalf maanden drie of meer vaste werkers had.',
      en: 'Share of the families that had three or more workers in twelve months.',
    },
    caution: counted,
    serves,
    slug: { nl: 'drie-of-meer-werkers', en: 'three-or-more-workers' },
  },
  'handover.warm_share': {
    ...share,
    id: 'handover.warm_share',
    formula: { statistic: 'ratio', signal: 'handover', numerator: 'quality_warm', denominator: 'qualities' },
    direction: 'higher',
    label: { nl: 'Warm overgedragen, zonder gezin', en: 'Handed over warm, without the family' },
    meaning: {
      nl: 'Deel van de overdrachten met een gesprek tussen de werkers, maar zonder het gezin erbij.',
      en: 'Share of the handovers with a talk between the workers, but without the family.',
    },
    caution: {
      nl: 'Overdracht met het gezin telt hier niet mee, dus lees beide maten naast elkaar.',
      en: 'A handover with the family is not counted here, so read both measures together.',
    },
    serves,
    slug: { nl: 'warme-overdracht', en: 'warm-handover' },
  },
  'handover.with_family_share': {
    ...share,
    id: 'handover.with_family_share',
    formula: { statistic: 'ratio', signal: 'handover', numerator: 'quality_met_gezin', denominator: 'qualities' },
    direction: 'higher',
    label: { nl: 'Overgedragen samen met het gezin', en: 'Handed over together with the family' },
    meaning: {
      nl: 'Deel van de overdrachten waar het gezin zelf bij zat.',
      en: 'Share of the handovers where the family was there.',
    },
    caution: definition,
    serves,
    slug: { nl: 'overdracht-met-gezin', en: 'handover-with-family' },
  },
  'handover.gap_days': {
    ...share,
    id: 'handover.gap_days',
    formula: {
      statistic: 'distribution',
      signal: 'handover',
      numerator: 'gap_0',
      denominator: 'gaps',
      classes: ['gap_0', 'gap_1_7', 'gap_8_30', 'gap_31_plus'],
    },
    direction: 'higher',
    label: { nl: 'Overdracht zonder lege dagen', en: 'Handover without empty days' },
    meaning: {
      nl: 'Deel van de overdrachten waarbij het gezin geen dag zonder eerste verantwoordelijke zat.',
      en: 'Share of the handovers in which the family had no day without a first responsible person.',
    },
    caution: {
      nl: 'Alleen overdrachten met twee bekende datums tellen mee, en niet iedereen legt die vast.',
      en: 'Only handovers with two known dates are counted, and not everyone records them.',
    },
    serves,
    slug: { nl: 'lege-dagen', en: 'empty-days' },
  },
  'handover.first_contact_share': {
    ...share,
    id: 'handover.first_contact_share',
    formula: { statistic: 'share', signal: 'handover', numerator: 'within_5d', denominator: 'started' },
    direction: 'higher',
    label: { nl: 'Eerste contact binnen vijf werkdagen', en: 'First contact within five working days' },
    meaning: {
      nl: 'Deel van de gestarte gezinnen dat binnen vijf werkdagen iemand sprak.',
      en: 'Share of the families that started who spoke to someone within five working days.',
    },
    caution: {
      nl: 'Een eerste contact is nog geen hulp, en organisaties tellen het zelf.',
      en: 'A first contact is not yet help, and organisations count it themselves.',
    },
    serves,
    slug: { nl: 'eerste-contact', en: 'first-contact' },
  },
  'handover.told_again_share': {
    ...share,
    id: 'handover.told_again_share',
    formula: { statistic: 'share', signal: 'handover', numerator: 'told_again', denominator: 'told_again_known' },
    direction: 'lower',
    label: { nl: 'Moest het verhaal opnieuw vertellen', en: 'Had to tell the story again' },
    meaning: {
      nl: 'Deel van de gezinnen dat zijn verhaal opnieuw moest vertellen.',
      en: 'Share of the families that had to tell their story again.',
    },
    caution: counted,
    serves,
    slug: { nl: 'opnieuw-vertellen', en: 'told-again' },
  },
} as const satisfies Record<string, Measure>
