import type { Load, OpenQuestion } from '../../../data/story/agenda.ts'
import type { RuleEvent } from '../../../data/story/event.ts'
import type { Story } from '../../../data/story/tell.ts'
import type { Rule } from '../../../data/vocabulary/rules.ts'
import type { Filling } from '../../forms/form.ts'
import type { ManageFrame } from '../page.ts'

/** `due`: answers to look back at now. `flagged`: rules that are clearly flagged and were not put to their owner, for the desk. */
export type AgendaPage = {
  name: 'agenda'
  frame: ManageFrame
  open: readonly OpenQuestion[]
  due: readonly { rule: Rule; event: RuleEvent }[]
  flagged: readonly { rule: Rule; load: Load | null }[]
  /** Calendars by owner: addresses that only the owner knows. */
  calendars: readonly { owner: string; address: string }[]
}

/** `mayAnswer`: the rule is theirs. `mayAsk`: the desk, while no question is open. `preview`: what practice will see; nothing is saved yet. */
export type AnswerPage = {
  name: 'answer'
  frame: ManageFrame
  rule: Rule
  story: Story
  mayAnswer: boolean
  mayAsk: boolean
  filling: Filling
  preview: RuleEvent | null
}

/** Every answer, newest first; `own` may be corrected. */
export type LogPage = {
  name: 'decisions'
  frame: ManageFrame
  events: readonly { rule: Rule | null; event: RuleEvent; own: boolean }[]
}

export type RegisterPage = { name: 'register'; frame: ManageFrame; rules: readonly Rule[]; filling: Filling }
export type RegisterRulePage = { name: 'registerRule'; frame: ManageFrame; rule: Rule; filling: Filling }

export type OwnerPage = AgendaPage | AnswerPage | LogPage | RegisterPage | RegisterRulePage

/** What an owner can decide, in the order of the form, and the event that each becomes. */
export const decisions = {
  aanpassen: { event: 'aanpassen', nl: 'Aanpassen', en: 'Change it' },
  verduidelijken: { event: 'uitleg', nl: 'Verduidelijken', en: 'Make it clear' },
  behouden: { event: 'blijft', nl: 'Behouden, met reden', en: 'Keep it, with a reason' },
  onderzoeken: { event: 'onderzoek', nl: 'Onderzoeken', en: 'Look into it' },
  doorverwijzen: { event: 'doorverwezen', nl: 'Doorverwijzen', en: 'Pass it on' },
} as const
