import type { Quarter } from '../../data/quarter.ts'
import { Refusal } from '../../data/refusal.ts'
import type { Break, Manifest, Origin } from '../../data/release.ts'
import type { Folder } from '../folder.ts'
import { type LedgerEntry, readLedger } from '../sources/ledger.ts'
import { readBreaks } from './breaks.ts'
import { earlierQuarters, releases } from './history.ts'
import { allOrigins, batchesOf, definitionBreaks, originsOf } from './origins.ts'
import { sameBatches } from './releasable.ts'

/** What a release of a quarter is made of, whatever was released of other quarters. */
export type Start = {
  quarter: Quarter
  id: string
  version: number
  final: boolean
  note: string | null
  previous: Manifest | null
  batches: readonly LedgerEntry[]
}

export type Plan = Start & { earlier: readonly Manifest[]; origins: readonly Origin[]; breaks: readonly Break[] }

export type Standing = { manifest: Manifest; made: false }

/** What the next version of a quarter's release is made of, or the release that stands because nothing changed. Refuses what may not be released. */
export function planQuarter(paths: Folder, quarter: Quarter, final: boolean, note: string | null): Start | Standing {
  const batches = batchesOf(readLedger(paths), quarter)
  const versions = releases(paths).filter((manifest) => manifest.quarter === quarter)
  const previous = versions.at(-1) ?? null
  const same = previous !== null && sameBatches(previous, batches)
  if (previous && same && (!final || previous.status === 'definitief')) return { manifest: previous, made: false }
  if (previous) refuseLate(previous, final)
  if (batches.length === 0)
    throw new Refusal(
      { nl: `er is niets om uit te geven: ${quarter}`, en: `nothing to release: ${quarter}` },
      { nl: 'lees eerst signalen van dit kwartaal in', en: 'import signals of this quarter first' },
    )
  const version = versions.length + 1
  return { quarter, id: `${quarter}.${version}`, version, final, note, previous, batches }
}

/** The same with what the quarters before say; they must have their releases, or the last of them a candidate. */
export function planRelease(paths: Folder, start: Start, candidate: Manifest | null): Plan {
  const earlier = earlierQuarters(paths, start.quarter, candidate)
  const origins = allOrigins(earlier, originsOf(start.batches, start.quarter))
  const breaks = [...readBreaks(paths), ...definitionBreaks(origins)].filter((each) => each.quarter <= start.quarter)
  return { ...start, earlier, origins, breaks }
}

function refuseLate(previous: Manifest, final: boolean) {
  if (previous.status === 'definitief')
    throw new Refusal(
      { nl: `al definitief: ${previous.id}`, en: `already final: ${previous.id}` },
      { nl: 'een definitieve uitgave verandert niet meer', en: 'a final release is never changed' },
      409,
    )
  if (!final)
    throw new Refusal(
      { nl: `al uitgegeven: ${previous.id}`, en: `already released: ${previous.id}` },
      {
        nl: 'er kwamen signalen bij; een correctie komt met --final',
        en: 'signals changed since; corrections come with --final',
      },
      409,
    )
}
