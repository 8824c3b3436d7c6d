import { readFile } from 'node:fs/promises'
import { fileName } from '../data/fileName.ts'
import type { TableName } from '../data/release.ts'
import { digest, forever, type Tagged } from './answer.ts'
import type { Cache } from './cache.ts'
import { apiVersion } from './document.ts'
import { encoded, unpacked } from './encode.ts'
import { arrowFile, csvText, dutchCsv, jsonText } from './formats.ts'
import { type Encoding, type FileFormat, mediaTypes } from './negotiation.ts'
import { type Filter, isWhole, type Page } from './select.ts'
import type { Shelf } from './shelf.ts'

/** A table of a release, or a slice of it, in one format and one encoding. */
export type Wanted = {
  release: string
  table: TableName
  format: FileFormat
  encoding: Encoding
  filter: Filter
  page: Page
}

/** Its tag and headers; reads no row. Throws Refusal 404 when the release or the table is not there. */
export async function described(shelf: Shelf, wanted: Wanted): Promise<Tagged> {
  const { release, table, format } = wanted
  const stored = isStored(format) && isWhole(wanted.filter, wanted.page)
  const { sha256 } = await shelf.file(release, table, stored ? format : 'parquet')
  const tag = stored
    ? sha256
    : digest(JSON.stringify([apiVersion, sha256, format, canonical(wanted.filter), wanted.page]))
  const encoding = encodingOf(wanted)
  const suffix = encoding === 'identity' ? '' : `-${encoding}`
  return {
    tag: `${tag}${suffix}`,
    headers: {
      'Content-Type': typeOf(format),
      'Content-Disposition': `attachment; filename="${fileName(table, wanted.filter, release, format)}"`,
      'Cache-Control': forever,
      Vary: 'Accept, Accept-Encoding',
      ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
    },
  }
}

const typeOf = (format: FileFormat) =>
  format === 'csv' || format === 'nl.csv' ? `${mediaTypes.csv}; charset=utf-8; header=present` : mediaTypes[format]

/** Its bytes. A whole table is made once per format and encoding; a slice is made for every question. */
export async function content(shelf: Shelf, wanted: Wanted, tag: string, cache: Cache): Promise<BodyInit> {
  const encoding = encodingOf(wanted)
  if (!isWhole(wanted.filter, wanted.page)) return body(await made(shelf, wanted, encoding))
  if (isStored(wanted.format) || encoding !== 'identity')
    return body(await cache.get(tag, () => made(shelf, wanted, encoding)))
  return unpacked(await cache.get(`${tag}-gzip`, () => made(shelf, wanted, 'gzip')))
}

const body = (bytes: Buffer) => bytes as unknown as BodyInit

async function made(shelf: Shelf, wanted: Wanted, encoding: Encoding): Promise<Buffer> {
  const { release, table, format, filter, page } = wanted
  const batches = () => shelf.batches(release, table, filter, page)
  if (format === 'json') return encoded(jsonText(batches()), encoding)
  if (format === 'csv') return encoded(csvText(table, batches()), encoding)
  if (format === 'nl.csv') return encoded(csvText(table, batches(), dutchCsv), encoding)
  if (isWhole(filter, page)) return encoded([await readFile((await shelf.file(release, table, format)).path)], encoding)
  if (format === 'parquet') return shelf.slice(release, table, filter, page)
  return encoded([await arrowFile(table, batches())], encoding)
}

/** Parquet is compressed already; a slice is not worth the slow encoding. */
function encodingOf({ format, encoding, ...wanted }: Wanted): Encoding {
  if (format === 'parquet') return 'identity'
  return encoding === 'br' && !isWhole(wanted.filter, wanted.page) ? 'gzip' : encoding
}

const isStored = (format: FileFormat): format is 'arrow' | 'parquet' => format === 'arrow' || format === 'parquet'

const canonical = (filter: Filter) =>
  Object.entries(filter)
    .map(([name, value]) => [name, Array.isArray(value) ? [...new Set(value)].sort() : value])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
