import { type Quarter, quarterIndex, quartersBetween } from '../../data/quarter.ts'
import type { Break, Row } from '../../data/release.ts'
import { type LadderPoint, type LadderRow, ladder } from '../statistics/ladder.ts'
import { type ByQuarter, bySeries } from './bySeries.ts'
import type { refusedRates } from './dominance.ts'
import type { Figure, Pair } from './estimate.ts'
import { indexAt, seasonOf } from './season.ts'

/** One shown value with its variances, in a series. */
export type Shown = { pair: Pair; row: Row<'estimate'>; figure: Figure }

/** `last` is the last quarter in which signals of a measure's kind were supplied at all. */
type Scene = {
  last: (measure: string) => Quarter
  breaks: readonly Break[]
  supplied: (quarter: string, measure: string) => boolean
  /** A value that is not given because one organisation gave most of it. */
  isRefused: ReturnType<typeof refusedRates>
}

/** Trend rows of every series: all quarters from its first shown value to the last one supplied, gaps kept, lines by the display ladder. */
export function trends(shown: readonly Shown[], scene: Scene): Row<'trend'>[] {
  return [...bySeries(shown).values()].flatMap((byQuarter) => trend(byQuarter, scene))
}

function trend(byQuarter: ByQuarter, scene: Scene): Row<'trend'>[] {
  const first = [...byQuarter.keys()].sort()[0] as Quarter
  const some = [...byQuarter.values()][0] as Shown
  const quarters = quartersBetween(first, scene.last(some.row.measure))
  const starts = breaksOf(some, scene.breaks, first)
  const season = starts.length === 0 ? seasonOf(byQuarter) : null
  const points = quarters.map((quarter) =>
    point(byQuarter.get(quarter), segmentAt(quarter, starts), indexAt(season, quarter)),
  )
  const changed = starts.flatMap((start, index) => (start.kind === 'rebase' ? [] : [index + 2]))
  const rows = ladder(points, { ...chartKind(some.pair), changed }).map((row, index) =>
    inSeason(row, indexAt(season, quarters[index] as Quarter)),
  )
  return quarters.map((quarter, index) =>
    trendRow(quarter, some, byQuarter.get(quarter), rows[index] as LadderRow, starts, scene),
  )
}

const gapRefusals = { c: 'suppressed_by_disclosure', x: 'gap_in_series' } as const

/** Written out, because there are many: an object that is spread and then grows costs ten times as much. */
function trendRow(
  quarter: Quarter,
  some: Shown,
  shown: Shown | undefined,
  line: LadderRow,
  starts: readonly Break[],
  scene: Scene,
): Row<'trend'> {
  const begun = starts.find((start) => start.quarter === quarter)
  const hidden = scene.supplied(quarter, some.row.measure) ? 'c' : 'x'
  const { row } = some
  const refused = scene.isRefused({ ...row, quarter }) ? 'one_organisation_dominates' : gapRefusals[hidden]
  return {
    quarter,
    measure: row.measure,
    level: row.level,
    kind: row.kind,
    region: row.region,
    organisation: row.organisation,
    role: row.role,
    phase: row.phase,
    respondent: row.respondent,
    framework: row.framework,
    theme: row.theme,
    rule: row.rule,
    item: row.item,
    from_actor: row.from_actor,
    to_actor: row.to_actor,
    value: shown?.row.value ?? null,
    lower: shown?.row.lower ?? null,
    upper: shown?.row.upper ?? null,
    contributors: shown?.row.contributors ?? null,
    n_points: line.n_points,
    segment: line.segment,
    segment_reason: begun ? begun.reason : null,
    rung: line.rung,
    chart: line.chart,
    centre: line.centre,
    lower_limit: line.lower_limit,
    upper_limit: line.upper_limit,
    near_lower: line.near_lower,
    near_upper: line.near_upper,
    flag: line.flag,
    status: shown ? shown.row.status : hidden,
    refusal: shown ? (line.refusal ?? shown.row.refusal) : refused,
    origin: shown?.row.origin ?? some.row.origin,
  }
}

/** Where there is a season the value is judged without it: divided by the index of its quarter. */
const point = (shown: Shown | undefined, segment: number, index: number): LadderPoint => ({
  value: shown ? shown.figure.value / index : null,
  numerator: shown ? shown.pair.numerator / index : null,
  denominator: shown?.pair.denominator ?? null,
  noiseVariance: (shown?.figure.noiseVariance ?? 0) / index ** 2,
  samplingVariance: shown ? shown.figure.samplingVariance / index ** 2 : null,
  segment,
})

const lines = ['centre', 'lower_limit', 'upper_limit', 'near_lower', 'near_upper'] as const

/** The lines of the chart in the season of the quarter, so that they can be drawn round the value as it was published. */
function inSeason(row: LadderRow, index: number): LadderRow {
  if (index === 1) return row
  const moved = lines.map((line) => [line, row[line] === null ? null : row[line] * index])
  return { ...row, ...Object.fromEntries(moved) }
}

function chartKind({ statistic }: Pair): { statistic: 'mean' | 'share' | 'rate'; scale?: number } {
  if (statistic === 'mean' || statistic === 'ratio') return { statistic: 'mean' }
  return statistic === 'rate' ? { statistic: 'share', scale: 100 } : { statistic: 'share' }
}

export const breaksOf = ({ row }: Shown, breaks: readonly Break[], first: Quarter) =>
  breaks
    .filter((start) => start.measure === row.measure && quarterIndex(start.quarter as Quarter) > quarterIndex(first))
    .filter((start) => start.organisation === null || start.organisation === row.organisation)
    .sort((a, b) => a.quarter.localeCompare(b.quarter))

const segmentAt = (quarter: Quarter, starts: readonly Break[]) =>
  1 + starts.filter((start) => quarterIndex(start.quarter as Quarter) <= quarterIndex(quarter)).length
