import type { DeskText } from '../../data/desk.ts'
import { labelOf } from '../../data/vocabulary/codes.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { rules } from '../../data/vocabulary/rules.ts'
import { period } from '../format.ts'
import { desk } from '../texts/desk.ts'

type RuleListProps = { id: string; first: string; chosen: string | null; language: Language }

/** Every rule of the register, to pick one from. */
export const RuleList = ({ id, first, chosen, language }: RuleListProps) => (
  <select id={id} name="rule">
    <option value="">{first}</option>
    {rules.map((rule) => (
      <option key={rule.id} value={rule.id} selected={rule.id === chosen}>
        {rule.title[language]}
      </option>
    ))}
  </select>
)

export const titleOf = (id: string, language: Language) => rules.find((rule) => rule.id === id)?.title[language] ?? id

/** What is known beside the words, of one text or of several together, each thing once: when, and never who or where. */
export function told(texts: readonly DeskText[], language: Language): string[] {
  const each = (say: (text: DeskText) => string | null) => [...new Set(texts.flatMap((text) => say(text) ?? []))].sort()
  return [
    ...[...new Set(texts.map(({ quarter }) => quarter))].sort().map((quarter) => period(quarter, language)),
    ...each(({ verdict }) => verdict && labelOf('verdict', verdict, language)),
    ...each(({ level }) => level && `${desk.level[language]}: ${labelOf('rule_level', level, language)}`),
    ...each(({ owner }) => owner && `${desk.owner[language]}: ${owner}`),
    ...each(({ role }) => role && labelOf('role', role, language)),
    ...each(({ isOpen }) => (isOpen ? desk.open[language] : null)),
  ]
}
