import type { Measure } from '../measure.ts'
import { start } from './start.ts'

const professional = {
  ...start,
  unit: 'share',
  range: [0, 1],
  direction: 'higher',
  caution: {
    nl: 'Professionals oordelen hier over eigen werk; lees dit naast het antwoord van de gezinnen.',
    en: 'Professionals judge their own work here; read it beside the answer of the families.',
  },
} as const

const mirror = { signal: 'process_professional', denominator: 'replies' } as const
const wel = { ...mirror, statistic: 'share', numerator: 'top_two' } as const

/** The same six questions, answered by professionals about their own work. Never added to the answers of families. */
export const processProfessionalMeasures = {
  'process.careful_professional': {
    ...professional,
    id: 'process.careful_professional',
    formula: { ...wel, item: 'P1' },
    label: {
      nl: 'Verhaal goed in het verslag, zegt de professional',
      en: 'Story is rightly in the report, say professionals',
    },
    meaning: {
      nl: 'Deel van de professionals dat 4 of 5 antwoordt op dezelfde vraag als het gezin (P1).',
      en: 'Share of the professionals who answer 4 or 5 to the same question as the family (P1).',
    },
    serves: 'Toets op een zorgvuldig proces',
    slug: { nl: 'zorgvuldig-professional', en: 'careful-professional' },
  },
  'process.together_professional': {
    ...professional,
    id: 'process.together_professional',
    formula: { ...wel, item: 'P2' },
    label: { nl: 'Samen besloten, zegt de professional', en: 'Decided together, say professionals' },
    meaning: {
      nl: 'Deel van de professionals dat 4 of 5 antwoordt op dezelfde vraag als het gezin (P2).',
      en: 'Share of the professionals who answer 4 or 5 to the same question as the family (P2).',
    },
    serves: 'Toets op een zorgvuldig proces',
    slug: { nl: 'samen-professional', en: 'together-professional' },
  },
  'process.transparent_professional': {
    ...professional,
    id: 'process.transparent_professional',
    formula: { ...wel, item: 'P3' },
    label: { nl: 'Begrijpt het besluit, zegt de professional', en: 'Understand the decision, say professionals' },
    meaning: {
      nl: 'Deel van de professionals dat 4 of 5 antwoordt op dezelfde vraag als het gezin (P3).',
      en: 'Share of the professionals who answer 4 or 5 to the same question as the family (P3).',
    },
    serves: 'Toets op een zorgvuldig proces',
    slug: { nl: 'begrijpelijk-professional', en: 'transparent-professional' },
  },
  'process.all_sides_professional': {
    ...professional,
    id: 'process.all_sides_professional',
    formula: { ...wel, item: 'P4' },
    label: { nl: 'Naar alle kanten gevraagd, zegt de professional', en: 'Asked about all sides, say professionals' },
    meaning: {
      nl: 'Deel van de professionals dat 4 of 5 antwoordt op dezelfde vraag als het gezin (P4).',
      en: 'Share of the professionals who answer 4 or 5 to the same question as the family (P4).',
    },
    serves: 'Onderzoeken zonder oordeel',
    slug: { nl: 'alle-kanten-professional', en: 'all-sides-professional' },
  },
  'process.rights_professional': {
    ...professional,
    id: 'process.rights_professional',
    formula: { ...wel, item: 'P5' },
    label: { nl: 'Weet waar je terecht kunt, zegt de professional', en: 'Know where to go, say professionals' },
    meaning: {
      nl: 'Deel van de professionals dat 4 of 5 antwoordt op dezelfde vraag als het gezin (P5).',
      en: 'Share of the professionals who answer 4 or 5 to the same question as the family (P5).',
    },
    serves: 'Echte dialoog, echte bescherming',
    slug: { nl: 'rechten-professional', en: 'rights-professional' },
  },
  'process.uncertainty_professional': {
    ...professional,
    id: 'process.uncertainty_professional',
    formula: { ...wel, item: 'P6' },
    label: {
      nl: 'Eerlijk over wat niemand weet, zegt de professional',
      en: 'Honest about what nobody knows, say professionals',
    },
    meaning: {
      nl: 'Deel van de professionals dat 4 of 5 antwoordt op dezelfde vraag als het gezin (P6).',
      en: 'Share of the professionals who answer 4 or 5 to the same question as the family (P6).',
    },
    serves: 'Leren leven met onzekerheid',
    slug: { nl: 'onzekerheid-professional', en: 'uncertainty-professional' },
  },
  'process.dissent_share': {
    ...professional,
    id: 'process.dissent_share',
    formula: { ...mirror, statistic: 'share', numerator: 'yes', item: 'dissent' },
    label: { nl: 'Zocht tegenspraak', en: 'Sought dissent' },
    meaning: {
      nl: 'Deel van de professionals dat voor een besluit tegenspraak zocht.',
      en: 'Share of the professionals who sought dissent before a decision.',
    },
    serves: 'Onderzoeken zonder oordeel',
    slug: { nl: 'tegenspraak', en: 'dissent' },
  },
} as const satisfies Record<string, Measure>
