import { gzipSync } from 'node:zlib'
import { type Context, Hono } from 'hono'
import type { Language, Words } from '../data/vocabulary/measure.ts'
import { type MeasureId, measures } from '../data/vocabulary/measures.ts'
import { rules } from '../data/vocabulary/rules.ts'
import {
  addresses,
  bareView,
  type ChoiceName,
  type Frame,
  funnelAddress,
  measureAddress,
  type Page,
  quarterAddress,
  quarterView,
  render,
  ruleAddress,
  type View,
  viewOf,
} from '../web/render.tsx'
import { briefly, digest, tagged } from './answer.ts'
import { assetsRoute } from './assets.ts'
import { builtFiles } from './built.ts'
import { openCache } from './cache.ts'
import { comparePage, funnelPage } from './comparedRows.ts'
import {
  chainPage,
  familyTrends,
  measurePage,
  nationalTrends,
  quarterPage,
  ruleEvents,
  rulePage,
  rulesPage,
  trustPage,
} from './pageRows.ts'
import type { Shelf } from './shelf.ts'

type Make = (frame: Frame) => Promise<Page | null>
const languages = ['nl', 'en'] as const

/** The pages as finished HTML, and the scripts and styles that vite built in `dist`. A page is made once per release and view. */
export function pagesRoute(shelf: Shelf, dist: string): Hono {
  const assets = builtFiles(dist)
  const cache = openCache(32)
  const route = new Hono()

  const answer = async (
    c: Context,
    language: Language,
    address: Words,
    make: Make,
    known: readonly ChoiceName[],
    view?: View,
  ) => {
    const releases = await shelf.list()
    const frame: Frame = { ...(view ?? viewOf(c.req.query(), releases, language, known)), address, assets }
    const compressed = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
    const produce = async () => encode(render((await make(frame)) ?? { name: 'notFound', frame }), compressed)
    const { manifest, frozen, quarter, choices } = frame
    const key = [releases.map(({ id }) => id), address, language, manifest?.id, frozen, quarter, choices, compressed]
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
    const page = (address: Words, make: Make, known: readonly ChoiceName[] = []) =>
      route.get(address[language], (c) => answer(c, language, address, make, known))
    for (const { address, make, known } of fixedPages(shelf)) page(address, make, known)
    for (const id of Object.keys(measures) as MeasureId[])
      page(measureAddress(id), async (frame) => ({
        name: 'measure',
        frame,
        measure: id,
        ...(await measurePage(shelf, frame.manifest, id)),
      }))
    route.get(addresses.quarter[language], async (c) => {
      const [newest] = await shelf.list()
      return newest ? c.redirect(quarterAddress(newest.quarter)[language]) : lost(c, language)
    })
    route.get(`${addresses.quarter[language]}/:quarter`, async (c) => {
      const view = quarterView(c.req.query(), await shelf.list(), language, c.req.param('quarter'))
      if (!view) return lost(c, language)
      const make: Make = async (frame) => ({
        name: 'quarter',
        frame,
        ...(await quarterPage(shelf, frame.manifest, view.asked)),
      })
      return answer(c, language, quarterAddress(view.asked), make, [], view)
    })
    route.get(`${addresses.rules[language]}/:rule`, async (c) => {
      const rule = rules.find(({ id }) => id === c.req.param('rule'))
      if (!rule) return lost(c, language)
      const make: Make = async (frame) => ({
        name: 'rule',
        frame,
        rule,
        ...(await rulePage(shelf, frame.manifest, rule.id)),
      })
      return answer(c, language, ruleAddress(rule.id), make, [])
    })
    route.get(`${addresses.compare[language]}/:series`, async (c) => {
      const series = c.req.param('series')
      const latest = viewOf(c.req.query(), await shelf.list(), language).manifest
      const found = await funnelPage(shelf, latest, series)
      return found
        ? answer(c, language, funnelAddress(series), async (frame) => ({ name: 'funnel', frame, ...found }), [])
        : lost(c, language)
    })
  }
  route.route('/', assetsRoute(dist))
  route.get('*', (c, next) => (isPage(c.req.path) ? Promise.resolve(lost(c, languageOf(c.req.path))) : next()))
  return route
}

type Fixed = { address: Words; make: Make; known?: readonly ChoiceName[] }

/** The pages with an address of their own, and the choices each knows. */
const fixedPages = (shelf: Shelf): Fixed[] => [
  {
    address: addresses.start,
    make: async (frame) => ({
      name: 'start',
      frame,
      trends: await nationalTrends(shelf, frame.manifest),
      events: await ruleEvents(shelf, frame.manifest),
    }),
  },
  {
    address: addresses.measures,
    make: async (frame) => ({ name: 'measures', frame, trends: await nationalTrends(shelf, frame.manifest) }),
  },
  {
    address: addresses.rules,
    make: async (frame) => ({ name: 'rules', frame, ...(await rulesPage(shelf, frame.manifest, quarterOf(frame))) }),
    known: ['search', 'level', 'status', 'order'],
  },
  {
    address: addresses.chain,
    make: async (frame) => ({ name: 'chain', frame, ...(await chainPage(shelf, frame.manifest, quarterOf(frame))) }),
  },
  {
    address: addresses.time,
    make: async (frame) => ({ name: 'time', frame, trends: await familyTrends(shelf, frame.manifest, ['time']) }),
  },
  {
    address: addresses.trust,
    make: async (frame) => ({ name: 'trust', frame, ...(await trustPage(shelf, frame.manifest, quarterOf(frame))) }),
  },
  {
    address: addresses.decisions,
    make: async (frame) => ({ name: 'decisions', frame, events: await ruleEvents(shelf, frame.manifest) }),
  },
  {
    address: addresses.compare,
    make: async (frame) => ({
      name: 'compare',
      frame,
      ...(await comparePage(shelf, frame.manifest, quarterOf(frame))),
    }),
    known: ['measure'],
  },
  {
    address: addresses.releases,
    make: async (frame) => ({ name: 'releases', frame, releases: await shelf.list() }),
  },
]

const quarterOf = ({ quarter, manifest }: Frame) => quarter ?? manifest?.quarter ?? ''

const isPage = (path: string) => !/^\/(v1|assets|healthz)(\/|$)/.test(path)
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
