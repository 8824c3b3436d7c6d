import type { Measure } from '../measure.ts'
import { start } from './start.ts'

const share = { ...start, unit: 'share', range: [0, 1] } as const
const ofWeek = { statistic: 'ratio', signal: 'time_week', denominator: 'total' } as const

const oneWeek = {
  nl: 'Wie meedoet kiest daar zelf voor en schrijft maar één week per kwartaal op.',
  en: 'People choose to take part and write down only one week a quarter.',
} as const

const felt = {
  nl: 'Dit is een gevoel van vrijwillige deelnemers; lees het naast de gemeten uren en tel het niet op.',
  en: 'This is how volunteers feel; read it beside the measured hours and never add the two.',
} as const

export const timeMeasures = {
  'time.direct_share': {
    ...share,
    id: 'time.direct_share',
    formula: { ...ofWeek, numerator: 'direct_gezin' },
    direction: 'higher',
    label: { nl: 'Tijd met kind of gezin', en: 'Time with child or family' },
    meaning: {
      nl: 'Deel van de opgeschreven werkuren dat direct naar kind of gezin gaat.',
      en: 'Share of the hours written down that goes directly to child or family.',
    },
    caution: oneWeek,
    serves: 'Wat hebben gezinnen nodig van de jeugdbescherming?',
    slug: { nl: 'tijd-met-gezin', en: 'time-with-family' },
  },
  'time.administration_share': {
    ...share,
    id: 'time.administration_share',
    formula: { ...ofWeek, numerator: 'administration' },
    direction: 'lower',
    label: { nl: 'Tijd voor administratie', en: 'Time for administration' },
    meaning: {
      nl: 'Deel van de opgeschreven werkuren dat naar verslag, declaratie en verantwoording gaat.',
      en: 'Share of the hours written down that goes to reports, claims and accountability.',
    },
    caution: {
      nl: 'Wie meedoet kiest daar zelf voor, en een goed verslag beschermt ook het gezin.',
      en: 'People choose to take part, and a good report also protects the family.',
    },
    serves: 'Tot slot: van controle naar vertrouwen',
    slug: { nl: 'administratie', en: 'administration' },
  },
  'time.accountability_share': {
    ...share,
    id: 'time.accountability_share',
    formula: { ...ofWeek, numerator: 'accountability' },
    direction: 'lower',
    label: { nl: 'Tijd voor verantwoording', en: 'Time for accountability' },
    meaning: {
      nl: 'Deel van de opgeschreven werkuren dat naar declaratie en gegevens voor anderen gaat.',
      en: 'Share of the hours written down that goes to claims and data for others.',
    },
    caution: oneWeek,
    serves: 'Tot slot: van controle naar vertrouwen',
    slug: { nl: 'verantwoording', en: 'accountability' },
  },
  'time.learning_share': {
    ...share,
    id: 'time.learning_share',
    formula: { ...ofWeek, numerator: 'leren' },
    direction: 'higher',
    label: { nl: 'Tijd om te leren', en: 'Time to learn' },
    meaning: {
      nl: 'Deel van de opgeschreven werkuren dat naar leren, overleg met collega’s en terugkijken gaat.',
      en: 'Share of the hours written down that goes to learning and looking back together.',
    },
    caution: oneWeek,
    serves: 'Geef ruimte om te leren',
    slug: { nl: 'leren', en: 'learning' },
  },
  'time.felt_acceptable': {
    ...start,
    id: 'time.felt_acceptable',
    formula: { statistic: 'mean', signal: 'time_week', numerator: 'acceptable', denominator: 'acceptable_answered' },
    unit: 'points',
    direction: 'neutral',
    range: [0, 100],
    label: { nl: 'Administratie die men redelijk vindt', en: 'Administration felt to be fair' },
    meaning: {
      nl: 'Deel van de week dat mensen redelijk vinden voor administratie, gemiddeld, op 100 punten.',
      en: 'Part of the week that people find fair for administration, on average, out of 100 points.',
    },
    caution: felt,
    serves: 'Tot slot: van controle naar vertrouwen',
    slug: { nl: 'redelijke-administratie', en: 'fair-administration' },
  },
  'time.felt_gap': {
    ...start,
    id: 'time.felt_gap',
    formula: { statistic: 'mean', signal: 'time_week', numerator: 'felt_gap', denominator: 'acceptable_answered' },
    unit: 'points',
    direction: 'lower',
    range: [-100, 100],
    label: { nl: 'Meer administratie dan redelijk', en: 'More administration than is fair' },
    meaning: {
      nl: 'Hoeveel punten de administratie uitkomt boven wat mensen zelf redelijk vinden, gemiddeld.',
      en: 'How many points administration lies above what people themselves find fair, on average.',
    },
    caution: felt,
    serves: 'Tot slot: van controle naar vertrouwen',
    slug: { nl: 'te-veel-administratie', en: 'too-much-administration' },
  },
} as const satisfies Record<string, Measure>
