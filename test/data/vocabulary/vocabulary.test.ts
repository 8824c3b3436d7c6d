import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../data/vocabulary/codes.ts'
import { glossary } from '../../../data/vocabulary/glossary.ts'
import { items } from '../../../data/vocabulary/items.ts'
import type { Measure } from '../../../data/vocabulary/measure.ts'
import { measures } from '../../../data/vocabulary/measures.ts'
import { vocabulary } from '../../../data/vocabulary/vocabulary.ts'

type Pair = { path: string; nl: unknown; en: unknown }

/** Every place where one language is given, with the other. */
function pairs(value: unknown, path = ''): Pair[] {
  if (typeof value !== 'object' || value === null) return []
  const below = Object.entries(value).flatMap(([key, inner]) => pairs(inner, `${path}/${key}`))
  if (!('nl' in value) && !('en' in value)) return below
  const words = value as { nl?: unknown; en?: unknown }
  return [{ path, nl: words.nl, en: words.en }, ...below]
}

const everywhere = pairs(vocabulary())
const isText = (text: unknown) => typeof text === 'string' && text.trim() !== '' && text === text.trim()

describe('both languages', () => {
  it('stand everywhere, and neither is empty', () => {
    expect(everywhere.length).toBeGreaterThan(600)
    expect(everywhere.filter(({ nl, en }) => !isText(nl) || !isText(en))).toEqual([])
  })

  it('every measure has its label, meaning, caution and address in both', () => {
    const all: Measure[] = Object.values(measures)
    const words = all.flatMap(({ label, meaning, caution, slug }) => [label, meaning, caution, slug])
    expect(words.filter(({ nl, en }) => !isText(nl) || !isText(en))).toEqual([])
  })
})

const banned = /\b(interventie|indicator|significant|prevalentie|implementatie|optimaal|casus|cliënt|borgen|middels)/i
const wordsOf = (sentence: string) => sentence.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word))
const sentences = (text: string) => text.split(/[.!?;:]\s/)
const quoted = ({ path }: Pair) => /^\/(rules|codes)\//.test(path)

describe('plain Dutch', () => {
  it('no sentence is longer than twenty words', () => {
    const long = everywhere.flatMap(({ path, nl }) =>
      sentences(String(nl)).flatMap((sentence) => (wordsOf(sentence).length > 20 ? [`${path}: ${sentence}`] : [])),
    )
    expect(long).toEqual([])
  })

  it('nobody says interventie or indicator: beside rules and official lists, our words are plain', () => {
    const own = everywhere.filter((pair) => !quoted(pair))
    expect(own.filter(({ nl }) => banned.test(String(nl)))).toEqual([])
  })

  it('a label of a measure is short and a meaning or caution is one sentence', () => {
    const all: Measure[] = Object.values(measures)
    expect(all.filter(({ label }) => wordsOf(label.nl).length > 8).map(({ id }) => id)).toEqual([])
    const texts = all.flatMap(({ meaning, caution }) => [meaning.nl, meaning.en, caution.nl, caution.en])
    expect(texts.filter((text) => !/^[^.!?]+\.$/.test(text))).toEqual([])
  })
})

describe('the items', () => {
  it('are six on trust and six on the process', () => {
    expect(items.map(({ code }) => code).join(' ')).toBe('V1 V2 V3 V4 V5 V6 P1 P2 P3 P4 P5 P6')
    expect(items.filter(({ code, signal }) => signal !== (code.startsWith('V') ? 'trust' : 'process'))).toEqual([])
  })

  it('every item that a measure asks for is in the list, and every item on the scale has a measure', () => {
    const all: Measure[] = Object.values(measures)
    const asked = all.flatMap(({ formula }) => ('item' in formula && formula.item ? [formula.item] : []))
    expect(asked.filter((item) => !codesOf('item').includes(item))).toEqual([])
    expect(items.filter(({ code }) => !asked.includes(code))).toEqual([])
  })

  it.each(items)('$code is quoted in the measure that counts it', ({ code, signal, nl, en }) => {
    const all: Measure[] = Object.values(measures)
    const measure = all.find(({ formula }) => formula.signal === signal && 'item' in formula && formula.item === code)
    expect(measure?.meaning.nl.toLowerCase()).toContain(nl.toLowerCase())
    expect(measure?.meaning.en.toLowerCase()).toContain(en.toLowerCase())
  })

  it('families are told that the questions have not been validated', () => {
    const all: Measure[] = Object.values(measures)
    const asked = all.filter(
      ({ id, formula }) => id.startsWith('trust.') || (formula.signal === 'process' && id.startsWith('process.')),
    )
    expect(asked).toHaveLength(12)
    expect(asked.filter(({ caution }) => !caution.nl.includes('niet wetenschappelijk getoetst'))).toEqual([])
  })
})

describe('the glossary', () => {
  it('has 129 terms, each once, of a known kind', () => {
    expect(glossary).toHaveLength(129)
    expect(new Set(glossary.map(({ nl }) => nl)).size).toBe(129)
    expect(glossary.filter(({ kind }) => !codesOf('glossary_kind').includes(kind))).toEqual([])
  })
})

describe('vocabulary.json', () => {
  it('is plain JSON: nothing is lost when it is written and read', () => {
    expect(JSON.parse(JSON.stringify(vocabulary()))).toEqual(vocabulary())
  })

  it('is the same every time, so that a release has the same bytes', () => {
    expect(JSON.stringify(vocabulary())).toBe(JSON.stringify(vocabulary()))
  })
})
