import type { Quarter } from '../quarter.ts'

/** Kinds that one person sends: handovers are counted by organisations, events are spoken in office. */
export const sentKinds = ['friction', 'time_week', 'trust', 'process'] as const

export type SentKind = (typeof sentKinds)[number]

/** Fields of data/signal.ts as import reads them, those that the server fills in included; free text is masked. */
type Sent = { signal_id: string; quarter: Quarter } & Record<string, unknown>

/** A signal somebody sent; its contributor is the use of a code. */
type SignalLine = { kind: 'signal'; signal: SentKind; fields: Sent }

/** The sender takes a signal back. */
type UndoLine = { kind: 'undo'; signal: SentKind; signal_id: string; quarter: Quarter }

/** What owners and the desk do. `rule_event` holds fields of data/signal.ts and is imported; other names stay in the journal. */
export type EventLine = { kind: 'event'; event: string; fields: Record<string, unknown> }

export type InboxLine = SignalLine | UndoLine | EventLine
