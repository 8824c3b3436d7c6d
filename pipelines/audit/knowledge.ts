import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { Refusal } from '../../data/refusal.ts'
import type { Manifest, Row } from '../../data/release.ts'
import { query } from '../database.ts'

/** One organisation, as anybody can look it up: what it is and where it works. */
export type Listed = { organisation: string; kind: string | null; region: string | null }
export type Published = Row<'statistic'>
type Statistic = { signal: string; name: string; type: 'base' | 'part' | 'sum'; base?: string }
type Vocabulary = {
  statistics: Statistic[]
  rules: { id: string; theme: string }[]
  codes: { list: string; code: string }[]
}

/** All that an attacker has: the released tables, both parts, the published method with its parameters, and a public list of organisations. */
export type Knowledge = {
  at: string
  manifest: Manifest
  vocabulary: Vocabulary
  rows: readonly Published[]
  /** null: the attacker has no list, and knows the organisations that are named in the release only. */
  directory: readonly Listed[] | null
  /** Sums of which it is known that people are missing from the parts (a role that nobody gave); others hold until they cannot. */
  open: readonly string[]
}

/** Variance and largest size of the noise on a count: one for all, or wider for a kind of signal whose cells overlap more. */
export function noiseOf({ manifest }: Knowledge, signal: string): { variance: number; bound: number } {
  const { contributors } = manifest.parameters
  return contributors.wider?.[signal] ?? contributors
}

/** Reads a release folder as an attacker would; `directory` is what the attacker knows of organisations. Refuses a folder that is no release. */
export async function readKnowledge(
  connection: DuckDBConnection,
  at: string,
  directory: readonly Listed[] | null,
  manifest: Manifest = readJson(at, 'manifest.json') as Manifest,
): Promise<Knowledge> {
  const rows = await query<Published>(
    connection,
    `select * from read_parquet([${statisticFiles(at)}]) where quarter = $quarter`,
    { quarter: manifest.quarter },
  )
  return { at, manifest, vocabulary: readJson(at, 'vocabulary.json') as Vocabulary, rows, directory, open: [] }
}

const statisticFiles = (at: string) =>
  ['public', 'benchmark'].map((part) => quoted(join(at, part, 'statistic.parquet'))).join(', ')

/** A path as a literal of SQL. */
export const quoted = (path: string) => `'${path.replaceAll("'", "''")}'`

function readJson(at: string, name: string): unknown {
  const file = join(at, name)
  if (!existsSync(file))
    throw new Refusal(
      { nl: 'dit is geen uitgave', en: 'not a release' },
      { nl: 'noem een uitgave, of een map met manifest.json', en: 'name a release, or a folder with a manifest.json' },
      404,
    )
  return JSON.parse(readFileSync(file, 'utf8'))
}
