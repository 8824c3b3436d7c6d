import { plain } from './columnNames.ts'
import type { Layout } from './layouts.ts'
import type { Session } from './session.ts'
import { identifier, literal } from './sql.ts'
import type { Table } from './table.ts'

/** Names of a column, in one spelling, best first. */
const names = {
  period: ['time_period', 'perioden', 'periode', 'period', 'jaar', 'year', 'kwartaal', 'quarter', 'peildatum'],
  area: ['regiocode', 'gebiedscode', 'gemeentecode', 'area_code', 'region_code', 'regios', 'regio', 'jeugdregio'],
  areaName: [
    'regionaam',
    'gebiedsnaam',
    'gemeentenaam',
    'regio',
    'jeugdregio',
    'gemeente',
    'provincie',
    'gebied',
    'area',
    'region',
  ],
  level: ['niveau', 'gebiedsniveau', 'level', 'area_level'],
} as const

/** Columns about the table rather than in it: their words make no series. */
const aside = /^(status|bron|source|opmerking|toelichting|note|notes|id)$/

export const periodColumn = (columns: readonly string[]) => columnNamed(columns, 'period')

function columnNamed(columns: readonly string[], part: keyof typeof names): string | undefined {
  const byName = new Map(columns.map((column) => [plain(column), column]))
  return names[part].map((name) => byName.get(name)).find((column) => column !== undefined)
}

/**
 * A table with a column of periods and columns of figures, each of which becomes a series; other words part them further. Without a place it is
 * of the whole country. Null where there is no period or no figure.
 */
export function plainLayout(
  { choices, say, language }: Session,
  table: Table,
  numeric: readonly string[],
): Layout | null {
  const { columns, file } = table
  const found = (part: keyof typeof names) => columnNamed(columns, part)
  const [period, code, name, level] = [found('period'), found('area'), found('areaName'), found('level')]
  const used = [period, code, name, level]
  const rest = columns.filter((column) => !used.includes(column) && !aside.test(plain(column)))
  const figures = rest.filter((column) => numeric.includes(column))
  if (period === undefined || figures.length === 0) return null
  const split = rest.filter((column) => !numeric.includes(column))
  const area = code ?? name
  say({
    nl: `gelezen als: periode = ${period}; gebied = ${area ?? 'Nederland'}; reeksen = ${[...split, ...figures].join(', ')}`,
    en: `read as: period = ${period}; area = ${area ?? 'the Netherlands'}; series = ${[...split, ...figures].join(', ')}`,
  })
  const { mapping } = choices
  return {
    name: plain(file.name.replace(/\.[a-z]+(\.gz)?$/i, '')).slice(0, 40),
    period: identifier(period),
    level: level ? identifier(level) : literal(area ? 'regio' : 'land'),
    area: area ? identifier(area) : literal('NL'),
    areaLabel: identifierOr(name ?? code, 'Nederland'),
    split,
    figures: figures.map((value) => ({
      value,
      unit: /percent|procent|pct|%|aandeel|rate/i.test(value) ? 'percent' : 'count',
    })),
    source: mapping.source ?? choices.origin ?? file.name,
    licence: mapping.licence ?? (language === 'nl' ? 'onbekend' : 'unknown'),
  }
}

const identifierOr = (column: string | undefined, otherwise: string) =>
  column ? identifier(column) : literal(otherwise)
