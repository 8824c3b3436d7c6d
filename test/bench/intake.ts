import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeLines } from './lines.ts'
import { inTurn, type Result } from './turns.ts'

/** B1: import with every check and a file of refusals, against DuckDB's own reading straight to Parquet; without keys and with them. */
export async function intakeBench(room: string, { lines, runs }: { lines: number; runs: number }): Promise<Result[]> {
  const results: Result[] = []
  mkdirSync(room, { recursive: true })
  for (const format of ['ndjson', 'csv']) {
    const file = join(room, `lines.${format}`)
    await writeLines(file, lines)
    for (const keys of ['plain', 'hmac'] as const) {
      const root = join(room, 'folder')
      const a = {
        work: { do: 'import', root, file, keys } as const,
        before: () => rmSync(root, { recursive: true, force: true }),
      }
      const b = { work: { do: 'read', file, to: join(room, 'straight.parquet') } as const }
      const name = `B1 import ${format}, ${keys === 'hmac' ? 'with' : 'without'} keys`
      results.push({ ...(await inTurn(name, keys === 'hmac' ? 3 : 1.5, runs, a, b)), note: `${lines} lines` })
    }
    rmSync(file)
  }
  return results
}
