import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../../data/refusal.ts'
import type { Manifest } from '../../data/release.ts'
import { sha256 } from '../digest.ts'
import { fileList } from './write.ts'

export type Finding = { path: string; problem: 'changed' | 'missing' | 'extra' }

/** Compares a release folder with its manifest, offline. An empty list is a whole release. Refuses a folder that is no release. */
export function verifyRelease(at: string): { manifest: Manifest; findings: Finding[] } {
  const file = join(at, 'manifest.json')
  if (!existsSync(file))
    throw new Refusal(
      { nl: 'dit is geen uitgave', en: 'not a release' },
      { nl: 'noem een uitgave, of een map met manifest.json', en: 'name a release, or a folder with a manifest.json' },
      404,
    )
  const text = readFileSync(file)
  const promised = existsSync(join(at, 'manifest.sha256'))
    ? readFileSync(join(at, 'manifest.sha256'), 'utf8').trim()
    : null
  if (promised !== sha256(text)) return { manifest: readManifest(text), findings: [manifestFinding(promised)] }
  const manifest = readManifest(text)
  return { manifest, findings: compare(manifest.files, fileList(at, ['manifest.json', 'manifest.sha256'])) }
}

const manifestFinding = (promised: string | null): Finding =>
  promised === null ? { path: 'manifest.sha256', problem: 'missing' } : { path: 'manifest.json', problem: 'changed' }

function readManifest(text: Buffer): Manifest {
  try {
    return JSON.parse(text.toString('utf8')) as Manifest
  } catch {
    throw new Refusal(
      { nl: 'manifest.json is niet te lezen', en: 'manifest.json cannot be read' },
      { nl: 'neem een nieuwe kopie van de uitgave', en: 'take a fresh copy of the release' },
    )
  }
}

function compare(promised: Manifest['files'], found: Manifest['files']): Finding[] {
  const there = new Map(found.map((file) => [file.path, file.sha256]))
  const named = new Set(promised.map((file) => file.path))
  const broken = promised.flatMap(({ path, sha256: hash }): Finding[] => {
    const own = there.get(path)
    if (own === hash) return []
    return [{ path, problem: own === undefined ? 'missing' : 'changed' }]
  })
  return [
    ...broken,
    ...found.filter(({ path }) => !named.has(path)).map(({ path }): Finding => ({ path, problem: 'extra' })),
  ]
}
