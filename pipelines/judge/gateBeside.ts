import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Gate, Verdict } from './gate.ts'

export type OpenGate = { gate: Gate; close: () => Promise<void> }

/** The gate in a thread of its own, begun with the first candidate; one candidate at a time. `close` waits for what it is at. */
export function gateBeside(): OpenGate {
  let begun: { worker: Worker; ended: Promise<unknown> } | null = null
  const begin = () => {
    const worker = new Worker(new URL('./gateThread.js', import.meta.url))
    const ended = once(worker, 'exit')
    ended.catch(() => undefined)
    return { worker, ended }
  }
  return {
    gate: async ({ at, evidence, manifest }) => {
      begun ??= begin()
      begun.worker.postMessage({ at, evidence, manifest })
      const [verdict] = (await once(begun.worker, 'message')) as [Verdict]
      return verdict
    },
    close: async () => {
      begun?.worker.postMessage(null)
      await begun?.ended.catch(() => undefined)
    },
  }
}
