import { codesOf } from '../data/vocabulary/codes.ts'
import type { Language, Words } from '../data/vocabulary/measure.ts'
import { type MeasureId, measures } from '../data/vocabulary/measures.ts'

/** What a reader can choose on a page beside release and quarter: each a readable key of the address. */
export const choiceNames = ['measure', 'level', 'status', 'search', 'order'] as const
export type ChoiceName = (typeof choiceNames)[number]

/** Choices by name, in codes of the vocabulary; what is left out has its default. */
export type Choices = Partial<Record<ChoiceName, string>>

const keys: Record<ChoiceName, Words> = {
  measure: { nl: 'maat', en: 'measure' },
  level: { nl: 'niveau', en: 'level' },
  status: { nl: 'stand', en: 'status' },
  search: { nl: 'zoek', en: 'search' },
  order: { nl: 'volgorde', en: 'order' },
}

export const choiceKey = (name: ChoiceName, language: Language) => keys[name][language]

const orders = {
  load: { nl: 'last', en: 'load' },
  name: { nl: 'naam', en: 'name' },
} as const satisfies Record<string, Words>

/** Every value of a choice, by code, as it is written in an address; null where any text will do. */
export function valuesOf(name: ChoiceName, language: Language): ReadonlyMap<string, string> | null {
  if (name === 'search') return null
  if (name === 'order') return new Map(Object.entries(orders).map(([code, words]) => [code, words[language]]))
  if (name === 'measure')
    return new Map((Object.keys(measures) as MeasureId[]).map((id) => [id, measures[id].slug[language]]))
  const list = name === 'level' ? 'rule_level' : 'rule_status'
  return new Map(codesOf(list).map((code) => [code, code.replaceAll('_', '-')]))
}

/** Key and value of a choice, fit for an address. */
export const writeChoice = (name: ChoiceName, value: string, language: Language): [string, string] => [
  choiceKey(name, language),
  encodeURIComponent(valuesOf(name, language)?.get(value) ?? value),
]

/**
 * The choices in a query, of those that the page knows. `unknown` tells whether a value was none we know: it is left out.
 * An empty value is no choice: that is what a form sends for a field left alone.
 */
export function readChoices(
  asked: Readonly<Record<string, string>>,
  known: readonly ChoiceName[],
  language: Language,
): { choices: Choices; unknown: boolean } {
  const choices: Choices = {}
  let unknown = false
  for (const name of known) {
    const text = (asked[choiceKey(name, language)] ?? '').trim()
    if (text === '') continue
    const values = valuesOf(name, language)
    const code = values ? [...values].find(([, word]) => word === text)?.[0] : text.slice(0, 60)
    if (code === undefined) unknown = true
    else choices[name] = code
  }
  return { choices, unknown }
}
