import { nameOf, type RuleEvent, settled } from './event.ts'

/**
 * The events of a release with what was heard since: lines of the journal that the release does not hold, or not in their last version, are `live`.
 */
export function withSince(released: readonly RuleEvent[], heard: readonly RuleEvent[]): RuleEvent[] {
  const held = new Map(released.map((event) => [nameOf(event), event]))
  const last = new Map<string, RuleEvent>()
  for (const event of heard) {
    const known = last.get(nameOf(event))
    if (!known || (event.version ?? 1) > (known.version ?? 1)) last.set(nameOf(event), event)
  }
  const newer = [...last.values()].filter((event) => event.withdrawn || !saysTheSame(event, held.get(nameOf(event))))
  const replaced = new Set(newer.map(nameOf))
  return settled([
    ...released.filter((event) => !replaced.has(nameOf(event))),
    ...newer.map((event) => ({ ...event, live: true })),
  ])
}

function saysTheSame(one: RuleEvent, other: RuleEvent | undefined): boolean {
  if (!other) return false
  const plain = ({ version: _, withdrawn: __, live: ___, ...said }: RuleEvent) =>
    JSON.stringify(Object.entries(said).sort())
  return plain(one) === plain(other)
}
