import type { Catalogue } from './sentence.ts'

/** The control chart of a log, month by month. */
export const monthly = {
  title: { nl: 'Hetzelfde cijfer per maand', en: 'The same figure by month' },
  label: {
    nl: (label: string, count: string) => `${label}, ${count} maanden na elkaar.`,
    en: (label: string, count: string) => `${label}, ${count} months in a row.`,
  },
  see: {
    nl: 'Elke stip is een maand, het grijze vlak is de gewone schommeling.',
    en: 'Each dot is a month, the grey band is the ordinary variation.',
  },
  unknownCause: {
    nl: 'De oorzaak is onbekend: een logboek zegt niet waarom.',
    en: 'The cause is unknown: a log does not say why.',
  },
  cases_: {
    nl: 'Dit zijn zaken uit een logboek, geen kinderen. Dat zegt dus niets over goed of slecht.',
    en: 'These are cases from a log, not children. So it says nothing about good or bad.',
  },
  caption: {
    nl: (label: string) => `${label}, per maand`,
    en: (label: string) => `${label}, by month`,
  },
  month: { nl: 'Maand', en: 'Month' },
  cases: { nl: 'Zaken', en: 'Cases' },
} as const satisfies Catalogue
