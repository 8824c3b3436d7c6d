import type { Row } from '../data/release.ts'
import type { Language } from '../data/vocabulary/measure.ts'
import { type MeasureId, measures } from '../data/vocabulary/measures.ts'
import { type RefusalCode, refusals } from '../data/vocabulary/refusals.ts'
import { type Tone, toneOf } from './charts/series.ts'
import { numbers, period } from './format.ts'
import { speak, texts } from './texts.ts'

type TrendRow = Row<'trend'>
export type Verdict = {
  row: TrendRow
  /** The row the number comes from: the same, or the last one that is shown. */
  shown: TrendRow | null
  /** 34% (31% tot 35%) */
  figure: string
  /** In het 3e kwartaal 2026 was dit 34%, waarschijnlijk tussen 31 en 35%. */
  value: string
  /** What may be said about change, and no more. */
  change: string
  short: string
  moved: boolean
  tone: Tone
  turn: number
}
type Finding = { key: FindingKey; moved: boolean }
type FindingKey = 'first' | 'dots' | 'run' | 'run_rules' | 'usual' | 'refused' | RunFlag | ChartFlag

const runFlags = ['run_long', 'few_crossings'] as const
const chartFlags = [
  'above',
  'below',
  'trend_up',
  'trend_down',
  'two_of_three_high',
  'two_of_three_low',
  'shift_high',
  'shift_low',
] as const
type RunFlag = (typeof runFlags)[number]
type ChartFlag = (typeof chartFlags)[number]

/** The sentences for one series at one quarter (the last when none is asked), from rung, flag and values only. Null without rows. */
export function verdictOf(
  rows: readonly TrendRow[],
  measure: MeasureId,
  language: Language,
  quarter?: string,
): Verdict | null {
  const row = rows.find((one) => one.quarter === quarter) ?? rows.at(-1)
  if (!row) return null
  const known = rows.filter((one) => one.value !== null && one.quarter <= row.quarter)
  const shown = known.at(-1) ?? null
  const seen = shown && figures(shown, measure, language)
  const base = { row, shown, figure: seen?.figure ?? '', moved: false, tone: 'common', turn: 0 } as const
  if (row.value === null) return { ...base, ...absent(row, shown, measure, language) }
  const found = finding(row)
  const turned = found.moved ? toneOf(row.flag, measures[measure].direction) : base
  return {
    ...base,
    value: seen?.sentence ?? '',
    change: changeWords(row, found, turned.tone, language),
    short: shortWords(found, language),
    moved: found.moved,
    tone: turned.tone,
    turn: turned.turn,
  }
}

/** The display ladder (statistics.md 2.1): which sentence a rung allows. A reason not to speak wins from any flag. */
function finding({ rung, flag, refusal }: TrendRow): Finding {
  if (refusal !== null && refusal !== 'too_few_points') return { key: 'refused', moved: false }
  if (rung === 'first' || rung === 'dots' || rung === 'run') return { key: rung, moved: false }
  if (refusal !== null) return { key: 'refused', moved: false }
  const allowed: readonly (RunFlag | ChartFlag)[] = rung === 'run_rules' ? runFlags : chartFlags
  const hit = allowed.find((one) => one === flag)
  if (hit) return { key: hit, moved: true }
  return { key: rung === 'run_rules' ? 'run_rules' : 'usual', moved: false }
}

function changeWords(row: TrendRow, { key }: Finding, tone: Tone, language: Language): string {
  const say = speak(texts.verdict, language)
  const sentences = [
    key === 'refused' ? reason(row.refusal, language) : say[key],
    tone === 'common' ? '' : say[tone],
    row.rung === 'limits_provisional' && key !== 'refused' ? say.provisional : '',
    row.status === 'u' ? say.unsure : '',
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

const shortWords = ({ key }: Finding, language: Language) => speak(texts.verdict, language)[`short_${key}`]

const reason = (code: string | null, language: Language) =>
  code !== null && Object.hasOwn(refusals, code) ? refusals[code as RefusalCode][language] : ''

function absent(row: TrendRow, shown: TrendRow | null, measure: MeasureId, language: Language) {
  const say = speak(texts.verdict, language)
  const missing = row.status === 'x'
  const earlier = shown && say.earlier(figures(shown, measure, language).figure, period(shown.quarter, language))
  return {
    value: [say.hiddenQuarter(period(row.quarter, language)), missing ? say.missing : say.hidden].join(' '),
    change: earlier ?? '',
    short: missing ? say.short_missing : say.short_hidden,
  }
}

function figures({ value, lower, upper, quarter }: TrendRow, measure: MeasureId, language: Language) {
  const say = speak(texts.verdict, language)
  const write = numbers(measures[measure].unit, language)
  const when = period(quarter, language)
  if (value === null) return { figure: '', sentence: '' }
  if (lower === null || upper === null) return { figure: write.named(value), sentence: say.value(when, write.named(value)) }
  return {
    figure: write.withRange(value, lower, upper),
    sentence: say.valueWithRange(when, write.named(value), write.between(lower, upper)),
  }
}
