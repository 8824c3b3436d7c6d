import type { Audit } from '../data/audit.ts'
import type { Method } from '../data/method.ts'
import type { Quarter } from '../data/quarter.ts'
import type { Manifest, Row } from '../data/release.ts'
import type { RuleEvent } from '../data/story/event.ts'
import type { MeasureId } from '../data/vocabulary/measures.ts'
import type { Rule } from '../data/vocabulary/rules.ts'
import type { Effect, Found } from './briefing/found.ts'
import type { Description } from './description.ts'
import type { Choice } from './explore/choice.ts'
import type { Frame } from './viewed.ts'

export type { Frame, Notice, Viewed } from './viewed.ts'

/** A series of another publisher, under the name it has there; `language` of that name when it is known. */
type Series = { code: string; label: string; language: 'en' | null }
export type Part = { level: string; rows: readonly Row<'trend'>[] }

type Trends = readonly Row<'trend'>[]
type Events = readonly RuleEvent[]

export type StartPage = { name: 'start'; frame: Frame; trends: Trends; events: Events }
/** `perRule`: measures that have a figure for a rule; most of them have none for the whole field. */
export type MeasuresPage = { name: 'measures'; frame: Frame; trends: Trends; perRule: readonly string[] }
export type MeasurePage = {
  name: 'measure'
  frame: Frame
  measure: MeasureId
  national: Trends
  parts: readonly Part[]
  distribution: readonly Row<'distribution'>[]
  monthly: readonly Row<'monthly'>[]
  facts: readonly Row<'series'>[]
  events: Events
}
export type RulesPage = {
  name: 'rules'
  frame: Frame
  estimates: readonly Row<'estimate'>[]
  orders: readonly Row<'rule_order'>[]
  balance: readonly Row<'rule_balance'>[]
  events: Events
}
export type RulePage = {
  name: 'rule'
  frame: Frame
  rule: Rule
  /** What people wrote, in the words of the desk, newest first. */
  themes: readonly { text: string; quarter: Quarter }[]
  trends: Trends
  events: Events
  effects: readonly Row<'effect'>[]
  points: readonly Row<'effect_point'>[]
  placebos: readonly Row<'placebo'>[]
}
export type QuarterPage = {
  name: 'quarter'
  frame: Frame
  /** The whole field, and each kind of organisation. */
  trends: Trends
  findings: readonly Row<'finding'>[]
  effects: readonly Row<'effect'>[]
  orders: readonly Row<'rule_order'>[]
  events: Events
  response: readonly Row<'estimate'>[]
}
export type ChainPage = {
  name: 'chain'
  frame: Frame
  flows: readonly Row<'statistic'>[]
  trends: Trends
  distribution: readonly Row<'distribution'>[]
}
export type TimePage = { name: 'time'; frame: Frame; trends: Trends }
export type TrustPage = {
  name: 'trust'
  frame: Frame
  trends: Trends
  distribution: readonly Row<'distribution'>[]
  response: readonly Row<'estimate'>[]
  comparisons: readonly Row<'comparison'>[]
}
export type DecisionsPage = { name: 'decisions'; frame: Frame; events: Events }
export type ComparePage = {
  name: 'compare'
  frame: Frame
  series: readonly Series[]
  units: readonly Row<'funnel'>[]
  estimates: readonly Row<'estimate'>[]
  /** Of the organisation that is signed in, and for nobody else. */
  own?: OwnCompared | null
}
/** `ids`: measures of which the organisation has a figure; `measure` the chosen one. Of others there are points without a name. */
export type OwnCompared = {
  organisation: string
  measure: MeasureId
  ids: readonly MeasureId[]
  estimates: readonly Row<'estimate'>[]
  distribution: readonly Row<'distribution'>[]
  trend: readonly Row<'trend'>[]
  funnel: readonly Row<'funnel'>[]
}
export type FunnelPage = { name: 'funnel'; frame: Frame; series: Series; rows: readonly Row<'funnel'>[] }
export type ReleasesPage = { name: 'releases'; frame: Frame; releases: readonly Manifest[] }
/** `newer`: the id of a later version of its quarter. */
export type ReleasePage = { name: 'release'; frame: Frame; release: Manifest; newer: string | null }
export type MethodPage = { name: 'method'; frame: Frame; card: Method | null }
/** Rows by what became of them, per kind of signal, and the national figures that changed. */
export type ChangesPage = {
  name: 'changes'
  frame: Frame
  release: Manifest
  counts: readonly ({ signal: string } & Record<'changed' | 'same' | 'appeared' | 'disappeared' | 'carried', number>)[]
  national: readonly { measure: string; before: Row<'estimate'> | null; after: Row<'estimate'> | null }[]
}
export type AuditPage = { name: 'audit'; frame: Frame; release: string; audit: Audit | null }
type TermsPage = { name: 'terms'; frame: Frame }
export type ContactPage = { name: 'privacy' | 'accessibility'; frame: Frame; contact: string }
/** A paper of the organisation, in Dutch; `text` is its Markdown. `papers` are all of them. */
export type PaperPage = { name: 'paper'; frame: Frame; text: string }
export type PapersPage = { name: 'papers'; frame: Frame; papers: readonly { address: string; title: string }[] }
export type InterfacePage = { name: 'interface'; frame: Frame; description: Description }
export type BriefingPage = {
  name: 'briefing'
  frame: Frame
  /** The quarter it is about, and where this installation is reached. */
  quarter: Quarter
  url: string
  trends: readonly Row<'trend'>[]
  events: readonly Row<'rule_event'>[]
  findings: readonly Found[]
  effects: readonly Effect[]
}
export type ExplorePage = {
  name: 'explore'
  frame: Frame
  choice: Choice
  /** Every series of the measure. */
  rows: readonly Row<'trend'>[]
}
export type NotFoundPage = { name: 'notFound'; frame: Frame }

export type Page =
  | StartPage
  | MeasuresPage
  | MeasurePage
  | QuarterPage
  | RulesPage
  | RulePage
  | ChainPage
  | TimePage
  | TrustPage
  | DecisionsPage
  | ComparePage
  | FunnelPage
  | ReleasesPage
  | ReleasePage
  | MethodPage
  | ChangesPage
  | AuditPage
  | TermsPage
  | ContactPage
  | InterfacePage
  | PaperPage
  | PapersPage
  | BriefingPage
  | ExplorePage
  | NotFoundPage
