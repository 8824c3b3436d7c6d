import { gzipSync } from 'node:zlib'
import { type Context, Hono } from 'hono'
import { isQuarter } from '../data/quarter.ts'
import type { Manifest } from '../data/release.ts'
import type { Language, Words } from '../data/vocabulary/measure.ts'
import { type MeasureId, measures } from '../data/vocabulary/measures.ts'
import { addresses, changesAddress, type Frame, type Notice, type Page, queryKeys, render } from '../web/render.tsx'
import { briefly, digest, tagged } from './answer.ts'
import { assetsRoute } from './assets.ts'
import { builtFiles } from './built.ts'
import { openCache } from './cache.ts'
import { changesPage } from './changes.ts'
import { comparePage, funnelPage, measurePage, nationalTrends } from './pageRows.ts'
import type { Shelf } from './shelf.ts'

type Make = (frame: Frame) => Promise<Page | null>
const languages = ['nl', 'en'] as const

/** The pages as finished HTML, and the scripts and styles that vite built in `dist`. A page is made once per release, address and language. */
export function pagesRoute(shelf: Shelf, dist: string): Hono {
  const assets = builtFiles(dist)
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
    page(addresses.method, async (frame) => ({ name: 'method', frame, card: await methodOf(shelf, frame.manifest) }))
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
    route.get(auditPath[language], async (c) => {
      const id = c.req.param('release') ?? ''
      const found = (await shelf.list()).some((manifest) => manifest.id === id)
      if (!found) return lost(c, language)
      const audit = await shelf.audit(id).catch(() => null)
      return answer(c, language, auditAddress(id), async (frame) => ({ name: 'audit', frame, release: id, audit }))
    })
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
  for (const language of languages)
    route.get(changesAddress(':id')[language], async (c) => {
      const found = await changesPage(shelf, c.req.param('id') ?? '')
      if (!found) return lost(c, language)
      const address = changesAddress(found.release.id)
      return answer(c, language, address, async (frame) => ({ name: 'changes', frame, ...found }))
    })
  route.route('/', assetsRoute(dist))
  route.get('*', (c, next) => (isPage(c.req.path) ? Promise.resolve(lost(c, languageOf(c.req.path))) : next()))
  return route
}

const methodOf = async (shelf: Shelf, manifest: Manifest | null) =>
  manifest?.files.some(({ path }) => path === 'method.json') ? shelf.method(manifest.id) : null

const isPage = (path: string) => !/^\/(v1|assets|healthz)(\/|$)/.test(path)
const languageOf = (path: string): Language => (/^\/en(\/|$)/.test(path) ? 'en' : 'nl')

const measureAddress = (id: MeasureId): Words => ({
  nl: `/maat/${measures[id].slug.nl}`,
  en: `/en/measure/${measures[id].slug.en}`,
})

const auditPath = { nl: `${addresses.releases.nl}/:release/controle`, en: `${addresses.releases.en}/:release/audit` }

const auditAddress = (id: string): Words => ({
  nl: auditPath.nl.replace(':release', id),
  en: auditPath.en.replace(':release', id),
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
  const release = asked[releaseKey]
  const found = releases.find(({ id }) => id === release)
  const manifest = found ?? releases[0] ?? null
  const quarter = asked[quarterKey]
  const known = manifest?.quarters.some((one) => one.quarter === quarter) ?? false
  const notices: Notice[] = [
    ...(release !== undefined && !found ? (['unknownRelease'] as const) : []),
    ...(quarter !== undefined && !known ? (['unknownQuarter'] as const) : []),
    ...(Object.keys(asked).some((key) => key !== releaseKey && key !== quarterKey) ? (['unknownKey'] as const) : []),
  ]
  return {
    language,
    manifest,
    frozen: found !== undefined,
    newest: manifest === releases[0],
    quarter: known && quarter !== undefined && isQuarter(quarter) ? quarter : null,
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
