import { expect, test } from 'vitest'
import { dimensions } from '../../../data/vocabulary/cubes.ts'
import type { Knowledge, Published } from '../../../pipelines/audit/knowledge.ts'
import { strangers } from '../../../pipelines/audit/strangers.ts'

const nowhere = Object.fromEntries(dimensions.map((dimension) => [dimension, null]))
const row = (place: Partial<Published>) => ({ ...nowhere, ...place }) as unknown as Published
const vocabulary = {
  statistics: [],
  rules: [{ id: 'GEM-vot', theme: 'plan' }],
  codes: [
    { list: 'role', code: 'teamleider' },
    { list: 'chain_actor', code: 'gi' },
    { list: 'theme', code: 'plan' },
  ],
}
const directory = [{ organisation: 'a', kind: 'gi', region: 'noord' }]
const found = (rows: Published[], known: typeof directory | null = directory) =>
  strangers({ rows, vocabulary, directory: known } as unknown as Knowledge)

test('what stands in a public list is no stranger, and neither is a rule that somebody named', () => {
  expect(
    found([
      row({ rule: 'GEM-vot', role: 'teamleider' }),
      row({ rule: 'nieuw', from_actor: 'gi', to_actor: 'gi' }),
      row({ organisation: 'a', kind: 'gi', region: 'noord', theme: 'plan' }),
    ]),
  ).toEqual([])
})

test('any other name is: a rule, a code, an organisation', () => {
  expect(
    found([
      row({ rule: 'eigen-ons-formulier' }),
      row({ role: 'vertrouwensarts' }),
      row({ from_actor: 'gi', to_actor: 'politie' }),
      row({ organisation: 'b' }),
      row({ organisation: 'b', role: 'teamleider' }),
    ]),
  ).toEqual(['eigen-ons-formulier', 'role=vertrouwensarts', 'to_actor=politie', 'organisation=b'])
})

test('who has no list of organisations cannot tell a strange one', () => {
  expect(found([row({ organisation: 'b', region: 'zuid' })], null)).toEqual([])
})
