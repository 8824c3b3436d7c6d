import type { Measure } from '../measure.ts'
import { start } from './start.ts'

const family = {
  ...start,
  unit: 'share',
  range: [0, 1],
  direction: 'higher',
  caution: {
    nl: 'Deze vragen zijn niet wetenschappelijk getoetst, en wie niet antwoordt kan er anders over denken.',
    en: 'These questions have not been validated, and those who do not answer may think otherwise.',
  },
} as const

const wel = { statistic: 'share', signal: 'process', numerator: 'top_two', denominator: 'replies' } as const

export const processMeasures = {
  'process.careful': {
    ...family,
    id: 'process.careful',
    formula: { ...wel, item: 'P1' },
    label: { nl: 'Verhaal goed in het verslag', en: 'Story is rightly in the report' },
    meaning: {
      nl: 'Deel dat 4 of 5 antwoordt op: mijn verhaal staat goed in het verslag, of mijn reactie staat erbij.',
      en: 'Share who answer 4 or 5 to: my story is rightly in the report, or my reply is added.',
    },
    serves: 'Toets op een zorgvuldig proces',
    slug: { nl: 'zorgvuldig', en: 'careful' },
  },
  'process.together': {
    ...family,
    id: 'process.together',
    formula: { ...wel, item: 'P2' },
    label: { nl: 'Samen besloten', en: 'Decided together' },
    meaning: {
      nl: 'Deel dat 4 of 5 antwoordt op: wij hebben samen over het plan besloten.',
      en: 'Share who answer 4 or 5 to: we decided on the plan together.',
    },
    serves: 'Toets op een zorgvuldig proces',
    slug: { nl: 'samen', en: 'together' },
  },
  'process.transparent': {
    ...family,
    id: 'process.transparent',
    formula: { ...wel, item: 'P3' },
    label: { nl: 'Begrijpt het besluit', en: 'Understand the decision' },
    meaning: {
      nl: 'Deel dat 4 of 5 antwoordt op: ik begrijp hoe het besluit is genomen.',
      en: 'Share who answer 4 or 5 to: I understand how the decision was made.',
    },
    serves: 'Toets op een zorgvuldig proces',
    slug: { nl: 'begrijpelijk', en: 'transparent' },
  },
  'process.all_sides': {
    ...family,
    id: 'process.all_sides',
    formula: { ...wel, item: 'P4' },
    label: { nl: 'Naar alle kanten gevraagd', en: 'Asked about all sides' },
    meaning: {
      nl: 'Deel dat 4 of 5 antwoordt op: er is ook gevraagd naar wat goed gaat en naar andere meningen.',
      en: 'Share who answer 4 or 5 to: they also asked what goes well and for other views.',
    },
    serves: 'Onderzoeken zonder oordeel',
    slug: { nl: 'alle-kanten', en: 'all-sides' },
  },
  'process.rights': {
    ...family,
    id: 'process.rights',
    formula: { ...wel, item: 'P5' },
    label: { nl: 'Weet waar je terecht kunt', en: 'Know where to go' },
    meaning: {
      nl: 'Deel dat 4 of 5 antwoordt op: ik weet bij wie ik terecht kan als ik het er niet mee eens ben.',
      en: 'Share who answer 4 or 5 to: I know where to go if I disagree.',
    },
    serves: 'Echte dialoog, echte bescherming',
    slug: { nl: 'rechten', en: 'rights' },
  },
  'process.uncertainty': {
    ...family,
    id: 'process.uncertainty',
    formula: { ...wel, item: 'P6' },
    label: { nl: 'Eerlijk over wat niemand weet', en: 'Honest about what nobody knows' },
    meaning: {
      nl: 'Deel dat 4 of 5 antwoordt op: er is eerlijk gezegd wat niemand zeker weet.',
      en: 'Share who answer 4 or 5 to: they said honestly what nobody knows for sure.',
    },
    serves: 'Leren leven met onzekerheid',
    slug: { nl: 'onzekerheid', en: 'uncertainty' },
  },
} as const satisfies Record<string, Measure>
