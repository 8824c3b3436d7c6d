import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { quarter } from '../../data/quarter.ts'
import type { Manifest } from '../../data/release.ts'
import { runFile } from '../database.ts'
import type { Folder } from '../folder.ts'
import { aggregateQuarter, layVocabulary } from '../protect.ts'
import { readLedger } from '../sources/ledger.ts'
import type { Evidence } from './gate.ts'
import { readDirectory, readTruth } from './truth.ts'

/** The truth behind a release that is out, made again from what was imported; nothing when its signals or key are gone, or it is not of this folder. */
export async function evidenceOf(connection: DuckDBConnection, paths: Folder, manifest: Manifest): Promise<Evidence> {
  const of = quarter(manifest.quarter)
  const known = new Set(readLedger(paths).map(({ batch }) => batch))
  const isHere = existsSync(join(paths.releases, manifest.id)) && existsSync(join(paths.keys, `${of}.key`))
  if (!isHere || !manifest.batches.every((batch) => known.has(batch))) return { truth: null, directory: null }
  await layVocabulary(connection, of, manifest.id)
  await aggregateQuarter(connection, paths, of, manifest.batches)
  await runFile(connection, '40_count.sql')
  return { truth: await readTruth(connection), directory: await readDirectory(connection) }
}
