import type { Catalogue } from './sentence.ts'

/** The page of one release. */
export const release = {
  title: { nl: (id: string) => `Uitgave ${id}`, en: (id: string) => `Release ${id}` },
  lead: {
    nl: (quarter: string, day: string) => `De cijfers van het ${quarter}, uitgegeven op ${day}.`,
    en: (quarter: string, day: string) => `The figures of ${quarter}, published on ${day}.`,
  },
  newer: {
    nl: (id: string) => `Van dit kwartaal is er een nieuwere versie: ${id}.`,
    en: (id: string) => `There is a newer version of this quarter: ${id}.`,
  },
  voorlopig: { nl: 'Voorlopig: de cijfers kunnen nog veranderen.', en: 'Provisional: the figures may still change.' },
  definitief: { nl: 'Definitief: de cijfers veranderen niet meer.', en: 'Final: the figures do not change any more.' },
  see: { nl: 'Bekijk het kwartaal', en: 'See the quarter' },
  audit: { nl: 'Lees de controle', en: 'Read the audit' },
  changes: { nl: 'Zie het verschil met de vorige versie', en: 'See the difference with the version before' },
  method: { nl: 'Lees hoe wij mensen beschermen', en: 'Read how we protect people' },
  facts: { nl: 'Wat erin zit', en: 'What is in it' },
  quarters: { nl: 'Kwartalen', en: 'Quarters' },
  span: {
    nl: (first: string, last: string, count: string) => `${first} tot en met ${last} (${count})`,
    en: (first: string, last: string, count: string) => `${first} to ${last} (${count})`,
  },
  vocabulary: { nl: 'Woordenlijst', en: 'Vocabulary' },
  version: { nl: (number: string) => `versie ${number}`, en: (number: string) => `version ${number}` },
  hash: { nl: 'Kenmerk van de reeksen', en: 'Hash of the series' },
  signals: { nl: 'Signalen die erin tellen', en: 'Signals that count in it' },
  signalsMore: {
    nl: 'Afgerond. Een geweigerde regel past niet bij de afspraken. Een bekende regel stond er al.',
    en: 'Rounded. A refused line does not fit what was agreed. A known line was there already.',
  },
  kind: { nl: 'Soort', en: 'Kind' },
  taken: { nl: 'Ingelezen', en: 'Taken' },
  refused: { nl: 'Geweigerd', en: 'Refused' },
  known: { nl: 'Al bekend', en: 'Already known' },
  breaks: { nl: 'Breuken in een reeks', en: 'Breaks in a series' },
  tables: { nl: 'Alle tabellen', en: 'All tables' },
  tablesMore: {
    nl: 'Elke tabel is er in vijf vormen, met dezelfde regels. Wat de kolommen zijn, staat bij de begrippen.',
    en: 'Every table comes in five forms, with the same rows. The terms say what the columns are.',
  },
  table: { nl: 'Tabel', en: 'Table' },
  rows: { nl: 'Regels', en: 'Rows' },
  files: { nl: 'Bestanden', en: 'Files' },
  described: { nl: 'Beschreven voor programma’s', en: 'Described for programs' },
  manifest: { nl: 'Alles over deze uitgave (JSON)', en: 'All about this release (JSON)' },
} as const satisfies Catalogue
