import { type ServerType, serve } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Page } from 'playwright-core'
import { createApp } from '../../api/app.ts'
import { pagesRoute } from '../../api/pages.ts'
import { openTestInstallation } from '../api/access/installation.ts'
import { fakeShelf } from '../web/fakeShelf.ts'
import { built } from './built.ts'
import { openChromium } from './chromium.ts'

export type Site = { url: string; close: () => void }

/** The whole server with the scripts and styles as built, on a free port of this machine, over a field with every state. */
export async function openSite(formsOf?: (dist: string) => Hono, shelf = fakeShelf()): Promise<Site> {
  const dist = await built()
  return listen(createApp(shelf, { pages: pagesRoute(shelf, dist), forms: formsOf?.(dist) }))
}

type View = { width: number; colorScheme?: 'light' | 'dark' }

/** A whole installation with a browser in front of it, in which somebody with a grant (or nobody, '') opens a page. */
export async function openManaged(settings: Parameters<typeof openTestInstallation>[0] = {}) {
  const here = openTestInstallation({ ...settings, dist: await built() })
  const [{ url, close }, browser] = [await listen(here.app), await openChromium()]
  const cookies = new Map<string, string>()

  async function open(grant: string, { width, colorScheme = 'light' }: View): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 768 }, colorScheme })
    if (grant !== '' && !cookies.has(grant)) cookies.set(grant, (await here.signIn(grant)).cookie)
    const [name = '', value = ''] = (cookies.get(grant) ?? '').split('=')
    if (name) await context.addCookies([{ name, value, url }])
    return context.newPage()
  }

  async function stop() {
    await browser.close()
    close()
    await here.close()
  }
  return { ...here, url, open, stop }
}

async function listen({ fetch }: Pick<Parameters<typeof serve>[0], 'fetch'>): Promise<Site> {
  const { server, port } = await new Promise<{ server: ServerType; port: number }>((resolve) => {
    const opened = serve({ fetch, hostname: '127.0.0.1', port: 0 }, ({ port: of }) =>
      resolve({ server: opened, port: of }),
    )
  })
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() }
}
