import type { SentKind } from '../data/inbox/line.ts'
import type { Opened } from './codes.ts'
import type { Status } from './receipts.ts'

/**
 * What a form or the API hands over. `fields` are those of the kind in data/signal.ts with `signal_id` (random, made by the client, 16 to 64
 * letters, digits, `-`, `_`); a form gives texts, lists as arrays. Not: organisation, region, contributor, channel, version, withdrawn,
 * day, quarter; those are filled in here. `address` only limits the rate, in memory, as a salted hash.
 */
export type Submission = {
  code: string | null
  signals: { signal: SentKind; fields: Record<string, unknown> }[]
  address: string
}

/** `words`: six words, shown once. */
export type Accepted = { words: string }

/** Everything a page or route needs; every method throws Refusal (`code` is the HTTP status, `said` both languages). */
export type Intake = {
  /**
   * Checked, masked, on disk. A Refusal with 422 is a `Faulty`, which names the fields: 403 code, 409 used up, 429 too many, 503 not stored.
   */
  send(submission: Submission): Promise<Accepted>
  /** What a code opens, before the form is filled in. */
  open(code: string, address: string): Opened
  status(words: string, address: string): Promise<Status>
  undo(words: string, address: string): Promise<void>
  /** Whether somebody without a code may flag a rule. */
  readonly isOpen: boolean
  close(): Promise<void>
}
