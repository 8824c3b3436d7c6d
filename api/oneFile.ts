import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { briefly, digest, tagged } from './answer.ts'
import { pageText, styleText } from './finished.ts'

/** A briefing as one file, `/briefing/2026-k3.html`: styles and pictures inside it, links with their host, no script. */
export function oneFileRoute(pages: Hono, url: string): Hono {
  return new Hono().get('*', async (c, next) => {
    const path = /^((?:\/en)?\/briefing\/[^/]+)\.html$/.exec(c.req.path)?.[1]
    const page = path && (await pageText(pages, path + new URL(c.req.url).search))
    if (!page) return next()
    const style = (await styleText(pages, page)).replaceAll('</', '<\\/')
    const html = inOne(page, style, url)
    const release = page.match(/data-release="([^"]+)"/)?.[1] ?? ''
    const headers = {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Disposition': `inline; filename="wederkerig_briefing_${release.replace('-Q', '-k')}.html"`,
      'Cache-Control': briefly,
      'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    }
    return tagged(c, { tag: digest(html), headers }, async () => html)
  })
}

const inOne = (page: string, style: string, url: string) =>
  page
    .replaceAll(/<link [^>]*>|<script[\s\S]*?<\/script>/g, '')
    .replace(/<header class="top">[\s\S]*?<\/header>/, '')
    .replace(/<aside class="on-screen[\s\S]*?<\/aside>/, '')
    .replace(/<footer class="bottom">[\s\S]*?<\/footer>/, '')
    .replaceAll('href="/', `href="${url}/`)
    .replace('</head>', () => `<style>${style}</style></head>`)
