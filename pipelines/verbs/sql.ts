import { createInterface } from 'node:readline'
import type { DuckDBConnection } from '@duckdb/node-api'
import { quarter } from '../../data/quarter.ts'
import { Refusal } from '../../data/refusal.ts'
import { openDatabase } from '../database.ts'
import { aggregateQuarter, layVocabulary } from '../protect.ts'
import { batchesOf } from '../release/origins.ts'
import { releasable } from '../release/releasable.ts'
import { readLedger } from '../sources/ledger.ts'
import type { Verb } from '../verb.ts'

/** For the steward: unprotected signals, on this machine only. Reads one statement a line, from the prompt or a pipe. */
export const sqlVerb: Verb = {
  summary: {
    nl: 'Een SQL-prompt op de ingelezen signalen van een kwartaal (onbeschermd).',
    en: 'A SQL prompt on the staged signals of a quarter (unprotected).',
  },
  usage: 'sql [QUARTER]',
  options: {},
  meaning: {},
  run: async ({ positionals: [text] }, context) => {
    const of = text === undefined ? releasable(context.paths).at(-1) : quarter(text)
    if (of === undefined)
      throw new Refusal(
        { nl: 'er is nog niets ingelezen', en: 'nothing is imported yet' },
        { nl: 'begin met import', en: 'begin with import' },
      )
    const connection = await openDatabase()
    await layVocabulary(connection, of, 'none')
    const batches = batchesOf(readLedger(context.paths), of).map((entry) => entry.batch)
    await aggregateQuarter(connection, context.paths, of, batches)
    context.say({
      nl: `Schema's imported, staged en aggregated van ${of}. Onbeschermd: deel hier niets van. Stop met Ctrl-D.`,
      en: `Schemas imported, staged and aggregated of ${of}. Unprotected: share none of it. Stop with Ctrl-D.`,
    })
    return { quarter: of, results: await answer(connection, context.json) }
  },
}

async function answer(connection: DuckDBConnection, silent: boolean) {
  const prompt = process.stdin.isTTY
    ? createInterface({ input: process.stdin, output: process.stderr, prompt: 'sql> ' })
    : createInterface({ input: process.stdin })
  const results: object[] = []
  prompt.prompt()
  for await (const line of prompt) {
    if (line.trim() !== '') results.push(await run(connection, line, silent))
    prompt.prompt()
  }
  return results
}

async function run(connection: DuckDBConnection, statement: string, silent: boolean): Promise<object> {
  try {
    const rows = (await connection.runAndReadAll(statement)).getRowObjectsJson()
    if (!silent) console.table(rows.slice(0, 200))
    return { rows }
  } catch (error) {
    const problem = error instanceof Error ? error.message : 'unknown'
    if (!silent) console.error(problem)
    return { problem }
  }
}
