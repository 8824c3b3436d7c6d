import type { Language, Words } from '../data/vocabulary/measure.ts'
import { rules } from '../data/vocabulary/rules.ts'
import {
  addresses,
  auditAddress,
  changesAddress,
  type Frame,
  funnelAddress,
  type Page,
  quarterAddress,
  quarterView,
  releaseAddress,
  ruleAddress,
  type View,
  viewOf,
} from '../web/render.tsx'
import { changesPage } from './changes.ts'
import { funnelPage } from './comparedRows.ts'
import { quarterPage, rulePage } from './pageRows.ts'
import type { Shelf } from './shelf.ts'
import type { Told } from './told.ts'

/** Which thing an address names (`asked`), and what else the reader chose. */
type Ask = { asked: string; query: Readonly<Record<string, string>>; language: Language }
type Asked = {
  /** With `:asked` where the name of the thing stands. */
  path: Words
  /** The page of that thing, under its own address; null when there is no such thing. */
  find: (ask: Ask) => Promise<{ address: Words; make: (frame: Frame) => Promise<Page>; view?: View } | null>
}

/** The pages of which the address names a thing: a quarter, a rule, a series, a release. */
export const askedPages = (shelf: Shelf, told: Told): Asked[] => [
  { path: below(addresses.quarter), find: (ask) => quarterAsked(shelf, ask) },
  { path: below(addresses.rules), find: (ask) => ruleAsked(shelf, told, ask) },
  { path: below(addresses.compare), find: (ask) => funnelAsked(shelf, ask) },
  { path: below(addresses.releases), find: (ask) => releaseAsked(shelf, ask) },
  { path: changesAddress(':asked'), find: (ask) => changesAsked(shelf, ask) },
  { path: auditAddress(':asked'), find: (ask) => auditAsked(shelf, ask) },
]

const below = ({ nl, en }: Words): Words => ({ nl: `${nl}/:asked`, en: `${en}/:asked` })

async function quarterAsked(shelf: Shelf, { asked, query, language }: Ask) {
  const view = quarterView(query, await shelf.list(), language, asked)
  if (!view) return null
  const make = async (frame: Frame): Promise<Page> => ({
    name: 'quarter',
    frame,
    ...(await quarterPage(shelf, frame.manifest, view.asked)),
  })
  return { address: quarterAddress(view.asked), make, view }
}

async function ruleAsked(shelf: Shelf, told: Told, { asked }: Ask) {
  const rule = rules.find(({ id }) => id === asked)
  if (!rule) return null
  const make = async (frame: Frame): Promise<Page> => ({
    name: 'rule',
    frame,
    rule,
    ...(await rulePage(shelf, frame.manifest, rule.id)),
    events: await told.events(frame, { rule: rule.id }),
    themes: await told.themes(frame, rule.id),
  })
  return { address: ruleAddress(rule.id), make }
}

async function funnelAsked(shelf: Shelf, { asked, query, language }: Ask) {
  const { manifest } = viewOf(query, await shelf.list(), language)
  const found = await funnelPage(shelf, manifest, asked)
  if (!found) return null
  return {
    address: funnelAddress(asked),
    make: async (frame: Frame): Promise<Page> => ({ name: 'funnel', frame, ...found }),
  }
}

async function releaseAsked(shelf: Shelf, { asked }: Ask) {
  const all = await shelf.list()
  const release = all.find(({ id }) => id === asked)
  if (!release) return null
  const newer = all.find(({ quarter, version }) => quarter === release.quarter && version > release.version)?.id ?? null
  const make = async (frame: Frame): Promise<Page> => ({ name: 'release', frame, release, newer })
  return { address: releaseAddress(release.id), make }
}

async function changesAsked(shelf: Shelf, { asked }: Ask) {
  const found = await changesPage(shelf, asked)
  if (!found) return null
  const make = async (frame: Frame): Promise<Page> => ({ name: 'changes', frame, ...found })
  return { address: changesAddress(found.release.id), make }
}

async function auditAsked(shelf: Shelf, { asked }: Ask) {
  if (!(await shelf.list()).some(({ id }) => id === asked)) return null
  const audit = await shelf.audit(asked).catch(() => null)
  return {
    address: auditAddress(asked),
    make: async (frame: Frame): Promise<Page> => ({ name: 'audit', frame, release: asked, audit }),
  }
}
