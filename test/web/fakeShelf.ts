import type { Filter } from '../../api/select.ts'
import type { Shelf } from '../../api/shelf.ts'
import { Refusal } from '../../data/refusal.ts'
import type { Manifest, Row, TableName } from '../../data/release.ts'
import { auditOf, manifestOf, tablesOf } from './field.ts'
import { effectPoints, effects, estimates, events, findings, flows, orders, placebos } from './found.ts'
import { card, changes, estimates as versions } from './versions.ts'

const standard = ['2026-Q3.1', '2026-Q2.2', '2026-Q2.1'].map((id) => manifestOf(id))

type Tables = { [T in TableName]?: Row<T>[] }

/** The field, with all that is found in it. */
export const found: Tables = {
  ...tablesOf,
  changes,
  finding: findings,
  effect: effects,
  effect_point: effectPoints,
  placebo: placebos,
  rule_event: events,
  rule_order: orders,
  estimate: estimates,
  statistic: flows,
}

/** A shelf without a disk: the same rows in each of its releases, but for two versions of one quarter. */
export function fakeShelf(manifests: readonly Manifest[] = standard, tables: Tables = found): Shelf {
  const find = (id: string) => {
    const found = manifests.find((manifest) => manifest.id === id)
    if (!found) throw new Refusal('unknown release', 'choose another', 404)
    return found
  }
  const rows = async <T extends TableName>(id: string, table: T, filter: Filter = {}): Promise<Row<T>[]> => {
    find(id)
    const own: Tables = { ...tables, estimate: [...(tables.estimate ?? []), ...(versions[id] ?? [])] }
    const all: readonly Row<T>[] = own[table] ?? []
    return all.filter((row) => Object.entries(filter).every(([name, wanted]) => fits(row, name, wanted)))
  }
  return {
    list: async () => [...manifests],
    latest: async () => manifests[0],
    manifest: async (id) => find(id),
    vocabulary: async () => ({}),
    method: async () => card,
    audit: async () => auditOf(manifests[0]?.id ?? ''),
    rows,
    batches: async function* (id, table, filter) {
      yield await rows(id, table, filter)
    },
    slice: async () => Buffer.alloc(0),
    file: async (id, table) => {
      find(id)
      if (tablesOf[table]) return { path: '/nowhere', bytes: 0, sha256: 'f0'.repeat(32) }
      throw new Refusal('no such table', 'choose another', 404)
    },
  }
}

function fits(row: object, name: string, wanted: Filter[string]): boolean {
  const value = Object.entries(row).find(([key]) => key === name)?.[1]
  const any = Array.isArray(wanted) ? wanted : [wanted]
  return any.includes(value)
}
