import { createServer } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { createApp } from '../../api/app.ts'
import { pagesRoute } from '../../api/pages.ts'
import { fakeShelf } from '../web/fakeShelf.ts'
import { built } from './built.ts'

export type Site = { url: string; close: () => void }

/** The whole server with the scripts and styles as built, on a free port of this machine, over a field with every state. */
export async function openSite(formsOf?: (dist: string) => Hono, shelf = fakeShelf()): Promise<Site> {
  const dist = await built()
  const port = await freePort()
  const app = createApp(shelf, { pages: pagesRoute(shelf, dist), forms: formsOf?.(dist) })
  const server = await new Promise<ServerType>((resolve) => {
    const opened = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, () => resolve(opened))
  })
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
