import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isQuarter, type Quarter, quarterIndex } from '../data/quarter.ts'
import type { Folder } from './folder.ts'
import { flushFolder, makePrivate } from './privateFile.ts'
import { readLedger } from './sources/ledger.ts'

/** A line of desk/{quarter}/{batch}.ndjson: masked words, for the rule desk only. `signal` is a key of its quarter. */
export type DeskLine = {
  signal: string
  version: number
  withdrawn: boolean
  rule_id: string | null
  verdict: string | null
  role: string | null
  channel: string | null
  new_title: string | null
  new_level: string | null
  new_owner: string | null
  free_text: string | null
}

/** Texts are kept for four quarters, that of now included. */
const keptQuarters = 4

/** Gives the desk what the batches that exist brought, without what they withdrew or corrected, and forgets what a crash left behind. */
export function settleTexts(paths: Folder) {
  const batches = new Set(readLedger(paths).map(({ batch }) => batch))
  for (const quarter of quartersIn(paths)) {
    const folder = join(paths.desk, quarter)
    const waiting = readdirSync(folder).filter((name) => name.endsWith('.ndjson.new'))
    for (const name of waiting) {
      if (batches.has(Number.parseInt(name, 10))) settle(folder, name)
      else rmSync(join(folder, name))
    }
  }
}

/** Removes the texts of quarters that are too long ago. */
export function forgetTexts(paths: Folder, now: Quarter) {
  for (const quarter of quartersIn(paths))
    if (quarterIndex(now) - quarterIndex(quarter) >= keptQuarters)
      rmSync(join(paths.desk, quarter), { recursive: true, force: true })
}

/** Quarters of which texts are kept. */
export const quartersIn = (paths: Folder): Quarter[] =>
  existsSync(paths.desk) ? readdirSync(paths.desk).filter(isQuarter) : []

function settle(folder: string, name: string) {
  const lines = linesOf(join(folder, name))
  const changed = new Set(
    lines.filter(({ withdrawn, version }) => withdrawn || version > 1).map(({ signal }) => signal),
  )
  const isChanged = ({ signal }: DeskLine) => changed.has(signal)
  for (const earlier of changed.size > 0 ? readdirSync(folder).filter((one) => one.endsWith('.ndjson')) : []) {
    const kept = linesOf(join(folder, earlier))
    if (kept.some(isChanged))
      rewrite(
        folder,
        earlier,
        kept.filter((line) => !isChanged(line)),
      )
  }
  const told = lines.filter((line) => !line.withdrawn && (line.free_text !== null || line.new_title !== null))
  rewrite(folder, name.slice(0, -'.new'.length), told)
  rmSync(join(folder, name))
  flushFolder(folder)
}

/** Whole or not at all; done again after a crash it comes to the same. */
function rewrite(folder: string, name: string, lines: readonly DeskLine[]) {
  const temporary = join(folder, `${name}.tmp`)
  rmSync(temporary, { force: true })
  makePrivate(temporary, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  renameSync(temporary, join(folder, name))
}

const linesOf = (path: string) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as DeskLine)
