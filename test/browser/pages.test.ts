import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibility } from '../../web/accessibility.ts'
import { abroad } from '../web/field.ts'
import { changed } from '../web/found.ts'
import { openChromium } from './chromium.ts'
import { darkFaults, faults } from './faults.ts'
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

type Look = { width?: number; height?: number; script?: boolean }

async function open(path: string, { width = 1366, height = 800, script = true }: Look = {}): Promise<Page> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width, height },
    javaScriptEnabled: script,
  })
  const page = await context.newPage()
  await page.goto(site.url + path, { waitUntil: 'load' })
  return page
}

const pages = [
  '/',
  '/en',
  '/kwartaal/2026-k3',
  '/en/quarter/2026-q3',
  '/maat/tijd-met-gezin',
  '/en/measure/time-with-family',
  '/maat/administratie',
  '/maat/vertrouwen',
  '/maten',
  '/regels',
  `/regels/${changed}`,
  '/keten',
  '/tijd',
  '/vertrouwen',
  '/besluiten',
  '/vergelijk',
  `/vergelijk/${abroad}`,
  '/uitgaven?uitgave=2026-Q2.2',
  '/uitgaven/2026-Q2.1',
  '/uitgaven/2026-Q2.2/verschil',
  '/uitgaven/2026-Q3.1/controle',
  '/en/releases/2026-Q3.1/audit',
  '/en/method',
  '/begrippen',
  '/en/privacy',
  '/toegankelijkheid',
  '/documenten/dpia',
  '/api',
  '/briefing/2026-k3',
  '/en/briefing/2026-q3',
  '/verken/tijd-met-gezin/regio',
  '/maat/tijd-met-gezin/figuur/reeks',
  '/nergens',
] as const

/** What the console says because no worker may keep pages here: each must weigh what it weighs the first time. */
const ofBlocked = 'Service Worker registration blocked by Playwright'

/** One visitor walks along all pages, with an empty cache on each; what it fetched is counted last, so that what comes late counts too. */
let page: Page
let seen = { hosts: new Set<string>(), complaints: [] as string[], bytes: 0 }

beforeAll(async () => {
  page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage()
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    seen.bytes += encodedDataLength
  })
  page.on('request', (request) => seen.hosts.add(new URL(request.url()).host))
  page.on('console', (message) => {
    if (message.text() !== ofBlocked) seen.complaints.push(message.text())
  })
  page.on('pageerror', (error) => seen.complaints.push(error.message))
})

describe.each(pages)('%s', (path) => {
  beforeAll(async () => {
    await page.goto('about:blank')
    seen = { hosts: new Set(), complaints: [], bytes: 0 }
    await page.setViewportSize({ width: 1366, height: 800 })
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(site.url + path, { waitUntil: 'load' })
    await unfold(page)
  })

  test.each([360, 1366])('has no fault that axe knows (WCAG 2.2 A and AA) at %i, light or dark', async (width) => {
    await page.setViewportSize({ width, height: 800 })
    expect(await faults(page)).toEqual([])
    expect(await darkFaults(page)).toEqual([])
  })

  test('never scrolls sideways, not even at 320, nor with text of twice the size', async () => {
    const overflow = async (width: number) => {
      await page.setViewportSize({ width, height: 800 })
      return page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    }
    for (const width of [320, 360, 768, 1366]) expect(await overflow(width), String(width)).toBeLessThanOrEqual(0)
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    expect(await overflow(640), 'twice the size').toBeLessThanOrEqual(0)
  })

  test('asks no other host, breaks no policy, and weighs at most 150 kB', () => {
    const { hosts, complaints, bytes } = seen
    expect([...hosts]).toEqual([new URL(site.url).host])
    expect(complaints).toEqual(path === '/nergens' ? [expect.stringContaining('404')] : [])
    expect(bytes).toBeGreaterThan(1000)
    expect(bytes).toBeLessThanOrEqual(150_000)
  })
})

test('the first job of the review fits one screen of 1366 by 768: what moved, what did not, and on whom it rests', async () => {
  const page = await open('/kwartaal/2026-k3', { height: 768 })
  for (const part of ['h1', '.review .status', '.findings li:last-child', '.quietRest summary']) {
    const box = await page.locator(part).last().boundingBox()
    expect((box?.y ?? 9999) + (box?.height ?? 0)).toBeLessThanOrEqual(768)
  }
  await page.context().close()
})

test('the register is searched without script: the address carries the view', async () => {
  const page = await open('/regels', { script: false })
  await page.locator('input[name=zoek]').fill('minuten')
  await page.locator('select[name=niveau]').selectOption('inkoop')
  await page.locator('.filters button').click()
  expect(page.url()).toContain('zoek=minuten&niveau=inkoop')
  expect(await page.locator('.register h2').textContent()).toMatch(/^\d van 112 regels$/)
  await page.context().close()
})

test('the statement on accessibility tells what is tested here, and no more', () => {
  expect(accessibility.pages).toBeLessThanOrEqual(pages.length)
  expect([accessibility.faults, accessibility.widths]).toEqual([0, [360, 1366]])
})

test('axe does see a fault that is planted, and one that only the dark theme has', async () => {
  const page = await open('/')
  await page.evaluate(() => document.documentElement.removeAttribute('lang'))
  expect(await faults(page)).toEqual([expect.stringContaining('light: html-has-lang')])
  expect(await darkFaults(page)).toEqual([])
  await page.evaluate(() => document.querySelector('h1')?.style.setProperty('color', '#222'))
  expect(await darkFaults(page)).toEqual([expect.stringContaining('dark: color-contrast')])
  await page.context().close()
})

/** Opens what is folded; of folds side by side, which are alike, the first eight. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('details')) {
      const alike = [...(details.parentElement?.querySelectorAll(':scope > details') ?? [])]
      details.open = alike.indexOf(details) < 8
    }
  })

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
      'CSV voor Excel',
      'JSON',
      'Arrow',
      'Parquet',
      'Plaatje (SVG)',
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
      'Kwartaal',
      'Maten',
      'Regels',
      'Besluiten',
      'Meer',
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
    expect(await said()).toContain('2026 K3')
    await page.keyboard.press('ArrowLeft')
    expect(await said()).toContain('2026 K2')
    await page.keyboard.press('Home')
    expect(await said()).toMatch(/^2022 K4, [\d,]+%, tussen [\d,]+ en [\d,]+%, gewone schommeling$/)
    expect(await page.locator('figure#reeks .wide .chosen').getAttribute('data-row')).toBe('2022-Q4')
    await page.keyboard.press('Escape')
    expect(await said()).toBe('')
    await page.context().close()
  })
})

test('what can be tapped is at least 44 pixels high, but for links in a sentence or a table', async () => {
  for (const path of ['/', '/maat/tijd-met-gezin', '/maten', '/regels', '/keten', '/vergelijk']) {
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
