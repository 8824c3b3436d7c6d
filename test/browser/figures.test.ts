import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { tableFromIPC } from 'apache-arrow'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rules } from '../../data/vocabulary/rules.ts'
import { fakeShelf, found } from '../web/fakeShelf.ts'
import { rowOf } from '../web/found.ts'
import { openChromium } from './chromium.ts'
import { openSite, type Site } from './site.ts'

let site: Site
let browser: Browser

beforeAll(async () => {
  site = await openSite()
  browser = await openChromium()
})

afterAll(async () => {
  await browser?.close()
  site?.close()
})

async function open(path: string, script = true): Promise<Page> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 1366, height: 800 },
    javaScriptEnabled: script,
  })
  const page = await context.newPage()
  await page.goto(site.url + path, { waitUntil: 'networkidle' })
  return page
}

const measure = '/maat/administratie'
const table = 'figure#reeks table'

async function opened(page: Page, tool: string) {
  await page.locator('figure#reeks summary', { hasText: tool }).click()
}

async function saved(page: Page, name: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('figure#reeks .downloads').getByText(name, { exact: true }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

describe('what is downloaded', () => {
  test('has the rows of the table, quarter by quarter, in every format, and a name that says what it is', async () => {
    const page = await open(measure)
    const quarters = await page.locator(`${table} tbody tr`).evaluateAll((rows) => rows.map((row) => row.dataset.row))
    expect(quarters).toHaveLength(22)
    await opened(page, 'Download')
    const csv = await saved(page, 'CSV')
    expect(csv.name).toBe('wederkerig_administratie_2026-k3.1.csv')
    const first = (text: string, separator: string) =>
      text
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(separator)[0])
    expect(first(csv.bytes.toString(), ',')).toEqual(quarters)
    const excel = await saved(page, 'CSV voor Excel')
    expect(first(excel.bytes.toString(), ';')).toEqual(quarters)
    const json = JSON.parse((await saved(page, 'JSON')).bytes.toString())
    expect(json.map((row: { quarter: string }) => row.quarter)).toEqual(quarters)
    const arrow = tableFromIPC((await saved(page, 'Arrow')).bytes)
    expect([...(arrow.getChild('quarter') ?? [])]).toEqual(quarters)
    const shown = await page
      .locator(`${table} tbody tr`)
      .evaluateAll((rows) => rows.map((row) => row.children[1]?.textContent))
    const values = json.map(({ value, status }: { value: number | null; status: string }) =>
      value === null ? status : (value * 100).toFixed(1).replace('.', ','),
    )
    expect(shown).toEqual(values)
    await page.context().close()
  })

  test('as a picture is an SVG with its own colours, and a PNG twice as sharp', async () => {
    const page = await open(measure)
    await opened(page, 'Download')
    const svg = (await saved(page, 'Plaatje (SVG)')).bytes.toString()
    expect(svg).toMatch(/<rect width="100%" height="100%" fill="#f{3,6}"/)
    expect(svg).not.toContain('var(')
    const png = await saved(page, 'Plaatje (PNG)')
    expect(png.name).toBe('wederkerig_administratie_reeks_2026-k3.1.png')
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')
    const width = Number(/ width="(\d+)"/.exec(svg)?.[1])
    expect(png.bytes.readUInt32BE(16)).toBe(2 * width)
    await page.context().close()
  })
})

describe('a chart is read', () => {
  test('by keyboard: Enter goes to the row of the table, whatever was hidden is said to be', async () => {
    const page = await open(measure)
    await page.locator('figure#reeks [role=group]').focus()
    await page.keyboard.press('Home')
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight')
    expect(await page.locator('figure#reeks output').textContent()).toBe('2022 K3, niet getoond')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.closest('tr')?.dataset.row)).toBe('2022-Q3')
    expect(await page.locator(table).isVisible()).toBe(true)
    await page.context().close()
  })

  test('by pointing, without saying it aloud', async () => {
    const page = await open(measure)
    const box = await page.locator('figure#reeks .wide [data-row="2026-Q3"]').boundingBox()
    await page.mouse.move((box?.x ?? 0) + 2, (box?.y ?? 0) + 40)
    const output = page.locator('figure#reeks output')
    expect(await output.textContent()).toMatch(/^2026 K3, [\d,]+%, tussen /)
    expect(await output.getAttribute('aria-live')).toBe('off')
    await page.context().close()
  })
})

describe('a table', () => {
  test('is sorted by a button in its head, which says how; what has no number comes last', async () => {
    const page = await open(measure)
    await opened(page, 'Tabel')
    const head = page.locator(`${table} th`, { hasText: 'Waarde' })
    const values = () =>
      page.locator(`${table} tbody tr`).evaluateAll((rows) => rows.map((row) => row.children[1]?.textContent ?? ''))
    for (const [order, turn] of [
      ['ascending', 1],
      ['descending', -1],
    ] as const) {
      await head.getByRole('button').click()
      expect(await head.getAttribute('aria-sort')).toBe(order)
      const now = (await values()).map((text) => Number.parseFloat(text.replace(',', '.')))
      expect(now.slice(-3).every(Number.isNaN)).toBe(true)
      const numbers = now.slice(0, -3)
      expect(numbers).toEqual([...numbers].sort((one, other) => turn * (one - other)))
    }
    await page.context().close()
  })

  test('that would become a league table keeps its order', async () => {
    const page = await open('/maat/tijd-met-gezin')
    expect(await page.locator('#groepen table').count()).toBeGreaterThan(0)
    expect(await page.locator('#groepen thead button').count()).toBe(0)
    await page.context().close()
  })

  test('that stands open is part of the address, and opens from it without a script', async () => {
    const page = await open(measure)
    await page.keyboard.press('t')
    await page.waitForURL(/weergave=tabel/)
    await page.keyboard.press('t')
    await page.waitForURL((address) => address.search === '')
    await page.context().close()
    const bare = await open(`${measure}?weergave=tabel`, false)
    expect(await bare.locator(table).isVisible()).toBe(true)
    expect(await bare.locator('.notices').count()).toBe(0)
    await bare.context().close()
  })
})

test('shortcuts are off once they are switched off, on every page after', async () => {
  const page = await open(measure)
  await page.keyboard.press('?')
  await page.locator('.shortcuts input').uncheck()
  await page.locator('h1').click()
  await page.keyboard.press('d')
  expect(await page.locator('figure#reeks .downloads').isVisible()).toBe(false)
  await page.goto(`${site.url}/maat/tijd-met-gezin`)
  await page.keyboard.press('d')
  expect(await page.locator('figure#reeks .downloads').isVisible()).toBe(false)
  await page.context().close()
})

test('the link that is copied is frozen: it names the release', async () => {
  const page = await open(measure)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await opened(page, 'Deel')
  await page.locator('figure#reeks').getByRole('button', { name: 'Kopieer de link' }).click()
  await page.getByRole('button', { name: 'Gekopieerd' }).waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(`${site.url}${measure}?uitgave=2026-Q3.1#reeks`)
  await page.context().close()
})

describe('looking for oneself', () => {
  const start = '/verken/tijd-met-gezin'

  test('loads charts only when someone reaches for a choice, then answers without a page', async () => {
    const page = await open(start)
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.locator('#kies-deel').focus()
    await page.waitForResponse(/trend\.arrow/)
    expect(asked.filter((path) => path.includes('/assets/charts-'))).toHaveLength(1)
    await page.locator('#kies-deel').selectOption('region')
    await page.waitForURL(/\/verken\/tijd-met-gezin\/regio\/regio-01$/)
    await page.locator('#kies-groep').selectOption('regio-04')
    await page.waitForURL(/regio-04$/)
    expect(asked.filter((path) => path.startsWith('/verken'))).toEqual([])
    const live = await saidBy(page)
    expect(await page.locator('figure#reeks svg.chart').boundingBox()).toMatchObject({ width: 760 })
    await page.reload()
    expect(await saidBy(page)).toEqual(live)
    await page.context().close()
  })

  const saidBy = (page: Page) =>
    page.locator('figure#reeks').evaluate((figure) => ({
      title: figure.querySelector('h2')?.textContent,
      subtitle: figure.querySelector('.subtitle')?.textContent,
      source: figure.querySelector('.source')?.textContent,
      rows: [...figure.querySelectorAll('tbody tr')].map((row) => row.textContent),
      points: new Set([...figure.querySelectorAll('.picture [data-row]')].map((mark) => mark.getAttribute('data-row')))
        .size,
    }))

  test('works with a button where there is no script', async () => {
    const page = await open(start, false)
    await page.locator('#kies-deel').selectOption('role')
    await page.getByRole('button', { name: 'Laat zien' }).click()
    expect(new URL(page.url()).pathname).toBe('/verken/tijd-met-gezin/beroep')
    expect(await page.locator('figure#reeks .subtitle').textContent()).toContain('Gedragswetenschapper')
    await page.context().close()
  })

  test('takes at most 135 kB of charts and reader of tables, compressed', async () => {
    const page = await open(start)
    const [answer] = await Promise.all([page.waitForResponse(/\/assets\/charts-/), page.locator('#kies-maat').focus()])
    expect(gzipSync(await answer.body()).byteLength).toBeLessThanOrEqual(135_000)
    await page.context().close()
  })
})

test('a figure stands in a frame on a page of somebody else', async () => {
  const page = await browser.newPage({ serviceWorkers: 'block' })
  const body = `<iframe src="${site.url}${measure}/figuur/reeks" width="800" height="900"></iframe>`
  const elsewhere = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(body)).listen(0)
  await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`)
  const frame = page.frameLocator('iframe')
  await frame.locator('figure#reeks .wide svg').waitFor()
  expect(await frame.locator('header').count()).toBe(0)
  await page.close()
  elsewhere.close()
})

test('the fullest briefing still fits two sheets', async () => {
  const long = [...rules].sort((one, other) => other.title.nl.length - one.title.nl.length).map(({ id }) => id)
  const event = (rule: string, name: string, at: string) =>
    rowOf('rule_event', {
      rule,
      event: name,
      quarter: at,
      owner: 'gemeente, jeugdregio en aanbieder samen',
      text: 'Zonder deze stap kijkt niemand mee bij een zwaar besluit.',
    })
  const full = await openSite(
    undefined,
    fakeShelf(undefined, {
      ...found,
      effect: long
        .slice(0, 8)
        .flatMap((rule) =>
          (found.effect ?? [])
            .slice(0, 1)
            .map((row) => ({ ...row, changed_rule: rule, side: 'planned', series: 'own' })),
        ),
      rule_event: [
        ...long.slice(8, 16).map((rule) => event(rule, 'gemeld', '2025-Q1')),
        ...long.slice(16, 20).map((rule) => event(rule, 'behouden', '2026-Q2')),
      ],
    }),
  )
  const page = await browser.newPage({ serviceWorkers: 'block' })
  await page.goto(`${full.url}/briefing/2026-k3`)
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(2)
  await page.close()
  full.close()
})

test('the briefing is two sheets of paper, tagged for who listens', async () => {
  const page = await open('/briefing/2026-k3')
  const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString('latin1')
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(2)
  expect(pdf).toContain('/StructTreeRoot')
  expect(pdf).toContain('/Lang (nl)')
  await page.context().close()
})
