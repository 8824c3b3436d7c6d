import type { ParseArgsConfig } from 'node:util'
import type { Language, Words } from '../data/vocabulary/measure.ts'
import type { Folder } from './folder.ts'

/** What a verb may use. `say` prints for people, `progress` overwrites one line of standard error; both are silent under --json. */
export type Context = {
  paths: Folder
  language: Language
  json: boolean
  say: (words: Words) => void
  progress: (words: Words) => void
}

/** One verb of the command line. `run` returns what --json prints. Refusal → exit 2, any other error → exit 1. */
export type Verb = {
  summary: Words
  usage: string
  options: NonNullable<ParseArgsConfig['options']>
  /** Meaning of each option, by name. */
  meaning: Record<string, Words>
  /** More of an explanation, below the options: for a verb with methods of its own. */
  explain?: (positionals: readonly string[], language: Language) => { lines: string[]; json: object }
  run: (
    input: { positionals: string[]; values: Record<string, string | boolean | (string | boolean)[] | undefined> },
    context: Context,
  ) => Promise<object>
}
