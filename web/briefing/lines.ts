import type { Row } from '../../data/release.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { type Line, linesByFamily } from '../series.ts'
import type { Found } from './found.ts'

/** What a quarter's measures say, sorted for paper. */
export type Said = {
  /** Moved more than usual, the firmest rule first, never the largest figure. */
  moved: readonly Line[]
  usual: number
  early: number
  hidden: number
  /** Whether the release itself counts a measure as moved: a sentence of its own series is not enough among so many. */
  holds: (line: Line) => boolean
  /** Two lines per family: the first measures that have a figure. */
  heads: readonly Line[]
}

const firmness = [
  'above',
  'below',
  'shift_high',
  'shift_low',
  'trend_up',
  'trend_down',
  'two_of_three_high',
  'two_of_three_low',
  'run_long',
  'few_crossings',
]

/** The release's own findings say what moved and in which order; without them the sentences of the series do. */
export function saidOf(
  trends: readonly Row<'trend'>[],
  findings: readonly Found[],
  quarter: string,
  language: Language,
): Said {
  const families = linesByFamily(trends, language, quarter)
  const lines = families.flatMap((family) => family.lines).filter(({ verdict }) => verdict !== null)
  const now = lines.filter(({ verdict }) => verdict?.row.quarter === quarter)
  const count = (code: string) => findings.find((found) => found.code === code)?.count
  const moved = findings.length > 0 ? found(now, findings) : firmest(now.filter(({ verdict }) => verdict?.moved))
  return {
    moved,
    holds: ({ id, verdict }) => !verdict?.moved || moved.some((line) => line.id === id),
    usual: count('quiet') ?? now.filter(({ verdict }) => verdict?.judged && !verdict.moved).length,
    early: count('not_judged') ?? now.filter(({ verdict }) => verdict?.row.value !== null && !verdict?.judged).length,
    hidden: now.filter(({ verdict }) => verdict?.row.value === null).length,
    heads: families.flatMap((family) => family.lines.filter(({ verdict }) => verdict?.shown).slice(0, 2)),
  }
}

const found = (lines: readonly Line[], findings: readonly Found[]): Line[] =>
  [...findings]
    .sort((one, other) => one.position - other.position)
    .filter(({ code }) => code === 'moved')
    .flatMap(({ measure }) => lines.filter(({ id }) => id === measure))

function firmest(lines: readonly Line[]): Line[] {
  const place = ({ verdict }: Line) => firmness.indexOf(verdict?.row.flag ?? '')
  return [...lines].sort((one, other) => place(one) - place(other))
}
