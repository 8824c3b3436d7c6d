import type { Catalogue } from './sentence.ts'

/** Two groups of answers beside each other. */
export const comparisons = {
  title: { nl: 'Wie antwoordt hoger?', en: 'Who answers higher?' },
  none: {
    nl: 'Tussen de groepen vinden wij geen verschil dat meer is dan toeval.',
    en: 'Between the groups we find no difference beyond chance.',
  },
  some: {
    nl: (held: string, all: string) => `Van ${all} vergelijkingen zijn er ${held} meer dan toeval.`,
    en: (held: string, all: string) => `Of ${all} comparisons, ${held} are more than chance.`,
  },
  even: {
    nl: 'Bij 50% antwoorden twee groepen gelijk.',
    en: 'At 50% two groups answer alike.',
  },
  caption: {
    nl: 'Hoe vaak iemand uit de ene groep hoger antwoordt dan iemand uit de andere',
    en: 'How often somebody of one group answers higher than somebody of the other',
  },
  first: { nl: 'Deze groep', en: 'This group' },
  second: { nl: 'Naast deze groep', en: 'Beside this group' },
  chance: { nl: 'Antwoordt hoger (%)', en: 'Answers higher (%)' },
  fewAnswers: { nl: 'Weinig antwoorden: alleen een marge.', en: 'Few answers: only a range.' },
  holds: { nl: 'Meer dan toeval.', en: 'More than chance.' },
  byChance: { nl: 'Kan toeval zijn.', en: 'Can be chance.' },
} as const satisfies Catalogue
