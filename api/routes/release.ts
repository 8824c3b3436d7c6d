import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { Refusal } from '../../data/refusal.ts'
import { briefly } from '../answer.ts'
import type { Shelf } from '../shelf.ts'

/** The release in an address: an id, or `latest`. */
export const release = z
  .string()
  .openapi({ description: 'Id of a release (quarter.version), or `latest`', example: '2026-Q3.1' })

/** The answer about the release in the address; `latest` leads to the same address of the newest one. Throws Refusal 404 when nothing is released yet. */
export async function ofRelease(c: Context, shelf: Shelf, give: (id: string) => Promise<Response>): Promise<Response> {
  const id = c.req.param('release') ?? ''
  if (id !== 'latest') return give(id)
  const { pathname, search } = new URL(c.req.url)
  c.header('Cache-Control', briefly)
  return c.redirect(pathname.replace('/releases/latest', `/releases/${await latestId(shelf)}`) + search, 307)
}

async function latestId(shelf: Shelf): Promise<string> {
  const latest = await shelf.latest()
  if (latest) return latest.id
  throw new Refusal('there is no release yet', 'make one: npm run wederkerig -- release --all', 404)
}
