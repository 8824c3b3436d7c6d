import type { Manifest } from '../data/release.ts'
import { measures } from '../data/vocabulary/measures.ts'
import type { Shelf } from './shelf.ts'

/** The spread between regions in a quarter, unit rows that the public part permits, and the series of other publishers that have a funnel. */
export async function comparePage(shelf: Shelf, manifest: Manifest | null, quarter: string) {
  if (!manifest) return { series: [], units: [], estimates: [] }
  const rows = await shelf.rows(manifest.id, 'funnel')
  const codes = [...new Set(rows.map(({ measure }) => measure))].filter((code) => !Object.hasOwn(measures, code))
  const series = await Promise.all(codes.map((code) => named(shelf, manifest, code)))
  return {
    series: series.sort((one, other) => one.label.localeCompare(other.label)),
    units: rows.filter(({ measure }) => Object.hasOwn(measures, measure)),
    estimates: await shelf.rows(manifest.id, 'estimate', { level: ['all', 'region'], quarter }),
  }
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

/** A name that is a column, or ends in one, as words: `agency_rate_fte` becomes `Agency rate fte`. */
function readable(label: string): string {
  const words = label.replaceAll('_', ' ')
  return label.includes(' ') ? words : words.slice(0, 1).toUpperCase() + words.slice(1)
}
