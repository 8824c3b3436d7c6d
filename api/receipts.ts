import type { SentKind } from '../data/inbox/line.ts'
import type { Quarter } from '../data/quarter.ts'

/** What a receipt opens: the rules it was about, and how long it can be taken back, in seconds (0: no longer). Never what was said. */
export type Status = { rules: string[]; undo: number }

export type Sent = { signal: SentKind; signal_id: string; quarter: Quarter; rule_id: string | null }

export type Receipts = {
  /** Makes the receipt of what was sent durable; six words, the same for the same first signal_id. */
  issue(sent: readonly Sent[], secret: string): Promise<string>
  /** Throws Refusal 404 when there is no such receipt. */
  status(words: string): Promise<Status>
  /** What to take back; throws Refusal 404, or 409 when it is too late. */
  undoable(words: string): Promise<Sent[]>
}
