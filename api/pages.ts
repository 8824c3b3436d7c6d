import { gzipSync } from 'node:zlib'
import { type Context, Hono } from 'hono'
import { isQuarter } from '../data/quarter.ts'
import type { Manifest } from '../data/release.ts'
import type { Language, Words } from '../data/vocabulary/measure.ts'
import { type MeasureId, measures } from '../data/vocabulary/measures.ts'
import { addresses, type Frame, type Notice, type Page, queryKeys, render } from '../web/render.tsx'
import { briefly, digest, tagged } from './answer.ts'
import { interfaceRoute } from './app.ts'
import { type AroundSettings, aroundPages } from './aroundPages.ts'
import { assetsRoute } from './assets.ts'
import { builtFiles } from './built.ts'
import { openCache } from './cache.ts'
import { comparePage, funnelPage, measurePage, nationalTrends } from './pageRows.ts'
import type { Shelf } from './shelf.ts'
import { themeAddress, themeRoute } from './theme.ts'

type Make = (frame: Frame) => Promise<Page | null>
const languages = ['nl', 'en'] as const

/** Where the pages are reached, who answers for them, and the operator's own stylesheet (empty for none). */
type PageSettings = Pick<AroundSettings, 'url' | 'contact'> & { theme: string }

/** The pages as finished HTML, and the scripts and styles that vite built in `dist`. A page is made once per release, address and language. */
export function pagesRoute(shelf: Shelf, dist: string, settings: Partial<PageSettings> = {}): Hono {
  const { url = 'http://127.0.0.1:8080', contact = 'beheer@wederkerig.example', theme = '' } = settings
  const assets = { ...builtFiles(dist), ...(theme === '' ? {} : { theme: themeAddress }) }
  const cache = openCache(32)
  const route = new Hono()

  const answer = async (c: Context, language: Language, address: Words, make: Make) => {
    const releases = await shelf.list()
    const frame = { ...viewOf(c, releases, language), address, assets }
    const compressed = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
    const produce = async () => encode(render((await make(frame)) ?? { name: 'notFound', frame }), compressed)
    const key = [
      releases.map(({ id }) => id),
      address,
      frame.language,
      frame.manifest?.id,
      frame.frozen,
      frame.quarter,
      frame.tablesFirst,
      compressed,
    ]
    const bytes = frame.notices.length > 0 ? await produce() : await cache.get(JSON.stringify(key), produce)
    return tagged(c, { tag: digest(bytes.toString('latin1')), headers: headersOf(compressed, frame) }, async () =>
      body(bytes),
    )
  }
  const lost = (c: Context, language: Language) => {
    c.status(404)
    return c.html(render({ name: 'notFound', frame: { ...bare(language), assets } }))
  }

  for (const language of languages) {
    const page = (address: Words, make: Make) => route.get(address[language], (c) => answer(c, language, address, make))
    page(addresses.start, async (frame) => ({
      name: 'start',
      frame,
      trends: await nationalTrends(shelf, frame.manifest),
    }))
    page(addresses.measures, async (frame) => ({
      name: 'measures',
      frame,
      trends: await nationalTrends(shelf, frame.manifest),
    }))
    page(addresses.rules, async (frame) => ({ name: 'rules', frame }))
    page(addresses.releases, async (frame) => ({ name: 'releases', frame, releases: await shelf.list() }))
    page(addresses.compare, async (frame) => ({
      name: 'compare',
      frame,
      ...(await comparePage(shelf, frame.manifest)),
    }))
    for (const id of Object.keys(measures) as MeasureId[])
      page(measureAddress(id), async (frame) => ({
        name: 'measure',
        frame,
        measure: id,
        ...(await measurePage(shelf, frame.manifest, id)),
      }))
    route.get(`${addresses.compare[language]}/:series`, async (c) => {
      const series = c.req.param('series')
      const latest = viewOf(c, await shelf.list(), language).manifest
      const found = await funnelPage(shelf, latest, series)
      const address = funnelAddress(series)
      return found
        ? answer(c, language, address, async (frame) => ({ name: 'funnel', frame, ...found }))
        : lost(c, language)
    })
  }
  const describe = async () => (await interfaceRoute(shelf, { url, contact }).request('/openapi.json')).json()
  route.route('/', aroundPages(shelf, { url, contact, describe }, answer))
  route.route('/', themeRoute(theme))
  route.route('/', assetsRoute(dist))
  route.get('*', (c, next) => (isPage(c.req.path) ? Promise.resolve(lost(c, languageOf(c.req.path))) : next()))
  return route
}

const isPage = (path: string) => !/^\/(v1|assets|healthz)(\/|$)/.test(path)
const languageOf = (path: string): Language => (/^\/en(\/|$)/.test(path) ? 'en' : 'nl')

const measureAddress = (id: MeasureId): Words => ({
  nl: `/maat/${measures[id].slug.nl}`,
  en: `/en/measure/${measures[id].slug.en}`,
})

const funnelAddress = (series: string): Words => ({
  nl: `${addresses.compare.nl}/${encodeURIComponent(series)}`,
  en: `${addresses.compare.en}/${encodeURIComponent(series)}`,
})

type View = Omit<Frame, 'address' | 'assets'>

/** What the query asks for. What we do not know is left out and said. */
function viewOf(c: Context, releases: readonly Manifest[], language: Language): View {
  const asked = c.req.query()
  const [releaseKey, quarterKey] = [queryKeys.release[language], queryKeys.quarter[language]]
  const keys: readonly string[] = Object.values(queryKeys).map((words) => words[language])
  const release = asked[releaseKey]
  const found = releases.find(({ id }) => id === release)
  const manifest = found ?? releases[0] ?? null
  const quarter = asked[quarterKey]
  const known = manifest?.quarters.some((one) => one.quarter === quarter) ?? false
  const notices: Notice[] = [
    ...(release !== undefined && !found ? (['unknownRelease'] as const) : []),
    ...(quarter !== undefined && !known ? (['unknownQuarter'] as const) : []),
    ...(Object.keys(asked).some((key) => !keys.includes(key)) ? (['unknownKey'] as const) : []),
  ]
  return {
    language,
    manifest,
    frozen: found !== undefined,
    newest: manifest === releases[0],
    quarter: known && quarter !== undefined && isQuarter(quarter) ? quarter : null,
    tablesFirst: asked[queryKeys.view[language]] === { nl: 'tabel', en: 'table' }[language],
    notices,
  }
}

const bare = (language: Language): Omit<Frame, 'assets'> => ({
  language,
  address: addresses.start,
  manifest: null,
  frozen: false,
  newest: true,
  quarter: null,
  notices: [],
})

const encode = (html: string, compressed: boolean) => (compressed ? gzipSync(html) : Buffer.from(html))
const body = (bytes: Buffer) => bytes as unknown as BodyInit

const headersOf = (compressed: boolean, { language }: Frame) => ({
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Language': language,
  'Cache-Control': briefly,
  Vary: 'Accept-Encoding',
  ...(compressed ? { 'Content-Encoding': 'gzip' } : {}),
})
