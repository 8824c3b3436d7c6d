import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { closeSync, createReadStream, openSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Language } from '../../data/vocabulary/measure.ts'
import { importLimits } from './limits.ts'
import { refusal } from './sentences.ts'

export type Format = 'json' | 'csv' | 'parquet'

/**
 * A file that is being read: `head` is the beginning of its text, without a byte order mark. `whole` comes when every byte has been seen, and
 * rejects with a Refusal when the file is not sound; nothing may be kept of a file before that.
 */
export type Survey = {
  path: string
  name: string
  format: Format
  gzip: boolean
  hasMark: boolean
  head: string
  whole: Promise<Whole>
}

/** `lines` counts line ends. */
type Whole = { digest: string; lines: number; endsInNewline: boolean }

export const longestLine = 2_000_000
const headSize = 1_000_000
const formats: Record<string, Format> = {
  ndjson: 'json',
  jsonl: 'json',
  json: 'json',
  csv: 'csv',
  tsv: 'csv',
  parquet: 'parquet',
}

/** The format that a file name promises, or null. */
export function formatOf(name: string): { format: Format; gzip: boolean } | null {
  const gzip = name.toLowerCase().endsWith('.gz')
  const extension = (gzip ? name.slice(0, -3) : name).split('.').at(-1)?.toLowerCase() ?? ''
  if (!Object.hasOwn(formats, extension)) return null
  const format = formats[extension] ?? 'csv'
  return gzip && format === 'parquet' ? null : { format, gzip }
}

/**
 * Reads a file once: its digest, and for text its lines. Refuses what is no UTF-8 text, holds NUL or an endless line, or is half a gzip.
 * A plain text of more than a megabyte is read on while others work with its head.
 */
export async function survey(path: string, language: Language): Promise<Survey> {
  const name = basename(path)
  const promised = formatOf(name)
  if (!promised) throw refusal(language, 'unknownExtension', name)
  const size = sizeOf(path, language)
  if (size === 0) throw refusal(language, 'empty', name)
  const limits = importLimits()
  if (size > limits.bytes) throw refusal(language, 'tooLarge', name)
  const state = freshState()
  const whole = read(path, state, { name, language, size, limits, ...promised })
  whole.catch(() => undefined)
  await (promised.gzip || promised.format === 'parquet' ? whole : Promise.race([whole, state.hasHead.promise]))
  return { path, name, ...promised, hasMark: state.hasMark, head: state.head, whole }
}

function sizeOf(path: string, language: Language): number {
  const name = basename(path)
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw refusal(language, 'missing', name)
  if (!found.isFile()) throw refusal(language, 'notAFile', name)
  try {
    closeSync(openSync(path, 'r'))
  } catch {
    throw refusal(language, 'noPermission', name)
  }
  return found.size
}

function textOf({ gzip }: { gzip: boolean }, raw: Readable): Readable {
  if (!gzip) return raw
  const unpacked = createGunzip({ chunkSize: 1 << 20 })
  raw.on('error', (error) => unpacked.destroy(error))
  return raw.pipe(unpacked)
}

type Known = {
  name: string
  language: Language
  size: number
  limits: { bytes: number; rows: number }
  format: Format
  gzip: boolean
}

async function read(path: string, state: State, known: Known): Promise<Whole> {
  const sha = createHash('sha256')
  const raw = createReadStream(path, { highWaterMark: 1 << 20 })
  raw.on('data', (chunk) => sha.update(chunk))
  try {
    for await (const chunk of textOf(known, raw) as AsyncIterable<Buffer>) take(chunk, state, known)
  } catch (error) {
    if (known.gzip && isZlib(error)) throw refusal(known.language, 'brokenGzip', known.name)
    throw error
  }
  if (state.total === 0) throw refusal(known.language, 'empty', known.name)
  if (known.format !== 'parquet' && !isUtf8(state.rest)) throw refusal(known.language, 'latin1', known.name)
  return { digest: sha.digest('hex'), lines: state.lines, endsInNewline: state.last === 10 }
}

const isZlib = (error: unknown) => error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')

type State = ReturnType<typeof freshState>

const freshState = () => ({
  lines: 0,
  sinceNewline: 0,
  total: 0,
  last: 0,
  hasMark: false,
  head: '',
  rest: Buffer.alloc(0) as Buffer,
  hasHead: signal(),
})

function signal() {
  let give = () => {}
  const promise = new Promise<void>((resolve) => {
    give = resolve
  })
  return { promise, give }
}

function take(chunk: Buffer, state: State, known: Known) {
  const first = state.total === 0
  state.total += chunk.length
  if (known.format === 'parquet') return
  if (known.gzip && state.total > 100_000_000 && state.total > 300 * known.size)
    throw refusal(known.language, 'bomb', known.name)
  if (state.total > known.limits.bytes) throw refusal(known.language, 'tooLarge', known.name)
  if (first) greet(chunk, state, known)
  const nul = chunk.indexOf(0)
  if (nul >= 0) throw refusal(known.language, 'nul', `${state.lines + 1 + newlines(chunk.subarray(0, nul))}`)
  const whole = wholeCharacters(state.rest.length ? Buffer.concat([state.rest, chunk]) : chunk)
  if (!isUtf8(whole.text)) throw refusal(known.language, 'latin1', known.name)
  state.rest = whole.rest
  if (state.head.length < headSize) state.head += whole.text.toString('utf8').replace(/^\uFEFF/, '')
  else state.hasHead.give()
  countLines(chunk, state, known)
  if (state.lines > known.limits.rows) throw refusal(known.language, 'tooManyRows', known.name)
  state.last = chunk[chunk.length - 1] ?? 0
}

const newlines = (bytes: Buffer) => bytes.reduce((sum, byte) => sum + (byte === 10 ? 1 : 0), 0)

function greet(chunk: Buffer, state: State, known: Known) {
  const [a, b, c] = chunk
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) throw refusal(known.language, 'utf16', known.name)
  state.hasMark = a === 0xef && b === 0xbb && c === 0xbf
}

function wholeCharacters(buffer: Buffer): { text: Buffer; rest: Buffer } {
  for (let back = 1; back <= Math.min(3, buffer.length); back++) {
    const byte = buffer[buffer.length - back] ?? 0
    const wants = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : byte < 0x80 ? 1 : 0
    if (wants > back) return { text: buffer.subarray(0, -back), rest: Buffer.from(buffer.subarray(-back)) }
    if (wants) break
  }
  return { text: buffer, rest: Buffer.alloc(0) }
}

function countLines(chunk: Buffer, state: State, known: Known) {
  let start = 0
  const isArray = known.format === 'json' && /^\s*\[/.test(state.head)
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, start)) {
    state.sinceNewline += at - start
    if (state.sinceNewline > longestLine && !isArray) throw refusal(known.language, 'longLine', `${state.lines + 1}`)
    state.lines++
    state.sinceNewline = 0
    start = at + 1
  }
  state.sinceNewline += chunk.length - start
  if (state.sinceNewline > longestLine && !isArray) throw refusal(known.language, 'longLine', `${state.lines + 1}`)
}
