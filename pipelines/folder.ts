import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { settings } from '../data/configuration.ts'
import { finishDestructions } from './destroy.ts'

/** Where an installation keeps its data (WEDERKERIG_FOLDER or --folder; default .wederkerig). */
export type Folder = { root: string; inbox: string; imported: string; refused: string; keys: string; releases: string }

/** Paths of a data folder; makes nothing. WEDERKERIG_KEYS may keep the keys elsewhere; a relative path begins in the data folder. */
export function folder(root = process.env.WEDERKERIG_FOLDER ?? '.wederkerig'): Folder {
  const at = resolve(root)
  const inside = (name: string) => join(at, name)
  return {
    root: at,
    inbox: inside('inbox'),
    imported: inside('imported'),
    refused: inside('refused'),
    keys: resolve(at, process.env.WEDERKERIG_KEYS || settings.keys.fallback),
    releases: inside('releases'),
  }
}

/** Makes the folder and its rooms; keys can be entered by their owner only. Finishes what a crash left half destroyed. */
export function prepare(paths: Folder) {
  for (const path of [paths.root, paths.inbox, paths.imported, paths.refused, paths.releases])
    mkdirSync(path, { recursive: true })
  mkdirSync(paths.keys, { recursive: true, mode: 0o700 })
  finishDestructions(paths)
}
