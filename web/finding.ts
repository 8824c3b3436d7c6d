import type { Row } from '../data/release.ts'
import type { Language, Words } from '../data/vocabulary/measure.ts'
import { type MeasureId, measures } from '../data/vocabulary/measures.ts'
import { rules } from '../data/vocabulary/rules.ts'
import { measureAddress, ruleAddress } from './address.ts'
import { type Tone, toneOf } from './charts/series.ts'
import { effectOfRule, isMeasure } from './effect.ts'
import { numbers } from './format.ts'
import { speak, texts } from './texts.ts'
import type { Verdict } from './verdict.ts'

/** What really changed, in words: a sentence, the figure with its range, and where to read on. */
export type Finding = {
  key: string
  title: string
  figure: string
  to: Words
  tone: Tone
  turn: number
  kind: 'moved' | 'effect'
}

type FindingRow = Row<'finding'>

const known = { moved, effect: ofChange, no_effect: ofChange }

/** The findings of a quarter in the order of the release; a code that we do not know says nothing. */
export function findingsOf(rows: readonly FindingRow[], language: Language): Finding[] {
  return [...rows]
    .sort((one, other) => one.position - other.position)
    .flatMap((row) => {
      const compose = Object.entries(known).find(([code]) => code === row.code)?.[1]
      const found = compose?.(row, language) ?? null
      return found === null ? [] : [found]
    })
}

/** How many measures a count row speaks of; 0 without such a row. */
export const countOf = (rows: readonly FindingRow[], code: 'quiet' | 'not_judged') =>
  rows.find((row) => row.code === code)?.count ?? 0

function moved(row: FindingRow, language: Language): Finding | null {
  const { measure, flag, value, lower, upper, usual } = row
  if (measure === null || !isMeasure(measure) || value === null || lower === null || upper === null) return null
  const short = flagSentence(flag, language)
  if (short === null) return null
  const write = numbers(measures[measure].unit, language)
  const before = usual === null ? '' : speak(texts.quarter, language).usual(write.named(usual, upper - lower))
  return {
    key: measure,
    title: titled(measure, short, language),
    figure: `${write.withRange(value, lower, upper)}. ${before}`.trim(),
    to: measureAddress(measure),
    tone: row.tone === 'better' || row.tone === 'worse' ? row.tone : 'common',
    turn: toneOf(flag, measures[measure].direction).turn,
    kind: 'moved',
  }
}

function ofChange(row: FindingRow, language: Language): Finding | null {
  const rule = rules.find(({ id }) => id === row.changed_rule)
  const { measure, value, lower, upper } = row
  if (!rule || measure === null || value === null || lower === null || upper === null) return null
  const verdict = row.code === 'effect' ? 'changed' : 'no_change_found'
  const title = effectOfRule({ verdict, measure, change: value, lower, upper }, rule.title[language], language)
  if (title === null) return null
  return {
    key: `${rule.id} ${row.about_rule} ${measure}`,
    title,
    figure: '',
    to: ruleAddress(rule.id),
    tone: row.tone === 'better' || row.tone === 'worse' ? row.tone : 'common',
    turn: value < 0 ? 180 : 0,
    kind: 'effect',
  }
}

/** The same shape for a release without findings: what the verdict of a series allows, and no more. */
export const findingOf = (id: MeasureId, verdict: Verdict, language: Language): Finding => ({
  key: id,
  title: titled(id, verdict.short, language),
  figure: verdict.figure,
  to: measureAddress(id),
  tone: verdict.tone,
  turn: verdict.turn,
  kind: 'moved',
})

const titled = (id: MeasureId, short: string, language: Language) =>
  `${measures[id].label[language]}: ${short.slice(0, 1).toLowerCase()}${short.slice(1).replace(/\.$/, '')}`

const flags = [
  'above',
  'below',
  'trend_up',
  'trend_down',
  'two_of_three_high',
  'two_of_three_low',
  'shift_high',
  'shift_low',
  'run_long',
  'few_crossings',
] as const

function flagSentence(flag: string | null, language: Language): string | null {
  const hit = flags.find((one) => one === flag)
  return hit ? speak(texts.verdict, language)[hit] : null
}
