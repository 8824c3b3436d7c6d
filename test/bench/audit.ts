import { join } from 'node:path'
import { median, type Result, take } from './turns.ts'

/** Seconds that an audit may take (performance.md B3). */
const limit = 60

/**
 * B3: `audit latest` on a release of the invented field of 2,400 reporters, the truth made again from its signals included. The ratio is that of its
 * seconds to the limit.
 */
export async function auditBench(
  room: string,
  { reporters, runs }: { reporters: number; runs: number },
): Promise<Result[]> {
  const root = join(room, 'field')
  await take({ work: { do: 'demo', root, reporters } })
  const taken = []
  for (let turn = 0; turn < runs; turn++) taken.push(await take({ work: { do: 'audit', root } }))
  const middle = {
    seconds: median(taken.map(({ seconds }) => seconds)),
    cpu: median(taken.map(({ cpu }) => cpu)),
    peak: Math.max(...taken.map(({ peak }) => peak)),
  }
  return [
    {
      name: 'B3 audit, in minutes',
      ratios: taken.map(({ seconds }) => seconds / limit),
      cpu: taken.map(({ cpu }) => cpu / limit),
      goal: 1,
      a: middle,
      b: { seconds: limit, cpu: limit, peak: 0 },
      note: `${reporters} reporters`,
    },
  ]
}
