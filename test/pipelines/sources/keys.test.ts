import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openDatabase, query } from '../../../pipelines/database.ts'
import { prepare } from '../../../pipelines/folder.ts'
import { keyed, quarterKey } from '../../../pipelines/keys.ts'
import { prepareKeys } from '../../../pipelines/sources/quarterKeys.ts'
import { place } from './attempt.ts'

test('a key made in SQL is the key made in Node', async () => {
  const { paths } = place()
  prepare(paths)
  const db = await openDatabase()
  await prepareKeys(db, paths, ['2026-Q3'], 'hmac')
  const words = fc.array(
    fc.string({ unit: 'binary', maxLength: 80 }).filter((text) => !text.includes('\0')),
    { minLength: 1, maxLength: 4 },
  )
  await fc.assert(
    fc.asyncProperty(words, async (parts) => {
      const [row] = await query<{ made: bigint }>(
        db,
        'select keyed(inner_pad, outer_pad, $message) as made from quarter_key',
        {
          message: parts.join('\u001f'),
        },
      )
      expect(row?.made).toBe(keyed(quarterKey(paths, '2026-Q3'), ...parts))
    }),
    { numRuns: 60 },
  )
})
