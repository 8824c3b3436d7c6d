import { createHmac } from 'node:crypto'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { createApp } from '../../api/app.ts'
import { openInbox } from '../../api/inbox.ts'
import { openIntake } from '../../api/intake.ts'
import { openReceipts } from '../../api/receipts.ts'
import { openShelf } from '../../api/shelf.ts'
import { toKnow } from '../../data/inbox/code.ts'
import { readReceipt } from '../../data/inbox/receipt.ts'
import type { Quarter } from '../../data/quarter.ts'
import { createCodes, withdrawCodes } from '../../pipelines/codes/batches.ts'
import { collect } from '../../pipelines/collect.ts'
import { folder } from '../../pipelines/folder.ts'
import { stored, texts } from '../pipelines/sources/attempt.ts'

const made: (() => unknown)[] = []
afterEach(async () => {
  for (const undo of made.splice(0).reverse()) await undo()
})

const quiet = { language: 'en' as const, say: () => {}, progress: () => {} }

/** A server on a folder of its own; `log` is what it says, `day` the day it believes in. */
function server({ isOpen = false } = {}) {
  const root = mkdtempSync(join(tmpdir(), 'intake-'))
  made.push(() => rmSync(root, { recursive: true, force: true }))
  const now = { day: '2026-11-27' }
  const log: string[] = []
  const say = (sentence: string) => log.push(sentence)
  const inbox = openInbox(root, { quarter: () => '2026-Q4', say })
  const intake = openIntake(root, { inbox, isOpen, say, today: () => now.day })
  made.push(() => Promise.all([intake.close(), inbox.close()]))
  const app = createApp(openShelf(join(root, 'releases')), { intake, log: say })
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    app.request(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  return { root, paths: folder(root), app, post, log, now, inbox }
}

const batch = {
  quarter: '2026-Q4' as Quarter,
  organisation: 'gi-01',
  organisation_kind: 'gi',
  region: 'regio-01',
  role: null,
  family: false,
}
const codes = (root: string, number: number, own: object = {}) =>
  createCodes(folder(root), { ...batch, ...own }, number)
const bearer = (code = '') => ({ Authorization: `Bearer ${code}` })

let drawn = 0
const flag = (own: object = {}) => ({
  kind: 'friction',
  signal_id: `${++drawn}`.padStart(22, 'r'),
  rule_id: 'JW-1.1-woonplaats',
  verdict: 'hindert',
  role: 'jeugdbeschermer',
  ...own,
})
const read = async (answer: Response | Promise<Response>) => {
  const { status, headers } = await answer
  const text = await (await answer).text()
  return { status, headers, text, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) }
}

describe('a signal', () => {
  test('is stored with what the code says, and told with six words', async () => {
    const { root, paths, post } = server()
    const [code] = codes(root, 1, { role: 'teamleider' }).codes
    const { status, body, headers } = await read(post('/v1/signals', flag({ role: undefined }), bearer(code)))
    expect([status, headers.get('cache-control'), headers.get('access-control-allow-origin')]).toEqual([
      201,
      'no-store',
      null,
    ])
    expect(readReceipt(String(body.receipt))).toBe(body.receipt)
    expect(await collect(paths, quiet, '2026-11-27')).toMatchObject({ taken: 1, refused: 0 })
    expect(
      await stored(paths, 'friction', 'quarter, organisation, organisation_kind, region, role, channel, version'),
    ).toEqual([
      {
        quarter: '2026-Q4',
        organisation: 'gi-01',
        organisation_kind: 'gi',
        region: 'regio-01',
        role: 'teamleider',
        channel: 'form',
        version: 1,
      },
    ])
  })

  test('that is sent again is the same signal with the same answer', async () => {
    const { root, paths, post } = server()
    const {
      codes: [code],
    } = codes(root, 1)
    const one = flag()
    const answers = await Promise.all([1, 2, 3].map(() => read(post('/v1/signals', one, bearer(code)))))
    expect(new Set(answers.map(({ body }) => body.receipt)).size).toBe(1)
    await collect(paths, quiet, '2026-11-27')
    await post('/v1/signals', { ...one, verdict: 'helpt' }, bearer(code))
    expect(await collect(paths, quiet, '2026-11-27')).toMatchObject({ taken: 0, known: 1 })
    expect(await stored(paths, 'friction', 'verdict')).toEqual([{ verdict: 'hindert' }])
  })

  test('comes one a line too, all or none, and each fault is named without its value', async () => {
    const { root, paths, post } = server()
    const [code] = codes(root, 1).codes
    const text = (...rows: object[]) => rows.map((row) => JSON.stringify(row)).join('\n')
    const ndjson = { ...bearer(code), 'Content-Type': 'application/x-ndjson' }
    const wrong = await read(post('/v1/signals', text(flag(), flag({ verdict: 'zwartboek', severity: 9 })), ndjson))
    expect([wrong.status, wrong.body.errors]).toEqual([
      422,
      [
        { line: 2, field: 'verdict', reason: 'unknown code' },
        { line: 2, field: 'severity', reason: 'not a whole number from 1 to 5' },
      ],
    ])
    expect(wrong.text).not.toContain('zwartboek')
    expect((await post('/v1/signals', text(flag(), flag()), ndjson)).status).toBe(201)
    expect(await collect(paths, quiet, '2026-11-27')).toMatchObject({ taken: 2 })
  })

  test.each([
    ['no JSON', '{', 400],
    ['no kind', { signal_id: 'x'.repeat(20) }, 422],
    ['a kind that nobody sends', { ...flag(), kind: 'handover' }, 422],
    ['another organisation', flag({ organisation: 'gi-02' }), 422],
    ['another quarter', flag({ quarter: '2026-Q3' }), 422],
    ['counts', { kind: 'trust', signal_id: 'y'.repeat(20), respondent: 'ouder', item: 'V1', count_5: 900 }, 422],
    ['an unknown field', flag({ geheim: 'zwartboek' }), 422],
    ['a name that can be guessed', flag({ signal_id: '1' }), 422],
    ['nothing', [], 400],
    ['too much', flag({ free_text: 'x'.repeat(70_000) }), 413],
  ])('with %s is refused, and nothing is stored', async (_, body, status) => {
    const { root, paths, post } = server()
    const answer = await read(post('/v1/signals', body, bearer(codes(root, 1).codes[0])))
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
    expect(answer.text).not.toMatch(/zwartboek|geheim|gi-02|900/)
    expect(await collect(paths, quiet, '2026-11-27')).toMatchObject({ taken: 0 })
  })

  test.each([
    ['Sec-Fetch-Site', 'cross-site'],
    ['Sec-Fetch-Site', 'same-site'],
    ['Origin', 'https://elders.example'],
  ])('from a page of somebody else (%s: %s) is refused', async (name, value) => {
    const { root, post } = server()
    expect((await post('/v1/signals', flag(), { ...bearer(codes(root, 1).codes[0]), [name]: value })).status).toBe(403)
  })

  test('as a form of another page would send it, is not read', async () => {
    const { post } = server({ isOpen: true })
    expect((await post('/v1/signals', 'kind=friction', { 'Content-Type': 'text/plain' })).status).toBe(415)
  })

  test('that cannot be stored is not thanked for', async () => {
    const { root, post } = server({ isOpen: true })
    writeFileSync(join(root, 'inbox'), '')
    const { status, headers, text } = await read(post('/v1/signals', flag()))
    expect([status, headers.get('retry-after')]).toEqual([503, '10'])
    expect(text).not.toContain(root)
  })
})

describe('a code', () => {
  test.each([
    ['mistyped', (code: string) => `${code.slice(0, -1)}${code.endsWith('3') ? '4' : '3'}`, /not right/],
    ['of nobody', () => codes(mkdtempSync(join(tmpdir(), 'intake-')), 1).codes[0] ?? '', /not known/],
  ])('that is %s opens nothing', async (_, change, sentence) => {
    const { root, post } = server()
    const { status, body } = await read(post('/v1/signals', flag(), bearer(change(codes(root, 1).codes[0] ?? ''))))
    expect([status, body.detail]).toEqual([403, expect.stringMatching(sentence)])
  })

  test('of another quarter, or withdrawn, opens nothing and says which', async () => {
    const { root, paths, post } = server()
    const [old] = codes(root, 1, { quarter: '2026-Q3' }).codes
    const {
      batch: name,
      codes: [gone],
    } = codes(root, 1)
    withdrawCodes(paths, name)
    expect((await read(post('/v1/signals', flag(), bearer(old)))).body.detail).toMatch(/another quarter/)
    expect((await read(post('/v1/signals', flag(), bearer(gone)))).body.detail).toMatch(/withdrawn/)
    expect((await read(post('/v1/signals', flag()))).body.detail).toMatch(/needs a code/)
  })

  test('counts its bearer as one person, who cannot be followed into the next quarter', async () => {
    const { root, paths, post, now } = server()
    const [one, two] = codes(root, 2).codes
    for (const code of [one, one, two]) await post('/v1/signals', flag(), bearer(code))
    now.day = '2027-01-05'
    codes(root, 1, { quarter: '2027-Q1' })
    givenAgain(join(root, 'codes'), one ?? '')
    expect((await post('/v1/signals', flag(), bearer(one))).status).toBe(201)
    await collect(paths, quiet, '2027-01-05')
    const rows = await stored<{ quarter: string; contributor: bigint }>(paths, 'friction', 'quarter, contributor')
    const of = (quarter: string) => new Set(rows.filter((row) => row.quarter === quarter).map((row) => row.contributor))
    expect([of('2026-Q4').size, of('2027-Q1').size]).toEqual([2, 1])
    expect([...of('2027-Q1')].filter((one) => of('2026-Q4').has(one))).toEqual([])
  })

  test('answers the form of the week once, and a card for families the form of families once', async () => {
    const { root, post } = server()
    const [code] = codes(root, 1).codes
    const [card] = codes(root, 1, { family: true }).codes
    const week = () => ({
      ...flag(),
      kind: 'time_week',
      rule_id: undefined,
      verdict: undefined,
      contract_band: '33-40',
      hours_verslag: 36,
    })
    const reply = () => ({ kind: 'trust', signal_id: `${++drawn}`.padStart(22, 't'), respondent: 'ouder', V1: '4' })
    const first = week()
    expect((await post('/v1/signals', first, bearer(code))).status).toBe(201)
    expect((await post('/v1/signals', first, bearer(code))).status).toBe(201)
    expect((await post('/v1/signals', week(), bearer(code))).status).toBe(409)
    expect((await post('/v1/signals', reply(), bearer(code))).status).toBe(422)
    expect((await post('/v1/signals', flag(), bearer(card))).status).toBe(422)
    expect((await post('/v1/signals', reply(), bearer(card))).status).toBe(201)
    expect((await post('/v1/signals', reply(), bearer(card))).status).toBe(409)
  })

  test('cannot be guessed quickly: the eleventh wrong one in a minute waits', async () => {
    const { root, post } = server()
    codes(root, 1)
    const answers = []
    for (let turn = 0; turn < 12; turn++)
      answers.push(await read(post('/v1/signals', flag(), bearer('CCCC-CCCC-CCCC-CCCC'))))
    expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(403), 429, 429])
    expect(answers.at(-1)?.headers.get('retry-after')).toBe('60')
  })

  test('is not needed where the operator allows open signals, which are marked so', async () => {
    const { paths, post } = server({ isOpen: true })
    expect((await post('/v1/signals', flag({ organisation_kind: 'gi' }))).status).toBe(201)
    expect((await post('/v1/signals', { ...flag(), kind: 'time_week' })).status).toBe(422)
    await collect(paths, quiet, '2026-11-27')
    expect(await stored(paths, 'friction', 'organisation, channel')).toEqual([{ organisation: '-', channel: 'open' }])
  })
})

/** Puts a code of an earlier quarter among those of 2027-Q1, as no command does. */
function givenAgain(at: string, code: string) {
  const secret = Buffer.from(readFileSync(join(at, '2027-Q1.secret'), 'utf8'), 'hex')
  const hashes = [createHmac('sha256', secret).update(toKnow(code)).digest('hex')]
  appendFileSync(
    join(at, '2027-Q1.ndjson'),
    `${JSON.stringify({ batch: 'again', ...batch, quarter: '2027-Q1', hashes })}\n`,
  )
}

describe('a receipt', () => {
  test('opens the rule and an undo, and what is taken back before it was read is never read', async () => {
    const { root, paths, post } = server()
    const [code] = codes(root, 1).codes
    const { body } = await read(post('/v1/signals', flag({ free_text: 'paarsblauwe zorgen' }), bearer(code)))
    const words = { words: ` ${String(body.receipt).toUpperCase().replaceAll(' ', '-')} ` }
    const found = await read(post('/v1/receipts', words))
    expect(found.body).toEqual({ rules: ['JW-1.1-woonplaats'], undo: expect.any(Number) })
    expect(Number(found.body.undo)).toBeGreaterThan(1790)
    expect((await post('/v1/receipts/undo', words)).status).toBe(204)
    expect(await collect(paths, quiet, '2026-11-27')).toMatchObject({ taken: 1 })
    expect(await stored(paths, 'friction', 'version, withdrawn')).toEqual([{ version: 2, withdrawn: true }])
    expect(texts(paths.desk).filter(({ text }) => /paarsblauw/.test(text))).toEqual([])
  })

  test('takes back what was imported already, and its text with it', async () => {
    const { root, paths, post } = server()
    const [code] = codes(root, 1).codes
    const { body } = await read(post('/v1/signals', flag({ free_text: 'paarsblauwe zorgen' }), bearer(code)))
    await collect(paths, quiet, '2026-11-27')
    await post('/v1/receipts/undo', { words: body.receipt })
    await collect(paths, quiet, '2026-11-27')
    expect(await stored(paths, 'friction', 'version, withdrawn')).toEqual([
      { version: 1, withdrawn: false },
      { version: 2, withdrawn: true },
    ])
    expect(texts(paths.desk).filter(({ text }) => /paarsblauw/.test(text))).toEqual([])
  })

  test('can be undone for half an hour, to the second', async () => {
    const { root } = server()
    let time = 0
    const receipts = openReceipts(join(root, 'receipts'), { quarter: () => '2026-Q4', say: () => {} }, () => time)
    const sent = {
      signal: 'friction' as const,
      signal_id: 'a',
      quarter: '2026-Q4' as Quarter,
      rule_id: 'JW-1.1-woonplaats',
    }
    const words = await receipts.issue([sent], 'secret')
    time = 1_799_000
    expect(await receipts.undoable(words)).toEqual([sent])
    expect(await receipts.status(words)).toEqual({ rules: ['JW-1.1-woonplaats'], undo: 1 })
    time = 1_800_000
    await expect(receipts.undoable(words)).rejects.toMatchObject({ code: 409 })
    expect(await receipts.status(words)).toEqual({ rules: ['JW-1.1-woonplaats'], undo: 0 })
    expect(texts(root).filter(({ text }) => /woonplaats/.test(text))).toEqual([])
    await receipts.close()
  })

  test('of six other words is not known', async () => {
    const { post } = server()
    expect((await post('/v1/receipts', { words: 'aap aap aap aap aap aap' })).status).toBe(404)
    expect((await post('/v1/receipts', { words: 'wie dit leest' })).status).toBe(404)
    expect((await post('/v1/receipts', {})).status).toBe(422)
  })
})

test('after a session nothing in the folder or the log says who sent it, from where, or with which code or words', async () => {
  const { root, post, log } = server({ isOpen: true })
  const [code = ''] = codes(root, 1).codes
  const from = {
    'X-Forwarded-For': '203.0.113.77',
    'User-Agent': 'Paarsblauwe-Telefoon/7',
    Cookie: 'koekje=paarsblauw',
    'Accept-Language': 'fy-NL',
  }
  const told = flag({ free_text: 'Bel Jan de Vries op 06-12345678', new_owner: 'mevrouw Jansen' })
  const { body } = await read(post('/v1/signals', told, { ...bearer(code), ...from }))
  await post('/v1/signals', flag(), from)
  await post('/v1/signals', flag({ verdict: 'zwartboek' }), from)
  await post('/v1/receipts', { words: body.receipt }, from)
  const words = new RegExp(String(body.receipt).split(' ').slice(0, 3).join('.{1,3}'))
  const whole = [...texts(root), { path: 'log', text: log.join('\n') }]
  expect(whole.length).toBeGreaterThan(4)
  for (const secret of [
    /203\.0\.113/,
    /Telefoon/,
    /koekje/,
    /fy-NL/,
    /Vries|12345678|Jansen/,
    /zwartboek/,
    new RegExp(code),
    new RegExp(told.signal_id),
    words,
  ])
    expect(whole.filter(({ text }) => secret.test(text)).map(({ path }) => path)).toEqual([])
})
