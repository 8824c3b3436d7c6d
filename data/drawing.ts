import type { Direction, Language } from './vocabulary/measure.ts'

/** One place in a run of periods; value is null in a gap, limits null where none may be drawn. */
export type DrawnPoint = {
  label: string
  value: number | null
  lower?: number | null
  upper?: number | null
  centre: number | null
  lowerLimit: number | null
  upperLimit: number | null
  flag: string | null
  segment: number
}
/** A unit of a funnel, in the value and the size it rests on. */
export type DrawnUnit = {
  name: string
  value: number | null
  size: number
  limits: DrawnLimits | null
  exact: DrawnLimits | null
  zone: string | null
}
export type DrawnLimits = { lower95: number; upper95: number; lower998: number; upper998: number }
export type DrawnRange = { name: string; value: number; lower: number; upper: number }
export type DrawnBar = { name: string; n: number; shares: readonly number[] }
export type DrawnEffect = {
  label: string
  phase: 'before' | 'transition' | 'after'
  value: number | null
  fitted: number
  expected: number
  lower: number
  upper: number
}

type Shape =
  | { chart: 'series'; rung: string; line: 'mean' | 'median'; direction: Direction; points: readonly DrawnPoint[] }
  | { chart: 'funnel'; overall: number; tau2: number; isShare: boolean; units: readonly DrawnUnit[] }
  | { chart: 'ranges'; reference: number | null; whole: boolean; ranges: readonly DrawnRange[] }
  | { chart: 'answers'; bars: readonly DrawnBar[] }
  | { chart: 'effect'; points: readonly DrawnEffect[] }

/** What one room asks another to draw of figures that are in no release: numbers, and no words but the user's own names. */
export type Drawing = Shape
export type DrawingOrder = { drawing: Drawing; language: Language; label: string }
