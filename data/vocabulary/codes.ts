import { Refusal } from '../refusal.ts'
import lists from './codes.json' with { type: 'json' }
import type { Language, Words } from './measure.ts'
import { measures } from './measures.ts'
import rules from './rules.json' with { type: 'json' }

export type Code = Words & {
  code: string
  /** Minutes that a band counts for in a sum. */
  midpoint?: number
  /** Contract hours, both included. */
  low?: number
  high?: number
}

/** Every fixed list of codes. Regions are open: the operator holds a dated list, only `landelijk` is fixed. */
export const codeLists: Record<keyof typeof lists, readonly Code[]> = lists

/** The codes of a list; `rule` and `measure` answer from the register and the measures. Throws Refusal on an unknown list. */
export const codesOf = (list: string): readonly string[] => entriesOf(list).map(({ code }) => code)

/** The words for a code. Throws Refusal when the list does not exist or the code is not in it. */
export function labelOf(list: string, code: string, language: Language): string {
  const found = entriesOf(list).find((entry) => entry.code === code)
  if (found) return found[language]
  throw new Refusal(`unknown code in list ${list}`, `choose one of: ${codesOf(list).slice(0, 20).join(', ')}`, 404)
}

const newRule = { code: 'nieuw', nl: 'Staat er niet bij', en: 'Not in the list' }

const ruleEntries: readonly Code[] = [
  ...rules.map((rule) => ({ code: rule.id, nl: rule.title_nl, en: rule.title_en })),
  newRule,
]

const measureEntries: readonly Code[] = Object.values(measures).map(({ id, label }) => ({ code: id, ...label }))

function entriesOf(list: string): readonly Code[] {
  if (list === 'rule') return ruleEntries
  if (list === 'measure') return measureEntries
  if (isFixed(list)) return codeLists[list]
  throw new Refusal(`unknown code list: ${list.slice(0, 40)}`, `choose one of: ${Object.keys(lists).join(', ')}`, 404)
}

const isFixed = (list: string): list is keyof typeof lists => Object.hasOwn(lists, list)
