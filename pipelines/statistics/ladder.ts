import type { RefusalCode } from '../../data/vocabulary/refusals.ts'
import { type Chart, chartOf, type Point, type ProcessLimits, processLimits } from './processLimits.ts'
import { quantile } from './quantile.ts'
import { type Flag, flags, type Limits } from './rules.ts'
import { runs } from './runs.ts'
import { noiseDominates } from './sufficiency.ts'

type Rung = 'none' | 'first' | 'dots' | 'run' | 'run_rules' | 'limits_provisional' | 'limits'
/** What may be said of the segment: nothing about change, a shift (only on a signal of the runs), or the chart's verdict. */
type Words = 'first_measurement' | 'none' | 'shift' | 'verdict'
/** `segment` rises where a recorded decision starts a new piece: re-basing, a changed definition or another noise scheme. */
export type LadderPoint = Point & { segment: number }
export type LadderRow = { [line in keyof Limits]: number | null } & {
  n_points: number
  segment: number
  rung: Rung
  chart: Chart
  /** A rule of the control chart at its points, or of the run chart at the last point. */
  flag: Flag | RunFlag | null
  words: Words
  /** p' and u' only: sigma z under 0.7, duplicated or smoothed data. */
  too_regular: boolean
  refusal: RefusalCode | null
}
/** `scale`: value = scale x numerator / denominator. `changed`: segments that begin with a changed definition or noise scheme. */
export type LadderOptions = { statistic: 'mean' | 'share' | 'rate'; scale?: number; changed?: readonly number[] }
type RunFlag = 'run_long' | 'few_crossings'
type Step = { rung: Rung; refusal: RefusalCode | null; drawn: ProcessLimits | null }

/** The display ladder (statistics.md 2.1): what each segment may draw and say, one row per point. Never starts a segment itself. */
export function ladder(points: readonly LadderPoint[], options: LadderOptions): LadderRow[] {
  const segments = [...new Set(points.map((point) => point.segment))]
  return segments.flatMap((segment) =>
    segmentRows(
      points.filter((point) => point.segment === segment),
      segment,
      options,
    ),
  )
}

function segmentRows(points: readonly Point[], segment: number, options: LadderOptions): LadderRow[] {
  const values = points.map((point) => point.value)
  const chart = chartOf(points, options.statistic)
  const { rung, refusal, drawn } = step(points, chart, options)
  const lines = drawn?.limits ?? Array(points.length).fill(medianLine(values, rung))
  const hits = drawn ? flags(values, drawn.limits) : runFlags(values, rung)
  const why = refusal === 'too_few_points' && options.changed?.includes(segment) ? 'definition_changed' : refusal
  const [n_points, words, too_regular] = [shown(values).length, wordsOf(rung, values), drawn?.tooRegular ?? false]
  return points.map((point, index) => {
    const { centre, lower_limit, upper_limit, near_lower, near_upper } = lines[index] ?? noLines
    const own = refusalOf(point, options)
    const flag = own ? null : (hits[index] ?? null)
    const refusal = own ?? why
    const drawing = { centre, lower_limit, upper_limit, near_lower, near_upper }
    return { ...drawing, n_points, segment, rung, chart, flag, words, too_regular, refusal }
  })
}

function step(points: readonly Point[], chart: Chart, options: LadderOptions): Step {
  const values = shown(points.map((point) => point.value))
  const rung = rungOf(values.length)
  if (values.length < 10) return { rung, refusal: 'too_few_points', drawn: null }
  const noisy = points.filter((point) => noiseDominates(point, options)).length
  if (noisy > values.length / 2) return { rung: 'run', refusal: 'noise_dominates', drawn: null }
  if (values.length < 13) return { rung, refusal: null, drawn: null }
  const drawn = processLimits(points, chart, options.scale ?? 1)
  return drawn ? { rung, refusal: null, drawn } : { rung: 'run_rules', refusal: 'gap_in_series', drawn: null }
}

function rungOf(n: number): Rung {
  if (n === 0) return 'none'
  if (n === 1) return 'first'
  if (n < 5) return 'dots'
  if (n < 10) return 'run'
  if (n < 13) return 'run_rules'
  return n < 20 ? 'limits_provisional' : 'limits'
}

function wordsOf(rung: Rung, values: readonly (number | null)[]): Words {
  if (rung === 'first') return 'first_measurement'
  if (rung === 'run_rules') return runs(values)?.signal ? 'shift' : 'none'
  return rung === 'limits' || rung === 'limits_provisional' ? 'verdict' : 'none'
}

/** On the run-rule rung the last shown point carries what the runs say. */
function runFlags(values: readonly (number | null)[], rung: Rung): (RunFlag | null)[] {
  const found = rung === 'run_rules' ? runs(values) : null
  if (!found?.signal) return []
  const last = values.findLastIndex((value) => value !== null)
  return values.map((_, index) => {
    if (index !== last) return null
    return found.longest > found.longestMaximum ? 'run_long' : 'few_crossings'
  })
}

const noLines = { centre: null, lower_limit: null, upper_limit: null, near_lower: null, near_upper: null }

const medianLine = (values: readonly (number | null)[], rung: Rung) =>
  rung === 'run' || rung === 'run_rules' ? { ...noLines, centre: quantile(shown(values), 0.5) } : noLines

function refusalOf(point: Point, options: LadderOptions): RefusalCode | null {
  if (point.value === null) return 'gap_in_series'
  return noiseDominates(point, options) ? 'noise_dominates' : null
}

const shown = (values: readonly (number | null)[]) => values.filter((value) => value !== null)
