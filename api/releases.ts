import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Manifest } from '../data/release.ts'

const releaseName = /^\d{4}-Q[1-4]\.[12]$/

/** Changes when a release is added to the folder, replaced in it or taken out; the same text for as long as it is not there. */
export function folderStamp(folder: string): string {
  const found = statSync(folder, { bigint: true, throwIfNoEntry: false })
  return found ? `${found.ino} ${found.mtimeNs} ${found.nlink}` : 'absent'
}

/** Manifests of the whole releases in a folder, newest first, public part only. A broken one is named to `warn` and left out. */
export function readReleases(folder: string, warn: (sentence: string) => void): Manifest[] {
  const names = readdirOrNothing(folder).filter((name) => releaseName.test(name))
  return names
    .sort()
    .reverse()
    .flatMap((name) => readOne(folder, name, warn))
}

function readdirOrNothing(folder: string): string[] {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : []
}

function readOne(folder: string, name: string, warn: (sentence: string) => void): Manifest[] {
  try {
    const manifest = manifestShape.parse(JSON.parse(readFileSync(join(folder, name, 'manifest.json'), 'utf8')))
    const problem = manifest.id === name ? missing(join(folder, name), manifest) : 'its manifest has another id'
    if (problem === undefined) return [publicPart(manifest as unknown as Manifest)]
    warn(`release ${name} is left out: ${problem}`)
  } catch {
    warn(`release ${name} is left out: its manifest.json cannot be read`)
  }
  return []
}

const manifestShape = z.looseObject({
  id: z.string(),
  quarter: z.string(),
  version: z.int(),
  status: z.enum(['voorlopig', 'definitief']),
  breaks: z.array(z.looseObject({ organisation: z.string().nullable() })).default([]),
  tables: z.object({ public: z.record(z.string(), z.object({ rows: z.int() })) }),
  files: z.array(z.object({ path: z.string(), bytes: z.int(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
})

function missing(folder: string, { files }: Pick<Manifest, 'files'>): string | undefined {
  const size = (path: string) => statSync(join(folder, path), { throwIfNoEntry: false })?.size
  const wrong = files.find(({ path, bytes }) => !isBenchmark(path) && size(path) !== bytes)
  return wrong && `${wrong.path} is missing or has another size`
}

const publicPart = (manifest: Manifest): Manifest => ({
  ...manifest,
  breaks: manifest.breaks.filter(({ organisation }) => organisation === null),
  tables: { public: manifest.tables.public, benchmark: {} },
  files: manifest.files.filter(({ path }) => !isBenchmark(path)),
})

const isBenchmark = (path: string) => path.startsWith('benchmark/')
