import type { Audit } from '../data/audit.ts'
import type { Method } from '../data/method.ts'
import type { Quarter } from '../data/quarter.ts'
import type { Manifest, Row } from '../data/release.ts'
import type { Language, Words } from '../data/vocabulary/measure.ts'
import type { MeasureId } from '../data/vocabulary/measures.ts'

/** Addresses of the hashed files of a build; all absent where nothing was built. */
type Assets = { script?: string; style?: string; icon?: string }
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
  notices: readonly Notice[]
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
export type NotFoundPage = { name: 'notFound'; frame: Frame }

export type Page =
  | StartPage
  | MeasuresPage
  | MeasurePage
  | RulesPage
  | ComparePage
  | FunnelPage
  | ReleasesPage
  | MethodPage
  | ChangesPage
  | AuditPage
  | NotFoundPage
