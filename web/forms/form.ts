import type { Language, Words } from '../../data/vocabulary/measure.ts'
import type { Rule } from '../../data/vocabulary/rules.ts'
import type { Assets } from '../head.tsx'

/** What every form shares. `threshold`: fewest people behind a public count. `isOpen`: a rule may be flagged without a code. */
export type FormFrame = {
  language: Language
  address: Words
  assets: Assets
  threshold: number
  isOpen: boolean
}

/** What was typed or chosen, per field, in order. */
export type Typed = Readonly<Record<string, readonly string[]>>

/** `field` is a name in the form; empty when it is about the whole. */
export type Mistake = { field: string; sentence: string }

/** A form as it stands: `id` is the random name of what will be sent. */
export type Filling = { id: string; typed: Typed; mistakes: readonly Mistake[] }

type FillPage = { frame: FormFrame; filling: Filling }
export type FindPage = { name: 'find'; frame: FormFrame; search: string }
/** `rule` is null for one that is not in the register; `changed`: it changed two quarters ago or more. */
export type ReportPage = { name: 'report'; rule: Rule | null; changed: boolean } & FillPage
export type WeekPage = { name: 'week' } & FillPage
export type FamilyPage = { name: 'family' } & FillPage
export type MirrorPage = { name: 'mirror' } & FillPage
export type ReceiptPage = {
  name: 'receipt'
  frame: FormFrame
  about: 'rule' | 'week' | 'family' | 'mirror'
  words: string
  rule: Rule | null
  counted: boolean
  danger: boolean
}
/** `minutes`: how long it can still be taken back. */
type State = { words: string; rules: readonly string[]; minutes: number }
export type CodePage = {
  name: 'code'
  frame: FormFrame
  typed: string
  state: State | null
  undone: boolean
  mistake: string | null
}

export type FormPage = FindPage | ReportPage | WeekPage | FamilyPage | MirrorPage | ReceiptPage | CodePage
