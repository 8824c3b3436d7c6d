import type { DuckDBConnection } from '@duckdb/node-api'
import type { Language, Words } from '../../data/vocabulary/measure.ts'
import type { Folder } from '../folder.ts'
import type { LedgerEntry } from './ledger.ts'
import type { Mapping } from './mapping.ts'
import type { KeyStyle } from './quarterKeys.ts'
import type { ImportKind } from './recognise.ts'

export type Handover = 'resource' | 'group' | 'organisation'

/** What the caller chose. `today` is an ISO day. */
export type Choices = {
  kind: ImportKind | null
  mapping: Mapping
  handover: Handover
  columns: Record<string, string>
  zone: string
  defaults: Record<string, string>
  origin: string | null
  invented: boolean
  /** Lines of the inbox: one of which nothing is good stops nothing. */
  collected: boolean
  keys: KeyStyle
  today: string
}

/** What one call of import works with. `earlier` are the batches that exist, those of this call included. */
export type Session = {
  db: DuckDBConnection
  paths: Folder
  room: string
  language: Language
  choices: Choices
  earlier: LedgerEntry[]
  say: (words: Words) => void
  progress: (words: Words) => void
}

/** What came of one file. `quarters` counts the taken signals (of an event log: the cases). */
export type Outcome = {
  taken: number
  refused: number
  known: number
  refusals: string | null
  quarters: Record<string, number>
  cases?: number
  successions?: number
  handovers?: number
  series?: number
}
