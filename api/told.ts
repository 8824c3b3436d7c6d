import { deskState, type Theme } from '../data/desk.ts'
import type { EventLine } from '../data/inbox/line.ts'
import type { Manifest } from '../data/release.ts'
import { eventOf, type RuleEvent } from '../data/story/event.ts'
import { withSince } from '../data/story/since.ts'
import { ruleEvents } from './pageRows.ts'
import type { Shelf } from './shelf.ts'

type View = { manifest: Manifest | null; frozen: boolean; newest: boolean }

/** What owners and the desk did, for pages. */
export type Told = {
  /** Events of the release, and for a reader of the newest one those since, marked as live. */
  events(view: View, filter?: { rule?: string }): Promise<RuleEvent[]>
  /** The newest themes of what people wrote about a rule, in the words of the desk; none of an older view, because they are in no release. */
  themes(view: View, rule: string): Promise<Theme[]>
  /** How many events were heard: with the release it says which version of a page this is. */
  count(): Promise<number>
}

const mostThemes = 3

/** `heard` gives the lines of the journal; an installation that only reads has none. */
export function openTold(shelf: Shelf, heard: () => Promise<readonly EventLine[]> = async () => []): Told {
  const isOpen = ({ frozen, newest }: View) => newest && !frozen
  const lines = async (view: View) => (isOpen(view) ? ruleLines(await heard()) : [])
  return {
    events: async (view, filter = {}) => {
      const since = (await lines(view)).filter(({ rule }) => filter.rule === undefined || rule === filter.rule)
      return withSince(await ruleEvents(shelf, view.manifest, filter), since)
    },
    themes: async (view, rule) => {
      const all = isOpen(view) ? deskState(await heard()).themes : []
      return all
        .filter((theme) => theme.rule === rule)
        .slice(-mostThemes)
        .toReversed()
    },
    count: async () => (await heard()).length,
  }
}

export const ruleLines = (lines: readonly EventLine[]): RuleEvent[] =>
  lines.flatMap(({ event, fields }) => (event === 'rule_event' ? (eventOf(fields) ?? []) : []))
