import type { Calendar } from './choices.ts'
import type { Sheet } from './sheet.ts'

/** One place in a series: its label, its row in the sheet (null in a gap), and for years of seasons the year and season. */
export type Slot = { label: string; row: number | null; year: number; season: number }
export type Spine = { slots: Slot[]; calendar: Exclude<Calendar, 'auto'>; seasons: number }
type Kind = 'year' | 'quarter' | 'month' | 'week' | 'day'

/**
 * The rows of a sheet in the order of its periods, with a slot for each missing one. Without a column `period`, or with labels that are no
 * dates, rows keep their order and nothing is added. Refuses a period that is there twice.
 */
export function spine(sheet: Sheet, asked: Calendar): Spine {
  const labels = sheet.has('period') ? sheet.texts('period') : []
  const kind = asked === 'none' || labels.length === 0 ? null : asked === 'auto' ? kindOf(labels) : asked
  if (kind === null) return plain(sheet, labels)
  const places = labels.map((text, row) => {
    const place = text === null ? null : indexOf(text, kind)
    if (place !== null) return place
    throw sheet.refuse(row, 'period', {
      nl: `geen periode als ${examples[kind]}`,
      en: `not a period as ${examples[kind]}`,
    })
  })
  return dense(sheet, places, kind)
}

const examples = { year: '2026', quarter: '2026-Q3', month: '2026-07', week: '2026-W31', day: '2026-07-31' } as const

const plain = (sheet: Sheet, labels: readonly (string | null)[]): Spine => ({
  slots: sheet.lines.map((_, row) => ({ label: labels[row] ?? `${row + 1}`, row, year: 0, season: 0 })),
  calendar: 'none',
  seasons: 0,
})

/** The calendar in which every label can be read. Days that are each in another month, on one date or at its end, are months. */
function kindOf(labels: readonly (string | null)[]): Kind | null {
  const fits = (kind: Kind) => labels.every((text) => text !== null && indexOf(text, kind) !== null)
  const found = (['year', 'quarter', 'day', 'month', 'week'] as const).find(fits)
  if (found !== 'day') return found ?? null
  const days = labels.map((text) => labelOf(dayOf(text ?? '') ?? 0, 'day'))
  const [months, dates] = [new Set(days.map((day) => day.slice(0, 7))), new Set(days.map((day) => day.slice(8)))]
  const isMonthly = months.size === days.length && (dates.size === 1 || [...dates].every((date) => Number(date) >= 28))
  return isMonthly ? 'month' : 'day'
}

function dense(sheet: Sheet, places: readonly number[], kind: Kind): Spine {
  const order = places.map((_, row) => row).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0))
  const twice = order.find((row, at) => at > 0 && places[row] === places[order[at - 1] ?? -1])
  if (twice !== undefined)
    throw sheet.refuse(twice, 'period', { nl: 'deze periode staat er twee keer', en: 'this period is there twice' })
  const sorted = order.map((row) => places[row] ?? 0)
  const step = sorted.slice(1).reduce((common, at, index) => divisor(common, at - (sorted[index] ?? 0)), 0) || 1
  const [first = 0, last = 0] = [sorted[0], sorted.at(-1)]
  const count = (last - first) / step + 1
  const isRegular = count <= 2 * sorted.length
  const at = isRegular ? Array.from({ length: count }, (_, index) => first + index * step) : sorted
  const rows = new Map(order.map((row) => [places[row] ?? 0, row]))
  const { seasons, year, season } = yearOf(kind, step)
  const slots = at.map((index) => ({
    label: labelOf(index, kind),
    row: rows.get(index) ?? null,
    year: year(index),
    season: season(index),
  }))
  return { slots, calendar: kind, seasons }
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))

/** How many of these periods make a year, where they do. */
function yearOf(kind: Kind, step: number) {
  const perYear = kind === 'quarter' ? 4 : kind === 'month' ? 12 : 0
  const seasons = perYear > 0 && perYear % step === 0 && step < perYear ? perYear / step : 0
  return {
    seasons,
    year: (index: number) => (seasons ? Math.floor(index / perYear) : 0),
    season: (index: number) => (seasons ? Math.floor((index % perYear) / step) : 0),
  }
}

function indexOf(text: string, kind: Kind): number | null {
  if (kind === 'day') return dayOf(text)
  if (kind === 'month' && dayOf(text) !== null) return monthOfDay(text)
  const [, year, rest = ''] = /^([12]\d{3})[-/ ]?(.*)$/.exec(text) ?? []
  if (year === undefined) return null
  if (kind === 'year') return rest === '' ? Number(year) : null
  if (kind === 'quarter') return /^[QKqk][1-4]$/.test(rest) ? Number(year) * 4 + Number(rest.slice(1)) - 1 : null
  if (kind === 'week') return weekOf(Number(year), rest)
  return /^(0[1-9]|1[0-2])$/.test(rest) ? Number(year) * 12 + Number(rest) - 1 : null
}

function monthOfDay(text: string) {
  const [year, month] = labelOf(dayOf(text) ?? 0, 'day')
    .split('-')
    .map(Number)
  return (year ?? 0) * 12 + (month ?? 0) - 1
}

/** ISO weeks, counted in weeks since 1970 by their Monday. */
function weekOf(year: number, rest: string) {
  const week = /^W([0-5]\d)$/i.exec(rest)?.[1]
  if (week === undefined) return null
  const fourth = Date.UTC(year, 0, 4) / 86_400_000
  const monday = fourth - ((fourth + 3) % 7)
  return (monday + 3) / 7 + Number(week) - 1
}

function dayOf(text: string) {
  const iso = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text)
  const written = iso ? `${iso[3]}-${iso[2]?.padStart(2, '0')}-${iso[1]?.padStart(2, '0')}` : text
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return null
  const time = Date.parse(`${written}T00:00:00Z`)
  return Number.isNaN(time) ? null : time / 86_400_000
}

function labelOf(index: number, kind: Kind): string {
  if (kind === 'year') return `${index}`
  if (kind === 'quarter') return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`
  if (kind === 'month') return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
  const day = new Date((kind === 'week' ? index * 7 - 3 : index) * 86_400_000).toISOString().slice(0, 10)
  return day
}

/** Days since 1970 of a column of dates, for what lies between events. */
export const dayNumbers = (sheet: Sheet, column: string): number[] =>
  sheet.texts(column).map((text, row) => {
    const day = text === null ? null : dayOf(text)
    if (day !== null) return day
    throw sheet.refuse(row, column, { nl: 'geen datum als 2026-07-31', en: 'not a date as 2026-07-31' })
  })
