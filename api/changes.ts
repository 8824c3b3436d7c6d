import type { Manifest, Row } from '../data/release.ts'
import type { Shelf } from './shelf.ts'

const kinds = ['changed', 'same', 'appeared', 'disappeared', 'carried'] as const

type Kind = (typeof kinds)[number]
type Count = { signal: string } & Record<Kind, number>
type National = { measure: string; before: Row<'estimate'> | null; after: Row<'estimate'> | null }

/** What the page of two versions shows; null when there is no release by that name. */
export async function changesPage(shelf: Shelf, id: string) {
  const release = (await shelf.list()).find((manifest) => manifest.id === id)
  if (!release) return null
  if (release.previous === null) return { release, counts: [], national: [] }
  return {
    release,
    counts: counted(await shelf.rows(id, 'changes')),
    national: await nationalChanges(shelf, release, release.previous),
  }
}

function counted(rows: readonly Row<'changes'>[]): Count[] {
  const signals = [...new Set(rows.map(({ signal }) => signal))].sort()
  return signals.map((signal) => {
    const own = rows.filter((row) => row.signal === signal)
    const count = (kind: Kind) => own.filter(({ change }) => change === kind).length
    return { signal, ...(Object.fromEntries(kinds.map((kind) => [kind, count(kind)])) as Record<Kind, number>) }
  })
}

/** National figures of the quarter that are not what they were, in the order of the newer release. */
async function nationalChanges(shelf: Shelf, { id, quarter }: Manifest, previous: string): Promise<National[]> {
  const figures = async (release: string) => {
    const isThere = (await shelf.list()).some((manifest) => manifest.id === release)
    const rows = isThere ? await shelf.rows(release, 'estimate', { level: 'all', quarter }) : []
    return new Map(rows.map((row) => [row.measure, row]))
  }
  const [before, after] = [await figures(previous), await figures(id)]
  return [...new Set([...after.keys(), ...before.keys()])]
    .map((measure) => ({ measure, before: before.get(measure) ?? null, after: after.get(measure) ?? null }))
    .filter((pair) => pair.before?.value !== pair.after?.value)
}
