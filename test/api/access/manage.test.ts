import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openCommand } from '../../../api/manage/command.ts'
import { readCode } from '../../../data/inbox/code.ts'
import { openTestInstallation } from './installation.ts'

const here = openTestInstallation({ command: openCommand })
const { app, root, post, signIn, access, inbox } = here
afterAll(here.close)

const organisation = await signIn('organisation:gi-01:gi')
const other = await signIn('organisation:gi-02')
const desk = await signIn('desk')
const steward = await signIn('steward')
type Session = typeof steward

const read = async ({ cookie }: Session, path: string) => (await app.request(path, { headers: { cookie } })).text()
const write = ({ cookie, csrf }: Session, path: string, body: Record<string, string>) =>
  post(path, { csrf, ...body }, { cookie })
const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const filesWith = (text: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1').includes(text))

const wanted = { quarter: '2026-Q4', for: 'jeugdbeschermer', number: '3' }

describe('an organisation', () => {
  test('makes codes for its own people: a list that is shown once and kept nowhere', async () => {
    const answer = await write(organisation, '/beheer/codes', { ...wanted, as: 'list' })
    const codes = (await answer.text()).trim().split('\n').slice(1)
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="codes-2026-Q4-\w{6}\.csv"$/)
    expect(codes.map((code) => readCode(code) !== null)).toEqual([true, true, true])
    for (const code of codes) expect(filesWith(code.replaceAll('-', ''))).toEqual([])
    expect(textOf(await read(organisation, '/beheer/codes'))).toMatch(/4e kwartaal 2026 Jeugdbeschermer 3 geldig/)
  })

  test('prints cards that bring their own style and no script', async () => {
    const answer = await write(organisation, '/beheer/codes', { ...wanted, for: 'family', number: '2', as: 'cards' })
    const html = await answer.text()
    expect(html.match(/<article>/g)).toHaveLength(2)
    expect(html).toContain('<svg')
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+';/)
  })

  test.each([
    [{ number: '0' }, '1 tot en met 500'],
    [{ number: '501' }, '1 tot en met 500'],
    [{ number: 'x' }, '1 tot en met 500'],
    [{ quarter: '2026-Q3' }, 'Kies een kwartaal'],
    [{ quarter: '2027-Q2' }, 'Kies een kwartaal'],
    [{ for: 'directeur' }, '--role'],
  ])('that asks for %j is told why not, and gets none', async (wrong, why) => {
    const answer = await write(organisation, '/beheer/codes', { ...wanted, as: 'list', ...wrong })
    expect([answer.status, textOf(await answer.text())]).toEqual([422, expect.stringContaining(why)])
  })

  test('that was filled in wrong comes back as it was filled in', async () => {
    const answer = await write(organisation, '/beheer/codes', { ...wanted, as: 'list', for: 'family', number: '700' })
    const html = await answer.text()
    expect(html).toContain('<a href="#number">Vraag 1 tot en met 500 codes.</a>')
    expect(html).toMatch(/id="number"[^>]* value="700"/)
    expect(html).toMatch(/<option value="family" selected/)
    expect(html).toMatch(/name="as" value="list" checked/)
  })

  test('of a kind that nobody said, says it itself the first time', async () => {
    expect(await read(other, '/beheer/codes')).toContain('Wat voor organisatie zijn jullie?')
    expect((await write(other, '/beheer/codes', { ...wanted, as: 'list' })).status).toBe(422)
    expect((await write(other, '/beheer/codes', { ...wanted, as: 'list', kind: 'aanbieder' })).status).toBe(200)
    expect(await read(other, '/beheer/codes')).not.toContain('Wat voor organisatie zijn jullie?')
  })

  test('withdraws a batch of its own, and sees nor ends one of another', async () => {
    const page = await read(other, '/beheer/codes')
    const [, batch = ''] = /name="batch" value="(\w+)"/.exec(page) ?? []
    expect(await read(organisation, '/beheer/codes')).not.toContain(batch)
    expect((await write(organisation, '/beheer/codes/intrekken', { batch })).status).toBe(404)
    expect((await write(other, '/beheer/codes/intrekken', { batch })).status).toBe(303)
    expect(textOf(await read(other, '/beheer/codes'))).toMatch(/Jeugdbeschermer 3 ingetrokken/)
  })
})

const file = [
  'signal_id,quarter,organisation,organisation_kind,role,rule_id,verdict,free_text,new_title,contributor',
  'naam-0001,2026-Q3,gi-01,gi,jeugdbeschermer,nieuw,hindert,Elke week belt Willem de Vries op 06-12345678,Weekstaat per gemeente,p1',
  'naam-0002,2026-Q3,gi-01,gi,jeugdbeschermer,JW-2.8-samenwerking,hindert,Wij wachten weken op een handtekening,,p2',
  'naam-0003,2026-Q3,gi-01,gi,jeugdbeschermer,bestaat-niet,hindert,,,p3',
].join('\n')

function upload({ cookie, csrf }: Session, content: Blob | null) {
  const body = new FormData()
  body.set('csrf', csrf)
  if (content) body.set('file', content, '../../../meldingen van maart.csv')
  return app.request('/beheer/inlezen', { method: 'POST', headers: { cookie, 'sec-fetch-site': 'same-origin' }, body })
}

describe('the operator', () => {
  test('imports a file, sees how many lines and why not, and never a line', async () => {
    const answer = await upload(steward, new Blob([file]))
    const html = await answer.text()
    expect(textOf(html)).toContain('2 regels opgenomen, 1 geweigerd, 0 al bekend.')
    expect(textOf(html)).toMatch(/rule_id onbekende code 1/)
    expect(html).toContain('meldingen_van_maart.csv')
    expect(html).not.toMatch(/bestaat-niet|handtekening|gi-01/)
    expect(readdirSync(join(root, 'uploads'))).toEqual([])
  })

  test.each([
    ['nothing', null, 422],
    ['an empty file', new Blob(['']), 422],
    ['no table', new Blob(['\u0000\u0001']), 422],
    ['too much', new Blob([new Uint8Array(17 * 1024 * 1024)]), 413],
  ])('that uploads %s is refused, and nothing stays behind', async (_, content, status) => {
    expect((await upload(steward, content)).status).toBe(status)
    expect(existsSync(join(root, 'uploads')) ? readdirSync(join(root, 'uploads')) : []).toEqual([])
  })

  test('makes a release in a process of its own, and sees what came of it', async () => {
    expect((await write(steward, '/beheer/uitgaven/maken', { quarter: '2020-Q1' })).status).toBe(303)
    expect((await write(steward, '/beheer/uitgaven/maken', { quarter: '2026-Q3' })).status).toBe(409)
    expect(textOf(await read(steward, '/beheer/uitgaven'))).toContain('Bezig: uitgave van 2020-Q1')
    await expect
      .poll(async () => textOf(await read(steward, '/beheer/uitgaven')), { timeout: 50_000 })
      .toMatch(/uitgave van 2020-Q1 .* er is niets om uit te geven: 2020-Q1/)
  })

  test.each([
    ['/beheer/uitgaven/maken', { quarter: '--final' }, 404],
    ['/beheer/uitgaven/controle', { release: '../../x' }, 404],
    ['/beheer/uitgaven/aftekenen', { quarter: '2026-Q3' }, 422],
    ['/beheer/uitgaven/aftekenen', { quarter: '2026-Q3.1', read: 'yes' }, 404],
  ])('that sends %s %j begins nothing', async (path, body, status) => {
    expect((await write(steward, path, body)).status).toBe(status)
  })

  test('sees which keys there are, and no key', async () => {
    const html = await read(steward, '/beheer/sleutels')
    expect(textOf(html)).toMatch(/3e kwartaal 2026 bewaard/)
    expect(html).not.toContain(readFileSync(join(root, 'keys', '2026-Q3.key'), 'utf8').trim())
  })
})

describe('the rule desk', () => {
  test('reads masked words and named rules, and nothing of who or where', async () => {
    const html = await read(desk, '/beheer/desk')
    expect(html).toContain('Weekstaat per gemeente')
    expect(html).toContain('Wij wachten weken op een handtekening')
    expect(textOf(html)).not.toMatch(/Willem|Vries|12345678|gi-01|naam-000/)
  })

  test('says that a named rule is one of the list, and what it said before stays to be seen', async () => {
    const [, candidate = ''] = /name="candidate" value="(\w+)"/.exec(await read(desk, '/beheer/desk')) ?? []
    for (const rule of ['JW-2.8-samenwerking', ''])
      expect((await write(desk, '/beheer/desk/dubbel', { candidate, rule })).status).toBe(303)
    expect(textOf(await read(desk, '/beheer/desk'))).toMatch(
      /Eerdere besluiten 20 november 2026: dezelfde regel als .* 20 november 2026: een nieuwe regel/,
    )
    expect((await inbox.events()).map(({ event, fields }) => [event, fields.candidate, fields.rule])).toEqual([
      ['desk_duplicate', candidate, 'JW-2.8-samenwerking'],
      ['desk_duplicate', candidate, null],
    ])
  })

  test('writes a theme in its own words, in which nobody is named', async () => {
    const theme = (text: string, rule = 'JW-2.8-samenwerking') => write(desk, '/beheer/desk/thema', { rule, text })
    expect((await theme('Handtekeningen laten lang op zich wachten.')).status).toBe(303)
    const named = await theme('Jan de Boer wacht al weken')
    expect(named.status).toBe(422)
    const again = await named.text()
    expect(textOf(again)).toContain('Zeg het in eigen woorden.')
    expect(again).toContain('>Jan de Boer wacht al weken</textarea>')
    expect(again).toMatch(/<option value="JW-2.8-samenwerking" selected/)
    expect((await theme('')).status).toBe(422)
    expect((await theme('x'.repeat(301))).status).toBe(422)
    expect((await theme('Een thema', 'bestaat-niet')).status).toBe(422)
    expect(await read(desk, '/beheer/desk')).toContain('Handtekeningen laten lang op zich wachten.')
    const [rule, text] = ['JW-2.8-samenwerking', 'Handtekeningen laten lang op zich wachten.']
    expect((await write(desk, '/beheer/desk/thema', { rule, text, withdraw: 'yes' })).status).toBe(303)
    expect(await read(desk, '/beheer/desk')).not.toContain(text)
    const before = (await inbox.events()).length
    await write(desk, '/beheer/desk/thema', { rule, text: 'Jan de Boer wacht al weken', withdraw: 'yes' })
    expect(await inbox.events()).toHaveLength(before)
  })
})

test('everything that was done stands in the trail, without a word of a signal', async () => {
  const lines = await access.trail.lines()
  const said = lines.map(({ role, what, about }) => `${role} ${what} ${about}`)
  expect(said).toContain('organisation /beheer/codes 2026-Q4 jeugdbeschermer 3')
  expect(said).toContain('steward /beheer/uitgaven/maken 2020-Q1')
  expect(said).toContain('desk /beheer/desk/thema JW-2.8-samenwerking')
  expect(JSON.stringify(lines)).not.toMatch(/Handtekening|Weekstaat|Willem/)
  const html = await read(steward, '/beheer/logboek')
  expect(textOf(html)).toContain('beheerder /beheer/uitgaven/maken 2020-Q1')
})

test('what cannot be written in the trail is not done', async () => {
  const torn = openTestInstallation()
  const { cookie, csrf } = await torn.signIn('desk')
  torn.access.trail.add = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
  const answer = await torn.post('/beheer/desk/thema', { csrf, rule: 'JW-2.8-samenwerking', text: 'Iets' }, { cookie })
  expect(answer.status).toBe(500)
  expect(await torn.inbox.events()).toEqual([])
  await torn.close()
})
