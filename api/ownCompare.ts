import { Hono } from 'hono'
import { type MeasureId, measures } from '../data/vocabulary/measures.ts'
import { addresses, type Frame, type OwnCompared, render, viewOf } from '../web/render.tsx'
import type { Access } from './access/person.ts'
import type { Benchmark } from './benchmark.ts'
import { comparePage } from './comparedRows.ts'
import { heldMeasures } from './pageRows.ts'
import type { Shelf } from './shelf.ts'

type Settings = { access: Access; benchmark: Benchmark; assets: Frame['assets'] }

/** The page that compares, for an organisation that is signed in: its own dot has a name. Made anew for each, and kept by nobody. */
export function ownCompareRoute(shelf: Shelf, { access, benchmark, assets }: Settings): Hono {
  const route = new Hono()
  for (const language of ['nl', 'en'] as const)
    route.get(addresses.compare[language], async (c, next) => {
      const grants = (await access.peek(c))?.grants ?? []
      const grant = grants.find(({ role }) => role === 'organisation')
      if (grant?.role !== 'organisation') {
        await next()
        c.res.headers.append('Vary', 'Cookie')
        return
      }
      const view = viewOf(c.req.query(), await shelf.list(), language, ['measure'])
      const today = view.manifest?.publication_date ?? ''
      const frame: Frame = { ...view, address: addresses.compare, assets, today }
      const own = await ownOf(frame, grant.organisation, benchmark)
      const quarter = frame.quarter ?? frame.manifest?.quarter ?? ''
      const told = { ...frame, held: await heldMeasures(shelf, frame) }
      const html = render({ name: 'compare', frame: told, ...(await comparePage(shelf, frame.manifest, quarter)), own })
      return c.newResponse(html, 200, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Language': language,
        'Cache-Control': 'private, no-store',
      })
    })
  return route
}

/** Null where the release has no benchmark part. */
async function ownOf(
  { manifest, choices }: Frame,
  organisation: string,
  benchmark: Benchmark,
): Promise<OwnCompared | null> {
  if (!manifest) return null
  const asked = { release: manifest.id, quarter: manifest.quarter, organisation }
  const ids = (await benchmark.measures(asked)).filter((id): id is MeasureId => Object.hasOwn(measures, id))
  const measure = ids.find((id) => id === choices.measure) ?? ids.find((id) => id === usual) ?? ids[0] ?? usual
  const part = await benchmark.of({ ...asked, measure })
  return part && { organisation, measure, ids, ...part }
}

const usual: MeasureId = 'handover.per_family'
