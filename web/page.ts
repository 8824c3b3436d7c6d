import type { Quarter } from '../data/quarter.ts'
import type { Manifest, Row } from '../data/release.ts'
import type { Language, Words } from '../data/vocabulary/measure.ts'
import type { MeasureId } from '../data/vocabulary/measures.ts'
import type { Effect, Found } from './briefing/found.ts'
import type { Description } from './description.ts'
import type { Choice } from './explore/choice.ts'

/** Addresses of the hashed files of a build; all absent where nothing was built. `theme` is the operator's own stylesheet. */
type Assets = { script?: string; style?: string; icon?: string; theme?: string }
export type Notice = 'unknownRelease' | 'unknownQuarter' | 'unknownKey'

/** What every page shares. `address` is its path per language, without the query. */
export type Frame = {
  language: Language
  address: Words
  assets: Assets
  manifest: Manifest | null
  /** The reader asked for this very release: links keep it. */
  frozen: boolean
  newest: boolean
  quarter: Quarter | null
  /** Tables stand open, because the address asks for it. */
  tablesFirst?: boolean
  notices: readonly Notice[]
}

/** The part of a frame that a figure needs: also where there is no page round it. */
export type Viewed = Pick<Frame, 'language' | 'address' | 'quarter' | 'frozen' | 'tablesFirst'> & {
  manifest: Pick<Manifest, 'id'> | null
}

/** A series of another publisher, under the name it has there; `language` of that name when it is known. */
type Series = { code: string; label: string; language: 'en' | null }
export type Part = { level: string; rows: readonly Row<'trend'>[] }

export type StartPage = { name: 'start'; frame: Frame; trends: readonly Row<'trend'>[] }
export type MeasuresPage = { name: 'measures'; frame: Frame; trends: readonly Row<'trend'>[] }
export type MeasurePage = {
  name: 'measure'
  frame: Frame
  measure: MeasureId
  national: readonly Row<'trend'>[]
  parts: readonly Part[]
  distribution: readonly Row<'distribution'>[]
}
export type RulesPage = { name: 'rules'; frame: Frame }
export type ComparePage = { name: 'compare'; frame: Frame; series: readonly Series[] }
export type FunnelPage = { name: 'funnel'; frame: Frame; series: Series; rows: readonly Row<'funnel'>[] }
export type ReleasesPage = { name: 'releases'; frame: Frame; releases: readonly Manifest[] }
type TermsPage = { name: 'terms'; frame: Frame }
export type ContactPage = { name: 'privacy' | 'accessibility'; frame: Frame; contact: string }
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
  | RulesPage
  | ComparePage
  | FunnelPage
  | ReleasesPage
  | TermsPage
  | ContactPage
  | InterfacePage
  | BriefingPage
  | ExplorePage
  | NotFoundPage
