import type { Drawing } from '../../data/drawing.ts'
import type { Words } from '../../data/vocabulary/measure.ts'
import type { RefusalCode } from '../../data/vocabulary/refusals.ts'
import type { Choices } from './choices.ts'
import type { OptionName } from './options.ts'
import type { Sheet } from './sheet.ts'

/** A column that a method reads; `aliases` are other names by which it is known in a file. */
export type Column = { aliases?: readonly string[]; optional?: true; meaning: Words }
export type Columns = Readonly<Record<string, Column>>
export type Figures = Record<string, unknown>
export type Outcome = {
  /** Why the method says less than it could; null when nothing is held back. */
  refusal: RefusalCode | null
  figures: Figures
  rows: readonly Figures[]
  drawing?: Drawing
}

/** One method of `analyse`: what it reads, what can be set, what it prints, and the calculation. */
export type Method = {
  summary: Words
  columns: Columns
  options: readonly OptionName[]
  prints: Words
  run: (sheet: Sheet, choices: Choices) => Outcome
}

/** Nothing but the reason. */
export const refuse = (refusal: RefusalCode, figures: Figures = {}, rows: readonly Figures[] = []): Outcome => ({
  refusal,
  figures,
  rows,
})
