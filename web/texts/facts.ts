import type { Catalogue } from './sentence.ts'

/** What is true of a series as a whole. */
export const facts = {
  season: {
    nl: 'Deze reeks heeft een vast seizoen. Vergelijk een kwartaal dus met hetzelfde kwartaal een jaar eerder.',
    en: 'This series has a steady season. So compare a quarter with the same quarter a year before.',
  },
  noSeason: { nl: 'Een vast seizoen is hier niet te zien.', en: 'No steady season can be seen here.' },
  tooRegular: {
    nl: 'Deze reeks is te regelmatig. Misschien zijn cijfers dubbel geteld of gladgestreken.',
    en: 'This series is too regular. Figures may have been counted twice or smoothed.',
  },
  increasing: { nl: 'Over de jaren samen gaat dit omhoog.', en: 'Over the years together this goes up.' },
  decreasing: { nl: 'Over de jaren samen gaat dit omlaag.', en: 'Over the years together this goes down.' },
} as const satisfies Catalogue
