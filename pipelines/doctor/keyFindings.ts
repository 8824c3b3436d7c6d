import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../../data/refusal.ts'
import { listKeys } from '../destroy.ts'
import type { Folder } from '../folder.ts'
import { keyLog } from '../keys.ts'
import { isOpenToOthers } from '../privateFile.ts'
import { forgetBatches, unsound } from '../sources/sound.ts'
import { type Finding, fine, wrong } from './finding.ts'

/** Whether every key is there and sound, and every batch has the files that the ledger names. */
export function keyFindings(paths: Folder): Finding[] {
  const states = listKeys(paths)
  const kept = states.filter(({ state }) => state === 'kept').map(({ quarter }) => quarter)
  const damaged = kept.filter((of) => !/^[0-9a-f]{64}\s*$/.test(readFileSync(join(paths.keys, `${of}.key`), 'utf8')))
  const open = kept.filter((of) => isOpenToOthers(join(paths.keys, `${of}.key`)))
  const unfinished = states.filter(({ state }) => state === 'unfinished').map(({ quarter }) => quarter)
  const findings = [
    ...told('keys', damaged, 'sleutel beschadigd', 'key damaged'),
    ...told('keys', open, 'anderen kunnen bij de sleutel', 'others can reach the key'),
    ...told(
      'keys',
      unfinished,
      'half vernietigd; de volgende import maakt het af',
      'half destroyed; the next import finishes it',
    ),
    ...mended(paths),
    ...ledgerFindings(paths),
  ]
  return findings.length > 0
    ? findings
    : [fine('keys', `${kept.length} sleutels in orde`, `${kept.length} keys in order`)]
}

const told = (check: string, quarters: readonly string[], nl: string, en: string): Finding[] =>
  quarters.map((of) => wrong(check, `${nl}: ${of}`, `${en}: ${of}`))

const mended = (paths: Folder): Finding[] => {
  const count = existsSync(paths.keys) ? keyLog(paths).filter((event) => 'mended' in event).length : 0
  return count === 0
    ? []
    : [
        fine(
          'keys',
          `${count} keer stond iets open voor anderen; zie keys list`,
          `${count} times something was open to others; see keys list`,
        ),
      ]
}

function ledgerFindings(paths: Folder): Finding[] {
  try {
    const { batches, keys } = unsound(paths)
    return [
      ...told('keys', keys, 'er zijn signalen, maar geen sleutel', 'there are signals, but no key'),
      ...batches.map((batch) =>
        wrong(
          'batches',
          `levering ${batch} is niet heel; --mend vergeet haar, lees haar daarna opnieuw in`,
          `batch ${batch} is not whole; --mend forgets it, import it again then`,
          () => forgetBatches(paths, [batch]),
        ),
      ),
    ]
  } catch (error) {
    if (error instanceof Refusal) return [{ check: 'ledger', fine: false, said: error.said }]
    throw error
  }
}
