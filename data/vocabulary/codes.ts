import { Refusal } from '../refusal.ts'
import type { Code } from './code.ts'
import lists from './codes.json' with { type: 'json' }
import { countedItems, items } from './items.ts'
import type { Language } from './measure.ts'
import { measures } from './measures.ts'
import { rules } from './rules.ts'

const fixedLists = { ...lists, item: [...items, ...countedItems].map(({ code, nl, en }) => ({ code, nl, en })) }

/** Every fixed list of codes. Regions are open: the operator holds a dated list, only `landelijk` is fixed. */
export const codeLists: Record<keyof typeof fixedLists, readonly Code[]> = fixedLists

/** The codes of a list; `rule` and `measure` come from register and measures. Throws Refusal on an unknown list. */
export const codesOf = (list: string): readonly string[] => entriesOf(list).map(({ code }) => code)

/** The words for a code. Throws Refusal when the list does not exist or the code is not in it. */
export function labelOf(list: string, code: string, language: Language): string {
  const found = entriesOf(list).find((entry) => entry.code === code)
  if (found) return found[language]
  throw new Refusal(`unknown code in list ${list}`, `choose one of: ${codesOf(list).slice(0, 20).join(', ')}`, 404)
}

const newRule = { code: 'nieuw', nl: 'Staat er niet bij', en: 'Not in the list' }

const ruleEntries = (): readonly Code[] => [...rules.map(({ id, title }) => ({ code: id, ...title })), newRule]

const measureEntries: readonly Code[] = Object.values(measures).map(({ id, label }) => ({ code: id, ...label }))

function entriesOf(list: string): readonly Code[] {
  if (list === 'rule') return ruleEntries()
  if (list === 'measure') return measureEntries
  if (isFixed(list)) return codeLists[list]
  throw new Refusal(
    `unknown code list: ${list.slice(0, 40)}`,
    `choose one of: ${Object.keys(fixedLists).join(', ')}`,
    404,
  )
}

const isFixed = (list: string): list is keyof typeof fixedLists => Object.hasOwn(fixedLists, list)
