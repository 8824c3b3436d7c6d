import type { Catalogue } from './sentence.ts'

export const changes = {
  title: { nl: (id: string) => `Wat veranderde in ${id}`, en: (id: string) => `What changed in ${id}` },
  lead: {
    nl: (id: string, before: string) => `Hier ligt uitgave ${id} naast de versie ervoor, ${before}.`,
    en: (id: string, before: string) => `Here release ${id} lies beside the version before it, ${before}.`,
  },
  first: {
    nl: 'Dit is de eerste versie van dit kwartaal. Er is nog niets om naast te leggen.',
    en: 'This is the first version of this quarter. There is nothing yet to lay beside it.',
  },
  noFile: {
    nl: 'Deze uitgave is gemaakt voordat wij verschillen bijhielden.',
    en: 'This release was made before we kept track of differences.',
  },
  why: { nl: 'Waarom er een nieuwe versie is', en: 'Why there is a new version' },
  noNote: {
    nl: 'Bij deze versie staat geen toelichting.',
    en: 'This version comes without a note.',
  },
  rows: { nl: 'Wat er van elk cijfer werd', en: 'What became of every figure' },
  rowsMore: {
    nl: (few: string) =>
      `Een cijfer waarin minder dan ${few} mensen iets veranderden, nemen wij over zoals het was. Zo verraadt een nieuwe versie niemand.`,
    en: (few: string) =>
      `A figure in which fewer than ${few} people changed anything is taken over as it was. So a new version gives nobody away.`,
  },
  rowsCaption: { nl: 'Aantal cijfers per soort melding', en: 'Number of figures per kind of report' },
  nationalCaption: { nl: 'Elke maat met haar marge', en: 'Every measure with its range' },
  within: {
    nl: (count: string) => `Maten waarvan het verschil in de afronding wegvalt: ${count}.`,
    en: (count: string) => `Measures of which the difference is lost in rounding: ${count}.`,
  },
  kind: { nl: 'Soort melding', en: 'Kind of report' },
  changed: { nl: 'Veranderd', en: 'Changed' },
  same: { nl: 'Nieuw, maar gelijk', en: 'New, yet equal' },
  appeared: { nl: 'Erbij', en: 'Appeared' },
  disappeared: { nl: 'Weg', en: 'Disappeared' },
  carried: { nl: 'Overgenomen', en: 'Taken over' },
  national: { nl: 'Landelijke cijfers, voor en na', en: 'National figures, before and after' },
  nationalMore: {
    nl: 'Tussen haakjes staat de marge. Valt het nieuwe getal daarin, dan zegt het verschil weinig.',
    en: 'The range is in brackets. If the new number lies in it, the difference says little.',
  },
  measure: { nl: 'Maat', en: 'Measure' },
  before: { nl: 'Ervoor', en: 'Before' },
  after: { nl: 'Nu', en: 'Now' },
  hidden: { nl: 'niet getoond', en: 'not shown' },
  allAsWas: {
    nl: 'Geen enkel landelijk cijfer veranderde.',
    en: 'Not one national figure changed.',
  },
  files: { nl: 'Alle verschillen als bestand:', en: 'All differences as a file:' },
  see: { nl: 'Wat veranderde', en: 'What changed' },
} as const satisfies Catalogue
