import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { sentKinds } from '../../data/inbox/line.ts'
import { Refusal } from '../../data/refusal.ts'
import type { Intake } from '../intake.ts'
import { problem } from '../problem.ts'
import { addressOf, isOwn } from '../sender.ts'
import { describeSignals } from './signalsDocument.ts'

export type SignalsSettings = { url: string; proxies: number }

const longest = 64 * 1024

/** Where signals come in and receipts are used. Not for pages of others: see sender.ts. */
export function signalsRoute(intake: Intake, { url, proxies }: SignalsSettings) {
  const api = new OpenAPIHono()
  const own: MiddlewareHandler = async (c, next) => {
    if (!isOwn(c, url)) return problem(c, 403, 'this was sent by a page of somebody else', 'use the form of this site')
    c.res.headers.delete('Access-Control-Allow-Origin')
    c.header('Cache-Control', 'no-store')
    await next()
    c.res.headers.delete('Access-Control-Allow-Origin')
  }
  const limit = bodyLimit({
    maxSize: longest,
    onError: (c) => problem(c, 413, 'this is longer than 64 KiB', 'send fewer signals at once'),
  })
  for (const path of ['/signals', '/receipts', '/receipts/undo']) api.on('POST', path, own, limit)

  api.post('/signals', async (c) => {
    const signals = signalsIn(await bodyOf(c))
    const { words } = await intake.send({ code: codeOf(c), signals, address: addressOf(c, proxies) })
    return c.json({ receipt: words }, 201)
  })
  api.post('/receipts', async (c) => c.json(await intake.status(wordsIn(await bodyOf(c)), addressOf(c, proxies))))
  api.post('/receipts/undo', async (c) => {
    await intake.undo(wordsIn(await bodyOf(c)), addressOf(c, proxies))
    return c.body(null, 204)
  })
  describeSignals(api.openAPIRegistry)
  return api
}

async function bodyOf(c: Context): Promise<unknown[]> {
  const type = c.req.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase()
  const text = await c.req.text()
  if (type === 'application/json') return [parsed(text)].flat()
  if (type === 'application/x-ndjson')
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(parsed)
  throw new Refusal('this media type is not read', 'send application/json or application/x-ndjson', 415)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('this is not JSON', 'send one object, or one a line as application/x-ndjson')
  }
}

function signalsIn(body: readonly unknown[]) {
  if (body.length === 0) throw new Refusal('there is no signal', 'send at least one')
  return body.map((one, index) => {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) throw noKind(index)
    const { kind, ...fields } = one as Record<string, unknown>
    const signal = sentKinds.find((name) => name === kind)
    if (signal === undefined) throw noKind(index)
    return { signal, fields }
  })
}

const noKind = (index: number) =>
  new Refusal(`signal ${index + 1} has no kind that is known`, `kind is one of: ${sentKinds.join(', ')}`, 422)

function wordsIn([one]: readonly unknown[]): string {
  const words = typeof one === 'object' && one !== null && 'words' in one ? one.words : undefined
  if (typeof words === 'string') return words
  throw new Refusal('words: is missing', 'send {"words": "six words"}', 422)
}

/** The code comes in a header, never in an address. */
const codeOf = (c: Context) => /^Bearer\s+(.{1,80})$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? null
