import type { Role } from '../../data/access/grant.ts'
import type { TrailLine } from '../../data/access/trail.ts'
import type { Audit } from '../../data/audit.ts'
import type { DeskText, Duplicate, Theme } from '../../data/desk.ts'
import type { Quarter } from '../../data/quarter.ts'
import type { Manifest } from '../../data/release.ts'
import type { Language, Words } from '../../data/vocabulary/measure.ts'
import type { Filling } from '../forms/form.ts'
import type { Assets } from '../head.tsx'
import type { MenuName } from './address.ts'
import type { OwnerPage } from './owner/page.ts'

/** What every page round sign-in shares. `csrf` must stand in each form. */
export type ManageFrame = {
  language: Language
  address: Words
  assets: Assets
  person: { roles: readonly Role[]; menu: readonly MenuName[]; csrf: string } | null
}

/** `to`: where somebody was going. `provider`: there is one to sign in with. */
export type SignInPage = {
  name: 'signIn'
  frame: ManageFrame
  to: string
  provider: boolean
  mistake: string | null
}
export type SignOutPage = { name: 'signOut'; frame: ManageFrame }
export type HomePage = { name: 'home'; frame: ManageFrame }
/** What somebody asked for is not theirs, did not come from our own page, or went wrong. */
export type RefusedPage = { name: 'refused'; frame: ManageFrame; sentence: string }

export type CodesPage = {
  name: 'codes'
  frame: ManageFrame
  organisation: string
  /** Null when nobody said it yet. */
  kind: string | null
  quarters: readonly Quarter[]
  filling: Filling
  batches: readonly {
    batch: string
    quarter: Quarter
    role: string | null
    family: boolean
    number: number
    withdrawn: boolean
  }[]
  done: boolean
}

/** `history`: what was decided about each named rule, oldest first. */
export type DeskPage = {
  name: 'desk'
  frame: ManageFrame
  texts: readonly DeskText[]
  history: ReadonlyMap<string, readonly Duplicate[]>
  themes: readonly Theme[]
  filling: Filling
  done: boolean
}

/** What the verb `import` says of one upload. */
export type ImportReport = { taken: number; refused: number; known: number }
/** What the verb `imports` says. */
export type Imports = {
  imports: readonly ({ batch: number; kind: string; file: string; quarters: readonly string[] } & ImportReport)[]
  refused: readonly {
    file: string
    lines: number
    reasons: readonly { field: string; reason: string; lines: number }[]
  }[]
}
/** `largest`: megabytes that may be uploaded. */
export type ImportsPage = {
  name: 'imports'
  frame: ManageFrame
  report: ImportReport | null
  largest: number
} & Imports

/** What the verb `releases` says: those there are, quarters without one, quarters that took signals since. */
export type Releases = {
  releases: readonly { id: string; status: 'voorlopig' | 'definitief'; publication_date: string; rows: number }[]
  waiting: readonly string[]
  changed: readonly string[]
}
/** A verb that runs or ran; `said` is its JSON. `started` in milliseconds. */
export type Ran = {
  id: string
  verb: string
  about: string
  started: number
  state: 'running' | 'done' | 'failed' | 'broken'
  said: Readonly<Record<string, unknown>> | null
}
export type ReleasesPage = { name: 'releases'; frame: ManageFrame; jobs: readonly Ran[]; now: number } & Releases
export type SignOffPage = { name: 'signOff'; frame: ManageFrame; manifest: Manifest; audit: Audit | null }

/** What the verb `keys list` says. */
export type Keys = {
  keys: readonly { quarter: string; state: 'kept' | 'destroyed' | 'unfinished' }[]
  signing: { fingerprint: string } | null
  mended: readonly { mended: string; at: string }[]
}
export type KeysPage = { name: 'keys'; frame: ManageFrame } & Keys
/** Newest first; `number` of all there are. */
export type TrailPage = { name: 'trail'; frame: ManageFrame; lines: readonly TrailLine[]; number: number }

export type ManagePage =
  | OwnerPage
  | SignInPage
  | SignOutPage
  | HomePage
  | RefusedPage
  | CodesPage
  | DeskPage
  | ImportsPage
  | ReleasesPage
  | SignOffPage
  | KeysPage
  | TrailPage
