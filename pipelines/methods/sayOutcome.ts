import type { Language } from '../../data/vocabulary/measure.ts'
import { refusals } from '../../data/vocabulary/refusals.ts'
import type { Context } from '../verb.ts'
import type { Figures, Outcome } from './method.ts'

/** The outcome for people: figures one a line, rows as a table, and the sentence of a refusal. */
export function sayOutcome({ refusal, figures, rows }: Outcome, { say, json }: Context) {
  if (json) return
  if (refusal) say(refusals[refusal])
  const width = Math.max(0, ...Object.keys(figures).map((name) => name.length))
  for (const [name, value] of Object.entries(figures))
    say({
      nl: `  ${name.padEnd(width)}  ${written(value, 'nl')}`,
      en: `  ${name.padEnd(width)}  ${written(value, 'en')}`,
    })
  for (const line of table(rows, 'nl').map((nl, index) => ({ nl, en: table(rows, 'en')[index] ?? '' }))) say(line)
}

/** Rows as lines of columns, each as wide as its widest cell; columns that are empty everywhere are left out. */
function table(rows: readonly Figures[], language: Language): string[] {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const used = names.filter((name) => rows.some((row) => row[name] != null))
  const cells = [used, ...rows.map((row) => used.map((name) => written(row[name], language)))]
  const widths = used.map((_, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)))
  return cells.map((line) => line.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  '))
}

function written(value: unknown, language: Language): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map((one) => written(one, language)).join(' ')
  if (typeof value === 'boolean') return language === 'nl' ? (value ? 'ja' : 'nee') : value ? 'yes' : 'no'
  if (typeof value !== 'number') return String(value)
  return new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    maximumSignificantDigits: 6,
    useGrouping: false,
  }).format(value)
}
