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

/** The quarter that a day (ISO 8601) is in; null on any other text. */
export function quarterOfDay(day: string): Quarter | null {
  const found = /^(\d{4})-(\d{2})-\d{2}/.exec(day)
  const text = found ? `${found[1]}-Q${Math.ceil(Number(found[2]) / 3)}` : ''
  return isQuarter(text) ? text : null
}

/**
 * The quarter in which a publisher's period ends: `2025-Q2` and `2025Q2` themselves, `2025` its last quarter, `202425` and `2024/25` the last
 * quarter of the second year. Anything else counts as the end of the last year it names, or as 1900-Q4 when it names none.
 */
export function quarterOfPeriod(period: string): Quarter {
  const named = /([12]\d{3})-?[QK]([1-4])/i.exec(period)
  if (named) return quarter(`${named[1]}-Q${named[2]}`)
  const split = /^(\d{2})\d{2}[/-]?(\d{2})$/.exec(period)
  if (split) return quarter(`${split[1]}${split[2]}-Q4`)
  const years = period.match(/[12]\d{3}/g)
  return quarter(`${years?.at(-1) ?? '1900'}-Q4`)
}
