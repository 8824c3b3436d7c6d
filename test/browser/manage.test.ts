import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type ServerType, serve } from '@hono/node-server'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestInstallation } from '../api/access/installation.ts'
import { emptyFolder } from '../api/fixture.ts'
import { openChromium } from './chromium.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let browser: Browser
let server: ServerType
let site = ''
let here: ReturnType<typeof openTestInstallation>

beforeAll(async () => {
  const dist = emptyFolder()
  const web = new URL('../../web/', import.meta.url).pathname
  await build({ configFile: `${web}vite.config.ts`, root: web, logLevel: 'silent', build: { outDir: dist } })
  here = openTestInstallation({ dist, command: () => told })
  server = await new Promise<ServerType>((resolve) => {
    const opened = serve({ fetch: here.app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
      site = `http://127.0.0.1:${port}`
      resolve(opened)
    })
  })
  browser = await openChromium()
})
afterAll(async () => {
  await browser?.close()
  server?.close()
  await here?.close()
})

/** A command line that has something to tell on every page. */
const told = {
  ask: async <T>() =>
    ({
      texts: [
        {
          id: 'a'.repeat(16),
          candidate: 'c'.repeat(16),
          quarter: '2026-Q3',
          rule: 'nieuw',
          verdict: 'hindert',
          title: 'Weekstaat',
          text: 'Elke week',
        },
        {
          id: 'b'.repeat(16),
          candidate: null,
          quarter: '2026-Q3',
          rule: 'JW-2.8-samenwerking',
          verdict: 'helpt',
          title: null,
          text: 'Wachten',
        },
      ],
      imports: [
        { batch: 1, kind: 'friction', file: 'maart.csv', quarters: ['2026-Q3'], taken: 12, refused: 1, known: 0 },
      ],
      refused: [{ file: 'maart.csv', lines: 1, reasons: [{ field: 'role', reason: 'onbekende code', lines: 1 }] }],
      releases: [{ id: '2026-Q3.1', status: 'voorlopig', publication_date: '2026-10-15', rows: 1234 }],
      waiting: ['2026-Q4'],
      changed: ['2026-Q3'],
      keys: [{ quarter: '2026-Q3', state: 'kept' }],
      signing: { fingerprint: 'ab'.repeat(32) },
      mended: [],
    }) as T,
  begin: () => undefined,
  jobs: () => [
    { id: '1', verb: 'release', about: '2026-Q4', started: Date.now() - 90_000, state: 'running', said: null } as const,
    { id: '0', verb: 'audit', about: '2026-Q3.1', started: 0, state: 'done', said: { passed: true } } as const,
  ],
}

async function open(grant: string) {
  const context = await browser.newContext({ bypassCSP: true })
  if (grant !== '') {
    const [name = '', value = ''] = (await here.signIn(grant)).cookie.split('=')
    await context.addCookies([{ name, value, url: site }])
  }
  return context.newPage()
}

async function mistakesOn(page: Page) {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(
    () => (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run() as Promise<AxeResults>,
  )
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  return [...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), ...(wide ? ['wider than the screen'] : [])]
}

/** Dutch on a phone in the dark, English on a desk by day. */
const pages = {
  '': ['/aanmelden', '/en/sign-out'],
  'organisation:gi-01': ['/beheer/codes', '/en/manage'],
  desk: ['/beheer/desk'],
  steward: [
    '/beheer/inlezen',
    '/beheer/uitgaven',
    '/beheer/uitgaven/aftekenen?uitgave=2026-Q3.1',
    '/en/manage/keys',
    '/en/manage/trail',
    '/en/manage/releases/sign-off?uitgave=unknown',
  ],
}

test.each(Object.entries(pages))('axe finds nothing on the pages of %j', async (grant, paths) => {
  const page = await open(grant)
  for (const path of paths) {
    const isDesk = path.startsWith('/en')
    await page.setViewportSize({ width: isDesk ? 1366 : 360, height: 740 })
    await page.emulateMedia({ colorScheme: isDesk ? 'light' : 'dark' })
    await page.goto(site + path)
    expect([path, await mistakesOn(page)]).toEqual([path, []])
  }
  await page.context().close()
})

test('somebody signs in, makes a choice and signs out with the keyboard alone', async () => {
  const { secret } = await here.signIn('desk')
  const page = await open('')
  await page.goto(`${site}/beheer/desk`)
  expect(new URL(page.url()).pathname).toBe('/aanmelden')
  const tabTo = async (name: string) => {
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab')
      const at = await page.evaluate(() => {
        const found = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLElement> }
        return [found?.getAttribute('aria-label'), found?.labels?.[0]?.textContent, found?.textContent].join(' ')
      })
      if (at.includes(name)) return
    }
    throw new Error(`not reached by Tab: ${name}`)
  }
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip')
  await tabTo('Je sleutel')
  await page.keyboard.type(secret)
  await page.keyboard.press('Enter')
  await page.waitForURL(`${site}/beheer/desk`)
  await tabTo('Dit is dezelfde regel als')
  await page.keyboard.type('Samenwerkingsplicht')
  await tabTo('Bewaar het besluit over Weekstaat')
  await page.keyboard.press('Enter')
  await page.waitForURL(/klaar=ja/)
  expect((await here.inbox.events()).map(({ fields }) => fields.rule)).toEqual(['JW-2.8-samenwerking'])
  await tabTo('Afmelden')
  await page.keyboard.press('Enter')
  await page.waitForURL(`${site}/afmelden`)
  await page.goto(`${site}/beheer`)
  expect(new URL(page.url()).pathname).toBe('/aanmelden')
  await page.context().close()
})
