import { isQuarter, type Quarter, quarterOfDay, quartersBetween } from '../../data/quarter.ts'
import type { Row } from '../../data/release.ts'
import type { Rule } from '../../data/vocabulary/rules.ts'

type Event = Pick<Row<'rule_event'>, 'rule' | 'quarter' | 'event' | 'change_date'>

/**
 * Rules added, removed and changed per owner and quarter, from the first event to the given quarter: added by the day the register says a rule
 * came into force, removed and changed by the events of owners. Owners without any of them have no row in a quarter.
 */
export function ruleBalance(rules: readonly Rule[], events: readonly Event[], last: Quarter): Row<'rule_balance'>[] {
  const first = events.map((event) => event.quarter).sort()[0]
  if (first === undefined || !isQuarter(first)) return []
  const ownerOf = new Map(rules.map((rule) => [rule.id, rule.owner]))
  const gone = events.filter(({ event }) => event === 'geschrapt')
  const changed = events.filter(({ event }) => event === 'gewijzigd')
  return quartersBetween(first, last).flatMap((quarter) => {
    const added = rules.filter((rule) => quarterOfDay(rule.inForceSince ?? '') === quarter).map(({ owner }) => owner)
    const removed = ownersIn(gone, quarter, ownerOf)
    const moved = ownersIn(changed, quarter, ownerOf)
    const owners = [...new Set([...added, ...removed, ...moved])].sort()
    return owners.map((owner) => ({
      quarter,
      owner,
      added: count(added, owner),
      removed: count(removed, owner),
      changed: count(moved, owner),
      in_force: inForce(rules, gone, owner, quarter, ownerOf),
    }))
  })
}

const ownersIn = (events: readonly Event[], quarter: Quarter, ownerOf: ReadonlyMap<string, string>) =>
  [...new Set(events.filter((event) => happened(event) === quarter).map(({ rule }) => rule))].flatMap(
    (rule) => ownerOf.get(rule) ?? [],
  )

/** An event counts in the quarter of the change it announces, or in its own. */
const happened = ({ quarter, change_date }: Event) => quarterOfDay(change_date ?? '') ?? quarter

function inForce(
  rules: readonly Rule[],
  gone: readonly Event[],
  owner: string,
  quarter: Quarter,
  ownerOf: ReadonlyMap<string, string>,
): number {
  const begun = rules.filter((rule) => rule.owner === owner && (quarterOfDay(rule.inForceSince ?? '') ?? '') <= quarter)
  const ended = new Set(
    gone.filter((event) => happened(event) <= quarter && ownerOf.get(event.rule) === owner).map(({ rule }) => rule),
  )
  return begun.length - ended.size
}

const count = (owners: readonly string[], owner: string) => owners.filter((one) => one === owner).length
