import { isQuarter } from '../data/quarter.ts'
import type { Language, Unit } from '../data/vocabulary/measure.ts'

type Style = { scale: number; sentence: number; table: number; suffix: Record<Language, string> }

const styles: Record<Unit, Style> = {
  share: { scale: 100, sentence: 0, table: 1, suffix: { nl: '%', en: '%' } },
  minutes: { scale: 1, sentence: 0, table: 1, suffix: { nl: ' minuten', en: ' minutes' } },
  per_100: { scale: 1, sentence: 1, table: 1, suffix: { nl: ' per 100', en: ' per 100' } },
  per_family: { scale: 1, sentence: 2, table: 2, suffix: { nl: ' per gezin', en: ' per family' } },
  points: { scale: 1, sentence: 0, table: 1, suffix: { nl: ' punten', en: ' points' } },
  days: { scale: 1, sentence: 0, table: 1, suffix: { nl: ' dagen', en: ' days' } },
  seconds: { scale: 1, sentence: 0, table: 1, suffix: { nl: ' seconden', en: ' seconds' } },
  times: { scale: 1, sentence: 0, table: 1, suffix: { nl: ' keer', en: ' times' } },
  count: { scale: 1, sentence: 0, table: 0, suffix: { nl: '', en: '' } },
}

/** Numbers of one measure as words: for sentences and labels (`sentence`) or for a table (`table`, one digit more). */
export function numbers(unit: Unit, language: Language) {
  const style = styles[unit]
  const write = (value: number, digits: number) => decimal(value * style.scale, digits, language)
  const plain = (value: number, precision?: number) => write(value, digitsFor(style, precision))
  const named = (value: number, precision?: number) => plain(value, precision) + style.suffix[language]
  return {
    /** 3,3; a `precision` is the width that must still be seen */
    plain,
    /** 34% or 3,3 per gezin */
    named,
    /** A tick of an axis: as many digits as its step needs. */
    tick: (value: number, step: number) =>
      write(value, Math.min(3, Math.max(0, Math.ceil(-Math.log10(step * style.scale) - 1e-9)))) +
      (style.suffix[language] === '%' ? '%' : ''),
    /** 34,2 without its unit: the unit stands in the head of the column */
    cell: (value: number | null) => (value === null ? '' : write(value, style.table)),
    /** tussen 3,1 en 3,5 */
    between: (lower: number, upper: number) =>
      between(plain(lower, upper - lower), named(upper, upper - lower), language),
    /** 3,3 (3,1 tot 3,5) per gezin */
    withRange: (value: number, lower: number, upper: number) => {
      const close = style.suffix[language] === '%' ? '%' : ''
      const [one, from, to] = [value, lower, upper].map((number) => plain(number, upper - lower))
      const range = `(${from}${close} ${language === 'nl' ? 'tot' : 'to'} ${to}${close})`
      return `${one}${close} ${range}${close ? '' : style.suffix[language]}`
    },
    /** 3,3 (3,1 tot 3,5) or 38% (37 tot 39): for a narrow cell whose unit is named elsewhere */
    bare: (value: number, lower: number, upper: number) => {
      const [one, from, to] = [value, lower, upper].map((number) => plain(number, upper - lower))
      const close = style.suffix[language] === '%' ? '%' : ''
      return `${one}${close} (${from} ${language === 'nl' ? 'tot' : 'to'} ${to})`
    },
    /** 37 tot 39 */
    range: (lower: number, upper: number) =>
      [lower, upper].map((number) => plain(number, upper - lower)).join(language === 'nl' ? ' tot ' : ' to '),
    unit: style.suffix[language].trim(),
  }
}

/** Digits of a sentence; more where a width this narrow would else be lost in rounding. */
function digitsFor({ scale, sentence }: Style, width?: number): number {
  if (width === undefined || width <= 0) return sentence
  return Math.min(3, Math.max(sentence, Math.ceil(-Math.log10((width * scale) / 2) - 1e-9)))
}

const between = (lower: string, upper: string, language: Language) =>
  language === 'nl' ? `tussen ${lower} en ${upper}` : `between ${lower} and ${upper}`

/** A number with exactly so many digits after the comma, and no minus before a zero. */
export const decimal = (value: number, digits: number, language: Language) => formatOf(digits, language).format(value)

const formats = new Map<string, Intl.NumberFormat>()

/** Made once for each: to make one takes as long as to write a hundred numbers. */
function formatOf(digits: number, language: Language): Intl.NumberFormat {
  const known = formats.get(`${language} ${digits}`)
  if (known) return known
  const made = new Intl.NumberFormat(locale(language), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'negative',
  })
  formats.set(`${language} ${digits}`, made)
  return made
}

export const whole = (value: number, language: Language) => decimal(value, 0, language)

const locale = (language: Language) => (language === 'nl' ? 'nl-NL' : 'en-GB')

/** 3e kwartaal 2026, or the period as its publisher wrote it. */
export function period(text: string, language: Language): string {
  if (!isQuarter(text)) return text
  const [year, part] = [text.slice(0, 4), text.slice(6)]
  return language === 'nl' ? `${part}e kwartaal ${year}` : `Q${part} ${year}`
}

/** 15 oktober 2026, from 2026-10-15; other text stays as it is. */
export function date(text: string, language: Language): string {
  const day = new Date(`${text}T00:00:00Z`)
  if (Number.isNaN(day.getTime())) return text
  return new Intl.DateTimeFormat(locale(language), { dateStyle: 'long', timeZone: 'UTC' }).format(day)
}

/** oktober 2010 or okt 2010, from 2010-10. */
export const month = (text: string, language: Language, style: 'long' | 'short') =>
  new Intl.DateTimeFormat(locale(language), { month: style, year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${text}-01T00:00:00Z`),
  )

/** 2026-K3 in Dutch, 2026-Q3 in English: short names for an axis and for ticks. */
export const shortQuarter = (text: string, language: Language) =>
  language === 'nl' ? `k${text.slice(6)}` : `Q${text.slice(6)}`

/** A hash in groups of eight, so that two can be held beside each other. */
export const inGroups = (hash: string) => hash.replace(/.{8}(?=.)/g, '$& ')
