import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folder } from '../../../pipelines/folder.ts'
import { readLedger } from '../../../pipelines/sources/ledger.ts'
import type { Context } from '../../../pipelines/verb.ts'
import { demoVerb } from '../../../pipelines/verbs/demo.ts'

const root = mkdtempSync(join(tmpdir(), 'wederkerig-demo-'))
const context: Context = {
  paths: folder(root),
  language: 'nl',
  json: true,
  say: () => undefined,
  progress: () => undefined,
}
const demo = (values: Record<string, string | boolean>) => demoVerb.run({ positionals: [], values }, context)
const small = { reporters: '400', quarters: '2', seed: '3', last: '2026-Q3' }

beforeAll(() => demo(small))
afterAll(() => rmSync(root, { recursive: true, force: true }))

test('every signal of the demo is taken, and known as invented', () => {
  const ledger = readLedger(context.paths)
  expect(new Set(ledger.map(({ kind }) => kind)).size).toBe(6)
  expect(ledger.every(({ invented, origin }) => invented && origin === 'verzonnen veld')).toBe(true)
  expect(ledger.reduce((sum, { refused }) => sum + refused, 0)).toBe(0)
})

test('every quarter has a release, and the truth is beside the releases, not in one', () => {
  expect(readdirSync(context.paths.releases).sort()).toEqual(['2026-Q2.1', '2026-Q3.1'])
  expect(JSON.parse(readFileSync(join(root, 'truth.json'), 'utf8')).seed).toBe(3)
  const inside = readdirSync(context.paths.releases, { recursive: true, encoding: 'utf8' })
  expect(inside.filter((name) => name.includes('truth'))).toEqual([])
})

test('the invented files are gone afterwards', () => {
  expect(readdirSync(root).filter((name) => name.startsWith('demo-'))).toEqual([])
})

test('with --if-empty nothing happens where there is a release', async () => {
  const before = readFileSync(join(context.paths.imported, 'ledger.ndjson'), 'utf8')
  expect(await demo({ ...small, seed: '4', 'if-empty': true })).toEqual({ skipped: true })
  expect(readFileSync(join(context.paths.imported, 'ledger.ndjson'), 'utf8')).toBe(before)
})

test('a second field in the same folder is refused', async () => {
  await expect(demo({ ...small, seed: '4' })).rejects.toThrow(/another invented field/)
})

test.each(['x', '-1', '2.5'])('%s is no number of reporters', async (reporters) => {
  await expect(demo({ ...small, reporters })).rejects.toThrow(/--reporters/)
  expect(existsSync(join(root, 'truth.json'))).toBe(true)
})
