import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { listen } from '../../api/operations/listen.ts'
import { openChromium } from '../browser/chromium.ts'
import { openSite } from '../browser/site.ts'
import { found } from '../web/fakeShelf.ts'
import { median, type Result } from './turns.ts'

const page = '/kwartaal/2026-k3'

/** When every figure stood on the page, in seconds, and how many bytes came over the line. */
type Seen = { seconds: number; bytes: number }

/**
 * B9: the review of a quarter at a quarter of the speed and 1.6 Mbit/s, against the same page whose figures are drawn in the browser, as an Observable Framework page does: its
 * HTML, data and Plot, without Framework's own runtime, so that the peer is lighter than the real one.
 */
export async function peerBench(runs: number): Promise<Result[]> {
  const [site, browser] = [await openSite(), await openChromium()]
  const html = await (await fetch(site.url + page)).text()
  const peer = await openPeer(html, site.url)
  try {
    const turns: { a: Seen; b: Seen }[] = []
    for (let turn = 0; turn < runs; turn++)
      turns.push({
        a: await visit(browser, site.url + page, 'svg'),
        b: await visit(browser, peer.url, '.drawn svg, .drawn figure'),
      })
    const figures = `${figuresIn(html)} figures`
    return [
      resultOf('B9 every figure painted, 4 x slower', turns, ({ seconds }) => seconds, figures),
      resultOf('B9 bytes over the line (as MB)', turns, ({ bytes }) => bytes / 1e6, figures),
    ]
  } finally {
    await browser.close()
    site.close()
    peer.close()
  }
}

const drawing = /<svg\b[^>]*>[\s\S]*?<\/svg>/g
const figuresIn = (html: string) => [...html.matchAll(drawing)].length

/** The same words and styles; each picture is an empty place until the script fills it. */
async function openPeer(html: string, ours: string) {
  const dist = mkdtempSync(join(tmpdir(), 'wederkerig-peer-'))
  const entry = new URL('drawnInBrowser.ts', import.meta.url).pathname
  await build({
    logLevel: 'silent',
    build: {
      outDir: dist,
      target: 'es2022',
      rolldownOptions: { input: entry, output: { entryFileNames: 'drawn.js' } },
    },
  })
  const emptied = html
    .replace(
      drawing,
      (svg) => `<div class="drawn" data-width="${sizeOf(svg, 2)}" data-height="${sizeOf(svg, 3)}"></div>`,
    )
    .replace(/<script\b[^>]*><\/script>/g, '')
    .replace('</head>', '<script type="module" src="/drawn.js"></script></head>')
  const app = new Hono()
  app.use(compress())
  app.get('/', (c) => c.html(emptied))
  app.get('/series.json', (c) => c.json(seriesOfPage()))
  app.get('/assets/*', async (c) => {
    const answer = await fetch(ours + c.req.path)
    return c.body(await answer.arrayBuffer(), 200, { 'content-type': answer.headers.get('content-type') ?? 'text/css' })
  })
  app.use('/*', serveStatic({ root: dist }))
  const server = await new Promise<ReturnType<typeof listen>>((resolve) => {
    const opened = listen(app.fetch, { hostname: '127.0.0.1', port: 0 }, () => resolve(opened))
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}

const sizeOf = (svg: string, place: 2 | 3) =>
  /viewBox="([\d.-]+) ([\d.-]+) ([\d.]+) ([\d.]+)"/.exec(svg)?.[place + 1] ?? ''

function seriesOfPage() {
  const rows = (found.trend ?? []).filter(({ level }) => level === 'all')
  const names = [...new Set(rows.map(({ measure }) => measure))]
  return names.map((name) =>
    rows
      .filter(({ measure }) => measure === name)
      .map(({ quarter, value, lower, upper }) => ({ quarter, value, low: lower, high: upper })),
  )
}

async function visit(browser: Browser, url: string, drawn: string): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 900 } })
  const visited = await context.newPage()
  const session = await context.newCDPSession(visited)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 2e5,
    uploadThroughput: 1e5,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await visited.goto(url, { waitUntil: 'commit' })
  const seconds = await visited.evaluate<number>(whenDrawn(drawn))
  await visited.waitForLoadState('networkidle')
  await context.close()
  return { seconds, bytes }
}

/** Seconds from the start of the visit until the document is read, as many figures as there will be stand in it, and the next picture is painted. */
const whenDrawn = (drawn: string) => `new Promise((resolve) => {
  const look = () => {
    const places = document.querySelectorAll('.drawn').length
    const made = document.querySelectorAll(${JSON.stringify(drawn)}).length
    const isDone = document.readyState !== 'loading' && made > 0 && made >= places
    if (isDone) requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() / 1000)))
    else setTimeout(look, 5)
  }
  look()
})`

function resultOf(
  name: string,
  turns: readonly { a: Seen; b: Seen }[],
  of: (seen: Seen) => number,
  note: string,
): Result {
  const ratios = turns.map(({ a, b }) => of(a) / of(b))
  const middle = (side: 'a' | 'b') => ({ seconds: median(turns.map((turn) => of(turn[side]))), cpu: 0, peak: 0 })
  return { name, goal: 0.5, ratios, cpu: ratios, a: middle('a'), b: middle('b'), note }
}
