import type { Field } from '../signal.ts'
import { codesOf } from '../vocabulary/codes.ts'
import { dayOf, quarterWithin } from './calendar.ts'

export type Value = string | number | boolean | readonly string[]

/**
 * The value that a text stands for in a field, as import reads it; null when it is none. `text` is not empty; `today` is an ISO day, a
 * date or quarter lies at most a year beyond it. Of times of day it knows none: a date has ten characters.
 */
export function valueIn(field: Field, text: string, today: string): Value | null {
  switch (field.type) {
    case 'text':
      return [...text].length <= field.longest ? text : null
    case 'name':
      return /^[A-Za-z0-9_.-]+$/.test(text) && text.length <= field.longest ? text : null
    case 'code':
      return codesOf(field.codes).includes(text) ? text : null
    case 'codes':
      return codesIn(field, text)
    case 'integer':
      return within(field, /^\s*[+-]?\d+(\.0)?\s*$/.test(text) ? Number(text) : null)
    case 'number':
      return within(field, numberOf(text.replaceAll(',', '.')))
    case 'boolean':
      return booleans.get(text.toLowerCase()) ?? null
    case 'day':
      return dayOf(text, today)
    case 'quarter':
      return quarterWithin(text, today)
  }
}

const numberOf = (text: string) => (/^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text) ? Number(text) : null)

const within = ({ low, high }: { low: number; high: number }, value: number | null) =>
  value !== null && value >= low && value <= high ? value : null

const booleans = new Map([
  ...['true', 'ja', 'yes', 'waar', '1'].map((word) => [word, true] as const),
  ...['false', 'nee', 'no', 'onwaar', '0'].map((word) => [word, false] as const),
])

function codesIn({ codes, most }: { codes: string; most: number }, text: string): string[] | null {
  const listed = text.startsWith('[') ? listOf(text) : text.split(/[;|,]/).map((part) => part.trim())
  const isList = listed !== null && listed.length >= 1 && listed.length <= most
  return isList && listed.every((code) => codesOf(codes).includes(code)) ? listed : null
}

function listOf(text: string): string[] | null {
  try {
    const found: unknown = JSON.parse(text)
    return Array.isArray(found) && found.every((one) => typeof one === 'string') ? found.map((one) => one.trim()) : null
  } catch {
    return null
  }
}
