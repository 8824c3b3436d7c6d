import { codeLists, codesOf, labelOf } from '../data/vocabulary/codes.ts'
import { items } from '../data/vocabulary/items.ts'
import type { Language } from '../data/vocabulary/measure.ts'
import { type MeasureId, measures } from '../data/vocabulary/measures.ts'
import type { TrendWords } from './charts/trendLabels.ts'
import { numbers, shortQuarter } from './format.ts'
import { counted } from './texts/counted.ts'
import { speak, texts } from './texts.ts'

/** The words a trend chart needs, for one measure in one language. */
export function trendWords(measure: MeasureId, language: Language): TrendWords {
  const say = speak(texts.chart, language)
  const { unit } = measures[measure]
  const write = numbers(unit, language)
  return {
    ...say,
    tick: write.tick,
    number: unit === 'share' ? write.named : write.plain,
    quarter: (text) => shortQuarter(text, language),
    flag: (flag) => flagWord(flag, language) ?? '',
  }
}

/** The word for a flag of a point, or nothing where the flag is unknown. */
export function flagWord(flag: string | null, language: Language): string | undefined {
  if (flag === null || !Object.hasOwn(flagWords, flag)) return undefined
  return texts.chart[flagWords[flag as keyof typeof flagWords]][language]
}

const flagWords = {
  above: 'above',
  below: 'below',
  trend_up: 'trend_up',
  trend_down: 'trend_down',
  two_of_three_high: 'two_of_three_high',
  two_of_three_low: 'two_of_three_low',
  shift_high: 'shift_high',
  shift_low: 'shift_low',
  run_long: 'run_long',
  few_crossings: 'few_crossings',
} as const

const lists: Readonly<Record<string, string>> = { kind: 'chain_actor' }

/** The name of a value of a dimension; a region's name is the operator's own. */
export function cellName(dimension: string, code: string, language: Language): string {
  const list = lists[dimension] ?? dimension
  return codesOf(list).includes(code) ? labelOf(list, code, language) : code
}

/** Words of a class: an answer, answers taken together (`1-2`), or a class of days (`8-30`). */
export function className(category: string, measure: MeasureId, language: Language): string {
  const { signal } = measures[measure].formula
  if (signal === 'handover')
    return Object.hasOwn(days, category) ? counted[days[category as keyof typeof days]][language] : category
  const words = category.split('-').map((code) => codeLists.score.find((entry) => entry.code === code)?.[language])
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last) return category
  const to = language === 'nl' ? 'tot' : 'to'
  return first === last ? first.toLowerCase() : `${first} ${to} ${last}`.toLowerCase()
}

const days = { '0': 'gap_0', '1-7': 'gap_1_7', '8-30': 'gap_8_30', '31+': 'gap_31_plus' } as const

/** The statement that was put to families, as it was worded. */
export function statementOf(id: MeasureId, language: Language): string {
  const { formula, label } = measures[id]
  const code = 'item' in formula ? formula.item : undefined
  return items.find((item) => item.code === code)?.[language] ?? label[language]
}

/** What a release calls `handover_case`, in words. */
export const kindName = (kind: string, language: Language) =>
  Object.hasOwn(texts.kinds, kind) ? texts.kinds[kind as keyof typeof texts.kinds][language] : kind
