import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../api/app.ts'
import { pagesRoute } from '../../api/pages.ts'
import { asKept, isStamped, mayKeep } from '../../web/offline/keeping.ts'
import { fakeShelf } from '../web/fakeShelf.ts'
import { built } from './built.ts'
import { openChromium } from './chromium.ts'
import { listen, type Site } from './site.ts'

let [browser, site, page]: [Browser?, Site?, Page?] = []
/** What the server does: it answers, or is too busy. */
let state: 'up' | 'busy' = 'up'

beforeAll(async () => {
  const shelf = fakeShelf()
  const app = createApp(shelf, { pages: pagesRoute(shelf, await built()) })
  site = await listen({
    fetch: async (request: Request) => {
      if (state === 'busy') return new Response('busy', { status: 503 })
      const answer = await app.fetch(request)
      // else the browser itself answers for a minute
      const headers = new Headers(answer.headers)
      headers.set('cache-control', headers.get('cache-control')?.replace('max-age=60', 'max-age=0') ?? '')
      return new Response(answer.body, { status: answer.status, headers })
    },
  })
  browser = await openChromium()
  page = await (await browser.newContext()).newPage()
})
afterAll(async () => {
  await browser?.close()
  site?.close()
})

test('a page that was opened is there without the server, says so, and is the new one when there is one again', async () => {
  if (!page || !site) throw new Error('no page')
  const notice = page.locator('.notices')
  await page.goto(site.url)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve))
  })
  await page.goto(`${site.url}/en/measures`, { waitUntil: 'load' })
  await expect.poll(() => page?.evaluate(async () => (await (await caches.open('pages')).keys()).length)).toBe(1)
  expect(await notice.count()).toBe(0)

  state = 'busy'
  const kept = await page.goto(`${site.url}/en/measures`)
  expect(kept?.headers()['content-security-policy']).toContain("default-src 'none'")
  expect(await notice.textContent()).toBe(
    'There is no connection. You see release 2026-Q3.1 of 15 October 2026, as you opened it before.',
  )
  expect((await page.goto(`${site.url}/regels`))?.status()).toBe(503)

  state = 'up'
  await page.goto(`${site.url}/en/measures`)
  expect(await notice.count()).toBe(0)

  site.close()
  await page.context().setOffline(true)
  await page.goto(`${site.url}/en/measures`)
  expect(await notice.count()).toBe(1)
  await expect(page.goto(`${site.url}/regels`)).rejects.toThrow()
})

describe('a page is kept', () => {
  const stamp = '<p class="stamp">Uitgave 2026-Q3.1 · voorlopig · 15 oktober 2026 · <a href="/">/</a></p>'

  test.each([
    ['for everybody', 200, 'public, max-age=60', 'text/html; charset=utf-8', true],
    ['not of one person', 200, 'private, no-store', 'text/html; charset=utf-8', false],
    ['not where nothing says how it may be kept', 200, '', 'text/html; charset=utf-8', false],
    ['not where it is a file to take along', 200, 'public, max-age=31536000, immutable', 'text/csv', false],
    ['not where there is none', 404, 'public, max-age=60', 'text/html; charset=utf-8', false],
  ])('%s', (_what, status, caching, type, kept) => {
    const headers = new Headers({ 'cache-control': caching, 'content-type': type })
    expect(mayKeep({ status, headers })).toBe(kept)
  })

  test('with its release, which a form has not', () => {
    expect([isStamped(stamp), isStamped('<form>')]).toEqual([true, false])
  })

  test('and says in its own language of which day it is', () => {
    expect(asKept(`<html lang="nl"><main id="inhoud">${stamp}</main>`)).toContain(
      '<p>Er is geen verbinding. Je ziet uitgave 2026-Q3.1 van 15 oktober 2026, zoals je die eerder opende.</p></div><main id="inhoud">',
    )
  })
})
