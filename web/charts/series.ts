import { type Quarter, quarterIndex } from '../../data/quarter.ts'
import type { Row } from '../../data/release.ts'
import type { Direction } from '../../data/vocabulary/measure.ts'
import { ink } from './canvas.ts'

export type TrendRow = Row<'trend'>
export type Point = {
  row: TrendRow
  x: number
  value: number
  lower: number
  upper: number
  /** Only a flag of which the ladder lets us speak. */
  flag: string | null
  tone: Tone
  turn: number
}
export type Tone = 'better' | 'worse' | 'common'
export type Hidden = { from: number; to: number; status: 'c' | 'x' }

/** Quarters as whole numbers, so that an empty quarter keeps its place. */
export const place = (row: { quarter: string }) => quarterIndex(row.quarter as Quarter)

/** Rows of one series with a figure; a range that is not known closes on the value. */
export const points = (rows: readonly TrendRow[], direction: Direction): Point[] =>
  rows.flatMap((row) => {
    if (row.value === null) return []
    const { value, lower, upper } = row
    const flag = isJudged(row) ? row.flag : null
    return { row, x: place(row), value, lower: lower ?? value, upper: upper ?? value, flag, ...toneOf(flag, direction) }
  })

const joined = ['run', 'run_rules', 'limits_provisional', 'limits']

/** From five points on the ladder joins points by a line. */
export const isJoined = ({ rung }: TrendRow) => joined.includes(rung)

const isJudged = ({ rung, refusal }: TrendRow) =>
  refusal === null && (rung === 'limits' || rung === 'limits_provisional')

export const tint = ({ tone }: Point) => (tone === 'common' ? ink.line : ink[tone])

/** Stretches of quarters next to each other that have a figure, within one segment: only these are joined by a line. */
export function stretches(of: readonly Point[]): Point[][] {
  const runs: Point[][] = []
  for (const point of of) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run && before && before.x + 1 === point.x && before.row.segment === point.row.segment) run.push(point)
    else runs.push([point])
  }
  return runs
}

/** Stretches of quarters without a figure, and why. */
export function gaps(rows: readonly TrendRow[]): Hidden[] {
  const found: Hidden[] = []
  for (const row of rows) {
    if (row.value !== null) continue
    const status = row.status === 'x' ? 'x' : 'c'
    const last = found.at(-1)
    if (last && last.status === status && last.to + 1 === place(row)) last.to = place(row)
    else found.push({ from: place(row), to: place(row), status })
  }
  return found
}

export function segmentsOf(rows: readonly TrendRow[]): TrendRow[][] {
  const numbers = [...new Set(rows.map(({ segment }) => segment))]
  return numbers.map((number) => rows.filter(({ segment }) => segment === number))
}

const high = ['above', 'trend_up', 'two_of_three_high', 'shift_high']
const low = ['below', 'trend_down', 'two_of_three_low', 'shift_low']

/** Which way a flag points, and whether that is the better way for this measure. `turn` is for a triangle: 0 up, 180 down. */
export function toneOf(flag: string | null, direction: Direction): { tone: Tone; turn: number } {
  const up = flag !== null && high.includes(flag)
  const down = flag !== null && low.includes(flag)
  if ((!up && !down) || direction === 'neutral') return { tone: 'common', turn: down ? 180 : 0 }
  return { tone: up === (direction === 'higher') ? 'better' : 'worse', turn: down ? 180 : 0 }
}

/** Drawn as a triangle: the rules of a process chart name a direction, those of a run chart do not. */
export const pointsSomewhere = (flag: string | null) => flag !== null && [...high, ...low].includes(flag)
