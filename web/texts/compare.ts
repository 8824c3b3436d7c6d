import type { Catalogue } from './sentence.ts'

export const compare = {
  title: { nl: 'Cijfers van anderen', en: 'Figures of others' },
  lead: {
    nl: 'Andere landen geven ook cijfers uit. Ze laten zien hoe groot verschillen tussen gebieden kunnen zijn.',
    en: 'Other countries publish figures too. They show how large differences between areas can be.',
  },
  none: { nl: 'In deze uitgave staan geen cijfers van anderen.', en: 'This release has no figures of others.' },
  english: {
    nl: 'Dit zijn Engelse cijfers, niet Nederlandse.',
    en: 'These are English figures, not Dutch.',
  },
  question: { nl: 'Een verschil is een vraag, geen oordeel.', en: 'A difference is a question, not a verdict.' },
  period: { nl: (period: string) => `Periode: ${period}.`, en: (period: string) => `Period: ${period}.` },
  seeFunnel: {
    nl: 'Elke stip is een gebied: hoe verder naar rechts, hoe meer waarnemingen.',
    en: 'Each dot is an area: the further to the right, the more observations.',
  },
  within: {
    nl: (inside: string, all: string) => `Van de ${all} gebieden liggen er ${inside} binnen de buitenste grens.`,
    en: (inside: string, all: string) => `Of the ${all} areas, ${inside} lie within the outer limit.`,
  },
  all: {
    nl: (all: string) => `Alle ${all} gebieden liggen binnen de buitenste grens.`,
    en: (all: string) => `All ${all} areas lie within the outer limit.`,
  },
  readBands: {
    nl: 'Het donkere vlak is de binnenste grens, het lichte vlak de buitenste. Kleine gebieden schommelen meer.',
    en: 'The dark band is the inner limit, the light band the outer one. Small areas vary more.',
  },
  readTriangle: {
    nl: 'Een driehoek ligt buiten de buitenste grens. Vraag dan eerst: wat is daar anders?',
    en: 'A triangle lies outside the outer limit. Then first ask: what is different there?',
  },
  spreadChance: {
    nl: 'De verschillen zijn niet groter dan toeval.',
    en: 'The differences are not larger than chance.',
  },
  spreadLarger: {
    nl: (times: string) =>
      `De spreiding is ${times} keer zo groot als bij toeval. Dat komt vooral door omstandigheden die wij niet meten.`,
    en: (times: string) =>
      `The spread is ${times} times as large as chance. That is mostly due to circumstances we do not measure.`,
  },
  wider: {
    nl: 'Daarom zijn de grenzen ruimer getekend. De dunne lijnen zijn de grenzen bij toeval alleen.',
    en: 'So the limits are drawn wider. The thin lines are the limits of chance alone.',
  },
  overall: { nl: (value: string) => `samen ${value}`, en: (value: string) => `together ${value}` },
  inner: { nl: '95 van 100', en: '95 of 100' },
  outer: { nl: '998 van 1000', en: '998 of 1000' },
  axis: { nl: 'aantal waarop het cijfer rust', en: 'number the figure rests on' },
  area: { nl: 'Gebied', en: 'Area' },
  value: { nl: 'Waarde (%)', en: 'Value (%)' },
  plainValue: { nl: 'Waarde', en: 'Value' },
  numerator: { nl: 'Teller', en: 'Numerator' },
  denominator: { nl: 'Noemer', en: 'Denominator' },
  zone: { nl: 'Waar het ligt', en: 'Where it lies' },
  inZone: { nl: 'binnen de grenzen', en: 'within the limits' },
  above_95: { nl: 'boven de binnenste grens', en: 'above the inner limit' },
  below_95: { nl: 'onder de binnenste grens', en: 'below the inner limit' },
  above_998: { nl: 'boven de buitenste grens', en: 'above the outer limit' },
  below_998: { nl: 'onder de buitenste grens', en: 'below the outer limit' },
  noZone: { nl: 'wij zeggen hier niets', en: 'we say nothing here' },
  caption: {
    nl: (label: string, period: string) => `${label}, ${period}, op naam gesorteerd`,
    en: (label: string, period: string) => `${label}, ${period}, sorted by name`,
  },
  notDrawn: {
    nl: (count: string) => `Van ${count} gebieden is er geen getal. De uitgever zette daar een teken.`,
    en: (count: string) => `For ${count} areas there is no number. The publisher put a symbol there.`,
  },
  tableOf: {
    nl: (count: string) => `Tabel van alle ${count} gebieden`,
    en: (count: string) => `Table of all ${count} areas`,
  },
  symbols: { nl: 'Wat betekenen de tekens?', en: 'What do the symbols mean?' },
  publisherWords: {
    nl: 'De naam van deze reeks is van de uitgever.',
    en: 'The name of this series is the publisher’s own.',
  },
  lowerZero: {
    nl: 'Bij kleine gebieden ligt de onderste grens op nul. Zo’n gebied kan dus niet opvallend laag zijn.',
    en: 'For small areas the lower limit is zero. So such an area cannot be remarkably low.',
  },
} as const satisfies Catalogue
