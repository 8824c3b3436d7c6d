import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Quarter } from '../../data/quarter.ts'
import { folder } from '../../pipelines/folder.ts'
import { layField, layLate, quarters } from './field.ts'
import { releaseAll } from './release.ts'
import { inTurn, type Result, take } from './turns.ts'

/** B4: a revision of one quarter after one in a hundred of its signals came late, against all twelve quarters made anew. */
export async function revisionBench(
  room: string,
  { signals, runs }: { signals: number; runs: number },
): Promise<Result[]> {
  const results: Result[] = []
  for (const [place, quarter] of [
    ['middle', quarters[6]],
    ['last', quarters[11]],
  ] as const)
    if (quarter) results.push(await reviseOne(join(room, place), place, quarter, signals, runs))
  return results
}

async function reviseOne(
  room: string,
  place: string,
  quarter: Quarter,
  signals: number,
  runs: number,
): Promise<Result> {
  const [whole, root] = [join(room, 'whole'), join(room, 'changed')]
  await layField(whole, signals)
  await take(releaseAll(whole))
  cpSync(whole, root, { recursive: true })
  await layLate(root, quarter, Math.ceil(signals / 1200))
  const revise = {
    work: { do: 'release', root, quarters: [quarter], final: true } as const,
    before: () => rmSync(join(folder(root).releases, `${quarter}.2`), { recursive: true, force: true }),
  }
  const result = await inTurn(`B4 revise the ${place} quarter of 12`, 1 / 8, runs, revise, releaseAll(whole))
  rmSync(room, { recursive: true, force: true })
  return { ...result, note: `${signals} signals` }
}
