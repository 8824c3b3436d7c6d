import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { destroyQuarter, listKeys } from '../../pipelines/destroy.ts'
import { type Folder, folder } from '../../pipelines/folder.ts'
import { keyLog, logKeys, quarterKey } from '../../pipelines/keys.ts'
import { buildRelease } from '../../pipelines/release/build.ts'
import { releases } from '../../pipelines/release/history.ts'
import { verifyRelease } from '../../pipelines/release/verify.ts'
import { alone, readLedger } from '../../pipelines/sources/ledger.ts'
import { unsound } from '../../pipelines/sources/sound.ts'
import { stepKills } from '../bench/stepKills.ts'
import { flags, text } from '../pipelines/planted.ts'
import { place, refusalOf, run, stored } from '../pipelines/sources/attempt.ts'
import { moments } from './moments.ts'

const people = ['2026-Q2', '2026-Q3'].flatMap((quarter) => flags('gi-01', 30, { quarter }))
const settle = (paths: Folder) => alone(paths, 'en', async () => {})

test('an import that is killed at any moment is there whole or not at all, and taken when it comes again', async () => {
  const { paths, file, root } = place()
  const path = file('f.ndjson', text(people))
  const taken = await moments(paths.root, join(root, 'moments'), 2, () => run(paths, [path]))
  expect(taken.length).toBeGreaterThan(20)
  const ends: number[] = []
  for (const at of taken) {
    const left = folder(at)
    const entries = readLedger(left)
    expect(unsound(left)).toEqual({ batches: [], keys: [] })
    const rows = entries.length > 0 ? await stored<{ batch: number }>(left, 'friction', 'batch') : []
    expect(rows.length).toBe(entries.length * people.length)
    ends.push(entries.length)
  }
  expect([Math.min(...ends), Math.max(...ends)]).toEqual([0, 1])
  for (const at of [taken[0], taken[Math.floor(taken.length / 2)], taken.at(-1)]) {
    const again = await run(folder(at ?? ''), [path])
    expect(again.taken + again.known).toBe(people.length)
    expect(await stored(folder(at ?? ''), 'friction')).toHaveLength(people.length)
  }
})

test('a release that is killed at any moment is seen whole or not at all, and made when it is asked again', async () => {
  const { paths, file, root } = place()
  await run(paths, [file('f.ndjson', text(people))])
  const taken = await moments(paths.root, join(root, 'moments'), 9, () => buildRelease(paths, '2026-Q2', true))
  expect(taken.length).toBeGreaterThan(15)
  for (const at of taken)
    for (const { id } of releases(folder(at))) expect(verifyRelease(join(at, 'releases', id)).findings).toEqual([])
  const half = taken.findLast((at) => releases(folder(at)).length === 0) ?? ''
  expect(readdirSync(join(half, 'releases'))).toEqual(['.making-2026-Q2.1'])
  await settle(folder(half))
  expect(readdirSync(join(half, 'releases'))).toEqual([])
  expect((await buildRelease(folder(half), '2026-Q2', true)).made).toBe(true)
})

test('a destruction that is killed at any moment ends, and nothing of the quarter is left, a key half made neither', async () => {
  const { paths, file, root } = place()
  await run(paths, [file('f.ndjson', text(people))])
  const secret = readFileSync(join(paths.keys, '2026-Q2.key'), 'utf8')
  writeFileSync(join(paths.keys, '2026-Q2.key.77.new'), secret)
  const taken = await moments(paths.root, join(root, 'moments'), 1, () => destroyQuarter(paths, '2026-Q2'))
  expect(taken.length).toBeGreaterThan(20)
  for (const left of taken.map(folder)) {
    const isBegun = existsSync(join(left.keys, '2026-Q2.destroyed'))
    await settle(left)
    const names = readdirSync(left.root, { recursive: true, encoding: 'utf8' })
    const traces = names.filter((name) => /2026-Q2\.key|quarter=2026-Q2/.test(name))
    expect(traces.length > 0).toBe(!isBegun)
    expect(listKeys(left).map(({ state }) => state)).toEqual([isBegun ? 'destroyed' : 'kept', 'kept'])
  }
})

test('a line that was cut off in the ledger or the log of keys is passed over, and the next one is read', async () => {
  const { paths, file } = place()
  await run(paths, [file('f.ndjson', text(people.slice(0, 5)))])
  appendFileSync(join(paths.imported, 'ledger.ndjson'), '{"batch":2,"kind":"fric')
  appendFileSync(join(paths.keys, 'log.ndjson'), '{"destroying":"2026-Q')
  logKeys(paths, { mended: 'x', was: '644', at: 'then' })
  expect(keyLog(paths)).toEqual([{ mended: 'x', was: '644', at: 'then' }])
  expect((await run(paths, [file('g.ndjson', text(people.slice(5, 9)))])).taken).toBe(4)
  expect(readLedger(paths).map(({ batch }) => batch)).toEqual([1, 2])
})

test('a ledger that is damaged in the middle stops everything and costs nothing', async () => {
  const { paths, file } = place()
  const path = file('f.ndjson', text(people))
  await run(paths, [path])
  const ledger = join(paths.imported, 'ledger.ndjson')
  writeFileSync(ledger, readFileSync(ledger, 'utf8').replace('"batch"', '"batch'))
  expect((await refusalOf(run(paths, [path]))).message).toBe('the ledger is damaged on line 1')
  expect(await stored(paths, 'friction')).toHaveLength(people.length)
})

test('a quarter whose key is lost takes no more signals: nobody is counted twice', async () => {
  const { paths, file } = place()
  const path = file('f.ndjson', text(people))
  await run(paths, [path])
  quarterKey(paths, '2026-Q4')
  rmSync(join(paths.keys, '2026-Q3.key'))
  expect((await refusalOf(run(paths, [path]))).message).toBe('the key is missing: 2026-Q3')
})

test('real processes that are killed while they import, release and destroy leave nothing half', {
  timeout: 120_000,
}, async () => {
  const { root } = place()
  expect(await stepKills(root, 3, Math.random, 2500)).toMatchObject({
    kills: 3,
    lostSteps: 0,
    halfReleases: 0,
    halfImports: 0,
    unfinishedDestructions: 0,
  })
})
