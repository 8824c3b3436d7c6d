import type { Catalogue } from './sentence.ts'

export const compared = {
  title: { nl: 'Vergelijk', en: 'Compare' },
  lead: {
    nl: 'Regio’s en organisaties verschillen. Hier zie je hoe ver zij uit elkaar liggen, zonder ranglijst.',
    en: 'Regions and organisations differ. Here you see how far apart they lie, without a league table.',
  },
  verdict: { nl: 'Buiten de grens is een vraag, geen oordeel.', en: 'Outside the limit is a question, not a verdict.' },
  ownDot: {
    nl: 'De openbare cijfers noemen geen organisatie. Een organisatie die zich aanmeldt, ziet haar eigen stip.',
    en: 'The public figures name no organisation. An organisation that signs in sees its own dot.',
  },
  signIn: { nl: 'Aanmelden', en: 'Sign in' },
  measure: { nl: 'Kies een maat', en: 'Choose a measure' },
  show: { nl: 'Toon', en: 'Show' },
  spreadTitle: {
    nl: (count: string, label: string) => `${label}: ${count} regio’s naast elkaar`,
    en: (count: string, label: string) => `${label}: ${count} regions side by side`,
  },
  label: {
    nl: (label: string, count: string) => `Stippen met marge voor ${count} regio’s zonder naam: ${label}.`,
    en: (label: string, count: string) => `Dots with range for ${count} regions without a name: ${label}.`,
  },
  see: {
    nl: 'Elke stip is een regio, de streep erdoor is de marge. Naar rechts rust het cijfer op meer mensen.',
    en: 'Each dot is a region, the line through it is the range. To the right the figure rests on more people.',
  },
  seeLine: { nl: 'De lijn is het hele veld samen.', en: 'The line is the whole field together.' },
  noLimits: {
    nl: 'Een grens tekenen wij hier niet: die staat niet in deze uitgave.',
    en: 'We draw no limit here: this release has none.',
  },
  strip: { nl: 'Alle maten naast elkaar', en: 'All measures side by side' },
  stripMore: {
    nl: 'Een stip is een regio, het streepje is het hele veld. Elke regel heeft een eigen schaal.',
    en: 'A dot is a region, the mark is the whole field. Every line has its own scale.',
  },
  stripLabel: {
    nl: (label: string) => `Stippen van regio’s op een lijn: ${label}.`,
    en: (label: string) => `Dots of regions on a line: ${label}.`,
  },
  regions: { nl: (count: string) => `${count} regio’s`, en: (count: string) => `${count} regions` },
  region: { nl: 'Regio', en: 'Region' },
  field: { nl: 'Hele veld', en: 'Whole field' },
  axis: { nl: 'aantal mensen waarop het cijfer rust', en: 'number of people the figure rests on' },
  together: { nl: (value: string) => `samen ${value}`, en: (value: string) => `together ${value}` },
  units: { nl: 'Organisaties zonder naam', en: 'Organisations without a name' },
  others: { nl: 'Cijfers van andere landen', en: 'Figures of other countries' },
  othersMore: {
    nl: 'Andere landen noemen hun gebieden wel. Hun cijfers laten zien hoe groot verschillen kunnen zijn.',
    en: 'Other countries do name their areas. Their figures show how large differences can be.',
  },
  published: { nl: 'Cijfers van andere uitgevers', en: 'Figures of other publishers' },
  publishedMore: {
    nl: 'Andere uitgevers noemen hun gebieden wel. Hun cijfers laten zien hoe groot verschillen kunnen zijn.',
    en: 'Other publishers do name their areas. Their figures show how large differences can be.',
  },
  none: {
    nl: 'Deze uitgave heeft geen cijfers per regio.',
    en: 'This release has no figures by region.',
  },
} as const satisfies Catalogue
