import type { Quarter } from '../data/quarter.ts'

/** What a code opens. `credential` is its keyed hash: the contributor of its quarter. */
export type Opened = {
  credential: string
  quarter: Quarter
  organisation: string
  organisation_kind: string | null
  region: string | null
  role: string | null
  /** A card for a family: trust and process only. */
  family: boolean
}

/** The codes that an operator or organisation made with `codes create`; only keyed hashes are kept. */
export type Codes = {
  /** Throws Refusal 403, with a sentence that says which, on a mistyped, unknown, withdrawn code or one of another quarter. */
  open(code: string): Opened
}
