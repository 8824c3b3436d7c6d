import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { settings } from '../data/configuration.ts'

/** Where an installation keeps its data (WEDERKERIG_FOLDER or --folder; default .wederkerig). */
export type Folder = {
  root: string
  /** Segments of signals, written by the server. */
  inbox: string
  /** Segments of what owners and the desk do, written by the server. */
  events: string
  imported: string
  refused: string
  keys: string
  /** Keyed hashes of codes, and their keys. */
  codes: string
  /** Segments of receipts, written by the server. */
  receipts: string
  /** Slow hashes of access keys, and what signs a session. */
  access: string
  /** Segments of who did what, written by the server. */
  trail: string
  /** Screened free text, for the rule desk only. */
  desk: string
  releases: string
}

/** Paths of a data folder; makes nothing. WEDERKERIG_KEYS may keep the keys elsewhere; a relative path begins in the data folder. */
export function folder(root = process.env.WEDERKERIG_FOLDER ?? '.wederkerig'): Folder {
  const at = resolve(root)
  const inside = (name: string) => join(at, name)
  return {
    root: at,
    inbox: inside('inbox'),
    events: inside('events'),
    imported: inside('imported'),
    refused: inside('refused'),
    keys: resolve(at, process.env.WEDERKERIG_KEYS || settings.keys.fallback),
    codes: inside('codes'),
    receipts: inside('receipts'),
    access: inside('access'),
    trail: inside('trail'),
    desk: inside('desk'),
    releases: inside('releases'),
  }
}

/** Makes the folder and its rooms; what is not public can be entered by its owner only. */
export function prepare(paths: Folder) {
  for (const path of [paths.root, paths.refused, paths.releases]) mkdirSync(path, { recursive: true })
  const { imported, inbox, events, keys, codes, receipts, access, trail, desk } = paths
  for (const path of [imported, inbox, events, keys, codes, receipts, access, trail, desk])
    mkdirSync(path, { recursive: true, mode: 0o700 })
}
