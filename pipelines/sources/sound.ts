import { existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isQuarter, type Quarter } from '../../data/quarter.ts'
import { Refusal } from '../../data/refusal.ts'
import { listKeys } from '../destroy.ts'
import type { Folder } from '../folder.ts'
import { batchFiles, type LedgerEntry, readLedger, rewriteLedger, type Stored } from './ledger.ts'

/** Files and bytes of a batch by quarter; those of no quarter, as figures of others, under `-`. */
export function storedOf(imported: string, batch: number): Stored {
  const stored: Stored = {}
  for (const path of batchFiles(imported, (own) => own === batch)) {
    const quarter = /quarter=(\d{4}-Q[1-4])/.exec(path.slice(imported.length))?.[1] ?? '-'
    const { files, bytes } = stored[quarter] ?? { files: 0, bytes: 0 }
    stored[quarter] = { files: files + 1, bytes: bytes + statSync(path).size }
  }
  return stored
}

/** What a copy of the folder that was made while it was written to may lack. */
export type Unsound = { batches: number[]; keys: Quarter[] }

/** Batches with other files than the ledger says, and quarters that have signals but no key. A quarter that was destroyed lacks both rightly. */
export function unsound(paths: Folder): Unsound {
  const ledger = readLedger(paths)
  const destroyed = listKeys(paths).flatMap(({ quarter, state }) => (state === 'kept' ? [] : [quarter as string]))
  return {
    batches: ledger.filter((entry) => !isWhole(paths, entry, destroyed)).map(({ batch }) => batch),
    keys: keyedQuarters(ledger).filter((of) => !destroyed.includes(of) && !existsSync(join(paths.keys, `${of}.key`))),
  }
}

/** A new key would count everybody of a quarter twice, and a batch that lacks a file would count somebody not at all. */
export function refuseUnsound(paths: Folder) {
  const { batches, keys } = unsound(paths)
  if (keys.length > 0)
    throw new Refusal(
      { nl: `de sleutel ontbreekt: ${keys.join(', ')}`, en: `the key is missing: ${keys.join(', ')}` },
      { nl: 'zet de map met sleutels terug uit een kopie', en: 'put the folder of keys back from a copy' },
      409,
    )
  if (batches.length > 0)
    throw new Refusal(
      {
        nl: `niet heel in deze map: levering ${batches.join(', ')}`,
        en: `not whole in this folder: batch ${batches.join(', ')}`,
      },
      {
        nl: 'wederkerig doctor --mend vergeet die levering; wat uit de formulieren kwam, wordt dan opnieuw gelezen',
        en: 'wederkerig doctor --mend forgets that batch; what came from the forms is then read again',
      },
      409,
    )
}

/** Forgets batches as if they had never been imported. By who has the folder alone. */
export function forgetBatches(paths: Folder, batches: readonly number[]) {
  if (batches.length === 0) return
  rewriteLedger(
    paths,
    readLedger(paths).filter(({ batch }) => !batches.includes(batch)),
  )
  rmSync(join(paths.imported, 'collected.json'), { force: true })
  for (const path of batchFiles(paths.imported, (batch) => batches.includes(batch))) rmSync(path)
}

function isWhole({ imported }: Folder, { batch, stored }: LedgerEntry, destroyed: readonly string[]): boolean {
  if (stored === undefined) return true
  const found = storedOf(imported, batch)
  return Object.entries(stored).every(
    ([quarter, { files, bytes }]) =>
      destroyed.includes(quarter) || (found[quarter]?.files === files && found[quarter]?.bytes === bytes),
  )
}

/** Events of rules and figures of others are public: no key was made for them. */
const withoutKey = ['rule_event', 'indicator']

const keyedQuarters = (ledger: readonly LedgerEntry[]): Quarter[] => {
  const keyed = ledger.filter(({ kind }) => !withoutKey.includes(kind))
  return [...new Set(keyed.flatMap(({ quarters }) => Object.keys(quarters)))].filter(isQuarter).sort()
}
