import type { Catalogue } from './sentence.ts'

export const frame = {
  name: { nl: 'Wederkerig', en: 'Wederkerig' },
  skip: { nl: 'Naar de inhoud', en: 'Skip to content' },
  motto: {
    nl: 'Beleid stuurt de praktijk. Hier stuurt de praktijk terug.',
    en: 'Policy steers practice. Here practice steers back.',
  },
  menu: { nl: 'Hoofdmenu', en: 'Main menu' },
  start: { nl: 'Start', en: 'Start' },
  measures: { nl: 'Maten', en: 'Measures' },
  rules: { nl: 'Regels', en: 'Rules' },
  compare: { nl: 'Cijfers van anderen', en: 'Figures of others' },
  releases: { nl: 'Uitgaven', en: 'Releases' },
  otherLanguage: { nl: 'English', en: 'Nederlands' },
  otherLanguageHint: { nl: 'Read this page in English', en: 'Lees deze pagina in het Nederlands' },
  invented: {
    nl: 'Dit is een verzonnen veld om het product te tonen.',
    en: 'This is a made-up field to show the product.',
  },
  inventedMore: {
    nl: 'Geen enkel cijfer op deze pagina gaat over echte mensen.',
    en: 'Not one figure on this page is about real people.',
  },
  origin: { nl: (label: string) => `Bron: ${label}.`, en: (label: string) => `Source: ${label}.` },
  provisional: { nl: 'Voorlopig cijfer. Het kan nog veranderen.', en: 'Provisional. It may change.' },
  final: { nl: 'Dit is de definitieve uitgave.', en: 'This is the final release.' },
  frozen: {
    nl: (id: string) => `Je ziet uitgave ${id}. Deze pagina verandert niet meer.`,
    en: (id: string) => `You see release ${id}. This page will not change.`,
  },
  toNewest: { nl: 'Bekijk de nieuwste uitgave', en: 'See the newest release' },
  unknownRelease: {
    nl: 'De uitgave in het adres kennen wij niet. Je ziet de nieuwste.',
    en: 'We do not know the release in the address. You see the newest.',
  },
  unknownQuarter: {
    nl: 'Het kwartaal in het adres staat niet in deze reeks. Je ziet het laatste.',
    en: 'The quarter in the address is not in this series. You see the last one.',
  },
  unknownKey: {
    nl: 'Een deel van het adres kennen wij niet. Dat deel doet dus niets.',
    en: 'We do not know one part of the address. That part does nothing.',
  },
  noRelease: {
    nl: 'Er is nog geen uitgave. Zodra die er is, staan de cijfers hier.',
    en: 'There is no release yet. Once there is one, its figures appear here.',
  },
  promise: {
    nl: 'Geen ranglijsten, geen rapportcijfers, niets over één werker of één gezin.',
    en: 'No league tables, no marks, nothing about one worker or one family.',
  },
  rounding: {
    nl: 'Cijfers zijn los afgerond en tellen daarom niet altijd op.',
    en: 'Figures are rounded one by one and may not add up.',
  },
  method: { nl: 'Lees hoe wij mensen beschermen', en: 'Read how we protect people' },
  openData: { nl: 'Alle cijfers zijn open data.', en: 'All figures are open data.' },
  api: { nl: 'Lees hoe je ze ophaalt', en: 'Read how to fetch them' },
  notFound: { nl: 'Deze pagina bestaat niet', en: 'This page does not exist' },
  notFoundMore: {
    nl: 'Misschien is het adres niet goed overgenomen. Via de start vind je alle cijfers.',
    en: 'Perhaps the address was not copied well. From the start you can find all figures.',
  },
  toStart: { nl: 'Naar de start', en: 'To the start' },
} as const satisfies Catalogue
