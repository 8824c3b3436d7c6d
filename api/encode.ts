import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { constants, createBrotliCompress, createGunzip, createGzip } from 'node:zlib'
import type { Encoding } from './negotiation.ts'

type Source = AsyncIterable<string> | Iterable<Uint8Array>

/** All of a source, encoded. Compressed, never more of it is in memory than a piece and the result. */
export async function encoded(source: Source, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'identity') return whole(source)
  const encoder = encoding === 'br' ? createBrotliCompress(brotli) : createGzip()
  const pieces = Readable.from(source, { objectMode: false })
  pieces.once('error', (error) => encoder.destroy(error))
  return buffer(pieces.pipe(encoder))
}

/** What a gzip holds, a piece at a time. */
export const unpacked = (gzip: Buffer) => Readable.toWeb(Readable.from([gzip]).pipe(createGunzip())) as ReadableStream

const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }

async function whole(source: Source): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of source) pieces.push(Buffer.from(piece as string))
  return pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces)
}
