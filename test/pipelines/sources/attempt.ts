import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { Refusal } from '../../../data/refusal.ts'
import { openDatabase, query } from '../../../pipelines/database.ts'
import { type Folder, folder } from '../../../pipelines/folder.ts'
import type { Report } from '../../../pipelines/sources/import.ts'
import { importVerb } from '../../../pipelines/verbs/import.ts'

const made: string[] = []

afterEach(() => {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true })
})

/** A data folder and a place for files, gone after the test. */
export function place() {
  const root = mkdtempSync(join(tmpdir(), 'wederkerig-'))
  made.push(root)
  return {
    paths: folder(join(root, 'data')),
    file: (name: string, content: string | Uint8Array) => {
      const path = join(root, name)
      writeFileSync(path, content)
      return path
    },
    root,
  }
}

export const lines = (...rows: object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

/** Runs the verb as the command line does; what it says is in `said`. */
export async function run(paths: Folder, inputs: readonly string[], values: Record<string, string | string[]> = {}) {
  const said: string[] = []
  const context = {
    paths,
    language: 'nl' as const,
    json: false,
    say: (words: { nl: string }) => said.push(words.nl),
    progress: () => undefined,
  }
  const report = (await importVerb.run({ positionals: [...inputs], values }, context)) as Report
  return { ...report, said }
}

/** The Refusal that the verb throws. */
export async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    () => new Error('nothing was refused'),
    (reason: unknown) => reason,
  )
  if (error instanceof Refusal) return error
  throw error
}

/** Rows of a kind, as stored. */
export async function stored<T>(paths: Folder, kind: string, columns = '*'): Promise<T[]> {
  const db = await openDatabase()
  const files = join(paths.imported, kind, '**', '*.parquet')
  const rows = await query<T>(
    db,
    `select ${columns} from read_parquet('${files}', hive_partitioning = true, hive_types_autocast = false, union_by_name = true) order by all`,
  )
  db.closeSync()
  return rows
}

/** Every file below a folder, as text. */
export function texts(root: string): { path: string; text: string }[] {
  if (!existsSync(root)) return []
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, text: readFileSync(path, 'latin1') }))
}
