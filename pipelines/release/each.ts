import type { Quarter } from '../../data/quarter.ts'
import type { Manifest } from '../../data/release.ts'
import type { Folder } from '../folder.ts'
import { gateHere, type Verdict } from '../judge/gate.ts'
import { gateBeside, type OpenGate } from '../judge/gateBeside.ts'
import { clearUnnamed } from '../sources/ledger.ts'
import { type Begun, beginRelease, type Candidate, finishRelease, layRelease } from './build.ts'

type Waiting = { candidate: Candidate; verdict: Promise<Verdict> }

/**
 * Makes the next release of each quarter, in order, and gives each as it is named. Three are worked at side by side: of one quarter the signals are
 * counted, the one before is analysed, and the one before that is at the gate, in a thread of its own. Where the gate has a release drawn again,
 * the next was analysed with what is no more, and is made anew. What fails ends it all; what was named stays.
 */
export async function* releaseEach(
  paths: Folder,
  quarters: readonly Quarter[],
  { final, note }: { final: boolean; note: string | null },
  starting: (quarter: Quarter, place: number) => void = () => {},
  { gate, close }: OpenGate = quarters.length > 1 ? gateBeside() : { gate: gateHere, close: async () => {} },
): AsyncGenerator<{ manifest: Manifest; made: boolean }> {
  const begin = async (quarter: Quarter | undefined) => quarter && beginRelease(paths, quarter, final, note)
  const send = (candidate: Candidate) => ({ candidate, verdict: quiet(gate(candidate)) })
  const finish = ({ candidate, verdict }: Waiting) => finishRelease(paths, candidate, verdict, gate)
  let waiting: Waiting | null = null
  let next = quiet(begin(quarters[0]))
  try {
    for (const [place, quarter] of quarters.entries()) {
      starting(quarter, place)
      const laying = next.then((begun) => begun && lay(paths, begun, waiting?.candidate))
      next = quiet(next.then(() => begin(quarters[place + 1])))
      const [laid] = await Promise.allSettled([laying])
      const done: Awaited<ReturnType<typeof finish>> | null = waiting && (await finish(waiting))
      waiting = null
      if (done) yield { manifest: done.manifest, made: true }
      if (laid.status === 'rejected') throw laid.reason
      if (!laid.value) continue
      if ('made' in laid.value) yield laid.value
      else waiting = send(done?.again ? await anew(paths, laid.value) : laid.value)
    }
    if (waiting) yield { manifest: (await finish(waiting)).manifest, made: true }
  } finally {
    await close()
    clearUnnamed(paths)
  }
}

const lay = async (paths: Folder, begun: Begun, before: Candidate | undefined) =>
  'manifest' in begun ? begun : layRelease(paths, begun, before)

async function anew(paths: Folder, { start }: Candidate): Promise<Candidate> {
  const begun = await beginRelease(paths, start.quarter, start.final, start.note)
  if ('manifest' in begun) throw new Error('released meanwhile')
  return layRelease(paths, begun)
}

/** A refusal waits for its turn. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined)
  return promise
}
