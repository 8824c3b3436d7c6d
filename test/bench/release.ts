import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Quarter } from '../../data/quarter.ts'
import { folder } from '../../pipelines/folder.ts'
import { layField } from './field.ts'
import { compared, type Result, type Side, take, takeTurns } from './turns.ts'

/** How many signals over which quarters, and how many turns. */
export type Size = { signals: number; runs: number; quarters: readonly Quarter[] }

/**
 * B2: all quarters, one after another in one process, against one bare scan and group by over all of them. First what grows with the number
 * of signals (imported files to aggregated tables), then whole releases, files included. Last the slope: whole releases against those of a
 * tenth of the signals, as log10 of the ratio.
 */
export async function releaseBench(room: string, { signals, runs, quarters }: Size): Promise<Result[]> {
  const [root, small] = [join(room, 'field'), join(room, 'tenth')]
  await layField(root, signals, quarters)
  await layField(small, signals / 10, quarters)
  const taken = await takeTurns('B2', runs, {
    scan: { work: { do: 'scan', root } },
    aggregate: { work: { do: 'aggregate', root, quarters } },
    tenth: releaseAll(small, quarters),
    release: releaseAll(root, quarters),
  })
  const slope = compared('B2 slope from a tenth', 1.1, taken, 'release', 'tenth')
  const steps = (ratios: readonly number[]) => ratios.map((ratio) => Math.log10(ratio))
  const note = `${signals} signals`
  return [
    { ...compared(`B2 aggregate ${quarters.length} quarters`, 8, taken, 'aggregate', 'scan'), note },
    { ...compared(`B2 release ${quarters.length} quarters`, 8, taken, 'release', 'scan'), note },
    { ...slope, ratios: steps(slope.ratios), cpu: steps(slope.cpu), note: 'log10 of the ratio' },
  ]
}

/** Releases every quarter, in a folder without releases. */
export const releaseAll = (root: string, quarters: readonly Quarter[]): Side => ({
  work: { do: 'release', root, quarters, final: false },
  before: () => rmSync(folder(root).releases, { recursive: true, force: true }),
})

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
