import { type Context, Hono } from 'hono'
import { type Quarter, quarter } from '../data/quarter.ts'
import { type Manifest, tableNames } from '../data/release.ts'
import type { Language, Words } from '../data/vocabulary/measure.ts'
import { type MeasureId, measures } from '../data/vocabulary/measures.ts'
import {
  accessibility,
  addresses,
  briefingAddress,
  type Choice,
  type Description,
  type Effect,
  exploreAddress,
  type Found,
  type Frame,
  levelNames,
  levels,
  type Page,
  paperAddress,
} from '../web/render.tsx'
import { nationalTrends } from './pageRows.ts'
import { isPaper, paper, papers, type Told } from './papers.ts'
import type { Filter } from './select.ts'
import type { Shelf } from './shelf.ts'

type Make = (frame: Frame) => Promise<Page | null>
/** Answers with a finished page, from memory where it can. */
type Answer = (c: Context, language: Language, address: Words, make: Make, known: readonly never[]) => Promise<Response>

export type AroundSettings = { url: string; contact: string; describe: () => Promise<Description> }

/** The pages round the figures: terms, privacy, accessibility, interface, the briefing of a quarter, and any series at choice. */
export function aroundPages(shelf: Shelf, { url, contact, describe }: AroundSettings, answer: Answer): Hono {
  const route = new Hono()
  for (const language of ['nl', 'en'] as const) {
    const page = (address: Words, make: Make) =>
      route.get(address[language], (c) => answer(c, language, address, make, []))
    page(addresses.terms, async (frame) => ({ name: 'terms', frame }))
    page(addresses.privacy, async (frame) => ({ name: 'privacy', frame, contact }))
    page(addresses.accessibility, async (frame) => ({ name: 'accessibility', frame, contact }))
    page(addresses.interface, async (frame) => ({ name: 'interface', frame, description: await describe() }))

    page(addresses.papers, async (frame) => ({
      name: 'papers',
      frame,
      papers: papers(toldOf(frame, contact)).map(({ name, title }) => ({
        address: paperAddress(name)[language],
        title,
      })),
    }))
    route.get(`${addresses.papers[language]}/:paper`, async (c, next) => {
      const name = c.req.param('paper')
      if (!isPaper(name)) return next()
      const make: Make = async (frame) => ({ name: 'paper', frame, text: paper(name, toldOf(frame, contact)) })
      return answer(c, language, paperAddress(name), make, [])
    })

    route.get(`${briefingRoot[language]}/:quarter{[12]\\d{3}-[kq][1-4]}`, async (c, next) => {
      const about = quarter(c.req.param('quarter').toUpperCase().replace('K', 'Q'))
      const own = releaseOf(await shelf.list(), about)
      if (!own) return next()
      return answer(c, language, briefingAddress(about), (frame) => briefing(shelf, frame, own, about, url), [])
    })
    route.get(addresses.explore[language], (c) => {
      const choice = choiceOf(c.req.query('maat'), c.req.query('deel'), c.req.query('groep'))
      const release = c.req.query(releaseKey[language])
      const query = release === undefined ? '' : `?${releaseKey[language]}=${encodeURIComponent(release)}`
      return c.redirect(exploreAddress(choice)[language] + query, 303)
    })
    route.get(`${addresses.explore[language]}/:measure/:level?/:group?`, async (c, next) => {
      const choice = chosen(c.req.param(), language)
      if (!choice) return next()
      return answer(c, language, exploreAddress(choice), (frame) => explore(shelf, frame, choice), [])
    })
  }
  return route
}

const toldOf = (frame: Frame | null, contact: string): Told => ({
  contact,
  drempel: String(frame?.manifest?.parameters?.threshold ?? 10),
  norm: accessibility.standard,
  getest: accessibility.on,
  paginas: String(accessibility.pages),
  breedtes: accessibility.widths.join(' en '),
  fouten: String(accessibility.faults),
})

const briefingRoot: Words = { nl: '/briefing', en: '/en/briefing' }
const releaseKey: Words = { nl: 'uitgave', en: 'release' }

/** The newest release of a quarter, else the newest that still holds it. */
const releaseOf = (releases: readonly Manifest[], about: Quarter) =>
  releases.find((release) => release.quarter === about) ??
  releases.find(({ quarters }) => quarters.some((one) => one.quarter === about))

async function briefing(shelf: Shelf, frame: Frame, newest: Manifest, about: Quarter, url: string): Promise<Page> {
  const manifest = frame.frozen && frame.manifest ? frame.manifest : newest
  const [trends, events, findings, effects] = await Promise.all([
    nationalTrends(shelf, manifest),
    shelf.rows(manifest.id, 'rule_event'),
    laterRows<Found>(shelf, manifest.id, 'finding', { quarter: about }),
    laterRows<Effect>(shelf, manifest.id, 'effect', { level: ['all', 'rule'] }),
  ])
  const own = { ...frame, manifest, quarter: null }
  return { name: 'briefing', frame: own, quarter: about, url, trends, events, findings, effects }
}

/** Rows of a table that younger releases have; none where this program does not know it. */
async function laterRows<R>(shelf: Shelf, id: string, table: string, filter: Filter): Promise<R[]> {
  const name = tableNames.find((known) => known === table)
  return name ? ((await shelf.rows(id, name, filter)) as R[]) : []
}

async function explore(shelf: Shelf, frame: Frame, choice: Choice): Promise<Page> {
  const filter = { measure: choice.measure, level: levelNames }
  return {
    name: 'explore',
    frame,
    choice,
    rows: frame.manifest ? await shelf.rows(frame.manifest.id, 'trend', filter) : [],
  }
}

const firstMeasure: MeasureId = 'time.direct_share'

/** A choice from a form: codes, or nothing. What we do not know has its default. */
const choiceOf = (measure?: string, level?: string, group?: string): Choice => ({
  measure: (Object.keys(measures) as MeasureId[]).find((id) => id === measure) ?? firstMeasure,
  level: levelNames.find((name) => name === level) ?? 'all',
  group: group || null,
})

/** A choice from an address: words of the language. Nothing when a word is unknown. */
function chosen(parts: { measure: string; level?: string; group?: string }, language: Language): Choice | null {
  const measure = (Object.keys(measures) as MeasureId[]).find((id) => measures[id].slug[language] === parts.measure)
  const level = levelNames.find((name) => levels[name][language] === (parts.level ?? levels.all[language]))
  return measure && level ? { measure, level, group: parts.group ?? null } : null
}
