import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { settings } from '../data/configuration.ts'
import { isQuarter, type Quarter, quarterIndex } from '../data/quarter.ts'
import { forgetTexts } from './desk.ts'
import { destroyQuarter, listKeys } from './destroy.ts'
import type { Folder } from './folder.ts'
import { flushFolder } from './privateFile.ts'
import { releases } from './release/history.ts'

/** What went because its time had come. */
export type Gone = { quarters: Quarter[]; receipts: number }

/** Receipts open until long after they are of use, and no longer than the texts of the desk. */
const keptReceipts = 4

/**
 * Destroys what is kept no longer: key and signals of quarters that are final and old enough (`retention`: `final`, or a number of quarters),
 * texts and receipts of four quarters ago. By who has the folder alone.
 */
export function retain(paths: Folder, now: Quarter, retention = retentionOf(process.env)): Gone {
  const final = new Set(releases(paths).flatMap(({ quarter, status }) => (status === 'definitief' ? [quarter] : [])))
  const least = retention === 'final' ? 0 : Number(retention)
  const due = listKeys(paths)
    .filter(({ quarter, state }) => state !== 'destroyed' && final.has(quarter) && age(now, quarter) >= least)
    .map(({ quarter }) => quarter)
  if (due.length > 0) flushFolder(paths.releases)
  for (const quarter of due) destroyQuarter(paths, quarter)
  forgetTexts(paths, now)
  return { quarters: due, receipts: forgetReceipts(paths, now) }
}

const retentionOf = (environment: NodeJS.ProcessEnv) =>
  environment[settings.retention.name] || settings.retention.fallback

const age = (now: Quarter, then: Quarter) => quarterIndex(now) - quarterIndex(then)

function forgetReceipts({ receipts }: Folder, now: Quarter): number {
  const names = existsSync(receipts) ? readdirSync(receipts) : []
  const old = names.filter((name) => {
    const quarter = name.slice(0, 7)
    return isQuarter(quarter) && age(now, quarter) >= keptReceipts
  })
  for (const name of old) rmSync(join(receipts, name))
  return old.length
}
