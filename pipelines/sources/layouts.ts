import { readdirSync, readFileSync } from 'node:fs'
import type { Language } from '../../data/vocabulary/measure.ts'
import { plain } from './columnNames.ts'
import { periodColumn, plainLayout } from './plainLayout.ts'
import { refusal } from './sentences.ts'
import type { Session } from './session.ts'
import { identifier, literal } from './sql.ts'
import type { Table } from './table.ts'

/**
 * One series of a table: columns of its value, numerator and denominator (columns that add up, or one column of the row that is the whole).
 * `label` null: the publisher's name of the column. `named` false: the words of the row say all, the column's name is left out.
 */
export type Figure = {
  id?: string
  label?: string | null
  named?: boolean
  value?: string
  scale?: number
  unit: string
  numerator?: string
  denominator?: string[]
  whole?: { column: string; where: Record<string, string> }
  where?: Record<string, string>
}

/** How a table of an other is read. `period`, `level`, `area` and `areaLabel` are SQL texts; `split` are columns whose words make series. */
export type Layout = {
  name: string
  period: string
  level: string
  area: string
  areaLabel: string
  split: string[]
  figures: Figure[]
  source: string
  licence: string
}

type Known = { name: string; columns: string[]; split: string[]; series: Figure[] }

const folder = new URL('./layouts/', import.meta.url)

const knownLayouts = (): Known[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Known)

/** The layout of a table: what --map says, else that of the English Department for Education, else periods beside figures. `numeric` are the columns of figures. */
export function layoutOf(session: Session, table: Table, numeric: readonly string[]): Layout {
  const { mapping } = session.choices
  if (mapping.series) return mappedLayout(session, table)
  const seen = new Set(table.columns.map(plain))
  if (seen.has('time_period') && seen.has('geographic_level')) return englishLayout(table, numeric, session)
  const found = plainLayout(session, table, numeric)
  if (found) return found
  throw refusal(session.language, 'layout', table.file.name)
}

const areas = {
  national: ['country_code', 'country_name'],
  regional: ['region_code', 'region_name'],
  'local authority': ['new_la_code', 'la_name'],
} as const

const places = /^(time_period|time_identifier|geographic_level|(country|region|(old_|new_)?la)_(code|name))$/

function englishLayout(table: Table, numeric: readonly string[], { choices }: Session): Layout {
  const known = knownLayouts().find(({ columns }) => columns.every((name) => table.columns.includes(name)))
  const others = table.columns.filter((name) => !places.test(plain(name)))
  const split = known?.split ?? others.filter((name) => !numeric.includes(name))
  const told = known?.series.filter(({ value }) => value !== undefined && table.columns.includes(value)) ?? []
  const rest = others.filter(
    (name) => numeric.includes(name) && !told.some(({ value }) => value === name) && !split.includes(name),
  )
  const column = columnIn(table)
  const pick = (index: 0 | 1) => {
    const cases = Object.entries(areas).map(([level, names]) => `when ${literal(level)} then ${column(names[index])}`)
    const any = Object.values(areas)
      .reverse()
      .map((names) => column(names[index]))
    return `coalesce(case lower(${column('geographic_level')}) ${cases.join(' ')} end, ${index === 0 ? `${column('old_la_code')}, ` : ''}${any.join(', ')})`
  }
  return {
    name: known?.name ?? stem(table.file.name),
    period: column('time_period'),
    level: column('geographic_level'),
    area: pick(0),
    areaLabel: pick(1),
    split,
    figures: [
      ...told,
      ...rest.map((value) => ({ value, unit: /percent|rate|pct/i.test(value) ? 'percent' : 'count' })),
    ],
    source: choices.mapping.source ?? 'Department for Education, Explore education statistics',
    licence: choices.mapping.licence ?? 'Open Government Licence v3.0',
  }
}

const columnIn = (table: Table) => (name: string) => {
  const column = table.columns.find((one) => plain(one) === name)
  return column ? identifier(column) : 'null::varchar'
}

/** A file's name without its years and ending, as the first part of a series' name. */
const stem = (name: string) =>
  plain(name.replace(/\.[a-z]+(\.gz)?$/i, ''))
    .replace(/_?(19|20)\d\d.*$/, '')
    .slice(0, 40)

function mappedLayout({ choices, language }: Session, table: Table): Layout {
  const { mapping } = choices
  const known = (name: string) => {
    if (!table.columns.includes(name)) throw refusal(language, 'columnAbsent', name.slice(0, 60))
    return name
  }
  const period = mapping.period ?? periodColumn(table.columns)
  const constant = (field: string, otherwise: string) => literal(mapping.constants[field] ?? otherwise)
  const part = (name: 'code' | 'label' | 'level') =>
    mapping.area?.[name] ? identifier(known(mapping.area[name])) : null
  return {
    name: '',
    period: mapping.constants.period
      ? literal(mapping.constants.period)
      : identifier(known(required(period, 'period', language))),
    level: part('level') ?? constant('area_level', 'land'),
    area: part('code') ?? constant('area', 'NL'),
    areaLabel: part('label') ?? part('code') ?? constant('area_label', 'Nederland'),
    split: [],
    figures: (mapping.series ?? []).map(({ denominator, ...series }) => {
      const columns = denominator?.split('+').map((name) => known(name.trim()))
      for (const name of [series.value, series.numerator, ...Object.keys(series.where ?? {})]) if (name) known(name)
      return { ...series, ...(columns ? { denominator: columns } : {}) }
    }),
    source: mapping.source ?? choices.origin ?? table.file.name,
    licence: mapping.licence ?? (language === 'nl' ? 'onbekend' : 'unknown'),
  }
}

function required(name: string | undefined, part: string, language: Language): string {
  if (name === undefined) throw refusal(language, 'missingColumn', part)
  return name
}
