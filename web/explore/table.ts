import { type Table, tableFromIPC } from '@uwdata/flechette'
import type { Row } from '../../data/release.ts'
import { type Choice, type Level, levelNames } from './choice.ts'

/** All series of one measure of a release, as columns; rows are made only of what is asked for. */
export type Series = {
  rows(choice: Choice): Row<'trend'>[]
  /** The codes of every level that has rows. */
  known(): Map<Level, string[]>
}

/** Fetches them; a release never changes, so the browser keeps the answer. */
export async function fetchSeries(release: string, measure: string): Promise<Series> {
  const query = new URLSearchParams([['measure', measure], ...levelNames.map((level) => ['level', level])])
  const answer = await fetch(`/v1/releases/${release}/trend.arrow?${query}`)
  if (!answer.ok) throw new Error(`no series: ${answer.status}`)
  return readSeries(await answer.arrayBuffer())
}

/** Reads an Arrow file of the table `trend`. */
export function readSeries(bytes: ArrayBuffer): Series {
  const table = tableFromIPC(bytes)
  const level = columnOf(table, 'level')
  let known: Map<Level, string[]> | undefined
  return {
    rows: (choice) => {
      const group = choice.level === 'all' ? null : columnOf(table, choice.level)
      const found: number[] = []
      for (let at = 0; at < table.numRows; at += 1)
        if (level[at] === choice.level && (group === null || group[at] === choice.group)) found.push(at)
      return found
        .map((at) => table.at(at) as Row<'trend'>)
        .sort((one, other) => (one.quarter < other.quarter ? -1 : 1))
    },
    known: () => {
      known ??= knownOf(table, level)
      return known
    },
  }
}

function knownOf(table: Table, level: readonly unknown[]): Map<Level, string[]> {
  const found = levelNames.map((name): [Level, string[]] => {
    const rows = range(table.numRows).filter((at) => level[at] === name)
    const codes = name === 'all' ? [] : columnOf(table, name)
    return [name, rows.length === 0 ? [] : [...new Set(rows.map((at) => String(codes[at] ?? '')))]]
  })
  return new Map(found.filter(([, codes]) => codes.length > 0))
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index)

const kept = new WeakMap<Table, Map<string, unknown[]>>()

/** A column as an array, read once. */
function columnOf(table: Table, name: string): unknown[] {
  const own = kept.get(table) ?? new Map<string, unknown[]>()
  kept.set(table, own)
  const column = own.get(name) ?? Array.from(table.getChild(name))
  own.set(name, column)
  return column
}
