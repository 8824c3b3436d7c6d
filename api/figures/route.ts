import { type Context, Hono } from 'hono'
import { fileName } from '../../data/fileName.ts'
import { briefly, digest, tagged } from '../answer.ts'
import { pageText, styleText } from '../finished.ts'
import { contentPolicy } from '../security.ts'
import { lightTokens, withoutVariables } from './colours.ts'
import { type Figure, figureIn } from './figure.ts'
import { standalone } from './picture.ts'

const address = /^(.*)\/(?:figuur|figure)\/([a-z][\w-]*?)(\.svg)?$/

/**
 * Every figure of every page by itself: `PAGE/figuur/ID.svg` is a picture file, `PAGE/figuur/ID` a page for a frame elsewhere. Made from the
 * finished page, so that it never says anything else.
 */
export function figuresRoute(pages: Hono): Hono {
  return new Hono().get('*', async (c, next) => {
    const [, path, id, suffix] = address.exec(c.req.path) ?? []
    if (path === undefined || id === undefined) return next()
    const page = await pageText(pages, (path || '/') + new URL(c.req.url).search)
    const figure = page && figureIn(page, id)
    if (!page || !figure) return next()
    const name = [path.split('/').at(-1), id].filter(Boolean).join('_')
    return suffix ? picture(c, pages, page, figure, name) : embedded(c, page, figure, path || '/')
  })
}

async function picture(c: Context, pages: Hono, page: string, figure: Figure, name: string) {
  const bare = standalone(figure)
  if (bare === null) return c.notFound()
  const svg = withoutVariables(bare, lightTokens(await styleText(pages, page)))
  const release = page.match(/data-release="([^"]+)"/)?.[1] ?? ''
  const headers = {
    'Content-Type': 'image/svg+xml; charset=utf-8',
    'Content-Disposition': `inline; filename="${fileName(name, {}, release, 'svg')}"`,
    'Cache-Control': briefly,
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
  }
  return tagged(c, { tag: digest(svg), headers }, async () => svg)
}

function embedded(c: Context, page: string, figure: Figure, path: string) {
  const head = page.match(/<head>[\s\S]*?<\/head>/)?.[0] ?? ''
  const language = page.match(/<html lang="(\w+)"/)?.[1] ?? 'nl'
  const back = `${path}${new URL(c.req.url).search.replaceAll('&', '&amp;')}`
  const html = `<!doctype html><html lang="${language}">${head}<body class="embedded"><main>${figure.warning}${figure.html}<p class="source"><a href="${back}" target="_blank" rel="noopener">Wederkerig</a></p></main></body></html>`
  c.header('X-Frame-Options', undefined)
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': briefly,
    'Content-Security-Policy': framed,
  }
  return tagged(c, { tag: digest(html), headers }, async () => html)
}

/** The one place that may stand in a frame of somebody else. */
const framed = contentPolicy.replace("frame-ancestors 'none'", 'frame-ancestors *')
