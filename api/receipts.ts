import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { SentKind } from '../data/inbox/line.ts'
import { readReceipt, receiptOf } from '../data/inbox/receipt.ts'
import type { Quarter } from '../data/quarter.ts'
import { Refusal } from '../data/refusal.ts'
import { follow } from './follow.ts'
import { type JournalSettings, openJournal } from './journal.ts'
import { secretIn } from './secretFile.ts'
import { slowHash } from './slowHash.ts'

/** What a receipt opens: the rules it was about, and for how many seconds it can be taken back (0: no longer). Never what was said. */
export type Status = { rules: string[]; undo: number }

export type Sent = { signal: SentKind; signal_id: string; quarter: Quarter; rule_id: string | null }

export type Receipts = {
  /** Makes the receipt of what was sent durable: six words, the same for the same secret. Throws Refusal 503. */
  issue(sent: readonly Sent[], secret: string): Promise<string>
  /** Throws Refusal 404 when there is no such receipt. */
  status(words: string): Promise<Status>
  /** What to take back; throws Refusal 404, or 409 when it is too late. */
  undoable(words: string): Promise<Sent[]>
}

/** A line of receipts/: who has the words can find and read it, who has the folder cannot. */
type ReceiptLine = { kind: 'receipt'; found: string; closed: string }

type Kept = { sent: Sent[]; until: number }

const undoFor = 30 * 60 * 1000

/**
 * Receipts in FOLDER/receipts. The words come from a keyed hash of the sender's secret and are kept nowhere. A slow hash of them (scrypt,
 * with one salt for the installation, because there is no name to look up by) gives 32 bytes to find the line by and 32 that encrypt what
 * it was about and until when: the folder alone tells neither.
 */
export function openReceipts(
  folder: string,
  settings: JournalSettings,
  now: () => number = Date.now,
): Receipts & { close(): Promise<void> } {
  const journal = openJournal<ReceiptLine>(folder, settings)
  const known = new Map<string, string>()
  const refresh = follow<ReceiptLine>(folder, ({ found, closed }) => {
    if (!known.has(found)) known.set(found, closed)
  })
  let secrets: { key: Buffer; hashed: ReturnType<typeof slowHash> } | undefined
  const ready = () => {
    secrets ??= secretsOf(folder)
    return secrets
  }

  async function kept(typed: string): Promise<Kept> {
    const words = readReceipt(typed)
    if (words === null) throw refusals.unknown()
    const { found, lock } = await ready().hashed(words)
    await refresh()
    const text = known.get(found)
    if (text === undefined) throw refusals.unknown()
    return opened(text, lock)
  }

  return {
    issue: async (sent, secret) => {
      const { key, hashed } = ready()
      const words = receiptOf(createHmac('sha256', key).update(secret).digest())
      const { found, lock } = await hashed(words)
      if (!known.has(found))
        await journal.append([
          { kind: 'receipt', found, closed: closed({ sent: [...sent], until: now() + undoFor }, lock) },
        ])
      return words
    },
    status: async (typed) => {
      const { sent, until } = await kept(typed)
      const rules = sent.map(({ rule_id }) => rule_id).filter((rule) => rule !== null)
      return { rules: [...new Set(rules)], undo: Math.max(0, Math.floor((until - now()) / 1000)) }
    },
    undoable: async (typed) => {
      const { sent, until } = await kept(typed)
      if (now() >= until) throw refusals.late()
      return sent
    },
    close: () => journal.close(),
  }
}

/** Two secrets of the installation: other ones would make every receipt unknown. */
function secretsOf(folder: string) {
  const bytes = secretIn(join(folder, 'secret'), 48)
  return { hashed: slowHash(bytes.subarray(0, 16)), key: bytes.subarray(16) }
}

/** AES-256-GCM: 12 bytes of nonce, 16 of tag, the rest; base64. */
function closed(kept: Kept, lock: Buffer): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', lock, nonce)
  const body = Buffer.concat([cipher.update(JSON.stringify(kept)), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')
}

function opened(text: string, lock: Buffer): Kept {
  const bytes = Buffer.from(text, 'base64')
  const cipher = createDecipheriv('aes-256-gcm', lock, bytes.subarray(0, 12))
  cipher.setAuthTag(bytes.subarray(12, 28))
  return JSON.parse(Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8')) as Kept
}

const refusals = {
  unknown: () =>
    new Refusal(
      { nl: 'deze zes woorden kennen wij niet', en: 'these six words are not known' },
      { nl: 'kijk of elk woord goed is geschreven', en: 'see whether each word is spelled right' },
      404,
    ),
  late: () =>
    new Refusal(
      { nl: 'intrekken kan niet meer', en: 'it can no longer be taken back' },
      { nl: 'dat kon tot een half uur na het versturen', en: 'that was possible until half an hour after sending' },
      409,
    ),
}
