import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { check } from '../../../data/checking/check.ts'
import { fieldsOf } from '../../../data/checking/fields.ts'
import { sentKinds } from '../../../data/inbox/line.ts'
import type { Field, SignalKind } from '../../../data/signal.ts'
import { codesOf } from '../../../data/vocabulary/codes.ts'
import { lines, place, run } from './attempt.ts'

const good: Record<string, object> = {
  friction: { quarter: '2026-Q3', rule_id: 'JW-1.1-woonplaats', verdict: 'hindert' },
  time_week: { quarter: '2026-Q3', contract_band: '33-40', hours_verslag: 36 },
  trust: { quarter: '2026-Q3', respondent: 'ouder', V1: '4' },
  process: { quarter: '2026-Q3', respondent: 'ouder', P1: '4' },
  rule_event: { quarter: '2026-Q3', rule_id: 'JW-1.1-woonplaats', event: 'uitleg' },
}

const today = new Date().toISOString().slice(0, 10)

describe.each([...sentKinds, 'rule_event' as const])('%s', (kind) => {
  test('the check at the door and import take and refuse the same lines, for the same reasons', async () => {
    const line = fc.record(
      Object.fromEntries(Object.entries(fieldsOf(kind)).map(([name, field]) => [name, drawn(field)])),
      { requiredKeys: [] },
    )
    const usual = line.map((fields) => ({ ...good[kind], ...pick(fields, 4) }))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(usual, usual, line), { minLength: 40, maxLength: 60 }), async (rows) => {
        expect(rows.map((row) => reasonsOf(kind, row))).toEqual(await refusedBy(kind, rows))
      }),
      { numRuns: 3, seed: 20261127 },
    )
  })
})

/** A few of the fields, in another order each time. */
const pick = (fields: object, most: number) =>
  Object.fromEntries(Object.entries(fields).filter((_, place) => (place * 7 + Object.keys(fields).length) % 11 < most))

function drawn(field: Field): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 6, arbitrary: fitting(field) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('', null, true, false, 0, 1, -1, 'ja', 'nee', 'NEE', 'x', '[]', '1.0', '2,5'),
    },
    { weight: 1, arbitrary: fc.constantFrom([], ['tijd'], { a: 1 }, '2026-Q3', '2026-Q5', '2026-02-30', '1999-Q4') },
  )
}

function fitting(field: Field): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'text':
      return fc.integer({ min: -1, max: 1 }).map((more) => 'é'.repeat(Math.max(1, field.longest + more)))
    case 'name':
      return fc.constantFrom('gi-01', 'a b', 'é', 'n'.repeat(field.longest), 'n'.repeat(field.longest + 1))
    case 'code':
      return fc.constantFrom(...codesOf(field.codes), 'onzin')
    case 'codes':
      return fc.oneof(
        fc.array(fc.constantFrom(...codesOf(field.codes)), { maxLength: field.most + 1 }),
        fc.array(fc.constantFrom(...codesOf(field.codes)), { maxLength: 2 }).map((codes) => codes.join('; ')),
      )
    case 'integer':
      return fc.constantFrom(field.low - 1, field.low, field.low + 1, field.high, field.high + 1, 2.5, '3', '4.0')
    case 'number':
      return fc.constantFrom(field.low - 1, field.low, 0.1, 12.5, '7,5', '.5', '1e1', field.high, field.high + 1, 'NaN')
    case 'boolean':
      return fc.constantFrom(true, false, 'ja', 'No', 'misschien')
    case 'day':
      return fc.constantFrom('2026-07-06', '06-07-2026', '1999-12-31', '2000-01-01', '2026-02-29', '2026-7-6')
    case 'quarter':
      return fc.constantFrom('2026-Q3', '2026-Q2', '2000-Q1', '1999-Q4', '2031-Q1', '2026-Q0')
  }
}

const reasonsOf = (kind: SignalKind, row: object) =>
  check(kind, row, { today }).faults.map(({ field, reason }) => `${field}: ${reason.nl}`)

/** What import says of each row; a good row with every field goes before them, so that every column is seen. */
async function refusedBy(kind: SignalKind, rows: readonly object[]): Promise<string[][]> {
  const { paths, file } = place()
  const every = Object.fromEntries(Object.keys(fieldsOf(kind)).map((name) => [name, null]))
  const { refusals } = await run(paths, [file('f.ndjson', lines({ ...every, ...good[kind] }, ...rows))], { as: kind })
  const found = rows.map((): string[] => [])
  const [, ...told] = refusals === null ? [] : readFileSync(refusals, 'utf8').trim().split('\n')
  for (const one of told) {
    const [, line = '', field = '', quoted = '', bare = ''] = /^(\d+),([^,]*),(?:"(.*)"|(.*))$/.exec(one) ?? []
    found[Number(line) - 2]?.push(`${field.replaceAll('"', '')}: ${quoted || bare}`)
  }
  return found
}
