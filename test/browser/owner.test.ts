import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import axe, { type AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestInstallation } from '../api/access/installation.ts'
import { openChromium } from './chromium.ts'

const dist = join(mkdtempSync(join(tmpdir(), 'wederkerig-owner-')), 'dist')
const sessions: Record<string, string> = {}
let here: ReturnType<typeof openTestInstallation>
let browser: Browser
let url: string
let stop: () => void

beforeAll(async () => {
  const web = new URL('../../web/', import.meta.url).pathname
  await build({ configFile: join(web, 'vite.config.ts'), root: web, logLevel: 'silent', build: { outDir: dist } })
  here = openTestInstallation({ dist })
  for (const role of ['owner:jeugdregio', 'desk']) sessions[role] = (await here.signIn(role)).cookie
  url = await new Promise((resolve) => {
    const server = serve({ fetch: here.app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
      resolve(`http://127.0.0.1:${port}`),
    )
    stop = () => server.close()
  })
  browser = await openChromium()
})

afterAll(async () => {
  await browser?.close()
  stop?.()
  await here?.close()
})

async function signedIn(role: string, width: number, colorScheme: 'light' | 'dark'): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height: 768 }, colorScheme, bypassCSP: true })
  const [name = '', value = ''] = (sessions[role] ?? '').split('=')
  await context.addCookies([{ name, value, url }])
  return context
}

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate<AxeResults>(
    "axe.run({ runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } })",
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)
}

test.each([
  [360, 'light', ''],
  [1366, 'dark', '/en'],
] as const)('at %i px, %s, every page of owner and desk is without fault and fits', async (width, scheme, prefix) => {
  const pages: Record<string, readonly string[]> = {
    'owner:jeugdregio': prefix
      ? ['/en/manage/agenda', '/en/manage/agenda/GEM-vot', '/en/manage/decisions', '/en/rules/GEM-vot']
      : ['/beheer/agenda', '/beheer/agenda/GEM-vot', '/beheer/besluiten', '/regels/GEM-vot'],
    desk: prefix
      ? ['/en/manage/agenda', '/en/manage/register', '/en/manage/register/ORG-format']
      : ['/beheer/agenda', '/beheer/agenda/BW-1:255', '/beheer/register', '/beheer/register/ORG-format'],
  }
  for (const [role, paths] of Object.entries(pages)) {
    const context = await signedIn(role, width, scheme)
    const page = await context.newPage()
    for (const path of paths) {
      await page.goto(url + path)
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect([path, await page.locator('h1').count(), wide, await faults(page)]).toEqual([path, 1, 0, []])
    }
    await context.close()
  }
})

test('an owner answers with the keyboard alone, sees what is lacking, and looks before it is saved', async () => {
  const context = await signedIn('owner:jeugdregio', 1366, 'light')
  const page = await context.newPage()
  await page.goto(`${url}/beheer/agenda/GEM-vot`)
  const tabTo = async (wanted: string) => {
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press('Tab')
      const here = await page.evaluate(() => {
        const { activeElement: at } = document
        return at?.getAttribute('name') ?? at?.textContent
      })
      if (here === wanted) return
    }
    throw new Error(`no way to ${wanted} by keyboard`)
  }
  await tabTo('decision')
  for (const key of ['ArrowDown', 'ArrowDown']) await page.keyboard.press(key)
  await tabTo('Bekijk eerst')
  await page.keyboard.press('Enter')
  await page.waitForSelector('#mistakes')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('mistakes')
  expect(await faults(page)).toEqual([])
  await tabTo('reason')
  await page.keyboard.type('De stap beschermt gezinnen.')
  await tabTo('review_quarter')
  await page.keyboard.press('ArrowDown')
  await tabTo('Bekijk eerst')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.preview')
  expect(await faults(page)).toEqual([])
  expect(await page.locator('.preview .timeline').textContent()).toContain('De stap beschermt gezinnen.')
  await page.getByRole('button', { name: 'Zet in het verhaal' }).press('Enter')
  await page.waitForURL(/besluiten/)
  expect(await page.locator('main').textContent()).toContain('De stap beschermt gezinnen.')
  await context.close()
})
