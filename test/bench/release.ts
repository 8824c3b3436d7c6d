import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Quarter } from '../../data/quarter.ts'
import { folder } from '../../pipelines/folder.ts'
import { layField } from './field.ts'
import { inTurn, type Result, take } from './turns.ts'

/** How many signals over which quarters, and how many turns. */
export type Size = { signals: number; runs: number; quarters: readonly Quarter[] }

/**
 * B2: all quarters, one after another in one process, against one bare scan and group by over all of them. First what grows with the number
 * of signals (imported files to aggregated tables), then whole releases, files included. Last the slope from a tenth of the signals.
 */
export async function releaseBench(room: string, { signals, runs, quarters }: Size): Promise<Result[]> {
  const root = join(room, 'field')
  await layField(root, signals, quarters)
  const scan = { work: { do: 'scan', root } as const }
  const aggregate = await inTurn(
    `B2 aggregate ${quarters.length} quarters`,
    8,
    runs,
    { work: { do: 'aggregate', root, quarters } },
    scan,
  )
  const release = await inTurn(`B2 release ${quarters.length} quarters`, 8, runs, releaseAll(root, quarters), scan)
  return [
    { ...aggregate, note: `${signals} signals` },
    { ...release, note: `${signals} signals` },
    await slope(room, root, { signals, runs, quarters }),
  ]
}

/** Releases every quarter, in a folder without releases. */
export const releaseAll = (root: string, quarters: readonly Quarter[]) => ({
  work: { do: 'release', root, quarters, final: false } as const,
  before: () => rmSync(folder(root).releases, { recursive: true, force: true }),
})

/** Seconds for all signals against seconds for a tenth of them: 10 times the slope. */
async function slope(room: string, root: string, { signals, runs, quarters }: Size): Promise<Result> {
  const small = join(room, 'tenth')
  await layField(small, signals / 10, quarters)
  const turns = await inTurn(
    'B2 slope from a tenth',
    1.1,
    runs,
    releaseAll(root, quarters),
    releaseAll(small, quarters),
  )
  const slopes = (ratios: readonly number[]) => ratios.map((ratio) => Math.log10(ratio))
  return { ...turns, ratios: slopes(turns.ratios), cpu: slopes(turns.cpu), note: 'log10 of the ratio' }
}

/** One turn of whole releases, for what is too large to repeat. */
export async function releaseOnce(
  room: string,
  { signals, quarters }: Pick<Size, 'signals' | 'quarters'>,
): Promise<Result> {
  const root = join(room, 'large')
  await layField(root, signals, quarters)
  const b = await take({ work: { do: 'scan', root } })
  const a = await take(releaseAll(root, quarters))
  rmSync(root, { recursive: true, force: true })
  return {
    name: 'B2 release, once',
    ratios: [a.seconds / b.seconds],
    cpu: [a.cpu / b.cpu],
    goal: 8,
    a,
    b,
    note: `${signals} signals, one turn`,
  }
}
