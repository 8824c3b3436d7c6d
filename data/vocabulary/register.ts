import type { Rule } from './rules.ts'

/** What the desk may say about a rule of its installation; what is left out stays as it was. Both languages, or the Dutch words twice. */
export type RuleWords = Partial<
  Pick<
    Rule,
    'title' | 'duty' | 'level' | 'owner' | 'theme' | 'phase' | 'protects' | 'source' | 'article' | 'inForceSince'
  >
>

/** A change of the register: `at` is an ISO moment. Rules are never removed: one that is retired keeps its page and its id. */
export type RegisterEvent = { id: string; at: string; rule: string } & (
  | { action: 'add' | 'change'; words: RuleWords }
  | { action: 'retire' | 'return' }
)

/** Own rules have ids that the shared register never gives out. */
export const ownRule = /^eigen-[a-z0-9]+(-[a-z0-9]+)*$/

/**
 * The register of an installation: the shared rules, changed and added to by events, in whatever order they arrive. An id is given out once: a
 * second rule under it is passed over.
 */
export function registerOf(shared: readonly Rule[], events: readonly RegisterEvent[]): Rule[] {
  const rules = new Map(shared.map((rule) => [rule.id, rule]))
  for (const event of inOrder(events)) {
    const known = rules.get(event.rule)
    if (event.action === 'add' && !known && ownRule.test(event.rule))
      rules.set(event.rule, ownOf(event.rule, event.words))
    if (event.action === 'change' && known) rules.set(event.rule, { ...known, ...told(event.words) })
    if (event.action === 'retire' && known) rules.set(event.rule, { ...known, retired: event.at.slice(0, 10) })
    if (event.action === 'return' && known) rules.set(event.rule, { ...known, retired: null })
  }
  return [...rules.values()]
}

const inOrder = (events: readonly RegisterEvent[]) =>
  [...new Map(events.map((event) => [event.id, event])).values()].sort(
    (one, other) => one.at.localeCompare(other.at) || one.id.localeCompare(other.id),
  )

const told = (words: RuleWords): RuleWords =>
  Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined))

const ownOf = (id: string, words: RuleWords): Rule => ({
  id,
  title: { nl: id, en: id },
  source: '-',
  article: '-',
  level: 'organisatieprotocol',
  owner: '-',
  theme: 'toezicht_kwaliteit',
  phase: 'ketenbreed',
  duty: { nl: '', en: '' },
  hypothesis: { nl: '', en: '' },
  protects: 'kwaliteit',
  url: null,
  inForceSince: null,
  core: false,
  status: 'own',
  basis: 'regeldesk',
  retired: null,
  ...told(words),
})

/** A change of the register from the fields of its line in the journal; null when it is none. */
export function registerEventOf(fields: Readonly<Record<string, unknown>>): RegisterEvent | null {
  const { id, at, rule, action, words } = fields
  if (typeof id !== 'string' || typeof at !== 'string' || typeof rule !== 'string') return null
  if (action === 'retire' || action === 'return') return { id, at, rule, action }
  if ((action !== 'add' && action !== 'change') || typeof words !== 'object' || words === null) return null
  return { id, at, rule, action, words: words as RuleWords }
}
