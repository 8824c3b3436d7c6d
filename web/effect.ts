import type { Row } from '../data/release.ts'
import type { Language } from '../data/vocabulary/measure.ts'
import { type MeasureId, measures } from '../data/vocabulary/measures.ts'
import { effectReasons, effectVerdicts, strengths } from '../data/vocabulary/verdicts.ts'
import type { Tone } from './charts/series.ts'
import { differences } from './differences.ts'
import { speak, texts } from './texts.ts'

type Effect = Row<'effect'>

type Said = Pick<Effect, 'measure' | 'verdict' | 'change' | 'lower' | 'upper'>

/** The sentence of one released effect, with its range; null for a measure that we do not know. */
export function effectSentence(row: Said, language: Language): string | null {
  if (!isMeasure(row.measure)) return null
  const say = speak(texts.effect, language)
  const { label, unit } = measures[row.measure]
  const verdict = effectVerdicts.find((one) => one === row.verdict)
  const { change, lower, upper } = row
  if (verdict === undefined || verdict === 'refused' || change === null || lower === null || upper === null)
    return say.refused(label[language])
  const write = differences(unit, language)
  if (verdict !== 'no_change_found')
    return say[verdict](label[language], write.named(change, upper - lower), write.range(lower, upper))
  const isOneSided = lower > 0 || upper < 0
  return say[isOneSided ? 'may_be_chance' : verdict](label[language], write.namedRange(lower, upper))
}

/** The same sentence, with the name of the rule in it. */
export function effectOfRule(row: Said, rule: string, language: Language): string | null {
  const sentence = effectSentence(row, language)
  return sentence === null ? null : speak(texts.effect, language).ofRule(sentence, rule)
}

/** Sterk, redelijk, zwak of niet te zeggen, and each reason as a sentence. */
export function strengthOf(row: Pick<Effect, 'strength' | 'reasons'>, language: Language) {
  const say = speak(texts.effect, language)
  const strength = strengths.find((one) => one === row.strength) ?? 'unknown'
  const codes = (row.reasons ?? '').split(',').map((code) => code.trim())
  const known = effectReasons.filter((reason) => codes.includes(reason))
  return { strength, word: say[strength], reasons: known.map((reason) => say[reason]) }
}

/** Which way a difference points for this measure; no way while its range holds zero. */
export function effectTone({ measure, change, lower, upper }: Effect): Tone {
  const direction = isMeasure(measure) ? measures[measure].direction : 'neutral'
  const clear = lower !== null && upper !== null && (lower > 0 || upper < 0)
  if (!clear || change === null || direction === 'neutral') return 'common'
  return change > 0 === (direction === 'higher') ? 'better' : 'worse'
}

/** Of the rows of one measure after one change: against the comparison group where there is one, else the place of the change alone. */
export function weightiest(rows: readonly Effect[]): Effect | undefined {
  const said = (row: Effect) => row.verdict !== 'refused'
  return (
    rows.find((row) => row.series === 'compared' && said(row)) ??
    rows.find((row) => row.series === 'own' && said(row)) ??
    rows.find((row) => row.series !== 'control')
  )
}

/** One row for every planned measure of every change. */
export function mainOnes(effects: readonly Effect[]): Effect[] {
  const planned = effects.filter(({ side }) => side === 'planned')
  const key = ({ changed_rule, change_quarter, measure }: Effect) => `${changed_rule} ${change_quarter} ${measure}`
  return [...new Set(planned.map(key))].flatMap((one) => weightiest(planned.filter((row) => key(row) === one)) ?? [])
}

export const isMeasure = (text: string): text is MeasureId => Object.hasOwn(measures, text)
