import { type ServerType, serve } from '@hono/node-server'

/** How long one side may keep the other waiting, in milliseconds, and how many may be connected. */
export type Patience = { headers: number; request: number; idle: number; connections: number }

const usual: Patience = { headers: 10_000, request: 30_000, idle: 60_000, connections: 2000 }

type Place = { hostname: string; port: number }

/** Listens at a place. Who sends half a request, or reads no answer, is cut off: a slow connection holds no place. */
export function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  place: Place,
  ready: () => void,
  { headers, request, idle, connections }: Patience = usual,
): ServerType {
  const serverOptions = {
    headersTimeout: headers,
    requestTimeout: request,
    keepAliveTimeout: 5000,
    connectionsCheckingInterval: Math.min(headers, 5000),
  }
  const server = serve({ fetch, ...place, serverOptions }, ready)
  if ('timeout' in server) server.timeout = idle
  if ('maxConnections' in server || 'listening' in server) Object.assign(server, { maxConnections: connections })
  return server
}
