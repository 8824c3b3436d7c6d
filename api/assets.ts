import { existsSync } from 'node:fs'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'
import { briefly, forever } from './answer.ts'

/** Scripts and styles of the web room, as vite built them; a name holds the hash of its content. Nothing before the first build. */
export function assetsRoute(folder: string): Hono {
  const route = new Hono()
  if (!existsSync(folder)) return route
  const onFound = (_path: string, c: Context) => c.header('Cache-Control', forever)
  const onWorker = (_path: string, c: Context) => c.header('Cache-Control', briefly)
  return route
    .get('/assets/*', serveStatic({ root: folder, precompressed: true, onFound }))
    .get('/worker.js', serveStatic({ root: folder, precompressed: true, onFound: onWorker }))
}
