import { Hono } from 'hono'

/** `/.well-known/security.txt` (RFC 9116): whom to tell about a hole. Good for half a year from the day it is asked for. */
export function securityTextRoute(
  { url, contact }: { url: string; contact: string },
  now: () => number = Date.now,
): Hono {
  return new Hono().get('/.well-known/security.txt', (c) => {
    const day = 24 * 3600 * 1000
    const expires = new Date(Math.floor(now() / day) * day + 180 * day).toISOString()
    c.header('Cache-Control', 'public, max-age=86400')
    return c.text(
      [
        `Contact: mailto:${contact}`,
        `Expires: ${expires}`,
        'Preferred-Languages: nl, en',
        `Canonical: ${url}/.well-known/security.txt`,
        `Policy: ${url}/documenten/dreigingen`,
        '',
      ].join('\n'),
    )
  })
}
