import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context, Hono, MiddlewareHandler } from 'hono'
import type { EventLine } from '../data/inbox/line.ts'
import { jsonAnswer } from './answer.ts'
import { openCache } from './cache.ts'
import { answer, apiVersion, failed, json, unchanged } from './document.ts'
import { feedRoute } from './feed.ts'
import { figuresRoute } from './figures/route.ts'
import type { Intake } from './intake.ts'
import { oneFileRoute } from './oneFile.ts'
import { type Health, healthRoute } from './operations/health.ts'
import { securityTextRoute } from './operations/securityText.ts'
import { problem, problemOf } from './problem.ts'
import { auditsRoute } from './routes/audits.ts'
import { measuresRoute } from './routes/measures.ts'
import { metadataRoute } from './routes/metadata.ts'
import { releasesRoute } from './routes/releases.ts'
import { rulesRoute } from './routes/rules.ts'
import { signalsRoute } from './routes/signals.ts'
import { tablesRoute } from './routes/tables.ts'
import { securityHeaders } from './security.ts'
import type { Shelf } from './shelf.ts'
import { openTold } from './told.ts'

export type AppSettings = {
  /** Where this installation is reached, without a slash at the end. */
  url: string
  contact: string
  cacheMegabytes: number
  log: (sentence: string) => void
  /** Where signals come in; without it everything is read only. */
  intake?: Intake | undefined
  /** Lines of the journal since the newest release, and the day of now. */
  heard?: (() => Promise<readonly EventLine[]>) | undefined
  today?: (() => string) | undefined
  /** How many proxies of the operator stand before the server. */
  proxies: number
  /** What is served beside the API: pages and their assets. */
  pages?: Hono | undefined
  /** The pages on which practice speaks; they come before the other pages. */
  forms?: Hono | undefined
  /** Signing in and the pages behind it; they come first. */
  manage?: Hono | undefined
  /** Whether the installation can do its work. */
  health?: (() => Promise<Health>) | undefined
  /** Counts requests. */
  measure?: MiddlewareHandler | undefined
}

/** The whole server as one function from request to response; opens no port. */
export function createApp(shelf: Shelf, settings: Partial<AppSettings> = {}) {
  const { log = console.error, pages, forms, manage, url = local, contact = '', health, measure } = settings
  const app = new OpenAPIHono()
  if (measure) app.use(measure)
  app.use(withHeaders(securityHeaders(url)))
  app.use('/v1/*', withHeaders(interfaceHeaders), readOnly)
  app.get('/healthz', (c) => c.json({ status: 'ok' }))
  if (health) app.route('/', healthRoute(health))
  app.route('/', securityTextRoute({ url, contact }))
  app.route('/v1', interfaceRoute(shelf, settings))
  app.all('/v1/*', nothing)
  app.route('/', feedRoute(shelf, { url, told: openTold(shelf, settings.heard), today: settings.today }))
  if (manage) app.route('/', manage)
  if (forms) app.route('/', forms)
  if (pages) app.route('/', figuresRoute(pages)).route('/', oneFileRoute(pages, url)).route('/', pages)
  app.notFound(nothing)
  app.onError((error, c) => problemOf(c, error, log))
  return app
}

const local = 'http://127.0.0.1:8080'

const nothing = (c: Context) =>
  problem(c, 404, 'there is nothing at this address', 'see /v1/openapi.json for what there is')

/** Set before the answer is made: adding them to a finished answer costs as much as the rest of a small request. */
const withHeaders =
  (headers: Readonly<Record<string, string>>): MiddlewareHandler =>
  (c, next) => {
    for (const [name, value] of Object.entries(headers)) c.header(name, value)
    return next()
  }

const interfaceHeaders = {
  'API-Version': apiVersion,
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'API-Version, ETag, Location',
}

const readOnly: MiddlewareHandler = async (c, next) => {
  const isSent = isWritten(c.req.path)
  const isAsked = c.req.method === 'GET' || c.req.method === 'HEAD'
  if (isSent ? c.req.method === 'POST' : isAsked) return next()
  const allow = isSent ? 'POST, OPTIONS' : 'GET, HEAD, OPTIONS'
  if (c.req.method === 'OPTIONS') return c.body(null, 204, { ...preflight, Allow: allow })
  c.header('Allow', allow)
  if (isSent) return problem(c, 405, 'this address can only be written to', 'use POST')
  return problem(c, 405, 'this interface can only be read', 'use GET')
}

/** Of a preflight these are no exception: a page of somebody else may not write. */
const isWritten = (path: string) => ['/v1/signals', '/v1/receipts', '/v1/receipts/undo'].includes(path)

const preflight = {
  'Access-Control-Allow-Methods': 'GET, HEAD',
  'Access-Control-Allow-Headers': 'Accept, If-None-Match',
  'Access-Control-Max-Age': '86400',
}

/** Everything under /v1, and the description of it. */
export function interfaceRoute(
  shelf: Shelf,
  { url = local, contact = '', cacheMegabytes = 128, intake, proxies = 0 }: Partial<AppSettings>,
) {
  const api = new OpenAPIHono()
  api.route('/', releasesRoute(shelf))
  api.route('/', auditsRoute(shelf))
  api.route('/', metadataRoute(shelf, { url, contact }))
  api.route('/', tablesRoute(shelf, openCache(cacheMegabytes)))
  api.route('/', measuresRoute())
  api.route('/', rulesRoute())
  if (intake) api.route('/', signalsRoute(intake, { url, proxies }))
  api.openapi(documentRoute, (c) => jsonAnswer(c, document))
  const head = { openapi: '3.1.0', info: info(url, contact), servers: [{ url: `${url}/v1` }], tags }
  const document = api.getOpenAPI31Document(head)
  return api
}

const documentRoute = createRoute({
  method: 'get',
  path: '/openapi.json',
  operationId: 'read_interface',
  tags: ['interface'],
  summary: 'This description',
  responses: { 200: answer('OpenAPI 3.1', json(z.looseObject({}))), 304: unchanged, ...failed },
})

const info = (url: string, contact: string) => ({
  title: 'Wederkerig',
  version: apiVersion,
  description:
    'Releases of what practice reports back about rules in youth care: public tables, protected before they leave. A release never changes; `latest` redirects to the newest. Deprecated parts are announced here at least a year ahead.',
  contact: { name: 'Wederkerig', url, email: contact },
  license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
})

const tags = [
  { name: 'releases', description: 'What was published, and when' },
  { name: 'tables', description: 'The figures: JSON, CSV, Arrow or Parquet, the same rows in each' },
  { name: 'signals', description: 'What practice sends; what is stored is told only when it is on disk' },
  { name: 'vocabulary', description: 'What the words mean' },
  { name: 'interface', description: 'The interface itself' },
]
