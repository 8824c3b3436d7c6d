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
  return listen(createApp(shelf, { pages: pagesRoute(shelf, dist), forms: formsOf?.(dist) }))
}

/** Serves an app on a free port of this machine. */
export async function listen({ fetch }: Pick<Parameters<typeof serve>[0], 'fetch'>): Promise<Site> {
  const { server, port } = await new Promise<{ server: ServerType; port: number }>((resolve) => {
    const opened = serve({ fetch, hostname: '127.0.0.1', port: 0 }, ({ port: of }) =>
      resolve({ server: opened, port: of }),
    )
  })
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() }
}
