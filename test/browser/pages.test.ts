import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { abroad } from '../web/field.ts'
import { openChromium } from './chromium.ts'
import { openSite, type Site } from './site.ts'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

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

type Look = { width?: number; script?: boolean }

async function open(path: string, { width = 1366, script = true }: Look = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    javaScriptEnabled: script,
  })
  const page = await context.newPage()
  await page.goto(site.url + path, { waitUntil: 'load' })
  return page
}

const pages = [
  '/',
  '/en',
  '/maat/tijd-met-gezin',
  '/en/measure/time-with-family',
  '/maat/administratie',
  '/maat/vertrouwen',
  '/maten',
  '/en/measures',
  '/regels',
  `/vergelijk/${abroad}`,
  `/en/compare/${abroad}`,
  '/uitgaven?uitgave=2026-Q2.2',
  '/uitgaven/2026-Q2.2/verschil',
  '/en/method',
  '/nergens',
] as const

describe.each(pages)('%s', (path) => {
  test('has no fault that axe knows (WCAG 2.2 A and AA), narrow and wide, light and dark', async () => {
    const page = await open(path)
    await bringAxe(page)
    for (const width of [360, 1366])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 800 })
        await page.emulateMedia({ colorScheme })
        expect(await faults(page)).toEqual([])
      }
    await page.context().close()
  })

  test('never scrolls sideways, not even at 320', async () => {
    const page = await open(path)
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    for (const width of [320, 360, 768, 1366]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
    await page.context().close()
  })

  test('asks nothing of any other host, and nothing is refused by its own policy', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const hosts = new Set<string>()
    const complaints: string[] = []
    page.on('request', (request) => hosts.add(new URL(request.url()).host))
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(site.url + path, { waitUntil: 'networkidle' })
    expect([...hosts]).toEqual([new URL(site.url).host])
    const expected = path === '/nergens' ? [expect.stringContaining('404')] : []
    expect(complaints).toEqual(expected)
    await context.close()
  })

  test('weighs at most 150 kB all in, compressed', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    let bytes = 0
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await page.goto(site.url + path, { waitUntil: 'networkidle' })
    expect(bytes).toBeGreaterThan(1000)
    expect(bytes).toBeLessThanOrEqual(150_000)
    await context.close()
  })
})

test('axe does see a fault that is planted', async () => {
  const page = await open('/')
  await bringAxe(page)
  await page.evaluate(() => document.documentElement.removeAttribute('lang'))
  expect(await faults(page)).toEqual([expect.stringContaining('html-has-lang')])
  await page.context().close()
})

/** The page's own policy forbids scripts that are not its own, so it is read once more with that policy set aside. */
async function bringAxe(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setBypassCSP', { enabled: true })
  await page.reload({ waitUntil: 'load' })
  await page.addScriptTag({ path: axe })
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
}

async function faults(page: Page): Promise<string[]> {
  const found = await page.evaluate(async (tags) => {
    const { axe: run } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } }
    return (await run.run({ runOnly: { type: 'tag', values: tags } })).violations
  }, rules)
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}

describe('without script', () => {
  test('the figure, its table and its downloads are all there', async () => {
    const page = await open('/maat/tijd-met-gezin', { script: false })
    expect(await page.locator('figure#reeks .wide svg').isVisible()).toBe(true)
    await page.locator('figure#reeks summary', { hasText: 'Tabel' }).click()
    expect(await page.locator('figure#reeks table').isVisible()).toBe(true)
    expect(await page.locator('figure#reeks tbody tr').count()).toBe(16)
    await page.locator('figure#reeks summary', { hasText: 'Download' }).click()
    expect(await page.locator('figure#reeks .downloads a').allTextContents()).toEqual([
      'CSV',
      'JSON',
      'Arrow',
      'Parquet',
    ])
    await page.context().close()
  })
})

describe('by keyboard', () => {
  test('the first stop is the way past the menu, then the menu from left to right', async () => {
    const page = await open('/maat/tijd-met-gezin')
    const stops: string[] = []
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press('Tab')
      stops.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''))
    }
    expect(stops).toEqual([
      'Naar de inhoud',
      'Wederkerig',
      'Start',
      'Maten',
      'Regels',
      'Cijfers van anderen',
      'Uitgaven',
      'English',
    ])
    await page.context().close()
  })

  test('every stop can be seen', async () => {
    const page = await open('/maat/tijd-met-gezin')
    for (let step = 0; step < 20; step += 1) {
      await page.keyboard.press('Tab')
      const seen = await page.evaluate(() => {
        const box = document.activeElement?.getBoundingClientRect()
        return box !== undefined && box.bottom > 0 && box.top < innerHeight && box.width > 0
      })
      expect(seen).toBe(true)
    }
    await page.context().close()
  })

  test('the arrow keys walk along the quarters and say the row of the table', async () => {
    const page = await open('/maat/tijd-met-gezin')
    await page.locator('figure#reeks [role=group]').focus()
    const said = () => page.locator('figure#reeks output').textContent()
    expect(await said()).toContain('3e kwartaal 2026')
    await page.keyboard.press('ArrowLeft')
    expect(await said()).toContain('2e kwartaal 2026')
    await page.keyboard.press('Home')
    expect(await said()).toMatch(/^4e kwartaal 2022 · Waarde \(%\): [\d,]+ · Marge van: [\d,]+ · Marge tot: [\d,]+/)
    expect(await page.locator('figure#reeks .wide .chosen').getAttribute('data-row')).toBe('2022-Q4')
    await page.keyboard.press('Escape')
    expect(await said()).toBe('')
    await page.context().close()
  })
})

test('what can be tapped is at least 44 pixels high, but for links in a sentence or a table', async () => {
  for (const path of ['/', '/maat/tijd-met-gezin', '/maten']) {
    const page = await open(path, { width: 360 })
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('header a:not(.skip), nav a, summary, h3 a, h4 a, .door a, .downloads a')]
        .filter((part) => part.checkVisibility() && part.getBoundingClientRect().height < 43.5)
        .map((part) => part.outerHTML.slice(0, 80)),
    )
    expect(small).toEqual([])
    await page.context().close()
  }
})

test('a chart is drawn for the width that it has', async () => {
  const narrow = await open('/maat/tijd-met-gezin', { width: 360 })
  expect(await narrow.locator('figure#reeks .narrow svg').isVisible()).toBe(true)
  expect(await narrow.locator('figure#reeks .wide svg').isVisible()).toBe(false)
  await narrow.context().close()
})

test('on paper every table is open and nothing is left for the mouse', async () => {
  const page = await open('/maat/tijd-met-gezin')
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('figure#reeks table').isVisible()).toBe(true)
  expect(await page.locator('.top nav').isVisible()).toBe(false)
  await page.context().close()
})

test('the first script is at most 20 kB and the styles at most 15 kB, compressed', async () => {
  const page = await (await fetch(site.url)).text()
  const size = async (pattern: RegExp) => {
    const address = pattern.exec(page)?.[1] ?? 'missing'
    const file = await fetch(site.url + address)
    expect(file.status).toBe(200)
    return gzipSync(Buffer.from(await file.arrayBuffer())).byteLength
  }
  expect(await size(/<script type="module" src="([^"]+)"/)).toBeLessThanOrEqual(20_000)
  expect(await size(/<link rel="stylesheet" href="([^"]+)"/)).toBeLessThanOrEqual(15_000)
})
