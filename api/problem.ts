import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Refusal } from '../data/refusal.ts'

/** RFC 9457, with a hint beside it. Never a stack, a path of the server or a value from a row. */
type Problem = { type: 'about:blank'; title: string; status: number; detail: string; hint: string }

/** The one place where something that went wrong becomes an answer. */
export function problem(c: Context, status: number, detail: string, hint: string): Response {
  const body: Problem = { type: 'about:blank', title: titles[status] ?? 'Error', status, detail, hint }
  const headers = { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' }
  return c.newResponse(JSON.stringify(body), status as ContentfulStatusCode, headers)
}

/** A Refusal says itself what is wrong; of anything else the reader learns only that it happened. */
export function problemOf(c: Context, error: Error, log: (sentence: string) => void): Response {
  if (error instanceof Refusal) return problem(c, error.code, error.message, error.hint)
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
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}
