import type { DeskText } from '../../data/desk.ts'
import { labelOf } from '../../data/vocabulary/codes.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { rules } from '../../data/vocabulary/rules.ts'
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

/** What is known beside the words: never who or where. */
export function told({ verdict, role, level, owner, isOpen }: DeskText, language: Language): string[] {
  return [
    ...(verdict ? [labelOf('verdict', verdict, language)] : []),
    ...(role ? [labelOf('role', role, language)] : []),
    ...(level ? [`${desk.level[language]}: ${labelOf('rule_level', level, language)}`] : []),
    ...(owner ? [`${desk.owner[language]}: ${owner}`] : []),
    ...(isOpen ? [desk.open[language]] : []),
  ]
}
