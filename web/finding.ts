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
type EffectRow = Row<'effect'>

/** The findings of a quarter in the order of the release; a code that we do not know says nothing. */
export function findingsOf(rows: readonly FindingRow[], effects: readonly EffectRow[], language: Language): Finding[] {
  return [...rows]
    .sort((one, other) => one.position - other.position)
    .flatMap((row) => {
      const found = row.code === 'moved' ? moved(row, language) : fromEffect(row, effects, language)
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

function fromEffect(row: FindingRow, effects: readonly EffectRow[], language: Language): Finding | null {
  if (row.code !== 'effect' && row.code !== 'no_effect') return null
  const rule = rules.find(({ id }) => id === row.changed_rule)
  const effect = effects.find(
    (one) =>
      one.changed_rule === row.changed_rule &&
      one.rule === row.about_rule &&
      one.measure === row.measure &&
      one.change_quarter === row.change_quarter &&
      one.change === row.value,
  )
  const sentence = rule && effect ? effectOfRule(effect, rule.title[language], language) : null
  if (!rule || sentence === null) return null
  return {
    key: `${row.changed_rule} ${row.about_rule} ${row.measure}`,
    title: sentence,
    figure: '',
    to: ruleAddress(rule.id),
    tone: row.tone === 'better' || row.tone === 'worse' ? row.tone : 'common',
    turn: (row.value ?? 0) < 0 ? 180 : 0,
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
  const known = flags.find((one) => one === flag)
  return known ? speak(texts.verdict, language)[known] : null
}
