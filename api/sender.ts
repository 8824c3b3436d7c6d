import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/** Whether a write comes from our own pages or from a program, not from the page of somebody else. `url` is where we are reached. */
export function isOwn(c: Context, url: string): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = c.req.header('origin')
  return origin === undefined || origin === new URL(url).origin || origin === new URL(c.req.url).origin
}

/** Who sends, only to limit how often: kept nowhere. Behind own proxies, the address that the first of them saw. */
export function addressOf(c: Context, proxies: number): string {
  const passed = c.req.header('x-forwarded-for')?.split(',') ?? []
  if (proxies > 0) return passed.at(-proxies)?.trim() ?? ''
  try {
    return getConnInfo(c).remote.address ?? ''
  } catch {
    return ''
  }
}
