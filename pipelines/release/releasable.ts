import { isQuarter, type Quarter } from '../../data/quarter.ts'
import type { Manifest } from '../../data/release.ts'
import type { Folder } from '../folder.ts'
import { type LedgerEntry, readLedger } from '../sources/ledger.ts'
import { releases } from './history.ts'
import { batchesOf } from './origins.ts'

/**
 * Every quarter that has something to release, oldest first: quarters with signals or rule events, and the quarter in which the newest
 * figures of other publishers end.
 */
export function releasable(paths: Folder): Quarter[] {
  const ledger = readLedger(paths)
  const quarters = ledger.flatMap((entry) => Object.keys(entry.quarters))
  return [...new Set(quarters)].filter(isQuarter).sort()
}

/** Whether the folder has a batch of the signals that changed after a release was made. */
export const sameBatches = (manifest: Manifest, batches: readonly LedgerEntry[]) =>
  manifest.batches.join() === batches.map((entry) => entry.batch).join()

/** Of these quarters, those with a release that took signals after it was made. */
export function changedSince(paths: Folder, asked: readonly Quarter[]): Quarter[] {
  const newest = new Map(releases(paths).map((manifest) => [manifest.quarter, manifest]))
  const ledger = readLedger(paths)
  return asked.filter((of) => {
    const manifest = newest.get(of)
    return manifest !== undefined && !sameBatches(manifest, batchesOf(ledger, of))
  })
}
