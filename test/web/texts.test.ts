import { describe, expect, test } from 'vitest'
import { counted } from '../../web/texts/counted.ts'
import { texts } from '../../web/texts.ts'

const samples = ['12', '3e kwartaal 2026', '34% (31% tot 35%)']

const all = (language: 'nl' | 'en') =>
  Object.entries({ ...texts, counted }).flatMap(([catalogue, entries]) =>
    Object.entries(entries).map(([key, words]) => {
      const said: unknown = words[language]
      const text = typeof said === 'function' ? String(said(...samples)) : String(said)
      return { name: `${catalogue}.${key}`, text }
    }),
  )

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
  middels: 'met',
  betrouwbaarheidsinterval: 'marge',
  steekproef: 'bijdragen',
  mediaan: 'midden',
  outlier: 'buiten de grens',
  dashboard: 'pagina',
  benchmark: 'vergelijking',
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
      Object.keys(desk).flatMap((word) => (text.toLowerCase().includes(word) ? [`${name}: ${word}`] : [])),
    )
    expect(found).toEqual([])
  })

  test('never claims a cause and never ranks', () => {
    const found = dutch.filter(({ text }) => /door de wijziging|beste|slechtste|koploper|plaats \d/i.test(text))
    expect(found).toEqual([])
  })
})

test('no sentence is the same in both languages, except names and choices of language', () => {
  const english = new Map(all('en').map(({ name, text }) => [name, text]))
  const same = all('nl').filter(({ name, text }) => english.get(name) === text && text.includes(' '))
  expect(same.map(({ name }) => name)).toEqual([])
})
