import type { Row } from '../data/release.ts'
import type { Choices } from './choices.ts'
import type { Frame, RulesPage } from './page.ts'
import { type Standing, standings } from './register.ts'

/** A rule of the list, with the figures that are shown of it. */
export type Entry = Standing & {
  hinders: Row<'estimate'> | undefined
  often: Row<'estimate'> | undefined
  minutes: Row<'estimate'> | undefined
  times: Row<'estimate'> | undefined
  order: Row<'rule_order'> | undefined
}

/** Every rule of the register with what the release shows of it. */
export function entriesOf({ estimates, orders, events, frame }: RulesPage): Entry[] {
  const find = (measure: string, rule: string) =>
    estimates.find((row) => row.measure === measure && row.rule === rule && row.value !== null)
  return standings(events, frame.today).map((standing) => ({
    ...standing,
    hinders: find('friction.hinders_share', standing.rule.id),
    often: find('friction.reporters_per_100', standing.rule.id),
    minutes: find('friction.minutes_lost', standing.rule.id),
    times: find('friction.times', standing.rule.id),
    order: orders.find(({ rule }) => rule === standing.rule.id),
  }))
}

/** What the reader asked for, in the order asked for: by load unless by name, or unless the release knows no load. */
export function chosen(entries: readonly Entry[], { choices, language }: Frame): Entry[] {
  const byName = (one: Entry, other: Entry) =>
    one.rule.title[language].localeCompare(other.rule.title[language], language)
  const load = ({ order }: Entry) => order?.load_hours ?? -1
  const byLoad = (one: Entry, other: Entry) => load(other) - load(one) || byName(one, other)
  return entries.filter((entry) => fits(entry, choices, language)).sort(choices.order === 'name' ? byName : byLoad)
}

function fits({ rule, status }: Entry, { search, level, status: wanted }: Choices, language: 'nl' | 'en'): boolean {
  const words = [rule.title[language], rule.duty[language], rule.source, rule.article, rule.owner]
    .join(' ')
    .toLowerCase()
  return (
    (level === undefined || rule.level === level) &&
    (wanted === undefined || status === wanted) &&
    (search ?? '')
      .toLowerCase()
      .split(/\s+/)
      .every((word) => words.includes(word))
  )
}
