import { readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Audit } from '../data/audit.ts'
import type { Method } from '../data/method.ts'
import { Refusal } from '../data/refusal.ts'
import type { Manifest, Row, TableName } from '../data/release.ts'
import { privateFolder } from './privateFolder.ts'
import { openReader, type Reader, type ReaderSettings } from './reader.ts'
import { folderStamp, readReleases } from './releases.ts'
import { type Filter, isWhole, type Page, rowsOf, sliceOf } from './select.ts'

/** A file of the public part, as the manifest knows it. */
type ReleaseFile = { path: string; bytes: number; sha256: string }

/** The releases on disk, public part only, read-only. Every method throws Refusal 404 on a release that is not there. */
export type Shelf = {
  /** Manifests, newest first; without a word about the benchmark part. */
  list(): Promise<Manifest[]>
  latest(): Promise<Manifest | undefined>
  manifest(id: string): Promise<Manifest>
  /** The vocabulary this release was made with: the release's own copy. */
  vocabulary(id: string): Promise<unknown>
  /** The method card of this release. Throws Refusal 404 when it was made before there was one. */
  method(id: string): Promise<Method>
  /** What the attacker could do with this release. Throws Refusal 404 when it was released without an audit. */
  audit(id: string): Promise<Audit>
  /** Rows in the order of the file; none when this release lacks the table. Throws Refusal 400 on an unknown column. */
  rows<T extends TableName>(id: string, table: T, filter?: Filter, page?: Page): Promise<Row<T>[]>
  /** The same rows, some thousands at a time. */
  batches<T extends TableName>(id: string, table: T, filter?: Filter, page?: Page): AsyncIterable<Row<T>[]>
  /** The same rows as the bytes of a Parquet file. Throws Refusal 404 when this release lacks the table. */
  slice(id: string, table: TableName, filter: Filter, page?: Page): Promise<Buffer>
  /** Throws Refusal 404 when this release lacks the table. */
  file(id: string, table: TableName, format: 'parquet' | 'arrow'): Promise<ReleaseFile>
}

type Catalogue = { stamp: string; manifests: Manifest[]; reader?: Promise<Reader> }

/** Opens the shelf on a folder of releases, there or not. A release that is put there later is seen without a restart. */
export function openShelf(
  releases: string,
  settings: ReaderSettings = { memory: '512MB', threads: 2 },
  warn: (sentence: string) => void = console.error,
): Shelf {
  const folder = resolve(releases)
  const copies = privateFolder()
  let known: Catalogue = { stamp: '', manifests: [] }

  const catalogue = () => {
    const stamp = folderStamp(folder)
    if (stamp !== known.stamp) known = { stamp, manifests: readReleases(folder, warn) }
    return known
  }
  const reader = () => {
    const current = catalogue()
    const parts = current.manifests.map(({ id }) => join(folder, id, 'public'))
    current.reader ??= openReader([...parts, copies()], settings)
    return current.reader
  }
  const manifest = async (id: string) => find(catalogue().manifests, id)
  const file = async (id: string, table: TableName, format: 'parquet' | 'arrow') => {
    const { path, bytes, sha256 } = entry(await manifest(id), table, format)
    return { path: join(folder, id, path), bytes, sha256 }
  }
  async function* batches<T extends TableName>(id: string, table: T, filter: Filter = {}, page: Page = {}) {
    const { sql, values } = rowsOf(table, filter, page)
    if (!holds(await manifest(id), table)) return
    const { path } = await file(id, table, 'parquet')
    const { stream, read } = await reader()
    const ask = isWhole(filter, page) ? stream : read
    yield* ask(sql, { ...values, path }) as AsyncIterable<Row<T>[]>
  }

  return {
    list: async () => catalogue().manifests,
    latest: async () => catalogue().manifests[0],
    manifest,
    vocabulary: async (id) =>
      JSON.parse(await readFile(join(folder, (await manifest(id)).id, 'vocabulary.json'), 'utf8')),
    method: async (id) => {
      const { files } = await manifest(id)
      if (files.some(({ path }) => path === 'method.json'))
        return JSON.parse(await readFile(join(folder, id, 'method.json'), 'utf8'))
      throw new Refusal(`release ${id} has no method card`, 'newer releases have one', 404)
    },
    audit: async (id) => {
      const own = await manifest(id)
      if (!own.files.some(({ path }) => path === 'audit.json')) throw noAudit(id)
      return JSON.parse(await readFile(join(folder, own.id, 'audit.json'), 'utf8')) as Audit
    },
    rows: async (id, table, filter, page) => collect(batches(id, table, filter, page)),
    batches,
    slice: async (id, table, filter, page = {}) => {
      const { sql, values } = sliceOf(table, filter, page)
      const { path } = await file(id, table, 'parquet')
      const out = join(copies(), `${crypto.randomUUID()}.parquet`)
      try {
        await (await reader()).run(sql, { ...values, path, out })
        return await readFile(out)
      } finally {
        await rm(out, { force: true })
      }
    },
    file,
  }
}

function find(manifests: readonly Manifest[], id: string): Manifest {
  const found = manifests.find((manifest) => manifest.id === id)
  if (found) return found
  throw new Refusal(`unknown release: ${id.slice(0, 40)}`, 'see /v1/releases for the list', 404)
}

const noAudit = (id: string) =>
  new Refusal(`release ${id} has no audit`, 'releases made before the audit have none', 404)

const holds = (manifest: Manifest, table: TableName) =>
  manifest.files.some(({ path }) => path === `public/${table}.parquet`)

function entry(manifest: Manifest, table: TableName, format: string): Manifest['files'][number] {
  const found = manifest.files.find(({ path }) => path === `public/${table}.${format}`)
  if (found) return found
  const hint = `it has these tables: ${Object.keys(manifest.tables.public).join(', ')}`
  throw new Refusal(`release ${manifest.id} has no table ${table}`, hint, 404)
}

async function collect<T>(batches: AsyncIterable<T[]>): Promise<T[]> {
  const all: T[][] = []
  for await (const batch of batches) all.push(batch)
  return all.flat()
}
