import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { folder } from '../../pipelines/folder.ts'
import { readBreaks } from '../../pipelines/release/breaks.ts'
import { rebaseVerb } from '../../pipelines/verbs/rebase.ts'

const root = mkdtempSync(join(tmpdir(), 'wederkerig-rebase-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const paths = folder(root)

const yes = { 'change-seen': true, 'cause-known': true, 'expected-to-last': true, 'long-enough-observed': true }
const told = { rule: 'GEM-vot', reason: 'de aanvraag is korter', by: 'regeldesk', date: '2026-10-01' }
const record = (values: Record<string, string | boolean>, quarter = '2026-Q3') =>
  rebaseVerb.run(
    { positionals: ['friction.minutes_lost', quarter], values },
    { paths, language: 'nl', json: true, say: () => {}, progress: () => {} },
  )

describe('limits are made anew by a recorded decision only', () => {
  test.for(Object.keys(yes))('without "%s" it is refused', async (question) => {
    await expect(record({ ...told, ...yes, [question]: false })).rejects.toThrow(question.replaceAll('-', '_'))
  })

  test.for(Object.keys(told))('without %s it is refused', async (name) => {
    const { [name as 'by']: _, ...rest } = told
    await expect(record({ ...rest, ...yes })).rejects.toThrow(name)
  })

  test('without a measure, a quarter or a rule that exists it is refused', async () => {
    await expect(record({ ...told, ...yes }, '2026')).rejects.toThrow('invalid quarter')
    await expect(record({ ...told, ...yes, rule: 'x' })).rejects.toThrow('unknown rule')
    expect(readBreaks(paths)).toEqual([])
  })

  test('with all of it, it is kept as it was taken, and once', async () => {
    await record({ ...told, ...yes })
    const made = {
      measure: 'friction.minutes_lost',
      quarter: '2026-Q3',
      organisation: null,
      kind: 'rebase',
      reason: told.reason,
    }
    expect(readBreaks(paths)).toEqual([made])
    await expect(record({ ...told, ...yes, reason: 'anders' })).rejects.toThrow('already recorded')
    const line = JSON.parse(readFileSync(join(root, 'breaks.ndjson'), 'utf8'))
    expect(line).toMatchObject({
      ...told,
      change_seen: true,
      cause_known: true,
      expected_to_last: true,
      long_enough_observed: true,
    })
  })
})
