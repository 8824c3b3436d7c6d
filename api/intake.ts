import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { quarterOfDay } from '../data/checking/calendar.ts'
import { check } from '../data/checking/check.ts'
import type { InboxLine, SentKind } from '../data/inbox/line.ts'
import type { Quarter } from '../data/quarter.ts'
import { Refusal } from '../data/refusal.ts'
import { masked } from '../data/screening/fitted.ts'
import { type Opened, openCodes } from './codes.ts'
import { doorFaults } from './door.ts'
import { Faulty, type LineFault } from './faulty.ts'
import type { Inbox } from './inbox.ts'
import { openLimit } from './limit.ts'
import { openReceipts, type Sent, type Status } from './receipts.ts'
import { openSpent } from './spent.ts'

/**
 * What a form or the API hands over. `fields` are those of the kind in data/signal.ts with `signal_id` (random, made by the client, 16 to 64
 * letters, digits, `-`, `_`); a form gives texts, lists as arrays. Not: organisation, region, contributor, channel, version, withdrawn,
 * day, quarter, nor what the code says; those are filled in here. `address` only limits the rate.
 */
type Submission = {
  code: string | null
  signals: readonly { signal: SentKind; fields: Readonly<Record<string, unknown>> }[]
  address: string
}

/** `words`: six words, shown once. */
type Accepted = { words: string }

/** Everything a page or route needs; every method throws Refusal (`code` is the HTTP status, `said` both languages). */
export type Intake = {
  /** Checked, masked, on disk. Throws Faulty (422), or Refusal: 403 code, 409 used up, 429 too often, 503 not stored. */
  send(submission: Submission): Promise<Accepted>
  /** What a code opens, before the form is filled in. */
  open(code: string, address: string): Opened
  status(words: string, address: string): Promise<Status>
  undo(words: string, address: string): Promise<void>
  /** Whether somebody without a code may flag a rule. */
  readonly isOpen: boolean
  close(): Promise<void>
}

export type IntakeSettings = {
  inbox: Inbox
  isOpen: boolean
  say: (sentence: string) => void
  /** The day of now as ISO, in the zone of the field. */
  today: () => string
}

export function openIntake(folder: string, { inbox, isOpen, say, today }: IntakeSettings): Intake {
  const quarter = () => quarterOfDay(today())
  const codes = openCodes(join(folder, 'codes'), quarter)
  const receipts = openReceipts(join(folder, 'receipts'), { quarter, say })
  const spent = openSpent(folder)
  const limits = {
    address: openLimit({ most: 120, seconds: 60 }),
    credential: openLimit({ most: 20, seconds: 60 }),
    guess: openLimit({ most: 10, seconds: 60 }),
  }

  /** A right code is no guess: an office behind one address may use all of its own. */
  function open(code: string, address: string): Opened {
    limits.address.take(address)
    limits.guess.take(address)
    const opened = codes.open(code)
    limits.guess.giveBack(address)
    return opened
  }

  function withoutCode(address: string): null {
    if (!isOpen) throw needsCode()
    limits.address.take(address)
    limits.guess.take(address)
    return null
  }

  async function receipt<T>(address: string, ask: () => Promise<T>): Promise<T> {
    limits.address.take(address)
    limits.guess.take(address)
    return ask()
  }

  return {
    isOpen,
    open,
    send: async ({ code, signals, address }) => {
      const opened = code === null ? withoutCode(address) : open(code, address)
      if (opened) limits.credential.take(opened.credential)
      const lines = read(signals, opened, quarter(), today())
      const sent = lines.map(sentOf)
      if (opened) await spent.check(opened.credential, sent)
      const secret = String(signals[0]?.fields.signal_id)
      const [words] = await Promise.all([receipts.issue(sent, secret), inbox.append(lines)])
      return { words }
    },
    status: (words, address) => receipt(address, () => receipts.status(words)),
    undo: (words, address) =>
      receipt(address, async () => {
        const sent = await receipts.undoable(words)
        await inbox.append(sent.map(({ rule_id: _, ...one }) => ({ kind: 'undo', ...one })))
      }),
    close: () => receipts.close(),
  }
}

type SignalLine = Extract<InboxLine, { kind: 'signal' }>

function read(signals: Submission['signals'], opened: Opened | null, quarter: Quarter, today: string): SignalLine[] {
  const faults: LineFault[] = []
  const lines = signals.map(({ signal, fields }, index): SignalLine => {
    const all = { ...fields, ...filled(opened), quarter }
    const { values, faults: own } = check(signal, all, { today })
    for (const fault of [...doorFaults(signal, fields, opened), ...own]) faults.push({ ...fault, line: index + 1 })
    const signal_id = named(String(fields.signal_id))
    return { kind: 'signal', signal, fields: { ...values, ...screened(values), signal_id, quarter } }
  })
  if (faults.length > 0) throw new Faulty(faults)
  return lines
}

function filled(opened: Opened | null): Record<string, unknown> {
  if (opened === null) return { channel: 'open' }
  const { credential, organisation, organisation_kind, region, role } = opened
  return { channel: 'form', contributor: credential, organisation, organisation_kind, ...given({ region, role }) }
}

const given = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))

/** What the sender calls a signal opens its receipt: of that name only a digest is kept. */
const named = (signal_id: string) => createHash('sha256').update(`signal\u001f${signal_id}`).digest('hex')

const texts = { free_text: 500, new_title: 80, new_owner: 80 }

const screened = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([name, longest]) => {
      const value = values[name]
      return typeof value === 'string' ? [[name, masked(value, longest)]] : []
    }),
  )

const sentOf = ({ signal, fields: { signal_id, quarter, rule_id } }: SignalLine): Sent => ({
  signal,
  signal_id,
  quarter,
  rule_id: typeof rule_id === 'string' ? rule_id : null,
})

const needsCode = () =>
  new Refusal(
    { nl: 'hiervoor is een code nodig', en: 'this needs a code' },
    { nl: 'vraag er een aan je organisatie', en: 'ask your organisation for one' },
    403,
  )
