import { gzipSync } from 'node:zlib'
import { type Context, Hono } from 'hono'
import type { EventLine } from '../data/inbox/line.ts'
import type { Language, Words } from '../data/vocabulary/measure.ts'
import {
  addresses,
  bareView,
  type ChoiceName,
  type Frame,
  type Page,
  quarterAddress,
  queryKeys,
  render,
  type View,
  viewOf,
} from '../web/render.tsx'
import { briefly, digest, tagged } from './answer.ts'
import { interfaceRoute } from './app.ts'
import { type AroundSettings, aroundPages } from './aroundPages.ts'
import { askedPages } from './askedPages.ts'
import { assetsRoute } from './assets.ts'
import { builtFiles } from './built.ts'
import { openCache } from './cache.ts'
import { fixedPages } from './fixedPages.ts'
import { heldMeasures } from './pageRows.ts'
import type { Shelf } from './shelf.ts'
import { themeRoute } from './theme.ts'
import { openTold } from './told.ts'

type Make = (frame: Frame) => Promise<Page | null>
const languages = ['nl', 'en'] as const

/** Where the pages are reached, who answers for them, and the operator's own stylesheet (empty for none). */
type PageSettings = Pick<AroundSettings, 'url' | 'contact'> & {
  theme: string
  /** Lines of the journal since the release, and the day of now; without it a page is as it was when its release came out. */
  heard: () => Promise<readonly EventLine[]>
  today: () => string
}

/** The pages as finished HTML, and the scripts and styles that vite built in `dist`. A page is made once per release and view. */
export function pagesRoute(shelf: Shelf, dist: string, settings: Partial<PageSettings> = {}): Hono {
  const { url = 'http://127.0.0.1:8080', contact = 'beheer@wederkerig.example', theme = '' } = settings
  const assets = builtFiles(dist, theme)
  const cache = openCache(32)
  const told = openTold(shelf, settings.heard)
  const route = new Hono()

  const answer = async (
    c: Context,
    language: Language,
    address: Words,
    make: Make,
    known: readonly ChoiceName[],
    seen?: View,
  ) => {
    const releases = await shelf.list()
    const view = seen ?? viewOf(c.req.query(), releases, language, known)
    const frame: Frame = { ...view, address, assets, today: dayOf(view, settings.today) }
    const compressed = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
    const produce = async () => {
      const told = { ...frame, held: await heldMeasures(shelf, frame) }
      return encode(render((await make(told)) ?? { name: 'notFound', frame: told }), compressed)
    }
    const { manifest, frozen, quarter, choices, tablesFirst } = frame
    const asked = [manifest?.id, frozen, quarter, choices, tablesFirst, frame.today, await told.count()]
    const key = [releases.map(({ id }) => id), address, language, asked, compressed]
    const once = frame.notices.length > 0 || choices.search !== undefined
    const bytes = once ? await produce() : await cache.get(JSON.stringify(key), produce)
    return tagged(c, { tag: digest(bytes.toString('latin1')), headers: headersOf(compressed, frame) }, async () =>
      body(bytes),
    )
  }
  const lost = (c: Context, language: Language) => {
    c.status(404)
    return c.html(render({ name: 'notFound', frame: { ...bareView(language), assets } }))
  }

  for (const language of languages) {
    for (const { address, make, known = [] } of fixedPages(shelf, told))
      route.get(address[language], (c) => answer(c, language, address, make, known))
    route.get(addresses.quarter[language], async (c) => {
      const { manifest, frozen } = viewOf(c.req.query(), await shelf.list(), language)
      if (!manifest) return lost(c, language)
      const release = frozen ? `?${queryKeys.release[language]}=${manifest.id}` : ''
      return c.redirect(quarterAddress(manifest.quarter)[language] + release)
    })
    for (const { path, find } of askedPages(shelf, told))
      route.get(path[language], async (c) => {
        const found = await find({ asked: c.req.param('asked') ?? '', query: c.req.query(), language })
        return found ? answer(c, language, found.address, found.make, [], found.view) : lost(c, language)
      })
  }
  const describe = async () => (await interfaceRoute(shelf, { url, contact }).request('/openapi.json')).json()
  route.route('/', aroundPages(shelf, { url, contact, describe }, answer))
  route.route('/', themeRoute(theme))
  route.route('/', assetsRoute(dist))
  route.get('*', (c, next) => (isPage(c.req.path) ? Promise.resolve(lost(c, languageOf(c.req.path))) : next()))
  return route
}

/** A release that is not the newest is read as on the day it came out. */
const dayOf = ({ frozen, newest, manifest }: View, today?: () => string) =>
  (frozen || !newest ? undefined : today?.()) ?? manifest?.publication_date ?? ''

const isPage = (path: string) => !/^\/(v1|assets|healthz|readyz|\.well-known)(\/|$)/.test(path)
const languageOf = (path: string): Language => (/^\/en(\/|$)/.test(path) ? 'en' : 'nl')

const encode = (html: string, compressed: boolean) => (compressed ? gzipSync(html) : Buffer.from(html))
const body = (bytes: Buffer) => bytes as unknown as BodyInit

const headersOf = (compressed: boolean, { language }: Frame) => ({
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Language': language,
  'Cache-Control': briefly,
  Vary: 'Accept-Encoding',
  ...(compressed ? { 'Content-Encoding': 'gzip' } : {}),
})
