import type { Hono } from 'hono'

/** The HTML of a finished page; null when there is no such page. */
export async function pageText(pages: Hono, path: string): Promise<string | null> {
  const answer = await pages.request(path)
  const isPage = answer.status === 200 && answer.headers.get('content-type')?.startsWith('text/html')
  return isPage ? answer.text() : null
}

/** All styles that a finished page asks for, in order; empty before the first build. */
export async function styleText(pages: Hono, page: string): Promise<string> {
  const addresses = [...page.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, address]) => address ?? '')
  const sheets = await Promise.all(addresses.map((address) => pages.request(address)))
  return (await Promise.all(sheets.filter(({ ok }) => ok).map((sheet) => sheet.text()))).join('\n')
}
