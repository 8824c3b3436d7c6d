import type { Words } from '../../data/vocabulary/measure.ts'

/** What a number may be: at least, more than, at most, whole. */
export type NumberRule = { least?: number; above?: number; most?: number; whole?: boolean }

const missing = new Set(['', 'na', 'n/a', 'nan', 'null', '.', '..', '-', ':', 'x', 'c', 'z', 'k', 'u', 'low', '*'])

/** An empty cell, or one of the signs that publishers put where there is no number. */
export const isMissing = (text: string | null) => text === null || missing.has(text.toLowerCase())

/** A number with a decimal point or comma and no separators of thousands; NaN for anything else. */
export function numberIn(text: string): number {
  if (!/^[-+]?(\d+([.,]\d*)?|[.,]\d+)(e[-+]?\d+)?$/i.test(text)) return Number.NaN
  return Number(text.replace(',', '.'))
}

/** Which decimal signs a column uses. */
export const separatorsOf = (texts: readonly (string | null)[]) => ({
  point: texts.some((text) => text?.includes('.')),
  comma: texts.some((text) => text?.includes(',')),
})

/** Why a cell is no number for its rule, or null. A point before three digits is not to be read in a column with decimal commas. */
export function cellProblem(
  value: number,
  rule: NumberRule,
  separators: { point: boolean; comma: boolean },
  text: string,
): Words | null {
  if (!Number.isFinite(value)) return { nl: 'dit is geen getal', en: 'this is no number' }
  if (separators.point && separators.comma && text.includes('.'))
    return { nl: 'punt en komma door elkaar', en: 'points and commas are mixed' }
  if (rule.whole && !Number.isInteger(value)) return { nl: 'dit is geen geheel getal', en: 'this is no whole number' }
  if (rule.least !== undefined && value < rule.least)
    return { nl: `kleiner dan ${rule.least}`, en: `less than ${rule.least}` }
  if (rule.above !== undefined && value <= rule.above)
    return { nl: `niet groter dan ${rule.above}`, en: `not more than ${rule.above}` }
  if (rule.most !== undefined && value > rule.most)
    return { nl: `groter dan ${rule.most}`, en: `more than ${rule.most}` }
  return null
}
