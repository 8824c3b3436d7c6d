import type { Context } from 'hono'
import type { z } from 'zod'
import { problem } from './problem.ts'

/** What does not fit the description of an operation becomes a 400 that names the fields, and none of their values. */
export function refuseInvalid(
  result: { target: string } & ({ success: true } | { success: false; error: z.ZodError }),
  c: Context,
): Response | undefined {
  if (result.success) return undefined
  const faults = result.error.issues.map(({ path, message }) => `${path.join('.') || result.target}: ${message}`)
  return problem(c, 400, faults.join('; '), 'see /v1/openapi.json for what this address takes')
}
