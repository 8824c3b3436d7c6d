import { expect, test } from 'vitest'
import { refusalCodes, refusals } from '../../../data/vocabulary/refusals.ts'

test('every refusal is one or two short sentences, in Dutch and in English, each its own', () => {
  const sentences = refusalCodes.flatMap((code) => [refusals[code].nl, refusals[code].en])
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z][^.]{10,80}\.( [A-Z][^.]{5,60}\.)?$/)
  expect(new Set(sentences).size).toBe(2 * refusalCodes.length)
})
