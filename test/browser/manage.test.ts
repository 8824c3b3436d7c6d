import { afterAll, beforeAll, expect, test } from 'vitest'
import { darkFaults, faults } from './faults.ts'
import { openManaged } from './managed.ts'

let here: Awaited<ReturnType<typeof openManaged>>
beforeAll(async () => {
  here = await openManaged({ command: () => told })
})
afterAll(() => here?.stop())

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

/** Dutch on a phone, English on a desk. */
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
  const page = await here.open(grant, { width: 360 })
  for (const path of paths) {
    const isDesk = path.startsWith('/en')
    await page.setViewportSize({ width: isDesk ? 1366 : 360, height: 740 })
    await page.goto(here.url + path)
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    const found = [...(await faults(page)), ...(await darkFaults(page))]
    expect([path, isWide, found]).toEqual([path, false, []])
  }
  await page.context().close()
})

test('somebody signs in, makes a choice and signs out with the keyboard alone', async () => {
  const { secret } = await here.signIn('desk')
  const page = await here.open('', { width: 1366 })
  await page.goto(`${here.url}/beheer/desk`)
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
  await page.waitForURL(`${here.url}/beheer/desk`)
  await tabTo('Dit is dezelfde regel als')
  await page.keyboard.type('Samenwerkingsplicht')
  await tabTo('Bewaar het besluit over Weekstaat')
  await page.keyboard.press('Enter')
  await page.waitForURL(/klaar=ja/)
  expect((await here.inbox.events()).map(({ fields }) => fields.rule)).toEqual(['JW-2.8-samenwerking'])
  await tabTo('Afmelden')
  await page.keyboard.press('Enter')
  await page.waitForURL(`${here.url}/afmelden`)
  await page.goto(`${here.url}/beheer`)
  expect(new URL(page.url()).pathname).toBe('/aanmelden')
  await page.context().close()
})
