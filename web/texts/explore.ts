import type { Catalogue } from './sentence.ts'

export const explore = {
  title: { nl: 'Zelf kijken', en: 'Look for yourself' },
  lead: {
    nl: 'Kies een maat en een groep. De grafiek en de tabel volgen je keuze.',
    en: 'Choose a measure and a group. Chart and table follow your choice.',
  },
  measure: { nl: 'Maat', en: 'Measure' },
  level: { nl: 'Verdeeld naar', en: 'Divided by' },
  group: { nl: 'Groep', en: 'Group' },
  show: { nl: 'Laat zien', en: 'Show' },
  all: { nl: 'Iedereen samen', en: 'Everyone together' },
  none: {
    nl: 'Voor deze keuze is er geen cijfer. Kies een andere groep.',
    en: 'There is no figure for this choice. Choose another group.',
  },
} as const satisfies Catalogue
