import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formsRoute } from '../../api/forms.ts'
import { openInbox } from '../../api/inbox.ts'
import { openIntake } from '../../api/intake.ts'
import { createCodes } from '../../pipelines/codes/batches.ts'
import { folder } from '../../pipelines/folder.ts'
import { fakeShelf } from '../web/fakeShelf.ts'
import { openChromium } from './chromium.ts'
import { darkFaults, faults } from './faults.ts'
import { openSite, type Site } from './site.ts'

const root = mkdtempSync(join(tmpdir(), 'wederkerig-forms-'))
const quarter = () => '2026-Q4' as const
const batch = { quarter: quarter(), organisation: 'gi-01', organisation_kind: 'gi', region: null, role: null }
const rule = '/melden/GEM-tijdschrijven'

let site: Site
let browser: Browser
let cards: string[]
let families: string[]
let close: () => Promise<unknown>

beforeAll(async () => {
  const inbox = openInbox(root, { quarter, say: console.error })
  const intake = openIntake(root, { inbox, isOpen: true, say: console.error, today: () => '2026-11-20' })
  close = () => Promise.all([intake.close(), inbox.close()])
  cards = createCodes(folder(root), { ...batch, family: false }, 20).codes
  families = createCodes(folder(root), { ...batch, family: true }, 5).codes
  const settings = { intake, url: 'http://127.0.0.1', proxies: 0, quarter, log: console.error }
  site = await openSite((dist) => formsRoute(fakeShelf(), { ...settings, dist }))
  browser = await openChromium()
})

afterAll(async () => {
  await browser?.close()
  site?.close()
  await close?.()
})

type Look = BrowserContextOptions & { script?: boolean }

/** A phone; `script: false` is a phone on which no script arrives. */
async function open(path: string, { script = true, ...more }: Look = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...more })
  if (!script) await context.route('**/*.js', (route) => route.abort())
  const page = await context.newPage()
  await page.goto(site.url + path, { waitUntil: 'load' })
  return page
}

/** Every signal on disk, as it was written. */
const stored = () =>
  readdirSync(join(root, 'inbox'))
    .filter((name) => name.endsWith('.ndjson'))
    .flatMap((name) => readFileSync(join(root, 'inbox', name), 'utf8').split('\n'))
    .filter((line) => line.includes('"kind":"signal"'))
    .map((line) => JSON.parse(line) as { signal: string; fields: Record<string, unknown> })

const of = (rule_id: string) => stored().filter(({ fields }) => fields.rule_id === rule_id)
const card = () => cards.pop() ?? ''
const send = (page: Page) => page.getByRole('button', { name: 'Verstuur' }).click()
const tick = (page: Page, label: string) => page.locator('label.choice:visible', { hasText: label }).first().click()

const small = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, select, textarea, input, summary, .top a, .back a, .rule-list a, .button')]
      .map((part) => part.closest('label.choice') ?? part)
      .filter((part) => part.checkVisibility() && part.getBoundingClientRect().height < 43.5)
      .map((part) => part.outerHTML.slice(0, 100)),
  )

const openDetails = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })

const paths = [
  '/melden',
  '/melden?zoek=plan',
  rule,
  '/en/report/nieuw',
  '/week',
  '/gezin',
  '/spiegel',
  '/code',
] as const

describe.each(paths)('%s', (path) => {
  test('weighs at most 25 kB all in, has no fault that axe knows, light and dark, and never scrolls sideways', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    let bytes = 0
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await page.goto(site.url + path, { waitUntil: 'load' })
    await openDetails(page)
    expect(await faults(page)).toEqual([])
    expect(await darkFaults(page)).toEqual([])
    expect(await small(page)).toEqual([])
    const width = () => page.evaluate(() => document.documentElement.scrollWidth)
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await width()).toBeLessThanOrEqual(320)
    await page.setViewportSize({ width: 360, height: 740 })
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    expect(await width()).toBeLessThanOrEqual(360)
    expect(bytes).toBeGreaterThan(3000)
    expect(bytes).toBeLessThanOrEqual(25_000)
    expect(await context.cookies()).toEqual([])
    await context.close()
  })

  test('has no fault that axe knows when no script arrives', async () => {
    const page = await open(path, { script: false })
    await openDetails(page)
    expect(await faults(page)).toEqual([])
    expect(await small(page)).toEqual([])
    await page.context().close()
  })
})

test('a scanned card flags a rule in at most seven taps, over a slow connection', async () => {
  const page = await open('/code')
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const slow = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 20_000 }
  await session.send('Network.emulateNetworkConditions', slow)
  await page.goto(`${site.url}/melden#code=${card()}`)
  expect(page.url()).toBe(`${site.url}/melden`)
  await page.getByLabel('Zoek een regel').pressSequentially('tijdschr')
  await page.locator('#found a').first().click()
  let taps = 0
  for (const label of ['Hindert', 'Tijd kwijt', 'Minder contact', '16 tot 60', 'Jullie mogen meten']) {
    await tick(page, label)
    taps += 1
  }
  await send(page)
  taps += 1
  await page.getByRole('heading', { name: 'Verstuurd. Dank je wel.' }).waitFor()
  expect(taps).toBeLessThanOrEqual(7)
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  expect(await page.locator('.words li').count()).toBe(6)
  expect(of('GEM-tijdschrijven').map(({ fields }) => [fields.verdict, fields.effect, fields.minutes_band])).toEqual([
    ['hindert', ['tijd', 'minder_contact'], '16-60'],
  ])
  const [seconds = 0] = of('GEM-tijdschrijven').map(({ fields }) => Number(fields.seconds))
  expect([seconds % 10, seconds >= 10, seconds <= 600]).toEqual([0, true, true])
  expect(await faults(page)).toEqual([])
  await page.context().close()
})

describe('without script', () => {
  test('what is missing is said at the top and at the field, and what was chosen is still there', async () => {
    const page = await open('/melden/JW-1.1-woonplaats', { script: false })
    await tick(page, '1 tot 15 minuten')
    await send(page)
    await page.locator('#mistakes:focus').waitFor()
    expect(await page.locator('#mistakes a').getAttribute('href')).toBe('#verdict')
    expect(await page.locator('#verdict-error').textContent()).toBe('Kies Helpt of Hindert.')
    expect(await page.getByLabel('1 tot 15 minuten').isChecked()).toBe(true)
    expect(await faults(page)).toEqual([])
    await tick(page, 'Helpt')
    await tick(page, 'Eerlijk proces')
    await send(page)
    await page.getByRole('heading', { name: 'Verstuurd. Dank je wel.' }).waitFor()
    const [sent] = of('JW-1.1-woonplaats')
    expect(sent?.fields).toMatchObject({ verdict: 'helpt', help: ['eerlijk'], minutes_band: '1-15', channel: 'open' })
    await page.context().close()
  })

  test('the search is a plain question to the server', async () => {
    const page = await open('/melden', { script: false })
    await page.getByLabel('Zoek een regel').fill('tijdschrijven')
    await page.getByRole('button', { name: 'Zoek' }).click()
    await page.waitForURL('**/melden?zoek=tijdschrijven')
    expect(await page.locator('#found a').allTextContents()).toEqual(['Tijdschrijven (minutenregistratie)'])
    await page.context().close()
  })

  test('a wrong code is said next to the code', async () => {
    const page = await open('/week', { script: false })
    await tick(page, '33 tot en met 40')
    await page.getByLabel('Dossier en verslag').fill('36,5')
    await page.getByLabel('Je code').fill('ABC')
    await send(page)
    expect(await page.locator('#code-error').textContent()).toContain('Deze code klopt niet.')
    expect(await page.getByLabel('Dossier en verslag').inputValue()).toBe('36,5')
    await page.getByLabel('Je code').fill(card())
    await send(page)
    await page.getByRole('heading', { name: 'Verstuurd. Dank je wel.' }).waitFor()
    const [sent] = stored().filter(({ signal }) => signal === 'time_week')
    expect(sent?.fields).toMatchObject({ hours_verslag: 36.5, contract_band: '33-40', organisation: 'gi-01' })
    await page.context().close()
  })
})

describe('sending', () => {
  test('a draft survives a reload, never with the code, and is gone once sent', async () => {
    const page = await open('/melden/nieuw')
    await page.getByLabel('Hoe heet de regel').fill('Formulier in drievoud')
    await tick(page, 'Hindert')
    const kept = () => page.evaluate(() => JSON.stringify(localStorage))
    expect(await kept()).toContain('drievoud')
    await page.getByLabel('Je code').fill(card())
    await page.reload()
    expect(await page.getByLabel('Hoe heet de regel').inputValue()).toBe('Formulier in drievoud')
    expect(await page.getByLabel('Hindert').isChecked()).toBe(true)
    expect(await page.getByText('Wij hebben bewaard wat je eerder invulde.').isVisible()).toBe(true)
    expect(await kept()).not.toContain('code')
    await send(page)
    await page.getByRole('heading', { name: 'Verstuurd. Dank je wel.' }).waitFor()
    expect(await kept()).toBe('{}')
    expect(of('nieuw').map(({ fields }) => fields.new_title)).toEqual(['Formulier in drievoud'])
    await page.context().close()
  })

  test('a double tap sends one', async () => {
    const page = await open('/melden/JW-2.8-samenwerking')
    await tick(page, 'Hindert')
    await page.getByRole('button', { name: 'Verstuur' }).dblclick()
    await page.getByRole('heading', { name: 'Verstuurd. Dank je wel.' }).waitFor()
    expect(of('JW-2.8-samenwerking')).toHaveLength(1)
    await page.context().close()
  })

  test('without a connection it waits, and with one it sends one', async () => {
    const page = await open('/melden/JW-2.9-verordening')
    await tick(page, 'Helpt')
    await page.context().setOffline(true)
    await send(page)
    await page.getByText('Geen verbinding.').waitFor()
    await send(page)
    await page.context().setOffline(false)
    await page.getByRole('heading', { name: 'Verstuurd. Dank je wel.' }).waitFor()
    expect(of('JW-2.9-verordening')).toHaveLength(1)
    await page.context().close()
  })

  test('a page of somebody else cannot send', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' }
    const answer = await fetch(site.url + rule, { method: 'POST', headers, body: 'verdict=hindert' })
    expect(answer.status).toBe(403)
  })
})

test('a family answers what it likes, once, and nothing stays on the device', async () => {
  const page = await open(`/gezin#code=${families[0]}`)
  await tick(page, 'Jongere')
  await page.locator('#V6').getByText('Helemaal wel').click()
  await page.locator('#P2').getByText('Weet ik niet').click()
  await send(page)
  await page.getByRole('heading', { name: 'Verstuurd. Dank je wel.' }).waitFor()
  const told = stored().filter(({ fields }) => fields.respondent === 'jongere')
  expect(told.map(({ signal, fields }) => [signal, fields.V6 ?? fields.P2, fields.contributor !== undefined])).toEqual([
    ['trust', '5', true],
    ['process', 'weet_niet', true],
  ])
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  await page.goto(`${site.url}/gezin`)
  await tick(page, 'Jongere')
  await page.locator('#V1').getByText('Meestal wel').click()
  await send(page)
  await page.locator('#code-error', { hasText: 'al gebruikt' }).waitFor()
  await page.context().close()
})

test('the mirror asks professionals the same six statements, and four facts', async () => {
  const page = await open(`/spiegel#code=${card()}`)
  expect(await page.locator('fieldset').count()).toBe(10)
  await page.locator('#P6').getByText('Een beetje').click()
  await page.locator('#dissent_sought').getByText('Ja').click()
  await send(page)
  await page.getByRole('heading', { name: 'Verstuurd. Dank je wel.' }).waitFor()
  const [told] = stored().filter(({ fields }) => fields.respondent === 'professional')
  expect(told?.fields).toMatchObject({ P6: '2', dissent_sought: true })
  await page.context().close()
})

test('who writes of danger sees where to call, and that text is not kept', async () => {
  const page = await open('/melden/JW-2.10-ceo')
  await tick(page, 'Hindert')
  await page.locator('details.more summary').click()
  await page.getByLabel('Wat gebeurde er?').fill('De vader wurgt hem')
  await page.getByText('Bel Veilig Thuis: 0800-2000').waitFor()
  await send(page)
  await page.getByRole('heading', { name: 'Verstuurd. Dank je wel.' }).waitFor()
  expect(await page.getByText('Bel Veilig Thuis: 0800-2000').isVisible()).toBe(true)
  expect(of('JW-2.10-ceo')).toHaveLength(1)
  expect(of('JW-2.10-ceo')[0]?.fields).not.toHaveProperty('free_text')
  await page.context().close()
})

test('six words open the rule and take it back, and the words stand in no address', async () => {
  const page = await open(`/melden/JW-2.6-verwijzing#code=${card()}`)
  await tick(page, 'Hindert')
  await send(page)
  await page.getByRole('heading', { name: 'Verstuurd. Dank je wel.' }).waitFor()
  const words = (await page.locator('.words li').allTextContents()).join(' ')
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Bewaar als foto' }).click()
  expect((await saved).suggestedFilename()).toBe('wederkerig.png')
  await page.getByRole('link', { name: 'Bekijk of trek in' }).click()
  await page.getByLabel('Je zes woorden').fill(words)
  await page.getByRole('button', { name: 'Bekijk' }).click()
  await page.getByText('Intrekken kan nog 30 minuten.').waitFor()
  expect(page.url()).toBe(`${site.url}/code`)
  expect(await page.locator('.opened p').first().textContent()).toMatch(/verwijz/i)
  expect(await faults(page)).toEqual([])
  await page.getByRole('button', { name: 'Trek in' }).click()
  await page.getByRole('heading', { name: 'Ingetrokken.' }).waitFor()
  await page.context().close()
})
