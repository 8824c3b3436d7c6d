import { afterAll, describe, expect, test } from 'vitest'
import { adopt } from '../../data/vocabulary/rules.ts'
import { openTestInstallation } from './access/installation.ts'

const { app, inbox, post, signIn, close, access } = openTestInstallation()
afterAll(close)

const owner = await signIn('owner:jeugdregio')
const college = await signIn('owner:VWS')
const desk = await signIn('desk')
type Session = typeof owner

const get = async (path: string, { cookie }: Session = owner) =>
  (await app.request(path, { headers: { cookie } })).text()
const send = (path: string, body: Record<string, string>, { cookie, csrf }: Session = owner) =>
  post(path, { csrf, ...body }, { cookie })
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const idIn = (html: string) => /name="id" value="([^"]+)"/.exec(html)?.[1] ?? ''
const told = async () =>
  (await inbox.events()).filter(({ event }) => event === 'rule_event').map(({ fields }) => fields)

const rule = 'GEM-vot'
const answering = `/beheer/agenda/${rule}`
const kept = { decision: 'behouden', reason: 'De stap beschermt gezinnen.', review_quarter: '2027-Q2' }

describe('the agenda', () => {
  test('of an owner has the own questions, heaviest first, with the weeks waited, then what to look back at', async () => {
    const page = await get('/beheer/agenda')
    const rows = [...page.matchAll(/href="\/beheer\/agenda\/([^"]+)"/g)].map(([, id]) => id)
    expect(rows).toEqual(['GEM-vot', 'GEM-tijdschrijven'])
    expect(plain(page)).toContain('170 uren (135 tot 212)')
    expect(plain(page)).toMatch(/\d+ weken, langer dan dertien weken/)
    expect(plain(await get('/beheer/agenda', college))).toContain('Er wacht niets op antwoord.')
  })

  test('of the desk has what is flagged clearly and was put to nobody; putting it starts the weeks', async () => {
    const page = await get('/beheer/agenda', desk)
    expect(page).not.toContain('Agenda van')
    const own = `/beheer/agenda/BW-1%3A255`
    const before = await get(own, desk)
    expect(before).toContain('Leg voor aan de eigenaar')
    const id = idIn(before)
    await send('/beheer/agenda/BW-1:255/voorleggen', { id }, desk)
    await send('/beheer/agenda/BW-1:255/voorleggen', { id }, desk)
    expect(await told()).toEqual([
      expect.objectContaining({ rule_id: 'BW-1:255', event: 'in_behandeling', day: '2026-11-20' }),
    ])
    expect(plain(await get('/beheer/agenda', desk))).toMatch(/0 weken/)
  })

  test('is a calendar under an address of its own, and under no other', async () => {
    const [address = ''] = (await get('/beheer/agenda')).match(/\/agenda\/[^"]+\.ics/) ?? []
    const answer = await app.request(address)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect((await answer.text()).replaceAll('\r\n ', '')).toContain('UID:answer-GEM-vot-')
    expect((await app.request(address.replace(/.(\.ics)/, (_, end) => `z${end}`))).status).toBe(404)
  })
})

describe('an answer', () => {
  test.each([
    ['nothing chosen', {}, ['Kies wat je besluit.', 'Schrijf waarom', 'Kies een kwartaal']],
    ['no sentence as a reason', { ...kept, reason: 'nee' }, ['Schrijf waarom']],
    [
      'a change without day, measure and direction',
      { ...kept, decision: 'aanpassen' },
      ['de dag van', 'aan welke maat', 'welke kant'],
    ],
    ['a quarter too far ahead', { ...kept, review_quarter: '2031-Q1' }, ['Kies een kwartaal']],
  ])('with %s is not saved, and says what is lacking', async (_what, body, sentences) => {
    const before = (await told()).length
    const answer = await send(answering, { id: 'x1', sure: 'yes', ...body })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    for (const sentence of sentences) expect(page).toContain(sentence)
    expect(await told()).toHaveLength(before)
  })

  test('is shown as practice will see it before it is saved, and then stands there just so', async () => {
    const preview = await (await send(answering, { id: 'answer-1', ...kept })).text()
    const step = /<ol class="timeline">(.*?)<\/ol>/s.exec(preview)?.[1] ?? 'none'
    expect(plain(step)).toContain('Blijft, met reden Reden De stap beschermt gezinnen. Terugkijken 2e kwartaal 2027')
    expect((await told()).some(({ signal_id }) => signal_id === 'answer-1')).toBe(false)
    expect((await send(answering, { id: 'answer-1', ...kept, sure: 'yes' })).status).toBe(303)
    await send(answering, { id: 'answer-1', ...kept, sure: 'yes' })
    const page = await get(`/regels/${rule}`)
    expect(page.replace(/<span class="live">.*?<\/span>/, '')).toContain(step)
    expect(plain(await get('/beheer/besluiten'))).toContain('De stap beschermt gezinnen.')
    expect(await get('/beheer/agenda')).not.toContain(`"${answering}"`)
  })

  test('that seems to name a person asks to look again, and one that names days and places does not', async () => {
    const look = async (reason: string) =>
      plain(await (await send(answering, { id: 'person-1', ...kept, reason })).text())
    const named = await look('Mevrouw Fleur de Jong van de gemeente Utrecht vroeg hierom, bel 06-12345678.')
    expect(named).toContain('Gaat dit over een persoon?')
    expect(named).toMatch(/Fleur de Jong .*06-12345678 Iedereen kan dit lezen/)
    expect(await look('De stap beschermt gezinnen in Utrecht sinds 1 januari 2027.')).not.toContain('over een persoon?')
  })

  test('can be corrected and taken back by its owner only; every line stays in the journal', async () => {
    const form = await get(`${answering}?van=answer-1`)
    expect(form).toContain('De stap beschermt gezinnen.</textarea>')
    const body = { id: 'answer-1', version: '2', day: '2026-11-20', ...kept, reason: 'De stap beschermt kinderen.' }
    await send(answering, { ...body, sure: 'yes' })
    expect(await get(`/regels/${rule}`)).toContain('De stap beschermt kinderen.')
    expect(await get(`/regels/${rule}`)).not.toContain('De stap beschermt gezinnen.')
    expect((await send('/beheer/besluiten/intrekken', { id: 'answer-1' }, college)).status).toBe(404)
    await send('/beheer/besluiten/intrekken', { id: 'answer-1' })
    expect(await get(`/regels/${rule}`)).not.toContain('De stap beschermt kinderen.')
    expect((await told()).filter(({ signal_id }) => signal_id === 'answer-1').map(({ version }) => version)).toEqual([
      undefined,
      undefined,
      2,
      3,
    ])
  })

  test('of somebody else is refused, also when the address is known', async () => {
    expect(plain(await get(answering, college))).toContain('Deze regel is van een andere eigenaar.')
    expect((await send(answering, { id: 'y', ...kept, sure: 'yes' }, college)).status).toBe(404)
  })

  test('that changes the rule says what it will be judged on', async () => {
    const body = {
      ...kept,
      id: 'change-1',
      decision: 'aanpassen',
      change_date: '2027-01-01',
      measure: 'friction.minutes_lost',
      direction: 'lower',
      transition_quarters: '1',
      compared_with: 'kind:aanbieder',
      compared_rule: 'rule:ORG-format',
    }
    const preview = plain(await (await send(answering, body)).text())
    expect(preview).toContain('Te zien aan Verloren minuten per melder: lager')
    expect(preview).toMatch(/Vergelijking .*‘.*’/)
    await send(answering, { ...body, sure: 'yes' })
    const saved = (await told()).findLast(({ signal_id }) => signal_id === 'change-1')
    expect(saved).toMatchObject({
      event: 'aanpassen',
      compared_with: 'kind:aanbieder, rule:ORG-format',
      transition_quarters: 1,
    })
    expect(plain(await get(`/regels/${rule}`))).toContain('Wordt aangepast, 20 november 2026.')
  })
})

describe('the register', () => {
  afterAll(() => adopt([]))
  const words = {
    title_nl: 'Formulier in drievoud',
    duty_nl: 'Elk formulier gaat naar drie mensen',
    owner: 'GI',
    level: 'organisatieprotocol',
    theme: 'registratie_dossier',
    phase: 'uitvoering',
    protects: 'verantwoording',
  }

  test('takes a rule of this place, which is then a page and can be flagged; its id is given once', async () => {
    const answer = await send('/beheer/register', { id: 'r1', code: 'drievoud', ...words }, desk)
    expect(answer.headers.get('location')).toBe('/beheer/register/eigen-drievoud')
    await get('/beheer/register', desk)
    expect(await get('/regels/eigen-drievoud')).toContain('Elk formulier gaat naar drie mensen')
    expect(await get('/melden?zoek=drievoud')).toContain('/melden/eigen-drievoud')
    const again = await send('/beheer/register', { id: 'r2', code: 'drievoud', ...words }, desk)
    expect(await again.text()).toContain('Deze id bestaat al.')
  })

  test('changes owner and level of any rule, and retires it without losing its page', async () => {
    await send('/beheer/register/eigen-drievoud', { id: 'r3', ...words, owner: 'jeugdregio', level: 'inkoop' }, desk)
    await send('/beheer/register/eigen-drievoud/vervallen', { id: 'r4', action: 'retire' }, desk)
    const page = plain(await get('/beheer/register', desk))
    expect(page).toContain('jeugdregio · vervallen ')
    expect(await get('/melden?zoek=drievoud')).not.toContain('/melden/eigen-drievoud')
    expect((await app.request('/regels/eigen-drievoud')).status).toBe(200)
  })

  test.each(['Hoofdletters', 'met spatie', '', '../weg'])('gives no id for the word %j', async (code) => {
    expect((await send('/beheer/register', { id: 'r9', code, ...words }, desk)).status).toBe(422)
  })
})

test('every write has a line in the trail, without a word of what was written', async () => {
  const lines = JSON.stringify(await access.trail.lines())
  expect(lines).toContain('/beheer/agenda/:rule')
  expect(lines).not.toContain('beschermt')
})
