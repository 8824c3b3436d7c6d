import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { type SentKind, sentKinds } from '../../data/inbox/line.ts'
import { type Field, signalFields } from '../../data/signal.ts'
import { codesOf } from '../../data/vocabulary/codes.ts'
import { failed, failure, json } from '../document.ts'

/** Describes the addresses of signals.ts, from the fields of data/signal.ts. */
export function describeSignals(openAPIRegistry: OpenAPIHono['openAPIRegistry']) {
  const tags = ['signals']
  openAPIRegistry.registerComponent('securitySchemes', 'code', {
    type: 'http',
    scheme: 'bearer',
    description: 'A one-quarter code of an organisation or a card of a family',
  })
  openAPIRegistry.registerPath({
    method: 'post',
    path: '/signals',
    operationId: 'send_signals',
    tags,
    summary: 'Send one signal, or one a line, at most 64 KiB',
    description:
      'Answered when on disk. Sending the same signal_id again is the same signal and gives the same answer. Either all signals of a request are taken, or none.',
    security: [{ code: [] }, {}],
    request: {
      body: {
        required: true,
        content: { 'application/json': { schema: anySignal }, 'application/x-ndjson': { schema: anySignal } },
      },
    },
    responses: {
      201: { description: 'Stored', content: json(z.object({ receipt: z.string() })) },
      ...refusals([400, 403, 409, 413, 415, 422, 429, 503]),
    },
  })
  for (const [path, operationId, summary, answer] of receiptPaths)
    openAPIRegistry.registerPath({
      method: 'post',
      path,
      operationId,
      tags,
      summary,
      request: { body: { required: true, content: json(z.object({ words: z.string() })) } },
      responses: { ...answer, ...refusals([400, 403, 404, 409, 413, 415, 422, 429, 503]) },
    })
}

const receiptPaths = [
  [
    '/receipts',
    'read_receipt',
    'What a receipt opens: the rules it was about, and for how many seconds it can be taken back',
    { 200: { description: 'Found', content: json(z.object({ rules: z.array(z.string()), undo: z.int() })) } },
  ],
  ['/receipts/undo', 'undo', 'Take back what was sent, within half an hour', { 204: { description: 'Taken back' } }],
] as const

const words: Record<number, string> = {
  400: 'Not JSON',
  403: 'No code, or one that opens nothing; or sent by a page of somebody else',
  404: 'No such receipt',
  409: 'The code was used already, or it is too late',
  413: 'Longer than 64 KiB',
  415: 'Another media type',
  422: 'Fields that are not right, named with the reason',
  429: 'Too often',
  503: 'Not stored; try again',
}

const refusals = (codes: readonly number[]) => ({
  ...Object.fromEntries(codes.map((code) => [code, failure(words[code] ?? '')])),
  ...failed,
})

const shapeOf = (kind: SentKind) =>
  z
    .object({
      kind: z.literal(kind),
      signal_id: z.string().regex(/^[A-Za-z0-9_-]{16,64}$/),
      phase: z.enum(codesOf('phase') as [string]).optional(),
      ...Object.fromEntries(Object.entries(signalFields[kind]).map(([name, field]) => [name, shape(field)])),
    })
    .openapi(`Signal_${kind}`)

function shape(field: Field): z.ZodType {
  const own = plainShape(field)
  return field.required ? own : own.optional()
}

function plainShape(field: Field): z.ZodType {
  switch (field.type) {
    case 'text':
      return z.string().max(field.longest)
    case 'name':
      return z
        .string()
        .regex(/^[A-Za-z0-9_.-]+$/)
        .max(field.longest)
    case 'code':
      return z.enum(codesOf(field.codes) as [string])
    case 'codes':
      return z
        .array(z.enum(codesOf(field.codes) as [string]))
        .min(1)
        .max(field.most)
    case 'integer':
      return z.int().min(field.low).max(field.high)
    case 'number':
      return z.number().min(field.low).max(field.high)
    case 'boolean':
      return z.boolean()
    case 'day':
      return z.iso.date()
    case 'quarter':
      return z.string().regex(/^\d{4}-Q[1-4]$/)
  }
}

const anySignal = z.union(sentKinds.map(shapeOf))
