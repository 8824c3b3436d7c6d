import { firstDay, isQuarter, type Quarter, quarter } from '../quarter.ts'

const earliest = '2000-01-01'

/** An ISO day of `2026-03-31` or `31-03-2026`, from 2000 up to a year after `today`; else null. */
export function dayOf(text: string, today: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{2})-(\d{2})-(\d{4})$/.exec(text) ?? []
  const iso = year === '' ? text : `${year}-${month}-${day}`
  return isDay(iso) && iso >= earliest && iso <= yearLater(today) ? iso : null
}

/** A quarter from 2000 up to the one a year after that of `today`; else null. */
export const quarterWithin = (text: string, today: string): Quarter | null =>
  isQuarter(text) && firstDay(text) >= earliest && firstDay(text) <= yearLater(today) ? text : null

export const quarterOfDay = (day: string): Quarter =>
  quarter(`${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`)

/** 29 February becomes the 28th. */
function yearLater(today: string): string {
  const later = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`
  return isDay(later) ? later : `${later.slice(0, 8)}28`
}

function isDay(text: string): boolean {
  const found = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  return found !== null && !Number.isNaN(found.valueOf()) && found.toISOString().startsWith(text)
}
