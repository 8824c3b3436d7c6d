import type { Manifest, Row, TableName } from '../data/release.ts'

/** Column = value; several values mean any of them; null or the text `null` means: is empty. */
export type Filter = Readonly<Record<string, string | readonly (string | null)[] | null | undefined>>

export type Page = { limit?: number; offset?: number }

/** A file of the public part, as the manifest knows it. */
export type ReleaseFile = { path: string; bytes: number; sha256: string }

/** The releases on disk, public part only, read-only. Every method throws Refusal 404 on a release that is not there. */
export type Shelf = {
  /** Manifests, newest first; without a word about the benchmark part. */
  list(): Promise<Manifest[]>
  latest(): Promise<Manifest | undefined>
  manifest(id: string): Promise<Manifest>
  /** The vocabulary this release was made with: the release's own copy. */
  vocabulary(id: string): Promise<unknown>
  /** Rows in the order of the file; none when this release lacks the table. Throws Refusal 400 on an unknown column. */
  rows<T extends TableName>(id: string, table: T, filter?: Filter, page?: Page): Promise<Row<T>[]>
  /** The same rows, some thousands at a time. */
  batches<T extends TableName>(id: string, table: T, filter?: Filter, page?: Page): AsyncIterable<Row<T>[]>
  /** Throws Refusal 404 when this release lacks the table. */
  file(id: string, table: TableName, format: 'parquet' | 'arrow'): Promise<ReleaseFile>
}
