import type { Manifest, Row } from '../data/release.ts'
import { cubes } from '../data/vocabulary/cubes.ts'
import { type MeasureId, measures } from '../data/vocabulary/measures.ts'
import type { Shelf } from './shelf.ts'

/** Small multiples: the levels of one dimension that a reader can be shown side by side. */
const levels = ['kind', 'region', 'role', 'phase', 'theme', 'rule', 'respondent', 'framework'] as const

/** The series of the whole field, every measure. */
export const nationalTrends = async (shelf: Shelf, manifest: Manifest | null): Promise<Row<'trend'>[]> =>
  manifest ? byQuarter(await shelf.rows(manifest.id, 'trend', { level: 'all' })) : []

/** All that the page of one measure shows. */
export async function measurePage(shelf: Shelf, manifest: Manifest | null, measure: MeasureId) {
  const { signal, ...formula } = measures[measure].formula
  if (!manifest || signal === 'later') return { national: [], parts: [], distribution: [] }
  const own = levels.filter((level) => levelsOf(signal).has(level))
  const rows = byQuarter(await shelf.rows(manifest.id, 'trend', { measure, level: ['all', ...own] }))
  const spread = formula.statistic === 'distribution'
  return {
    national: rows.filter(({ level }) => level === 'all'),
    parts: own.map((level) => ({ level, rows: rows.filter((row) => row.level === level) })),
    distribution: spread
      ? await shelf.rows(manifest.id, 'distribution', { measure, level: ['all', 'respondent'] })
      : [],
  }
}

const levelsOf = (signal: keyof typeof cubes): Set<string> =>
  new Set(
    [...cubes[signal].levels, ...cubes[signal].grains]
      .filter(({ length }) => length === 1)
      .map(([level]) => level ?? ''),
  )

const byQuarter = <T extends { quarter: string }>(rows: readonly T[]) =>
  [...rows].sort((one, other) => (one.quarter < other.quarter ? -1 : 1))

/** The series of other publishers that have a funnel. */
export async function comparePage(shelf: Shelf, manifest: Manifest | null) {
  const rows = manifest ? await shelf.rows(manifest.id, 'funnel') : []
  const codes = [...new Set(rows.map(({ measure }) => measure))].filter((code) => !Object.hasOwn(measures, code))
  const series = await Promise.all(codes.map((code) => named(shelf, manifest, code)))
  return { series: series.sort((one, other) => one.label.localeCompare(other.label)) }
}

/** One funnel of another publisher; null when this release has none by that name. */
export async function funnelPage(shelf: Shelf, manifest: Manifest | null, code: string) {
  if (!manifest || Object.hasOwn(measures, code)) return null
  const rows = await shelf.rows(manifest.id, 'funnel', { measure: code })
  return rows.length === 0 ? null : { series: await named(shelf, manifest, code), rows }
}

/** The publisher's own name of a series, and its language: English where areas carry codes of the Office for National Statistics. */
async function named(shelf: Shelf, manifest: Manifest | null, code: string) {
  const [row] = manifest ? await shelf.rows(manifest.id, 'indicator', { series: code }, { limit: 1 }) : []
  const language = row && /^E\d{8}$/.test(row.area) ? ('en' as const) : null
  return { code, label: readable(row?.label ?? code), language }
}

/** A name that is a column, as words: `agency_rate_fte` becomes `Agency rate fte`. */
function readable(label: string): string {
  if (label.includes(' ')) return label
  const words = label.replaceAll('_', ' ')
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
