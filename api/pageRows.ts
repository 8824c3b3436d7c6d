import type { Manifest, Row } from '../data/release.ts'
import { cubes } from '../data/vocabulary/cubes.ts'
import { type MeasureId, measures } from '../data/vocabulary/measures.ts'
import type { Shelf } from './shelf.ts'

type Viewed = { manifest: Manifest | null; quarter: string | null }

/** Small multiples: the levels of one dimension that a reader can be shown side by side. */
const levels = ['kind', 'region', 'role', 'phase', 'theme', 'rule', 'respondent', 'framework'] as const

/** The series of the whole field, every measure. */
export const nationalTrends = async (shelf: Shelf, manifest: Manifest | null): Promise<Row<'trend'>[]> =>
  trendsOf(shelf, manifest, { level: 'all' })

/** The series of the whole field, and which measures have figures of rules. */
export async function measuresPage(shelf: Shelf, manifest: Manifest | null) {
  const ofRules = manifest ? await shelf.rows(manifest.id, 'series', { level: 'rule' }) : []
  return {
    trends: await nationalTrends(shelf, manifest),
    perRule: [...new Set(ofRules.map(({ measure }) => measure))],
  }
}

/** The series of the whole field of the families of measures named. */
export const familyTrends = async (shelf: Shelf, manifest: Manifest | null, families: readonly string[]) =>
  trendsOf(shelf, manifest, { level: 'all', measure: idsOf(families) })

/** Everything that owners and the desk did, oldest quarter first. */
export const ruleEvents = async (shelf: Shelf, manifest: Manifest | null, filter: { rule?: string } = {}) =>
  manifest ? byQuarter(await shelf.rows(manifest.id, 'rule_event', filter)) : []

/** All that the page of one measure shows. */
export async function measurePage(shelf: Shelf, manifest: Manifest | null, measure: MeasureId) {
  const { signal, ...formula } = measures[measure].formula
  if (!manifest || signal === 'later')
    return { national: [], parts: [], distribution: [], monthly: [], facts: [], events: [] }
  const own = signal === 'rule_event' ? [] : levels.filter((level) => levelsOf(signal).has(level))
  const rows = await trendsOf(shelf, manifest, { measure, level: ['all', ...own] })
  const spread = formula.statistic === 'distribution'
  return {
    national: rows.filter(({ level }) => level === 'all'),
    parts: own.map((level) => ({ level, rows: rows.filter((row) => row.level === level) })),
    distribution: spread
      ? await shelf.rows(manifest.id, 'distribution', { measure, level: ['all', 'respondent'] })
      : [],
    monthly: await shelf.rows(manifest.id, 'monthly', { measure, level: 'all' }),
    facts: await shelf.rows(manifest.id, 'series', { measure, level: 'all' }),
    events: await ruleEvents(shelf, manifest),
  }
}

/** The handover matrix of a quarter, and the series round it. */
export async function chainPage(shelf: Shelf, manifest: Manifest | null, quarter: string) {
  if (!manifest) return { flows: [], trends: [], distribution: [] }
  const level = 'from_actor-to_actor'
  return {
    flows: await shelf.rows(manifest.id, 'statistic', { signal: 'handover', statistic: 'flow', level, quarter }),
    trends: await trendsOf(shelf, manifest, { measure: idsOf(['handover']), level: ['all', 'phase'] }),
    distribution: await shelf.rows(manifest.id, 'distribution', {
      measure: 'handover.gap_days',
      level: 'all',
      quarter,
    }),
  }
}

/** The answers of families and of professionals in a quarter, who answered, and the series. */
export async function trustPage(shelf: Shelf, manifest: Manifest | null, quarter: string) {
  if (!manifest) return { trends: [], distribution: [], response: [], comparisons: [] }
  return {
    trends: await familyTrends(shelf, manifest, ['trust', 'process']),
    distribution: await shelf.rows(manifest.id, 'distribution', {
      measure: idsOf(['trust', 'process']),
      level: ['all', 'respondent'],
      quarter,
    }),
    response: await shelf.rows(manifest.id, 'estimate', {
      measure: 'coverage.response_share',
      level: ['all', 'respondent'],
      quarter,
    }),
    comparisons: await shelf.rows(manifest.id, 'comparison', { quarter }),
  }
}

const ofRules = ['friction.hinders_share', 'friction.reporters_per_100', 'friction.minutes_lost', 'friction.times']

/** The register: every figure of a rule in a quarter, and their order by load. */
export const rulesPage = async (shelf: Shelf, manifest: Manifest | null, quarter: string) => ({
  estimates: manifest ? await shelf.rows(manifest.id, 'estimate', { level: 'rule', quarter, measure: ofRules }) : [],
  orders: manifest ? await shelf.rows(manifest.id, 'rule_order', { quarter }) : [],
  balance: manifest ? await shelf.rows(manifest.id, 'rule_balance') : [],
})

/** One rule: its series, and what was seen after a change. */
export const rulePage = async (shelf: Shelf, manifest: Manifest | null, rule: string) => ({
  trends: await trendsOf(shelf, manifest, { level: 'rule', rule }),
  effects: manifest ? await shelf.rows(manifest.id, 'effect', { changed_rule: rule }) : [],
  points: manifest ? byQuarter(await shelf.rows(manifest.id, 'effect_point', { changed_rule: rule })) : [],
  placebos: manifest ? await shelf.rows(manifest.id, 'placebo', { changed_rule: rule }) : [],
})

/** What a quarter brought: findings, effects, the matrix of measures and kinds of organisations, rules that wait. */
export async function quarterPage(shelf: Shelf, manifest: Manifest | null, quarter: string) {
  const events = await ruleEvents(shelf, manifest)
  if (!manifest) return { trends: [], findings: [], effects: [], orders: [], events, response: [] }
  return {
    trends: await trendsOf(shelf, manifest, { level: ['all', 'kind'] }),
    findings: await shelf.rows(manifest.id, 'finding', { quarter }),
    effects: await shelf.rows(manifest.id, 'effect', { side: 'planned' }),
    orders: await shelf.rows(manifest.id, 'rule_order', { quarter }),
    events,
    response: await shelf.rows(manifest.id, 'estimate', { measure: 'coverage.response_share', level: 'all', quarter }),
  }
}

/** The measures that the findings of the quarter name as moved; null where the release has no findings of it. */
export async function heldMeasures(shelf: Shelf, { manifest, quarter }: Viewed): Promise<string[] | null> {
  if (!manifest) return null
  const found = await shelf.rows(manifest.id, 'finding', { quarter: quarter ?? manifest.quarter })
  const moved = found.filter(({ code }) => code === 'moved')
  return found.length === 0 ? null : moved.flatMap(({ measure }) => measure ?? [])
}

/** How the figures of a release were protected; null for a release from before that was published. */
export const methodCard = async (shelf: Shelf, manifest: Manifest | null) =>
  manifest?.files.some(({ path }) => path === 'method.json') ? shelf.method(manifest.id) : null

async function trendsOf(shelf: Shelf, manifest: Manifest | null, filter: Parameters<Shelf['rows']>[2]) {
  return manifest ? byQuarter((await shelf.rows(manifest.id, 'trend', filter)) as Row<'trend'>[]) : []
}

const idsOf = (families: readonly string[]) =>
  Object.keys(measures).filter((id) => families.includes(id.slice(0, id.indexOf('.'))))

const levelsOf = (signal: keyof typeof cubes): Set<string> =>
  new Set(
    [...cubes[signal].levels, ...cubes[signal].grains]
      .filter(({ length }) => length === 1)
      .map(([level]) => level ?? ''),
  )

const byQuarter = <T extends { quarter: string }>(rows: readonly T[]) =>
  [...rows].sort((one, other) => (one.quarter < other.quarter ? -1 : 1))
