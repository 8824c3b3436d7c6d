import { createHash } from 'node:crypto'
import type { Context } from 'hono'

export const forever = 'public, max-age=31536000, immutable'
export const briefly = 'public, max-age=60'

/** Headers of something that is served under a tag. */
export type Tagged = { tag: string; headers: Record<string, string> }

/** 304 when the reader has it already, else what `make` gives. */
export async function tagged(c: Context, { tag, headers }: Tagged, make: () => Promise<BodyInit>): Promise<Response> {
  const all = { ...headers, ETag: `"${tag}"` }
  if (hasAlready(c.req.header('if-none-match'), tag)) return c.newResponse(null, { status: 304, headers: all })
  return c.newResponse((await make()) as ArrayBuffer, { status: 200, headers: all })
}

/** A small JSON answer, with a tag of its content. */
export function jsonAnswer(
  c: Context,
  content: unknown,
  caching = briefly,
  type = 'application/json',
): Promise<Response> {
  const text = JSON.stringify(content)
  const headers = { 'Content-Type': type, 'Cache-Control': caching }
  return tagged(c, { tag: digest(text), headers }, async () => text)
}

export const digest = (text: string) => createHash('sha256').update(text).digest('hex')

const hasAlready = (header: string | undefined, tag: string) =>
  header?.split(',').some((part) => part.trim() === '*' || part.trim().replace(/^W\//, '') === `"${tag}"`) ?? false
