import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Refusal } from '../data/refusal.ts'
import { Faulty } from './faulty.ts'

/** RFC 9457, with a hint beside it. Never a stack, a path of the server or a value from a row. */
type Problem = {
  type: 'about:blank'
  title: string
  status: number
  detail: string
  hint: string
  /** Of a 422: which field of which signal, and why. */
  errors?: { line: number; field: string; reason: string }[]
}

/** The one place where something that went wrong becomes an answer. */
export function problem(
  c: Context,
  status: number,
  detail: string,
  hint: string,
  more: Pick<Problem, 'errors'> = {},
): Response {
  const body: Problem = { type: 'about:blank', title: titles[status] ?? 'Error', status, detail, hint, ...more }
  const wait = waits[status]
  const headers = {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    ...(wait === undefined ? {} : { 'Retry-After': wait }),
  }
  return c.newResponse(JSON.stringify(body), status as ContentfulStatusCode, headers)
}

/** A Refusal says itself what is wrong; of anything else the reader learns only that it happened. */
export function problemOf(c: Context, error: Error, log: (sentence: string) => void): Response {
  if (error instanceof Faulty) {
    const errors = error.faults.map(({ line, field, reason }) => ({ line, field, reason: reason.en }))
    return problem(c, error.code, error.message, error.hint, { errors })
  }
  if (error instanceof Refusal) return problem(c, error.code, error.message, error.hint)
  if (error instanceof HTTPException && error.status === 413)
    return problem(c, 413, 'this is longer than may be sent here', 'send less at once')
  log(`${c.req.method} ${c.req.routePath} failed: ${error.name}\n${framesOf(error)}`)
  return problem(c, 500, 'something went wrong on our side', 'try again later; tell the operator when it stays')
}

/** Where it happened, without the message: a message of the database may hold a value. */
const framesOf = ({ stack = '' }: Error) =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 5)
    .join('\n')

const titles: Record<number, string> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

/** Seconds until it makes sense to try again. */
const waits: Record<number, string> = { 429: '60', 503: '10' }
