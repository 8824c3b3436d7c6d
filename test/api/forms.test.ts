import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { createApp } from '../../api/app.ts'
import { signalsOf } from '../../api/formSignals.ts'
import { formsRoute } from '../../api/forms.ts'
import { openInbox } from '../../api/inbox.ts'
import { openIntake } from '../../api/intake.ts'
import { speaksOfDanger } from '../../data/danger.ts'
import type { Quarter } from '../../data/quarter.ts'
import { createCodes } from '../../pipelines/codes/batches.ts'
import { folder } from '../../pipelines/folder.ts'
import { fakeShelf } from '../web/fakeShelf.ts'

const root = mkdtempSync(join(tmpdir(), 'wederkerig-forms-'))
const said: string[] = []
const say = (sentence: string) => said.push(sentence)
const now: { quarter: Quarter } = { quarter: '2026-Q4' }
const inbox = openInbox(root, { quarter: () => '2026-Q4', say })
const intake = openIntake(root, { inbox, isOpen: false, say, today: () => '2026-11-20' })
const batch = {
  quarter: '2026-Q4',
  organisation: 'gi-01',
  organisation_kind: 'gi',
  region: null,
  family: false,
} as const
const [card = '', other = '', third = '', fourth = ''] = createCodes(
  folder(root),
  { ...batch, role: 'jeugdbeschermer' },
  4,
).codes
const [family = ''] = createCodes(folder(root), { ...batch, role: null, family: true }, 1).codes

const shelf = {
  ...fakeShelf(),
  rows: async (_release: string, table: string, filter: { rule?: string }) =>
    table === 'rule_event'
      ? [{ rule: 'JW-2.8-samenwerking', quarter: '2026-Q2', event: 'gewijzigd', change_date: '2026-05-01' }].filter(
          (row) => row.rule === filter.rule,
        )
      : [],
} as unknown as ReturnType<typeof fakeShelf>
const settings = { intake, url: 'http://localhost', proxies: 1, dist: root, quarter: () => now.quarter, log: say }
const app = createApp(fakeShelf(), { forms: formsRoute(shelf, settings), log: say })

afterAll(() => Promise.all([intake.close(), inbox.close()]))

const own = {
  'content-type': 'application/x-www-form-urlencoded',
  'sec-fetch-site': 'same-origin',
  'user-agent': 'Herkenbaar/9',
}

const post = async (path: string, body: Record<string, string>, headers: Record<string, string> = own) => {
  const answer = await app.request(path, { method: 'POST', headers, body: new URLSearchParams(body) })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

test('a form of more than 64 KiB is refused as too long, and is no fault of ours', async () => {
  expect((await post('/melden/nieuw', { free_text: 'x'.repeat(70_000) })).status).toBe(413)
})

describe('the sample week', () => {
  test.each([
    ['16', 422],
    ['16.5', 200],
    ['17', 200],
  ])(
    'of %s hours in a contract of 33 to 40 hours is answered with %i: half of it is the least',
    async (hours, status) => {
      const answer = await post('/week', {
        contract_band: '33-40',
        hours_verslag: hours,
        code: card,
        signal_id: 'week-0000000000001',
      })
      expect(answer.status).toBe(status)
      if (status === 422) expect(answer.text).toContain('De uren samen passen niet bij je contract.')
    },
  )

  test.each([
    ['60', 200],
    ['60.5', 422],
  ])('of %s hours is answered with %i: one and a half times is the most', async (hours, status) => {
    const answer = await post('/week', {
      contract_band: '33-40',
      hours_verslag: hours,
      code: other,
      signal_id: 'week-0000000000002',
    })
    expect(answer.status).toBe(status)
  })
})

describe('a report', () => {
  test('keeps only the half of the questions that belongs to its verdict', () => {
    const typed = { verdict: ['helpt'], effect: ['tijd'], help: ['steun'], workaround: ['true'] }
    expect(signalsOf('report', { id: 'x', typed }, 'R')).toEqual([
      { signal: 'friction', fields: { verdict: 'helpt', help: ['steun'], rule_id: 'R', signal_id: 'x' } },
    ])
  })

  test.each([
    ['4', 10],
    ['44', 40],
    ['46', 50],
    ['9000', 600],
  ])('that took %s seconds says %i, when the reporter agrees', (seconds, told) => {
    const typed = { verdict: ['helpt'], timed: ['yes'], seconds: [seconds] }
    expect(signalsOf('report', { id: 'x', typed }, 'R')[0]?.fields.seconds).toBe(told)
    expect(signalsOf('report', { id: 'x', typed: { ...typed, timed: [] } }, 'R')[0]?.fields.seconds).toBeUndefined()
  })

  test('needs a code where the operator takes none without', async () => {
    const answer = await post('/melden/JW-2.8-samenwerking', { verdict: 'hindert' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Vul je code in.')
  })

  test('does not say a role twice when the code says it already', async () => {
    const body = { verdict: 'hindert', role: 'teamleider', code: third, signal_id: 'rule-0000000000001' }
    expect((await post('/melden/JW-2.8-samenwerking', body)).status).toBe(200)
  })

  test.each(['2026-Q3', '2026-Q4', '2027-Q1'] as const)(
    'about a rule that changed in 2026-Q2 asks in %s whether it was noticed, from two quarters on',
    async (quarter) => {
      now.quarter = quarter
      const page = await (await app.request('/melden/JW-2.8-samenwerking')).text()
      expect(page.includes('Deze regel is veranderd.')).toBe(quarter !== '2026-Q3')
      expect(await (await app.request('/melden/JW-2.10-ceo')).text()).not.toContain('Deze regel is veranderd.')
    },
  )

  test('says the numbers of the disclosure rules before anything is sent', async () => {
    const page = await (await app.request('/melden/JW-2.8-samenwerking')).text()
    expect(page).toContain('Openbaar worden alleen tellingen van 10 of meer mensen.')
  })
})

test.each([
  ['a page of another site', { 'sec-fetch-site': 'cross-site' }, 403],
  ['a page of a neighbouring site', { 'sec-fetch-site': 'same-site' }, 403],
  ['an old browser, from another site', { origin: 'https://elders.example' }, 403],
  ['an old browser, from our own page', { origin: 'http://localhost' }, 422],
] as const)('a write from %s is answered with %o: %i', async (_from, headers, status) => {
  const form = { 'content-type': own['content-type'] }
  expect((await post('/melden/JW-2.10-ceo', {}, { ...form, ...headers })).status).toBe(status)
})

test.each([
  ['Vader wurgt hem', true],
  ['zij is geslagen.', true],
  ['Ze zegt: zelfmoord', true],
  ['De meldcode kindermishandeling kost een uur', false],
  ['Het verslag is twee keer opgeslagen', false],
  ['', false],
])('the text ‘%s’ speaks of danger: %s', (text, expected) => {
  expect(speaksOfDanger(text)).toBe(expected)
})

test('when nothing can be stored, what was typed stays and the reader is told', async () => {
  const send = vi.spyOn(intake, 'send').mockRejectedValueOnce(new Error('disk'))
  const answer = await post('/melden/JW-2.10-ceo', { verdict: 'hindert', code: card, free_text: 'lang verhaal' })
  expect(answer.status).toBe(500)
  expect(answer.text).toContain('Er is niets verstuurd.')
  expect(answer.text).toContain('lang verhaal')
  send.mockRestore()
})

describe('after a session of all forms', () => {
  const address = '203.0.113.77'
  const typed = {
    verdict: 'hindert',
    new_title: 'Formulier voor Jan Jansen',
    new_owner: 'mevrouw Pietersma van de Wilgenlaan',
    free_text: 'Jan Jansen van de Wilgenlaan 12 belde 06-12345678 over hun dochter Saartje',
  }
  /** Whatever a browser tells about itself, and a proxy about where it is. */
  const headers = {
    ...own,
    'accept-language': 'fy-NL,fy;q=0.9',
    cookie: 'spoor=herkenbaar',
    referer: 'https://elders.example/spoor',
    'x-forwarded-for': address,
  }

  test('nothing that can identify a reporter is on disk, in the log, or in an answer', async () => {
    const sent = [
      await post('/melden/nieuw', { ...typed, code: fourth }, headers),
      await post(
        '/melden/JW-2.10-ceo',
        { ...typed, code: fourth, free_text: `${typed.free_text}. Hij is geslagen.` },
        headers,
      ),
      await post('/week', { contract_band: '33-40', hours_verslag: '36', code: fourth }, headers),
      await post('/spiegel', { P1: '2', code: fourth }, headers),
      await post('/gezin', { respondent: 'ouder', V6: '4', P1: '2', code: family }, headers),
    ]
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    const receipts = sent.map(({ text }) => [...text.matchAll(/<li>([a-z]+)<\/li>/g)].map(([, word]) => word).join(' '))
    const looked = await post('/code', { words: receipts[0] ?? '' }, headers)
    const undone = await post('/code', { words: receipts[1] ?? '', undo: 'yes' }, headers)
    const refused = await post('/melden/nieuw', { ...typed, code: 'geen-echte-code' }, headers)
    const failing = vi.spyOn(intake, 'send').mockRejectedValueOnce(new Error(typed.free_text))
    await post('/melden/nieuw', { ...typed, code: fourth }, headers)
    failing.mockRestore()
    expect([looked.status, undone.status, refused.status]).toEqual([200, 200, 403])

    const secrets = [
      'Jansen',
      'Pietersma',
      'Wilgenlaan',
      '12345678',
      'Saartje',
      'Herkenbaar',
      'fy-NL',
      'spoor',
      address,
    ]
    const kept = whatIsKept()
    expect(kept).toContain('"friction"')
    for (const secret of [...secrets, fourth, family, ...receipts]) expect(kept).not.toContain(secret)
    expect(kept).not.toMatch(/203\.0\.113/)
    for (const { headers, text } of [...sent, looked, undone]) {
      expect([...headers.keys()]).not.toContain('set-cookie')
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      for (const secret of secrets) expect([...headers.values()].join() + text).not.toContain(secret)
    }
  })
})

/** Every byte of the data folder, the names of its files, and what was said to the log. */
function whatIsKept(): string {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  expect(files.length).toBeGreaterThan(4)
  const bytes = files.map((file) => file.name + readFileSync(join(file.parentPath, file.name), 'latin1'))
  return [...bytes, ...said].join('\n')
}

test('forms wear the colours of the operator, like every other page', async () => {
  const dressed = createApp(fakeShelf(), {
    forms: formsRoute(shelf, { ...settings, theme: 'huisstijl.css' }),
    log: say,
  })
  const theme = '<link rel="stylesheet" href="/thema.css"'
  expect(await (await dressed.request('/melden')).text()).toContain(theme)
  expect(await (await app.request('/melden')).text()).not.toContain(theme)
})
