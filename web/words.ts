import { codesOf, labelOf } from '../data/vocabulary/codes.ts'
import type { Language } from '../data/vocabulary/measure.ts'
import { type MeasureId, measures } from '../data/vocabulary/measures.ts'
import type { TrendWords } from './charts/trendLabels.ts'
import { numbers, shortQuarter } from './format.ts'
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
