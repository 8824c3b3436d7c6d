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

const scores = {
  statistic: 'distribution',
  signal: 'trust',
  numerator: 'top_two',
  denominator: 'replies',
  classes: ['score_1', 'score_2', 'score_3', 'score_4', 'score_5'],
} as const

export const trustMeasures = {
  'trust.headline': {
    ...family,
    id: 'trust.headline',
    formula: { ...scores, item: 'V6' },
    label: { nl: 'Vertrouwt de mensen om het gezin', en: 'Trust the people round the family' },
    meaning: {
      nl: 'Deel dat 4 of 5 antwoordt op: ik vertrouw de mensen die met ons werken.',
      en: 'Share who answer 4 or 5 to: I trust the people who work with us.',
    },
    serves: 'Echte dialoog, echte bescherming',
    slug: { nl: 'vertrouwen', en: 'trust' },
  },
  'trust.heard': {
    ...family,
    id: 'trust.heard',
    formula: { ...scores, item: 'V1' },
    label: { nl: 'Voelt zich gehoord', en: 'Feel listened to' },
    meaning: {
      nl: 'Deel dat 4 of 5 antwoordt op: er wordt naar mij geluisterd.',
      en: 'Share who answer 4 or 5 to: I am listened to.',
    },
    serves: 'Wat hebben gezinnen nodig van de jeugdbescherming?',
    slug: { nl: 'gehoord', en: 'heard' },
  },
  'trust.honest': {
    ...family,
    id: 'trust.honest',
    formula: { ...scores, item: 'V2' },
    label: { nl: 'Vindt de contactpersoon eerlijk', en: 'Find the worker honest' },
    meaning: {
      nl: 'Deel dat 4 of 5 antwoordt op: mijn contactpersoon is eerlijk, ook als het moeilijk is.',
      en: 'Share who answer 4 or 5 to: my worker is honest, also when it is hard.',
    },
    serves: 'Echte dialoog, echte bescherming',
    slug: { nl: 'eerlijk', en: 'honest' },
  },
  'trust.clear': {
    ...family,
    id: 'trust.clear',
    formula: { ...scores, item: 'V3' },
    label: { nl: 'Weet waar men aan toe is', en: 'Know where they stand' },
    meaning: {
      nl: 'Deel dat 4 of 5 antwoordt op: ik weet wat er gaat gebeuren en waarom.',
      en: 'Share who answer 4 or 5 to: I know what will happen and why.',
    },
    serves: 'Echte dialoog, echte bescherming',
    slug: { nl: 'duidelijk', en: 'clear' },
  },
  'trust.steady_face': {
    ...family,
    id: 'trust.steady_face',
    formula: { ...scores, item: 'V4' },
    label: { nl: 'Heeft één vast gezicht', en: 'Have one steady face' },
    meaning: {
      nl: 'Deel dat 4 of 5 antwoordt op: ik heb één vast gezicht.',
      en: 'Share who answer 4 or 5 to: I have one steady face.',
    },
    serves: 'Maak het samenwerken in toegewijde teams mogelijk',
    slug: { nl: 'vast-gezicht', en: 'steady-face' },
  },
  'trust.helps': {
    ...family,
    id: 'trust.helps',
    formula: { ...scores, item: 'V5' },
    label: { nl: 'Zegt dat het verder helpt', en: 'Say that it helps' },
    meaning: {
      nl: 'Deel dat 4 of 5 antwoordt op: dit helpt ons gezin verder.',
      en: 'Share who answer 4 or 5 to: this helps our family.',
    },
    serves: 'Zorg voor realistische doelen',
    slug: { nl: 'helpt', en: 'helps' },
  },
} as const satisfies Record<string, Measure>
