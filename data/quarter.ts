import { Refusal } from './refusal.ts'

export type Quarter = `${number}-Q${1 | 2 | 3 | 4}`

/** A calendar quarter as `2026-Q3`. Throws Refusal on anything else. */
export function quarter(text: string): Quarter {
  if (isQuarter(text)) return text
  throw new Refusal(`invalid quarter: ${text.slice(0, 20)}`, 'write it as 2026-Q1')
}

export const isQuarter = (text: string): text is Quarter => /^[12]\d{3}-Q[1-4]$/.test(text)

/** Quarters since 0000-Q1: consecutive quarters differ by one. */
export const quarterIndex = (of: Quarter) => Number(of.slice(0, 4)) * 4 + Number(of.slice(6)) - 1

/** Inverse of quarterIndex. */
export const quarterAt = (index: number) => `${Math.floor(index / 4)}-Q${(index % 4) + 1}` as Quarter

/** Every quarter from the first up to and including the last. Empty when last is before first. */
export function quartersBetween(first: Quarter, last: Quarter): Quarter[] {
  const start = quarterIndex(first)
  return Array.from({ length: Math.max(0, quarterIndex(last) - start + 1) }, (_, step) => quarterAt(start + step))
}

/** First day of the quarter, ISO 8601. */
export const firstDay = (of: Quarter) => `${of.slice(0, 4)}-${String(Number(of.slice(6)) * 3 - 2).padStart(2, '0')}-01`
