import type { DuckDBConnection } from '@duckdb/node-api'
import { averages, type Estimate } from './averaging.ts'
import { type Attacked, attackBounds } from './bounds.ts'
import { type Leaks, readFiles } from './files.ts'
import { type Knowledge, noiseOf } from './knowledge.ts'
import { candidates } from './means.ts'
import type { Model } from './model.ts'
import { type Pair, shownPairs } from './pairs.ts'
import { strangers } from './strangers.ts'
import { attackSums } from './sums.ts'

/** All that an attacker without a key makes of a release. Whether it is true is for the judge. */
export type Loot = {
  knowledge: Knowledge
  bounds: Attacked
  sums: Model
  estimates: readonly Estimate[]
  pairs: readonly Pair[]
  means: readonly { pair: Pair; count: number }[]
  leaks: Leaks
  /** Names in the release that no public list has. */
  strangers: readonly string[]
}

/** Runs every attack on the released tables (disclosure.md 12). `progress` says how far the linear programs are. */
export async function attack(
  connection: DuckDBConnection,
  knowledge: Knowledge,
  model: Model,
  progress: (done: number, of: number) => void,
): Promise<Loot> {
  const bounds = await attackBounds(knowledge, model, progress)
  const pairs = shownPairs(model, knowledge.vocabulary)
  return {
    knowledge,
    bounds,
    sums: await attackSums(knowledge, model),
    estimates: averages(
      model.cells,
      knowledge.directory,
      (signal) => noiseOf(knowledge, signal).variance,
      new Set(bounds.open),
    ),
    pairs,
    means: candidates(knowledge, model, pairs),
    leaks: await readFiles(connection, knowledge),
    strangers: strangers(knowledge),
  }
}
