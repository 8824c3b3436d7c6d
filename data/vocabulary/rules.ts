import { Refusal } from '../refusal.ts'
import type { Words } from './measure.ts'
import { type RegisterEvent, registerOf } from './register.ts'
import register from './rules.json' with { type: 'json' }

/** A rule of the register. `level`, `theme`, `phase` and `protects` are codes of the lists of that name. */
export type Rule = {
  id: string
  title: Words
  source: string
  article: string
  level: string
  owner: string
  theme: string
  phase: string
  duty: Words
  /** What may go wrong according to the desk: a hypothesis, never shown as a finding. */
  hypothesis: Words
  protects: string
  /** The text of the law, null for a rule that is no Dutch law. */
  url: string | null
  inForceSince: string | null
  core: boolean
  /** `verified` against the text, or `from memory`. */
  status: string
  basis: string
  /** Since which day an installation no longer asks about it; null while it does. */
  retired: string | null
}

const shared: readonly Rule[] = register.map((row) => ({
  id: row.id,
  title: { nl: row.title_nl, en: row.title_en },
  source: row.source,
  article: row.article,
  level: row.level,
  owner: row.owner,
  theme: row.theme,
  phase: row.phase,
  duty: { nl: row.duty_nl, en: row.duty_en },
  hypothesis: { nl: row.typical_friction_nl, en: row.typical_friction_en },
  protects: row.protects,
  url: row.url_path === null ? null : `https://wetten.overheid.nl/${row.url_path}`,
  inForceSince: row.in_force_since,
  core: row.core,
  status: row.status,
  basis: row.basis,
  retired: null,
}))

const present: Rule[] = [...shared]

/** Every rule of the register, in its order: the shared ones, and those of the installation once `adopt` was told of them. */
export const rules: readonly Rule[] = present

/** Makes this process speak of the register of its installation: the one place where the register changes. */
export function adopt(events: readonly RegisterEvent[]) {
  present.splice(0, present.length, ...registerOf(shared, events))
}

/**
 * Levels that an organisation, or the region it buys with, can change by itself. Not `verordening`: a bylaw is binding
 * and belongs to an elected council. Not `beroepsnorm`: it belongs to the profession. So misreading is counted low.
 */
export const ownLevels: readonly string[] = ['organisatieprotocol', 'inkoop', 'uitvoering_gemeente']

/** Levels that only the state or a treaty can change: what an own rule is misread as. */
export const lawLevels: readonly string[] = ['wet', 'amvb', 'ministeriele_regeling', 'eu_verdrag']

/** Throws Refusal with code 404 when the register has no such rule. */
export function ruleById(id: string): Rule {
  const rule = rules.find((one) => one.id === id)
  if (rule) return rule
  throw new Refusal(`unknown rule: ${id.slice(0, 60)}`, 'see the register of rules for every id', 404)
}

export const rulesOfTheme = (theme: string): readonly Rule[] => rules.filter((rule) => rule.theme === theme)
