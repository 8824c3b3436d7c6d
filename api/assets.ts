import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { forever } from './answer.ts'

/** Scripts and styles of the web room, as vite built them; a name holds the hash of its content. */
export const assetsRoute = (folder: string) =>
  new Hono().get(
    '/assets/*',
    serveStatic({ root: folder, precompressed: true, onFound: (_path, c) => c.header('Cache-Control', forever) }),
  )
