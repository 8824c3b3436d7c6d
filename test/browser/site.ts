import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServerType, serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { build } from 'vite'
import { createApp } from '../../api/app.ts'
import { pagesRoute } from '../../api/pages.ts'
import { fakeShelf } from '../web/fakeShelf.ts'

export type Site = { url: string; close: () => void }

/** The whole server with freshly built scripts and styles, on a free port of this machine, over a field with every state. */
export async function openSite(formsOf?: (dist: string) => Hono): Promise<Site> {
  const dist = join(mkdtempSync(join(tmpdir(), 'wederkerig-dist-')), 'dist')
  const web = new URL('../../web/', import.meta.url).pathname
  const configs = formsOf ? ['vite.config.ts', 'forms/vite.config.ts'] : ['vite.config.ts']
  for (const name of configs)
    await build({ configFile: join(web, name), root: web, logLevel: 'silent', build: { outDir: dist } })
  const port = await freePort()
  const app = createApp(fakeShelf(), { pages: pagesRoute(fakeShelf(), dist), forms: formsOf?.(dist) })
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
