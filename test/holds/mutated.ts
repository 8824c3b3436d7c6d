import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'

const at = new URL('../../data/sample/', import.meta.url)

/** Files of every kind as organisations send them, by name. */
const samples = readdirSync(at).map((name) => ({ name, bytes: readFileSync(new URL(name, at)) }))

export type Rubbish = { name: string; bytes: Buffer }

const values = [
  '',
  '-1',
  '1e999',
  'NaN',
  '2026-Q5',
  '9999-12-31',
  '0000-00-00',
  '"',
  "'; drop table x",
  '[[[[',
  '{"a":{}}',
  '=cmd()',
  'é\u0301',
  '\u202e',
  '0'.repeat(400),
  'true',
  '[1,2',
  '💥',
]

/** Bytes that fell over on their way: some flipped, some lost, some twice. */
function damaged(bytes: Buffer, places: readonly [number, number][]): Buffer {
  const copy = Buffer.from(bytes)
  for (const [place, mask] of places) {
    const index = Math.floor(place * copy.length)
    copy[index] = (copy[index] ?? 0) ^ mask
  }
  return copy
}

const lineEnds = /\r?\n/
const linesOf = (bytes: Buffer) => bytes.toString('utf8').split(lineEnds)

/** Cells in other places or with other values, as hands and spreadsheets make them. */
function retyped(bytes: Buffer, changes: readonly [number, number, string][]): Buffer {
  const lines = linesOf(bytes)
  for (const [line, cell, value] of changes) {
    const row = Math.floor(line * lines.length)
    const text = lines[row] ?? ''
    const parts = text.split(/([,:;]\s*)/)
    parts[2 * Math.floor((cell * parts.length) / 2)] = value
    lines[row] = parts.join('')
  }
  return Buffer.from(lines.join('\n'))
}

function shuffled(bytes: Buffer, order: number): Buffer {
  const lines = linesOf(bytes).filter((line) => line !== '')
  const turn = Math.floor(order * lines.length)
  return Buffer.from([...lines.slice(turn), ...lines.slice(0, turn)].join('\r\n'))
}

const share = fc.double({ min: 0, max: 0.999, noNaN: true })
const changed = (bytes: Buffer) =>
  fc.oneof(
    fc
      .array(fc.tuple(share, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 6 })
      .map((places) => damaged(bytes, places)),
    fc
      .array(fc.tuple(share, share, fc.constantFrom(...values)), { minLength: 1, maxLength: 6 })
      .map((changes) => retyped(bytes, changes)),
    share.map((order) => shuffled(bytes, order)),
    share.map((end) => bytes.subarray(0, Math.floor(end * bytes.length))),
    fc.tuple(share, fc.uint8Array({ minLength: 1, maxLength: 40 })).map(([place, added]) => {
      const index = Math.floor(place * bytes.length)
      return Buffer.concat([bytes.subarray(0, index), added, bytes.subarray(index)])
    }),
  )

/** Real-looking files, mutated; some packed, some under the name of another kind of file. */
export const rubbish: fc.Arbitrary<Rubbish> = fc.constantFrom(...samples).chain(({ name, bytes }) =>
  fc.tuple(changed(bytes), fc.constantFrom('as it is', 'as it is', 'packed', 'other name')).map(([own, how]) => {
    if (how === 'packed') return { name: `${name}.gz`, bytes: gzipSync(own) }
    if (how === 'other name') return { name: name.endsWith('.csv') ? 'f.json' : 'f.csv', bytes: own }
    return { name, bytes: own }
  }),
)
