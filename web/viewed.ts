import type { Quarter } from '../data/quarter.ts'
import type { Manifest } from '../data/release.ts'
import type { Language, Words } from '../data/vocabulary/measure.ts'
import type { Choices } from './choices.ts'
import type { Assets } from './head.tsx'

/** What of an address was not understood, and is said. */
export type Notice = 'unknownRelease' | 'unknownQuarter' | 'unknownKey' | 'unknownValue'

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
  /** What the reader chose on this page, by its address. */
  choices: Choices
  /** Measures that the release holds to have moved in the quarter of the page; left out where it does not say. */
  held?: readonly string[] | null
  /** Tables stand open, because the address asks for it. */
  tablesFirst?: boolean
  notices: readonly Notice[]
  /** The day on which the page is read, ISO; of an older release the day it came out. */
  today: string
}

/** The part of a frame that a figure needs: also where there is no page round it. */
export type Viewed = Pick<Frame, 'language' | 'address' | 'quarter' | 'frozen' | 'choices' | 'tablesFirst' | 'held'> & {
  manifest: Pick<Manifest, 'id'> | null
}
