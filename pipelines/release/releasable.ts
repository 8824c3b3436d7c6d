import { isQuarter, type Quarter } from '../../data/quarter.ts'
import type { Folder } from '../folder.ts'
import { readLedger } from '../sources/ledger.ts'

/**
 * Every quarter that has something to release, oldest first: quarters with signals or rule events, and the quarter in which the newest
 * figures of other publishers end.
 */
export function releasable(paths: Folder): Quarter[] {
  const ledger = readLedger(paths)
  const quarters = ledger.flatMap((entry) => Object.keys(entry.quarters))
  return [...new Set(quarters)].filter(isQuarter).sort()
}
