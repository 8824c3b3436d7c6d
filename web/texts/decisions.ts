import type { Catalogue } from './sentence.ts'

export const decisions = {
  title: { nl: 'Besluiten', en: 'Decisions' },
  lead: {
    nl: 'Wij zagen iets, een eigenaar besloot iets, en daar is een reden voor. Dat staat hier, voor iedereen.',
    en: 'We saw something, an owner decided something, and there is a reason. It is all here, for everyone.',
  },
  due: { nl: 'Nu terugkijken', en: 'Look again now' },
  dueMore: {
    nl: 'De eigenaar beloofde in dit kwartaal, of eerder, opnieuw te kijken.',
    en: 'The owner promised to look again this quarter, or earlier.',
  },
  noneDue: {
    nl: 'Er is dit kwartaal niets om op terug te kijken.',
    en: 'There is nothing to look back at this quarter.',
  },
  log: { nl: 'Alle besluiten', en: 'All decisions' },
  none: { nl: 'Er is nog geen besluit genomen.', en: 'No decision has been taken yet.' },
  waiting: { nl: 'Wacht op antwoord', en: 'Waiting for an answer' },
  noReason: { nl: 'geen reden gegeven', en: 'no reason given' },
  noReview: { nl: 'geen kwartaal genoemd', en: 'no quarter named' },
} as const satisfies Catalogue
