import type { Catalogue } from './sentence.ts'

/** Words in pictures of one's own figures (analyse --chart). */
export const drawn = {
  missing: { nl: 'ontbreekt', en: 'missing' },
  expected: { nl: (value: string) => `zonder ${value}`, en: (value: string) => `without ${value}` },
  expectedRange: { nl: 'ruimte daarvan', en: 'its range' },
  change: { nl: 'wijziging', en: 'change' },
  reference: { nl: 'om mee te vergelijken', en: 'to compare with' },
  rank: {
    nl: 'verwachte rang met 95%-interval (1 is de hoogste waarde)',
    en: 'expected rank with 95% interval (1 is the highest value)',
  },
  value: { nl: 'waarde met interval', en: 'value with interval' },
  answers: { nl: (n: string) => `${n} antwoorden`, en: (n: string) => `${n} answers` },
} as const satisfies Catalogue
