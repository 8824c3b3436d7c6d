import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Quarter } from '../../data/quarter.ts'
import type { Manifest } from '../../data/release.ts'
import type { Folder } from '../folder.ts'

const released = /^\d{4}-Q[1-4]\.[12]$/

/** Every release in the folder, oldest quarter and version first. What is still being written has another name and is not seen. */
export function releases(paths: Folder): Manifest[] {
  if (!existsSync(paths.releases)) return []
  return readdirSync(paths.releases)
    .filter((name) => released.test(name))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(paths.releases, name, 'manifest.json'), 'utf8')) as Manifest)
}

/** The newest release of each quarter before the given one, oldest first; with one that has no name yet. */
export function earlierQuarters(paths: Folder, before: Quarter, candidate: Manifest | null): Manifest[] {
  const newest = new Map(releases(paths).map((manifest) => [manifest.quarter, manifest]))
  if (candidate) newest.set(candidate.quarter, candidate)
  return [...newest.values()]
    .filter((manifest) => manifest.quarter < before)
    .sort((one, other) => (one.quarter < other.quarter ? -1 : 1))
}

/** Where a release lies until it is named. */
export const temporaryOf = (paths: Folder, id: string) => join(paths.releases, `.making-${id}`)

/** Where a release lies, named or not. */
function placeOf(paths: Folder, id: string): string {
  const named = join(paths.releases, id)
  return existsSync(named) ? named : temporaryOf(paths, id)
}

/** A query for the statistic rows that a release has of its own quarter, both parts. */
export const ownStatistics = (paths: Folder, manifest: Manifest) => statisticsOf(paths, manifest, [manifest.quarter])

/**
 * Queries for the statistic rows of earlier quarters, each from its newest release. A release carries the quarters before it, so that the
 * last one is read for all quarters that it has in their newest version.
 */
export function earlierStatistics(paths: Folder, earlier: readonly Manifest[]): string[] {
  const last = earlier.at(-1)
  if (!last) return []
  const held = new Set(last.quarters.map(({ release }) => release))
  const carried = earlier.filter(({ id }) => held.has(id)).map(({ quarter }) => quarter)
  const others = earlier.filter(({ id }) => !held.has(id))
  return [statisticsOf(paths, last, carried), ...others.map((manifest) => ownStatistics(paths, manifest))]
}

/** Queries for the rules of earlier quarters of which one organisation gave more than half of the reports, as their releases say. */
export const earlierDominated = (paths: Folder, earlier: readonly Manifest[]): string[] =>
  earlier
    .map(({ id }) => join(placeOf(paths, id), 'public', 'rule_order.parquet'))
    .filter((file) => existsSync(file))
    .map(
      (file) =>
        `select quarter, rule from read_parquet('${file.replaceAll("'", "''")}') where refusal = 'one_organisation_dominates'`,
    )

function statisticsOf(paths: Folder, { id }: Manifest, quarters: readonly string[]): string {
  const files = ['public', 'benchmark'].map(
    (part) => `'${join(placeOf(paths, id), part, 'statistic.parquet').replaceAll("'", "''")}'`,
  )
  const list = quarters.map((quarter) => `'${quarter}'`).join(', ')
  return `select * from read_parquet([${files.join(', ')}]) where quarter in (${list})`
}
