import type { Catalogue } from './sentence.ts'

/** Codes that an organisation makes for its own people. */
export const codes = {
  title: { nl: 'Codes', en: 'Codes' },
  lead: {
    nl: 'Met een code meldt iemand zonder naam. Wij weten bij welke organisatie hij hoort, niet wie het is.',
    en: 'With a code somebody reports without a name. We know the organisation, not the person.',
  },
  make: { nl: 'Nieuwe codes maken', en: 'Make new codes' },
  quarter: { nl: 'Kwartaal waarin ze gelden', en: 'Quarter in which they are valid' },
  column: { nl: 'Kwartaal', en: 'Quarter' },
  for: { nl: 'Voor wie', en: 'For whom' },
  everybody: { nl: 'Al onze mensen; zij kiezen zelf hun rol', en: 'All our people; they choose their own role' },
  family: { nl: 'Gezinnen', en: 'Families' },
  kind: { nl: 'Wat voor organisatie zijn jullie?', en: 'What kind of organisation are you?' },
  choose: { nl: 'Kies', en: 'Choose' },
  number: { nl: 'Hoeveel', en: 'How many' },
  numberHint: { nl: 'Van 1 tot en met 500.', en: 'From 1 to 500.' },
  as: { nl: 'Hoe wil je ze hebben?', en: 'How do you want them?' },
  cards: { nl: 'Kaartjes om te printen en te scannen', en: 'Cards to print and scan' },
  list: { nl: 'Een lijst (CSV)', en: 'A list (CSV)' },
  once: {
    nl: 'Je krijgt ze één keer. Wij bewaren ze niet. Deel ze uit en gooi de lijst weg.',
    en: 'You get them once. We do not keep them. Hand them out and throw the list away.',
  },
  create: { nl: 'Maak de codes', en: 'Make the codes' },
  made: { nl: 'Wat er gemaakt is', en: 'What was made' },
  none: { nl: 'Er zijn nog geen codes.', en: 'There are no codes yet.' },
  batch: { nl: 'Partij', en: 'Batch' },
  state: { nl: 'Stand', en: 'State' },
  valid: { nl: 'geldig', en: 'valid' },
  withdrawn: { nl: 'ingetrokken', en: 'withdrawn' },
  withdraw: { nl: 'Trek in', en: 'Withdraw' },
  withdrawOf: { nl: (batch: string) => `Trek in: partij ${batch}`, en: (batch: string) => `Withdraw: batch ${batch}` },
  withdrawMore: {
    nl: 'Na intrekken opent geen code van die partij nog iets. Wat al gemeld is, telt wel mee.',
    en: 'After withdrawing, no code of that batch opens anything. What was reported already still counts.',
  },
  done: { nl: 'De partij is ingetrokken.', en: 'The batch was withdrawn.' },
  chooseQuarter: { nl: () => 'Kies een kwartaal.', en: () => 'Choose a quarter.' },
  chooseKind: { nl: () => 'Kies de soort organisatie.', en: () => 'Choose the kind of organisation.' },
  fewer: {
    nl: (most: string) => `Vraag 1 tot en met ${most} codes.`,
    en: (most: string) => `Ask for 1 to ${most} codes.`,
  },
} as const satisfies Catalogue
