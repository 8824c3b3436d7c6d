import { rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { openInbox } from '../../api/inbox.ts'
import type { InboxLine } from '../../data/inbox/line.ts'
import { written } from '../../data/inbox/segment.ts'
import { inTurn, type Result } from './turns.ts'

const senders = 64

/** B8: signals acknowledged one by one to 64 senders, against writing and syncing the same bytes 64 lines at a time. */
export async function durableBench(
  room: string,
  { signals, runs }: { signals: number; runs: number },
): Promise<Result[]> {
  const root = join(room, 'inbox')
  const file = join(room, 'bare')
  const clear = (path: string) => () => rmSync(path, { recursive: true, force: true })
  const a = { work: { do: 'append', root, signals } as const, before: clear(root) }
  const b = { work: { do: 'bare', file, signals } as const, before: clear(file) }
  const result = await inTurn('B8 acknowledged signals, fsync, 64 senders', 1 / 0.7, runs, a, b)
  const rate = (seconds: number) => Math.round(signals / seconds)
  return [{ ...result, note: `${rate(result.a.seconds)}/s against ${rate(result.b.seconds)}/s` }]
}

/** Every sender waits for each of its signals to be acknowledged. */
export async function appendAll(root: string, signals: number) {
  const inbox = openInbox(root, { quarter: () => '2026-Q4', say: () => {} })
  const each = Math.ceil(signals / senders)
  const send = async (sender: number) => {
    for (let n = 0; n < each; n++) await inbox.append([lineOf(sender, n)])
  }
  await Promise.all(Array.from({ length: senders }, (_, sender) => send(sender)))
  await inbox.close()
}

/** The same bytes, made beforehand. */
export async function writeBare(path: string, signals: number) {
  const batch = Buffer.from(Array.from({ length: senders }, (_, sender) => written(lineOf(sender, 1000))).join(''))
  const file = await open(path, 'wx')
  for (let done = 0, at = 0; done < signals; done += senders, at += batch.length) {
    await file.write(batch, 0, batch.length, at)
    await file.datasync()
  }
  await file.close()
}

const lineOf = (sender: number, n: number): InboxLine => ({
  kind: 'signal',
  signal: 'friction',
  fields: {
    signal_id: `${sender}-${n}`.padStart(64, '0'),
    quarter: '2026-Q4',
    channel: 'form',
    organisation: 'gi-01',
    organisation_kind: 'gi',
    region: 'regio-01',
    role: 'jeugdbeschermer',
    contributor: `${sender}`.padStart(64, '0'),
    rule_id: 'JW-1.1-woonplaats',
    verdict: 'hindert',
    friction_kind: 'wachten',
    effect: ['tijd', 'uitstel_hulp'],
    minutes_band: '61-240',
  },
})
