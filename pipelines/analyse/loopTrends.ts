import { isQuarter, lastDay, type Quarter, quartersBetween } from '../../data/quarter.ts'
import type { Row } from '../../data/release.ts'
import { isAnswer, type RuleEvent } from '../../data/story/event.ts'
import { type Standing, standingOf } from '../../data/story/standing.ts'
import { ladder } from '../statistics/ladder.ts'
import { quantile } from '../statistics/quantile.ts'
import { grouped } from './grouped.ts'

type Figures = Readonly<Record<'loop.answer_days' | 'loop.open_rules' | 'loop.answered_share', number | null>>

/**
 * How owners answer, per quarter from the first event on, from the same fold as the stories: the middle of the days until an answer of the quarter,
 * rules that are open and the share that was answered at its end. Counted in full, from what is said in public: no noise and no range.
 */
export function loopTrends(events: readonly RuleEvent[], last: Quarter, origin: string): Row<'trend'>[] {
  const first = events.map(({ quarter }) => quarter).sort()[0]
  if (first === undefined || !isQuarter(first)) return []
  const quarters = quartersBetween(first, last)
  const byRule = [...grouped(events, ({ rule }) => rule).values()]
  const figures = quarters.map((quarter) => figuresOf(byRule, quarter))
  return (['loop.answer_days', 'loop.open_rules', 'loop.answered_share'] as const).flatMap((measure) =>
    series(measure, quarters, figures, origin),
  )
}

function figuresOf(byRule: readonly (readonly RuleEvent[])[], quarter: Quarter): Figures {
  const standings = byRule
    .map((events) => events.filter((event) => event.quarter <= quarter))
    .filter((events) => events.some((event) => !isAnswer(event)))
    .map((events) => standingOf(events, lastDay(quarter)))
  const days = standings.flatMap((standing) => daysOf(standing, quarter))
  const answered = standings.filter(({ answer }) => answer !== null).length
  return {
    'loop.answer_days': days.length === 0 ? null : quantile(days, 0.5),
    'loop.open_rules': standings.filter(({ isWaiting }) => isWaiting).length,
    'loop.answered_share': standings.length === 0 ? null : answered / standings.length,
  }
}

/** Days until the first answer to a question, when that answer is of this quarter. */
function daysOf({ events, question, isWaiting }: Standing, quarter: Quarter): number[] {
  if (question === null || isWaiting) return []
  const reply = events.find(
    (event, at) => isAnswer(event) && event.quarter === quarter && !isAnswer(events[at - 1] ?? event),
  )
  return reply ? [question.days] : []
}

function series(measure: keyof Figures, quarters: readonly Quarter[], figures: readonly Figures[], origin: string) {
  const values = figures.map((one) => one[measure])
  const start = values.findIndex((value) => value !== null)
  if (start < 0) return []
  const points = values.slice(start).map((value) => ({
    value,
    numerator: value,
    denominator: value === null ? null : 1,
    noiseVariance: 0,
    samplingVariance: null,
    segment: 1,
  }))
  const lines = ladder(points, { statistic: 'mean' })
  return lines.map(({ n_points, segment, rung, chart, flag, refusal, ...line }, index): Row<'trend'> => {
    const value = points[index]?.value ?? null
    return {
      ...national,
      quarter: quarters[start + index] as Quarter,
      measure,
      value,
      n_points,
      segment,
      rung,
      chart,
      centre: line.centre,
      lower_limit: line.lower_limit,
      upper_limit: line.upper_limit,
      near_lower: line.near_lower,
      near_upper: line.near_upper,
      flag,
      status: value === null ? 'x' : null,
      refusal: value === null ? 'gap_in_series' : refusal,
      origin,
    }
  })
}

const national = {
  level: 'all',
  kind: null,
  region: null,
  organisation: null,
  role: null,
  phase: null,
  respondent: null,
  framework: null,
  theme: null,
  rule: null,
  item: null,
  from_actor: null,
  to_actor: null,
  lower: null,
  upper: null,
  contributors: null,
  segment_reason: null,
} as const
