import { existsSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { Refusal } from '../../data/refusal.ts'
import type { Manifest } from '../../data/release.ts'
import { sha256 } from '../digest.ts'
import { fingerprintOf, isSignature, publicKey } from '../signing.ts'
import { fileList } from './write.ts'

export type Finding = { path: string; problem: 'wrong_key' | 'changed' | 'missing' | 'extra' | 'unsigned' }
/** Id and fingerprint as the release tells them; null where it does not. */
/** `manifest` is null where it cannot be trusted. */
export type Verified = {
  release: string
  manifest: Manifest | null
  fingerprint: string | null
  findings: Finding[]
}

const ownFiles = ['manifest.json', 'manifest.sha256', 'manifest.sig']

/**
 * Compares a release folder with its manifest and the manifest with its signature, offline. `held` is the fingerprint of the key that must
 * have signed; without it the release's own key proves wholeness only. An empty list is a whole release. Refuses a folder that is no release.
 */
export function verifyRelease(at: string, held: string | null = null): Verified {
  const missing = ownFiles.filter((name) => !existsSync(join(at, name)))
  if (missing.length === ownFiles.length) throw notARelease()
  const manifest = missing.includes('manifest.json') ? null : readManifest(readFileSync(join(at, 'manifest.json')))
  const findings = missing.includes('manifest.json')
    ? [{ path: 'manifest.json', problem: 'missing' as const }]
    : manifestFindings(at, manifest, held)
  const isTrusted =
    manifest !== null && !findings.some(({ path, problem }) => path === 'manifest.json' && problem === 'changed')
  return {
    release: manifest?.id ?? basename(resolve(at)),
    manifest: isTrusted ? manifest : null,
    fingerprint: keyOf(manifest)?.fingerprint ?? null,
    findings: isTrusted ? [...findings, ...compare(manifest.files, fileList(at, ownFiles))] : findings,
  }
}

const notARelease = () =>
  new Refusal(
    { nl: 'dit is geen uitgave', en: 'not a release' },
    { nl: 'noem een uitgave, of een map met manifest.json', en: 'name a release, or a folder with a manifest.json' },
    404,
  )

/** What a flipped byte may have made of it is no manifest. */
function readManifest(text: Buffer): Manifest | null {
  try {
    const manifest = JSON.parse(text.toString('utf8')) as Manifest
    return Array.isArray(manifest.files) ? manifest : null
  } catch {
    return null
  }
}

function manifestFindings(at: string, manifest: Manifest | null, held: string | null): Finding[] {
  const text = readFileSync(join(at, 'manifest.json'))
  const promised = read(join(at, 'manifest.sha256'))?.toString('utf8').trim()
  const isPromised = promised === sha256(text)
  const signature = signatureFinding(at, text, manifest, held)
  const isSigned = manifest?.signed_by !== undefined && (signature === null || signature.problem === 'wrong_key')
  if (manifest === null || (!isSigned && !isPromised)) return [{ path: 'manifest.json', problem: 'changed' }]
  const digest: Finding = { path: 'manifest.sha256', problem: promised === undefined ? 'missing' : 'changed' }
  return [...(isPromised ? [] : [digest]), ...(signature ? [signature] : [])]
}

/** A release from before signing has nothing to hold a key to; that is a finding only where a key is held. */
function signatureFinding(at: string, text: Buffer, manifest: Manifest | null, held: string | null): Finding | null {
  const path = 'manifest.sig'
  const signature = read(join(at, path))
  if (!signature && manifest?.signed_by) return { path, problem: 'missing' }
  if (!signature) return held === null ? null : { path, problem: 'unsigned' }
  const key = keyOf(manifest)
  if (!key || !isSignature(text, signature, key.key)) return { path, problem: 'changed' }
  return held === null || held === key.fingerprint ? null : { path, problem: 'wrong_key' }
}

function keyOf(manifest: Manifest | null) {
  const key = publicKey(String(manifest?.signed_by?.public_key ?? ''))
  return key && { key, fingerprint: fingerprintOf(key) }
}

const read = (path: string) => (existsSync(path) ? readFileSync(path) : undefined)

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
