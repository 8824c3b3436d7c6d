import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Quarter } from '../../data/quarter.ts'
import { layField, layLate } from './field.ts'
import { releaseAll, type Size } from './release.ts'
import { compared, type Result, takeTurns } from './turns.ts'

/** B4: a revision of one quarter after one in a hundred of its signals came late, against all quarters made anew: the middle one, if there is one, and the last. */
export async function revisionBench(room: string, size: Size): Promise<Result[]> {
  const middle = size.quarters[size.quarters.length >> 1]
  const last = size.quarters.at(-1)
  const results: Result[] = []
  if (middle && middle !== last) results.push(await reviseOne(join(room, 'middle'), 'middle', middle, size))
  if (last) results.push(await reviseOne(join(room, 'last'), 'last', last, size))
  return results
}

async function reviseOne(
  room: string,
  place: string,
  quarter: Quarter,
  { signals, runs, quarters }: Size,
): Promise<Result> {
  const [whole, root] = [join(room, 'whole'), join(room, 'changed')]
  await layField(whole, signals, quarters)
  const name = `B4 revise the ${place} quarter of ${quarters.length}`
  const taken = await takeTurns(name, runs, {
    whole: releaseAll(whole, quarters),
    revise: {
      work: { do: 'release', root, quarters: [quarter], final: true },
      before: async () => {
        rmSync(root, { recursive: true, force: true })
        cpSync(whole, root, { recursive: true })
        await layLate(root, quarter, Math.ceil(signals / quarters.length / 100))
      },
    },
  })
  rmSync(room, { recursive: true, force: true })
  return { ...compared(name, 1 / 8, taken, 'revise', 'whole'), note: `${signals} signals` }
}
