import { type Quarter, quarterAt, quarterIndex, quarterOfDay } from '../../data/quarter.ts'
import { grouped } from './grouped.ts'

/** A recorded event that names the day of a change: a row of analysed.rule_change. */
export type ChangeEvent = {
  rule: string
  quarter: string
  event: string
  change_date: string
  transition_quarters: number | null
  measure: string | null
  direction: string | null
  changed_at: string | null
  compared_with: string | null
}
/** Names of organisations, kinds, regions or rules; empty is everywhere, or nobody. */
export type Scope = { organisation: string[]; kind: string[]; region: string[]; rule: string[] }
export type RuleChange = {
  rule: string
  date: string
  quarter: Quarter
  planQuarter: string
  transition: number
  measure: string | null
  direction: string | null
  where: Scope
  comparison: Scope
}

/**
 * Changes of rules from their events, oldest first: one per rule and day of change. The plan is the first event that names the day, because a
 * plan written after the outcome is none.
 */
export function ruleChanges(events: readonly ChangeEvent[]): RuleChange[] {
  const byChange = grouped(events, ({ rule, change_date }) => `${rule}|${change_date}`)
  const changes = [...byChange.values()].flatMap((own) => {
    const [plan] = [...own].sort((one, other) => one.quarter.localeCompare(other.quarter))
    const quarter = plan ? quarterOfDay(plan.change_date) : null
    return plan && quarter ? [changeOf(plan, quarter)] : []
  })
  return changes.sort((one, other) => `${one.date}${one.rule}`.localeCompare(`${other.date}${other.rule}`))
}

const changeOf = (plan: ChangeEvent, quarter: Quarter): RuleChange => ({
  rule: plan.rule,
  date: plan.change_date,
  quarter,
  planQuarter: plan.quarter,
  transition: plan.transition_quarters ?? 0,
  measure: plan.measure,
  direction: plan.direction,
  where: scope(plan.changed_at),
  comparison: scope(plan.compared_with),
})

/** `gi-01, gi-02` names organisations; `kind:gi`, `region:x` and `rule:ID` the rest. */
function scope(text: string | null): Scope {
  const named: Scope = { organisation: [], kind: [], region: [], rule: [] }
  for (const word of (text ?? '').split(/[\s,;]+/).filter(Boolean)) {
    const [prefix = '', ...rest] = word.split(':')
    const of = prefix in named && rest.length > 0 ? (prefix as keyof Scope) : 'organisation'
    named[of].push(rest.length > 0 && prefix in named ? rest.join(':') : word)
  }
  return named
}

/** First quarter that a change is judged on: after its transition. */
export const firstJudged = ({ quarter, transition }: RuleChange): Quarter =>
  quarterAt(quarterIndex(quarter) + transition)
