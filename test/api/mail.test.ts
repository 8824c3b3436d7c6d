import { readdirSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMail } from '../../api/mail.ts'
import type { EventLine } from '../../data/inbox/line.ts'
import { emptyFolder } from './fixture.ts'

type Received = { to: string; text: string }

const received: Received[] = []
const state = { refuses: false, now: 0 }
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onMailFrom: (_address, _session, done) => done(state.refuses ? new Error('busy') : null),
  onData: (stream, session, done) => {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      received.push({ to: session.envelope.rcptTo[0]?.address ?? '', text: Buffer.concat(parts).toString() })
      done()
    })
  },
})

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => new Promise<void>((resolve) => server.close(resolve)))

const question = (signal_id: string, rule_id: string, day: string): EventLine => ({
  kind: 'event',
  event: 'rule_event',
  fields: { signal_id, rule_id, day, quarter: '2026-Q4', event: 'in_behandeling', text: 'een geheim uit een melding' },
})
const events = [question('q1', 'ORG-format', '2026-11-20'), question('q2', 'ORG-format', '2026-10-01')]

function open(folder: string, said: string[] = []) {
  const { port } = server.server.address() as AddressInfo
  return openMail(folder, {
    smtp: `smtp://127.0.0.1:${port}`,
    from: 'wederkerig@example.nl',
    owners: 'GI=een@gi.example; aanbieder=twee@aanbieder.example; VWS=drie@vws.example',
    url: 'https://w.example',
    heard: async () => events,
    today: () => '2026-11-27',
    now: () => state.now,
    quarter: () => '2026-Q4',
    say: (sentence) => said.push(sentence),
  })
}

test('an owner hears once that a question waits, never what was reported, and not about questions of long ago', async () => {
  const folder = emptyFolder()
  const mail = open(folder)
  expect(await mail.deliver()).toBe(2)
  expect(await mail.deliver()).toBe(0)
  await mail.close()
  const again = open(folder)
  expect(await again.deliver()).toBe(0)
  await again.close()
  expect(received.map(({ to }) => to).sort()).toEqual(['een@gi.example', 'twee@aanbieder.example'])
  const text = received.map((one) => one.text).join()
  expect(text).toContain('https://w.example/regels/ORG-format')
  expect(text).not.toContain('geheim')
  const kept = readdirSync(join(folder, 'mail')).map((name) => readFileSync(join(folder, 'mail', name), 'utf8'))
  expect(kept.join()).toContain('"sent"')
  expect(kept.join()).not.toContain('@gi.example')
})

test('what a mail server refuses is tried again later, and after a restart', async () => {
  const folder = emptyFolder()
  const said: string[] = []
  received.length = 0
  state.refuses = true
  const mail = open(folder, said)
  expect(await mail.deliver()).toBe(0)
  expect(said).toHaveLength(2)
  expect(said.join()).not.toContain('@')
  state.refuses = false
  state.now = 119_999
  expect(await mail.deliver()).toBe(0)
  state.now = 120_000
  expect(await mail.deliver()).toBe(2)
  await mail.close()
  expect(received).toHaveLength(2)
})
