import { z } from '@hono/zod-openapi'
import { Refusal } from '../../data/refusal.ts'
import type { Shelf } from '../shelf.ts'

/** The release in an address: an id, or `latest`. */
export const release = z
  .string()
  .openapi({ description: 'Id of a release (quarter.version), or `latest`', example: '2026-Q3.1' })

/** Throws Refusal 404 when nothing is released yet. */
export async function latestId(shelf: Shelf): Promise<string> {
  const latest = await shelf.latest()
  if (latest) return latest.id
  throw new Refusal('there is no release yet', 'make one: npm run wederkerig -- release --all', 404)
}
