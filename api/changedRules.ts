import { type Quarter, quarter, quarterIndex, quarterOfDay } from '../data/quarter.ts'
import type { Shelf } from './shelf.ts'

/** How long after a change practice is asked whether it noticed. */
const askedAfter = 2

/** Whether a rule changed two quarters ago or more, by the events of the newest release. */
export function changedRules(shelf: Shelf, now: () => Quarter) {
  let known: { release: string; changes: Map<string, Quarter> } | null = null
  return async (rule: string): Promise<boolean> => {
    const release = (await shelf.latest())?.id
    if (release === undefined) return false
    if (known?.release !== release) known = { release, changes: await changesIn(shelf, release) }
    const changed = known.changes.get(rule)
    return changed !== undefined && quarterIndex(now()) - quarterIndex(changed) >= askedAfter
  }
}

/** The last change of every rule that changed. */
async function changesIn(shelf: Shelf, release: string): Promise<Map<string, Quarter>> {
  const rows = await shelf.rows(release, 'rule_event', { event: 'gewijzigd' })
  const changes = rows.map((row): [string, Quarter] => [
    row.rule,
    quarterOfDay(row.change_date ?? '') ?? quarter(row.quarter),
  ])
  return new Map(changes.sort(([, one], [, other]) => one.localeCompare(other)))
}
