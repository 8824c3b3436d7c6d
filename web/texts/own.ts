import type { Catalogue } from './sentence.ts'

/** What an organisation that is signed in sees of itself. */
export const own = {
  title: { nl: (name: string) => `Jouw organisatie: ${name}`, en: (name: string) => `Your organisation: ${name}` },
  lead: {
    nl: 'Dit deel ziet alleen jouw organisatie. Anderen zijn stippen zonder naam, in willekeurige volgorde.',
    en: 'Only your organisation sees this part. Others are dots without a name, in random order.',
  },
  verdict: { nl: 'Verschil is een vraag, geen oordeel.', en: 'A difference is a question, not a verdict.' },
  toManage: { nl: 'Naar je eigen pagina’s', en: 'To your own pages' },
  none: {
    nl: 'Over jouw organisatie staat niets in deze uitgave. Er kwamen te weinig meldingen, of geen.',
    en: 'This release says nothing about your organisation. Too few signals came in, or none.',
  },
  name: { nl: 'jouw organisatie', en: 'your organisation' },
  series: { nl: 'Je eigen reeks', en: 'Your own series' },
  seriesSee: {
    nl: 'Elke stip is een kwartaal van jouw organisatie, de streep erdoor is de marge.',
    en: 'Each dot is a quarter of your organisation, the line through it is the range.',
  },
  funnel: { nl: 'Je eigen stip tussen de andere', en: 'Your own dot among the others' },
  funnelLabel: {
    nl: (label: string, count: string) =>
      `Trechter van ${count} organisaties, alleen de eigen stip heeft een naam: ${label}.`,
    en: (label: string, count: string) => `Funnel of ${count} organisations, only the own dot has a name: ${label}.`,
  },
  funnelSee: {
    nl: 'Een stip is een organisatie. Naar rechts rust het cijfer op meer mensen, en is er minder toeval.',
    en: 'A dot is an organisation. To the right the figure rests on more people, and there is less chance in it.',
  },
  spread: {
    nl: 'De spreiding is groter dan toeval. Dat komt vooral door omstandigheden die wij niet meten.',
    en: 'The spread is larger than chance. Mostly due to circumstances we do not measure.',
  },
  all: { nl: 'Al je cijfers van dit kwartaal', en: 'All your figures of this quarter' },
  measure: { nl: 'Maat', en: 'Measure' },
  field: { nl: 'Hele veld', en: 'Whole field' },
  table: { nl: 'Tabel', en: 'Table' },
  see: { nl: 'Wat zie ik?', en: 'What do I see?' },
  trust: { nl: 'Wat gezinnen jouw organisatie antwoordden', en: 'What families answered your organisation' },
  noTrust: {
    nl: 'Te weinig antwoorden om te tonen. Zo blijft niemand herkenbaar.',
    en: 'Too few answers to show. So nobody is recognisable.',
  },
  coverage: {
    nl: (replies: string, invited: string, share: string) =>
      `Ongeveer ${replies} van de ${invited} uitgenodigde gezinnen antwoordden: ${share}.`,
    en: (replies: string, invited: string, share: string) =>
      `About ${replies} of ${invited} invited families replied: ${share}.`,
  },
  noCoverage: {
    nl: 'Hoeveel gezinnen antwoordden, weten wij van jouw organisatie niet.',
    en: 'How many families replied, we do not know for your organisation.',
  },
  silent: {
    nl: 'Wie niet antwoordde, kan er anders over denken.',
    en: 'Those who did not reply may think otherwise.',
  },
} as const satisfies Catalogue
