import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Health } from './health.ts'

/** Counts of requests, and what `/metrics` tells of the installation. */
export type Metrics = { measure: MiddlewareHandler; route: Hono }

/**
 * Numbers for Prometheus. Labels are parts of the program only: method, route as written in the code, status. What is sent is one route, `sent`, so that
 * nobody reads from a clock which form somebody filled in.
 */
export function openMetrics(health: () => Promise<Health>): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'wederkerig_requests_total',
    help: 'Requests answered',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  })
  const seconds = new Histogram({
    name: 'wederkerig_request_seconds',
    help: 'Seconds until an answer began',
    labelNames: ['route'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  })
  tellHealth(registry, health)
  return {
    measure: async (c, next) => {
      const start = performance.now()
      await next()
      const route = routeOf(c)
      requests.inc({ method: methodOf(c.req.method), route, status: c.res.status })
      seconds.observe({ route }, (performance.now() - start) / 1000)
    },
    route: new Hono().get('/metrics', async (c) => {
      c.header('Content-Type', registry.contentType)
      return c.body(await registry.metrics())
    }),
  }
}

function tellHealth(registry: Registry, health: () => Promise<Health>) {
  const registers = [registry]
  new Gauge({
    name: 'wederkerig_ready',
    help: '1 when this part works: the newest release can be read, the inbox written, the disk has room',
    labelNames: ['part'],
    registers,
    async collect() {
      const found = await health()
      for (const part of ['release', 'inbox', 'disk'] as const) this.set({ part }, found[part] ? 1 : 0)
    },
  })
  new Gauge({
    name: 'wederkerig_disk_free_bytes',
    help: 'Room left where the data folder is',
    registers,
    async collect() {
      this.set((await health()).freeBytes)
    },
  })
  new Gauge({
    name: 'wederkerig_release',
    help: 'The newest release',
    labelNames: ['release'],
    registers,
    async collect() {
      const { newest } = await health()
      this.reset()
      if (newest !== null) this.set({ release: newest }, 1)
    },
  })
}

const known = ['GET', 'HEAD', 'OPTIONS', 'POST']
const methodOf = (method: string) => (known.includes(method) ? method : 'other')

/** The route as written; `other` for what no route knows. */
function routeOf(c: Context): string {
  if (c.req.method === 'POST') return 'sent'
  if (c.res.status === 404) return 'other'
  const found = matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))
  return found?.path ?? 'other'
}
