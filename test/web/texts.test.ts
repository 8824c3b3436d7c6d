import { h } from 'preact'
import renderToString from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { tables } from '../../data/release.ts'
import { glossary } from '../../data/vocabulary/glossary.ts'
import { items } from '../../data/vocabulary/items.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { measures } from '../../data/vocabulary/measures.ts'
import { refusals } from '../../data/vocabulary/refusals.ts'
import { rules } from '../../data/vocabulary/rules.ts'
import type { Frame } from '../../web/page.ts'
import { shortForm, WithTerms } from '../../web/term.tsx'
import { codes } from '../../web/texts/codes.ts'
import { counted } from '../../web/texts/counted.ts'
import { desk as deskWords } from '../../web/texts/desk.ts'
import { manage } from '../../web/texts/manage.ts'
import { own } from '../../web/texts/own.ts'
import { owner } from '../../web/texts/owner.ts'
import { steward } from '../../web/texts/steward.ts'
import { texts } from '../../web/texts.ts'

const samples = ['12', '3e kwartaal 2026', '34% (31% tot 35%)', 'gi-01']

type Said = { name: string; text: string }

/** Every sentence of the catalogues of the pages, with samples filled in. */
const catalogues = (language: Language): Said[] =>
  Object.entries({ ...texts, counted, codes, manage, own, owner, steward, desk: deskWords }).flatMap(
    ([catalogue, entries]) =>
      Object.entries(entries).map(([key, words]) => {
        const said: unknown = words[language]
        const text = typeof said === 'function' ? String(said(...samples)) : String(said)
        return { name: `${catalogue}.${key}`, text }
      }),
  )

/** Every sentence of the vocabulary that a page shows. */
const vocabulary = (language: Language): Said[] => [
  ...Object.values(measures).flatMap(({ id, label, meaning, caution }) => [
    { name: `${id}.label`, text: label[language] },
    { name: `${id}.meaning`, text: meaning[language] },
    { name: `${id}.caution`, text: caution[language] },
  ]),
  ...Object.entries(refusals).map(([code, words]) => ({ name: `refusal.${code}`, text: words[language] })),
  ...items.map((item) => ({ name: `item.${item.code}`, text: item[language] })),
  ...glossary.flatMap(({ nl, note }) => (note ? [{ name: `glossary.${nl}`, text: note[language] }] : [])),
  ...Object.entries(tables).flatMap(([table, columns]) =>
    Object.entries(columns).map(([column, words]) => ({ name: `${table}.${column}`, text: words[language] })),
  ),
  ...rules.map(({ id, duty }) => ({ name: `rule.${id}`, text: duty[language] })),
]

const all = (language: Language) => [...catalogues(language), ...vocabulary(language)]

const sentences = (text: string) => text.split(/(?<=[.?!:])\s+/).filter((part) => part.includes(' '))
const length = (sentence: string) => sentence.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length

/** Words of a desk, with what people say. */
const desk = {
  indicator: 'maat',
  significant: 'echt verschil',
  interventie: 'verandering',
  implementatie: 'invoering',
  monitoren: 'volgen',
  evaluatie: 'terugkijken',
  respondent: 'wie antwoordde',
  participatie: 'meedoen',
  stakeholder: 'wie erbij hoort',
  faciliteren: 'helpen',
  inzichtelijk: 'duidelijk',
  conform: 'volgens',
  'middels\\b': 'met',
  betrouwbaarheidsinterval: 'marge',
  steekproef: 'bijdragen',
  mediaan: 'midden',
  outlier: 'buiten de grens',
  dashboard: 'pagina',
  benchmark: 'vergelijking',
  variabele: 'maat',
  correlatie: 'verband',
  standaarddeviatie: 'spreiding',
  optimaliseren: 'verbeteren',
  effectief: 'werkt',
  transparant: 'open',
  discrepantie: 'verschil',
  problematiek: 'probleem',
  derhalve: 'daarom',
  teneinde: 'om',
  aangaande: 'over',
  inzake: 'over',
  omtrent: 'over',
  'indien\\b': 'als',
  'reeds\\b': 'al',
  tevens: 'ook',
  alsmede: 'en',
  'met betrekking tot': 'over',
  'ten aanzien van': 'over',
  'ten behoeve van': 'voor',
  'dient te': 'moet',
  'in het kader van': 'bij',
} as const

describe('the Dutch on the screen', () => {
  const dutch = all('nl')

  test('is made of sentences of at most twelve words on average', () => {
    const lengths = dutch.flatMap(({ text }) => sentences(text)).map(length)
    expect(lengths.length).toBeGreaterThan(80)
    expect(lengths.reduce((sum, one) => sum + one, 0) / lengths.length).toBeLessThanOrEqual(12)
  })

  test('has no sentence of more than twenty words', () => {
    const long = dutch.filter(({ text }) => sentences(text).some((sentence) => length(sentence) > 20))
    expect(long.map(({ name }) => name)).toEqual([])
  })

  test('uses no word of a desk where a plain one exists', () => {
    const found = dutch.flatMap(({ name, text }) =>
      Object.entries(desk).flatMap(([word, plain]) =>
        new RegExp(`\\b${word}`, 'i').test(text) ? [`${name} says ${word}; say ${plain}`] : [],
      ),
    )
    expect(found).toEqual([])
  })

  test('never claims a cause and never ranks', () => {
    const found = catalogues('nl').filter(({ text }) =>
      /door de wijziging|beste|slechtste|koploper|plaats \d/i.test(text),
    )
    expect(found).toEqual([])
  })
})

test('every short form of the field in a rule or on a page is a term that is explained, and leads there', () => {
  const known = new Set(glossary.map(shortForm))
  const said = [...all('nl'), ...rules.map(({ id, title }) => ({ name: `rule.${id}.title`, text: title.nl }))]
  const unknown = said.flatMap(({ name, text }) =>
    [...text.matchAll(/\b[A-Z][A-Za-z]*[A-Z]\b/g)]
      .map(([short]) => short)
      .filter((short) => !known.has(short) && !ofMachines.includes(short))
      .map((short) => `${name}: ${short}`),
  )
  expect(unknown).toEqual([])
  const frame = { language: 'nl', frozen: false, manifest: null } as Frame
  const html = renderToString(h(WithTerms, { text: 'OTS door de GI, na de RvdK', frame }))
  expect([...html.matchAll(/href="([^"]+)"/g)].map(([, address]) => address)).toEqual([
    '/begrippen#ots',
    '/begrippen#gi',
    '/begrippen#rvdk',
  ])
})

/** Names of formats and programs, places where rules stand, and what is filled in in a command. */
const ofMachines = [
  'MAP',
  'CSV',
  'JSON',
  'SVG',
  'PNG',
  'HTML',
  'API',
  'IP',
  'CC',
  'BY',
  'DCAT',
  'AP',
  'OpenAPI',
  'JavaScript',
]

test('no sentence is the same in both languages, except names and choices of language', () => {
  const english = new Map(all('en').map(({ name, text }) => [name, text]))
  const same = all('nl').filter(({ name, text }) => english.get(name) === text && text.includes(' '))
  expect(same.map(({ name }) => name)).toEqual([])
})
