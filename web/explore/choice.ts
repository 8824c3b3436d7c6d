import type { Row } from '../../data/release.ts'
import type { Language, Words } from '../../data/vocabulary/measure.ts'
import { type MeasureId, measures } from '../../data/vocabulary/measures.ts'
import { addresses } from '../address.ts'
import { cellName } from '../words.ts'

/** How a measure can be divided, with the word in the address. */
export const levels = {
  all: { nl: 'iedereen', en: 'everyone' },
  kind: { nl: 'soort', en: 'kind' },
  region: { nl: 'regio', en: 'region' },
  role: { nl: 'beroep', en: 'profession' },
  phase: { nl: 'stap', en: 'step' },
  theme: { nl: 'onderwerp', en: 'subject' },
  rule: { nl: 'regel', en: 'rule' },
  respondent: { nl: 'wie', en: 'who' },
  framework: { nl: 'kader', en: 'framework' },
} as const satisfies Record<string, Words>

export type Level = keyof typeof levels
export const levelNames = Object.keys(levels) as Level[]

export type Choice = { measure: MeasureId; level: Level; group: string | null }
export type Option = { code: string; name: string }

/** /verken/tijd-met-gezin/regio/JR01 */
export function exploreAddress({ measure, level, group }: Choice): Words {
  const parts = (language: Language) =>
    [
      addresses.explore[language],
      measures[measure].slug[language],
      ...(level === 'all' ? [] : [levels[level][language], ...(group === null ? [] : [encodeURIComponent(group)])]),
    ].join('/')
  return { nl: parts('nl'), en: parts('en') }
}

type TrendRow = Row<'trend'>

/** The levels that have rows, with the codes of their groups. */
export function knownIn(rows: readonly TrendRow[]): Map<Level, string[]> {
  const known = levelNames.map((level): [Level, string[]] => {
    const codes = rows.filter((row) => row.level === level).map((row) => (level === 'all' ? '' : (row[level] ?? '')))
    return [level, [...new Set(codes)].sort()]
  })
  return new Map(known.filter(([, codes]) => codes.length > 0))
}

/** Codes of groups with their names, by name. */
export const named = (codes: readonly string[], level: Level, language: Language): Option[] =>
  level === 'all'
    ? []
    : codes
        .map((code) => ({ code, name: cellName(level, code, language) }))
        .sort((one, other) => one.name.localeCompare(other.name, language))

/** The rows of a choice, oldest first. */
export const chosenRows = (rows: readonly TrendRow[], { level, group }: Choice): TrendRow[] =>
  rows
    .filter((row) => row.level === level && (level === 'all' || row[level] === group))
    .sort((one, other) => (one.quarter < other.quarter ? -1 : 1))
