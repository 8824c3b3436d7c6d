import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '../../../data/refusal.ts'
import { place, refusalOf, run } from './attempt.ts'

const good = '{"quarter":"2026-Q3","rule_id":"JW-1.1-woonplaats","verdict":"hindert"}'

/** A line of ASCII blanks is empty and passed over; one of other blanks (as U+00A0) is a record, and refused. */
const isRecord = (line: string) => /[^ \t\n\v\f\r]/.test(line)

const anyValue = fc.jsonValue({ maxDepth: 3 })
const anyFields = fc.dictionary(
  fc.constantFrom(
    'quarter',
    'day',
    'rule_id',
    'verdict',
    'minutes',
    'effect',
    'organisation',
    'signal_id',
    'version',
    'withdrawn',
    'other',
  ),
  anyValue,
)
const anyLine = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary-ascii' }),
    anyFields.map((fields) => JSON.stringify(fields)),
    fc.constantFrom(good, '{}', '[]', 'null', '{"verdict":"helpt"', '"', '{"rule_id":{"a":[1]}}'),
  )
  .map((line) => line.replace(/[\0\r\n\ud800-\udfff]/g, ' '))

test('whatever the lines of a file, each is taken, refused or known, and nothing else happens', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyLine, { maxLength: 30 }), async (drawn) => {
      const { paths, file } = place()
      const all = [good, ...drawn]
      const report = await run(paths, [file('f.ndjson', all.join('\n'))], { as: 'friction' })
      const filled = all.filter(isRecord)
      expect(report.taken + report.refused + report.known).toBe(filled.length)
      expect(report.taken).toBeGreaterThan(0)
    }),
    { numRuns: 40 },
  )
})

const anyRecord = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary-ascii' }),
    fc.constantFrom('2026-Q3,JW-1.1-woonplaats,helpt', ',,', '"', 'a,b', 'a,b,c,d'),
  )
  .map((line) => line.replace(/[\0\r\n"\ud800-\udfff]/g, ' '))

test('whatever the records of a CSV file, each is taken, refused or known, and nothing else happens', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyRecord, { maxLength: 30 }), async (drawn) => {
      const { paths, file } = place()
      const all = ['2026-Q3,JW-1.1-woonplaats,helpt', ...drawn]
      const report = await run(paths, [file('f.csv', ['quarter,rule_id,verdict', ...all].join('\n'))])
      expect(report.taken + report.refused + report.known).toBe(all.filter(isRecord).length)
    }),
    { numRuns: 40 },
  )
})

test('whatever the bytes of a file, it is read or refused', async () => {
  const names = fc.constantFrom('f.csv', 'f.ndjson', 'f.json', 'f.parquet', 'f.csv.gz', 'f.json.gz')
  await fc.assert(
    fc.asyncProperty(names, fc.uint8Array({ maxLength: 200 }), async (name, bytes) => {
      const { paths, file } = place()
      expect(await refusalOf(run(paths, [file(name, bytes)], { as: 'friction' }))).toBeInstanceOf(Refusal)
    }),
    { numRuns: 60 },
  )
})

test.each(['f.ndjson', 'f.csv'])(
  'a line of one blank that is not ASCII is refused with its number in %s, an empty one is passed over',
  async (name) => {
    const { paths, file } = place()
    const [head, row] = name.endsWith('csv')
      ? ['quarter,rule_id,verdict\n', '2026-Q3,JW-1.1-woonplaats,helpt']
      : ['', good]
    const report = await run(paths, [file(name, `${head}${row}\n \n\u00a0\n\t\n`)], { as: 'friction' })
    expect(report).toMatchObject({ taken: 1, refused: 1 })
    expect(readFileSync(report.refusals ?? '', 'utf8')).toContain(`${head === '' ? 3 : 4},"",`)
  },
)
