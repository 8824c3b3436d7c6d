import type { Words } from '../data/vocabulary/measure.ts'
import { type MeasureId, measures } from '../data/vocabulary/measures.ts'
import { addresses, type ChoiceName, type Frame, measureAddress, type Page } from '../web/render.tsx'
import { comparePage } from './comparedRows.ts'
import {
  chainPage,
  familyTrends,
  measurePage,
  measuresPage,
  methodCard,
  nationalTrends,
  rulesPage,
  trustPage,
} from './pageRows.ts'
import type { Shelf } from './shelf.ts'
import type { Told } from './told.ts'

type Fixed = { address: Words; make: (frame: Frame) => Promise<Page>; known?: readonly ChoiceName[] }

/** The pages with an address of their own, and the choices each knows. */
export const fixedPages = (shelf: Shelf, told: Told): Fixed[] => [
  {
    address: addresses.start,
    make: async (frame) => ({
      name: 'start',
      frame,
      trends: await nationalTrends(shelf, frame.manifest),
      events: await told.events(frame),
    }),
  },
  {
    address: addresses.measures,
    make: async (frame) => ({ name: 'measures', frame, ...(await measuresPage(shelf, frame.manifest)) }),
  },
  ...(Object.keys(measures) as MeasureId[]).map((id) => measureAt(shelf, id)),
  {
    address: addresses.rules,
    make: async (frame) => ({
      name: 'rules',
      frame,
      ...(await rulesPage(shelf, frame.manifest, quarterOf(frame))),
      events: await told.events(frame),
    }),
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
    make: async (frame) => ({ name: 'decisions', frame, events: await told.events(frame) }),
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
  {
    address: addresses.method,
    make: async (frame) => ({ name: 'method', frame, card: await methodCard(shelf, frame.manifest) }),
  },
]

const measureAt = (shelf: Shelf, measure: MeasureId): Fixed => ({
  address: measureAddress(measure),
  make: async (frame) => ({
    name: 'measure',
    frame,
    measure,
    ...(await measurePage(shelf, frame.manifest, measure)),
  }),
})

const quarterOf = ({ quarter, manifest }: Frame) => quarter ?? manifest?.quarter ?? ''
