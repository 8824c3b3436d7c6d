import { readFileSync } from 'node:fs'
import type { Language } from '../../data/vocabulary/measure.ts'
import { refusal } from './sentences.ts'

/** A series of an indicator table: the columns that hold its value, and its numerator and denominator where published. */
type Series = {
  id?: string
  label?: string
  value?: string
  numerator?: string
  denominator?: string
  unit: string
  /** Only rows in which these columns have these texts. */
  where?: Record<string, string>
}

type Area = { code: string; label?: string; level?: string }

/** What a --map file may say. Every key is optional. */
export type Mapping = {
  kind?: string
  /** our field → their column */
  columns: Record<string, string>
  /** our field → their code → our code */
  values: Record<string, Record<string, string>>
  /** our field → text, for a field that the file lacks */
  constants: Record<string, string>
  date_format?: string
  series?: Series[]
  area?: Area
  period?: string
  source?: string
  licence?: string
}

export const noMapping: Mapping = { columns: {}, values: {}, constants: {} }

/** Reads a --map file. Throws Refusal on an unknown key or a wrong shape. */
export function readMapping(path: string, language: Language): Mapping {
  const found = object(parse(path, language), 'map', language)
  const unknown = Object.keys(found).find((key) => !Object.hasOwn(readers, key))
  if (unknown !== undefined) throw refusal(language, 'mapKey', unknown.slice(0, 40))
  const read = Object.entries(found).map(([key, value]) => [
    key,
    readers[key as keyof typeof readers](value, key, language),
  ])
  return { ...noMapping, ...Object.fromEntries(read) }
}

function parse(path: string, language: Language): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error
    throw refusal(language, isMissing ? 'missing' : 'mapShape', isMissing ? '--map' : 'JSON')
  }
}

const readers = {
  kind: text,
  columns: texts,
  values: (value: unknown, key: string, language: Language) =>
    Object.fromEntries(
      Object.entries(object(value, key, language)).map(([field, codes]) => [field, texts(codes, field, language)]),
    ),
  constants: texts,
  date_format: text,
  series: readSeries,
  area: texts,
  period: text,
  source: text,
  licence: text,
}

function object(value: unknown, key: string, language: Language): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refusal(language, 'mapShape', key)
  return value as Record<string, unknown>
}

function text(value: unknown, key: string, language: Language): string {
  if (typeof value !== 'string' || value === '') throw refusal(language, 'mapShape', key)
  return value
}

function texts(value: unknown, key: string, language: Language): Record<string, string> {
  return Object.fromEntries(
    Object.entries(object(value, key, language)).map(([name, content]) => [
      name,
      typeof content === 'number' ? String(content) : text(content, `${key}.${name.slice(0, 40)}`, language),
    ]),
  )
}

const seriesKeys = ['id', 'label', 'value', 'numerator', 'denominator', 'unit', 'where']

function readSeries(value: unknown, key: string, language: Language): Series[] {
  if (!Array.isArray(value) || value.length === 0) throw refusal(language, 'mapShape', key)
  return value.map((item) => {
    const { where, ...named } = object(item, key, language)
    const unknown = Object.keys(named).find((name) => !seriesKeys.includes(name))
    if (unknown !== undefined) throw refusal(language, 'mapKey', `series.${unknown.slice(0, 40)}`)
    const plain = texts(named, key, language)
    if (!plain.value && !plain.numerator) throw refusal(language, 'mapShape', 'series.value')
    return {
      unit: 'count',
      ...plain,
      ...(where === undefined ? {} : { where: texts(where, 'series.where', language) }),
    }
  })
}
