import type { Row } from '../data/release.ts'
import type { Language } from '../data/vocabulary/measure.ts'
import { type MeasureId, measures } from '../data/vocabulary/measures.ts'
import { refusalWords } from '../data/vocabulary/refusals.ts'
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
  /** What may be said about change, and no more; which rule said so; how firm it is. */
  change: string
  why: string
  note: string
  /** The same in a few words, for a list. */
  short: string
  /** Whether the ladder lets us speak of change at all, and whether there is any. */
  judged: boolean
  moved: boolean
  tone: Tone
  turn: number
}
type Hit = RunFlag | ChartFlag
type Finding =
  | { key: Hit; moved: true }
  | { key: 'first' | 'dots' | 'run' | 'run_rules' | 'usual' | 'refused'; moved: false }
  | { key: 'alone'; moved: false; by: Hit }

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

/** Measures of the whole field that the release holds to have moved in the quarter, all measures weighed together; null where it does not say. */
export type Held = readonly string[] | null

/**
 * The sentences for one series at one quarter (the last when none is asked), from rung, flag and values only. Null without rows.
 * A series that moved by itself, while the release does not hold it, may have moved by chance.
 */
export function verdictOf(
  rows: readonly TrendRow[],
  measure: MeasureId,
  language: Language,
  quarter?: string,
  held?: Held,
): Verdict | null {
  const row = rows.find((one) => one.quarter === quarter) ?? rows.at(-1)
  if (!row) return null
  const known = rows.filter((one) => one.value !== null && one.quarter <= row.quarter)
  const shown = known.at(-1) ?? null
  const seen = shown && figures(shown, measure, language)
  const base = { row, shown, figure: seen?.figure ?? '', ...still } as const
  if (row.value === null) return { ...base, ...absent(row, shown, measure, language) }
  const found = weighed(finding(row), row, held ?? null)
  const turned = found.moved ? toneOf(row.flag, measures[measure].direction) : still
  return {
    ...base,
    value: seen?.sentence ?? '',
    ...changeWords(row, found, turned.tone, language),
    note: noteWords(rows, row, found, language),
    judged: found.moved || found.key === 'usual' || found.key === 'run_rules' || found.key === 'alone',
    moved: found.moved,
    tone: turned.tone,
    turn: turned.turn,
  }
}

const still = { why: '', note: '', judged: false, moved: false, tone: 'common', turn: 0 } as const

/** The display ladder (statistics.md 2.1): which sentence a rung allows. A reason not to speak wins from any flag. */
function finding({ rung, flag, refusal }: TrendRow): Finding {
  if (refusal !== null && refusal !== 'too_few_points') return { key: 'refused', moved: false }
  if (rung === 'first' || rung === 'dots' || rung === 'run') return { key: rung, moved: false }
  if (refusal !== null) return { key: 'refused', moved: false }
  const allowed: readonly Hit[] = rung === 'run_rules' ? runFlags : chartFlags
  const hit = allowed.find((one) => one === flag)
  if (hit) return { key: hit, moved: true }
  return { key: rung === 'run_rules' ? 'run_rules' : 'usual', moved: false }
}

/** One voice: a series speaks of change only where the findings of the release do. */
function weighed(found: Finding, { level, measure }: TrendRow, held: Held): Finding {
  if (!found.moved || held === null || (level === 'all' && held.includes(measure))) return found
  return { key: 'alone', moved: false, by: found.key }
}

function changeWords(row: TrendRow, found: Finding, tone: Tone, language: Language) {
  const say = speak(texts.verdict, language)
  const short = say[found.key]
  const sentence = found.key === 'refused' ? refusalWords(row.refusal, language) : short
  return {
    short: found.key === 'usual' || found.key === 'alone' ? say[`short_${found.key}`] : short,
    change: tone === 'common' ? sentence : `${sentence} ${say[tone]}`,
    why: found.moved ? say[`why_${found.key}`] : found.key === 'alone' ? say[`why_${found.by}`] : '',
  }
}

function noteWords(rows: readonly TrendRow[], row: TrendRow, { key }: Finding, language: Language): string {
  const say = speak(texts.verdict, language)
  const provisional = row.rung === 'limits_provisional' && key !== 'refused'
  const marked = rows.some(({ quarter, flag }) => quarter < row.quarter && chartFlags.some((one) => one === flag))
  return [
    key === 'usual' && marked ? say.marked : '',
    provisional ? say.provisional : '',
    row.status === 'u' ? say.unsure : '',
  ]
    .filter(Boolean)
    .join(' ')
}

function absent(row: TrendRow, shown: TrendRow | null, measure: MeasureId, language: Language) {
  const say = speak(texts.verdict, language)
  const missing = row.status === 'x'
  const earlier = shown ? say.earlier(figures(shown, measure, language).figure, period(shown.quarter, language)) : ''
  return {
    change: say.hiddenQuarter(period(row.quarter, language)),
    value: whyAbsent(row, language),
    note: earlier,
    short: missing ? say.short_missing : say.short_hidden,
  }
}

function whyAbsent({ status, refusal }: TrendRow, language: Language): string {
  const say = speak(texts.verdict, language)
  if (status === 'x') return say.missing
  return refusal === 'one_organisation_dominates' ? refusalWords(refusal, language) : say.hidden
}

function figures({ value, lower, upper, quarter }: TrendRow, measure: MeasureId, language: Language) {
  const say = speak(texts.verdict, language)
  const write = numbers(measures[measure].unit, language)
  const when = period(quarter, language)
  if (value === null) return { figure: '', sentence: '' }
  if (lower === null || upper === null)
    return { figure: write.named(value), sentence: say.value(when, write.named(value)) }
  return {
    figure: write.withRange(value, lower, upper),
    sentence: say.valueWithRange(when, write.named(value, upper - lower), write.between(lower, upper)),
  }
}
