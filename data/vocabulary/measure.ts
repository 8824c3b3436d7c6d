import type { CellSignal } from './statistics.ts'

export type Language = 'nl' | 'en'
export type Words = Record<Language, string>
export type Unit = 'share' | 'minutes' | 'per_100' | 'per_family' | 'points' | 'days' | 'seconds' | 'times' | 'count'
export type Direction = 'higher' | 'lower' | 'neutral'

/**
 * How a measure follows from protected statistics of one cell:
 * - share: part / base, 0..1;  - mean: sum / base;  - ratio: sum / sum, 0..1;
 * - rate: 100 x base of this cell / the same base over all rules, same level;
 * - distribution: shares of `classes` (parts) of the base; its headline value is numerator / base;
 * - total: sum itself.
 * `rule_event` measures follow from what owners and the desk said, in public: counted in full, without noise.
 * `later` measures have an entry and no figure yet.
 */
type Formula =
  | {
      statistic: 'share' | 'mean' | 'ratio' | 'rate'
      signal: CellSignal
      numerator: string
      denominator: string
      item?: string
    }
  | {
      statistic: 'distribution'
      signal: CellSignal
      numerator: string
      denominator: string
      classes: readonly string[]
      item?: string
    }
  | { statistic: 'share' | 'median' | 'count'; signal: 'rule_event' }
  | { statistic: 'share' | 'median' | 'sum' | 'count' | 'distribution'; signal: 'later' }

export type Measure = {
  /** Same as its key; never renamed, never reused. */
  id: string
  formula: Formula
  unit: Unit
  direction: Direction
  /** Values a figure can take, in `unit`. */
  range: readonly [number, number | null]
  /** Least number of contributors, true and noisy, in a shown cell. */
  minimum: number
  label: Words
  /** One sentence: what it is. */
  meaning: Words
  /** Where the reader should be careful: known problems, in one sentence. */
  caution: Words
  /** Section of the source text it serves. */
  serves: string
  since: string
  retired: string | null
  version: number
  /** Last part of the page's address, per language: kebab-case. */
  slug: Words
}
