import { parentPort } from 'node:worker_threads'
import { gateHere } from './gate.ts'

/** In the thread of gateBeside.ts: a verdict for every candidate, until `null`. What goes wrong ends the thread, and is told to who waits. */
parentPort?.on('message', async (candidate: Parameters<typeof gateHere>[0] | null) => {
  if (candidate === null) parentPort?.close()
  else parentPort?.postMessage(await gateHere(candidate))
})
