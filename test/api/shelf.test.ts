import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import { openReader } from '../../api/reader.ts'
import { openShelf } from '../../api/shelf.ts'
import { Refusal } from '../../data/refusal.ts'
import { emptyFolder, everything, writeRelease } from './fixture.ts'

const settings = { memory: '256MB', threads: 1 }
const ids = async (shelf: ReturnType<typeof openShelf>) => (await shelf.list()).map(({ id }) => id)
const trend = [{ quarter: '2026-Q1' }]

describe('a shelf', () => {
  it('is empty when there is no folder, and sees a release as soon as it is there', async () => {
    const releases = join(emptyFolder(), 'later')
    const shelf = openShelf(releases)
    expect([await shelf.list(), await shelf.latest()]).toEqual([[], undefined])
    await writeRelease(releases, '2026-Q1.1', { trend })
    expect(await ids(shelf)).toEqual(['2026-Q1.1'])
    expect(await shelf.rows('2026-Q1.1', 'trend')).toHaveLength(1)
    await writeRelease(releases, '2026-Q2.1', { trend })
    expect(await shelf.rows('2026-Q2.1', 'trend')).toHaveLength(1)
    rmSync(join(releases, '2026-Q1.1'), { recursive: true })
    expect(await ids(shelf)).toEqual(['2026-Q2.1'])
  })

  it('puts the newest quarter first, and its newest version before that', async () => {
    const releases = emptyFolder()
    for (const id of ['2025-Q4.2', '2026-Q1.1', '2026-Q1.2', '2025-Q4.1']) await writeRelease(releases, id, { trend })
    const shelf = openShelf(releases)
    expect(await ids(shelf)).toEqual(['2026-Q1.2', '2026-Q1.1', '2025-Q4.2', '2025-Q4.1'])
    expect((await shelf.latest())?.id).toBe('2026-Q1.2')
  })

  it('reads a release from before a column existed, with nothing in its place', async () => {
    const releases = emptyFolder()
    const folder = await writeRelease(releases, '2026-Q1.1', { rule_event: [{ rule: 'GEM-vot', event: 'gemeld' }] })
    const path = join(folder, 'public/rule_event.parquet')
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    await connection.run(`create table old as select * exclude (id, day) from '${path}'; copy old to '${path}'`)
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
    for (const file of manifest.files) if (file.path === 'public/rule_event.parquet') file.bytes = statSync(path).size
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
    const [row] = await openShelf(releases).rows('2026-Q1.1', 'rule_event', { rule: 'GEM-vot' })
    expect(row).toMatchObject({ id: null, day: null, rule: 'GEM-vot', event: 'gemeld' })
  })

  it('does not see a folder under another name', async () => {
    const releases = emptyFolder()
    await writeRelease(releases, '2026-Q1.1', { trend })
    for (const name of ['.2026-Q2.1', '2026-Q5.1', '2026-Q1.3', '2026-Q1.1.tmp']) mkdirSync(join(releases, name))
    expect(await ids(openShelf(releases))).toEqual(['2026-Q1.1'])
  })

  it('leaves out a broken release, names it and says why, once', async () => {
    const releases = emptyFolder()
    for (const id of ['2025-Q1.1', '2025-Q2.1', '2025-Q3.1', '2025-Q4.1', '2026-Q1.1', '2026-Q2.1'])
      await writeRelease(releases, id, { trend })
    rmSync(join(releases, '2025-Q2.1/manifest.json'))
    writeFileSync(join(releases, '2025-Q3.1/manifest.json'), '{"id":')
    appendFileSync(join(releases, '2025-Q4.1/public/trend.arrow'), 'x')
    rmSync(join(releases, '2026-Q1.1'), { recursive: true })
    renameSync(join(releases, '2026-Q2.1'), join(releases, '2026-Q1.1'))
    const warnings: string[] = []
    const shelf = openShelf(releases, settings, (sentence) => warnings.push(sentence))
    expect([await ids(shelf), await ids(shelf)]).toEqual([['2025-Q1.1'], ['2025-Q1.1']])
    expect(warnings.sort()).toEqual([
      'release 2025-Q2.1 is left out: its manifest.json cannot be read',
      'release 2025-Q3.1 is left out: its manifest.json cannot be read',
      'release 2025-Q4.1 is left out: public/trend.arrow is missing or has another size',
      'release 2026-Q1.1 is left out: its manifest has another id',
    ])
  })

  it('knows nothing of the benchmark part', async () => {
    const releases = emptyFolder()
    await writeRelease(releases)
    const manifest = await openShelf(releases).manifest('2026-Q3.1')
    expect(JSON.stringify(manifest)).not.toContain('benchmark/')
    expect(manifest.tables.benchmark).toEqual({})
    expect(manifest.breaks.map(({ reason }) => reason)).toEqual(['everywhere'])
    rmSync(join(releases, '2026-Q3.1/benchmark'), { recursive: true })
    expect(await ids(openShelf(releases))).toEqual(['2026-Q3.1'])
  })

  it('gives a release its own method card, and none to one from before there were cards', async () => {
    const releases = emptyFolder()
    await writeRelease(releases, '2026-Q3.1', { trend })
    const folder = await writeRelease(releases, '2026-Q2.1', { trend })
    const text = readFileSync(join(folder, 'manifest.json'), 'utf8')
    const manifest = JSON.parse(text) as { files: { path: string }[] }
    const files = manifest.files.filter(({ path }) => path !== 'method.json')
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, files }))
    const shelf = openShelf(releases)
    expect(await shelf.method('2026-Q3.1')).toEqual({ threshold: 10 })
    await expect(shelf.method('2026-Q2.1')).rejects.toThrow('release 2026-Q2.1 has no method card')
  })

  it('gives a release its own vocabulary', async () => {
    const releases = emptyFolder()
    const folder = await writeRelease(releases)
    writeFileSync(join(folder, 'vocabulary.json'), '{"version":0}')
    expect(await openShelf(releases).vocabulary('2026-Q3.1')).toEqual({ version: 0 })
  })

  it.each(['2026-Q4.1', '../2026-Q3.1', '', 'latest', '2026-Q3.1/public', 'constructor'])(
    'refuses release %j',
    async (id) => {
      const releases = emptyFolder()
      await writeRelease(releases, '2026-Q3.1', { trend })
      const shelf = openShelf(releases)
      const asked = [
        shelf.manifest(id),
        shelf.vocabulary(id),
        shelf.rows(id, 'trend'),
        shelf.file(id, 'trend', 'arrow'),
      ]
      for (const { reason } of (await Promise.allSettled([
        ...asked,
        shelf.slice(id, 'trend', {}),
      ])) as PromiseRejectedResult[])
        expect([reason instanceof Refusal, reason.code]).toEqual([true, 404])
    },
  )

  it('gives no rows of a table that the release lacks', async () => {
    const releases = emptyFolder()
    await writeRelease(releases, '2026-Q3.1', { trend })
    expect(await openShelf(releases).rows('2026-Q3.1', 'funnel')).toEqual([])
  })

  it('answers many questions at once', async () => {
    const releases = emptyFolder()
    await writeRelease(releases)
    const shelf = openShelf(releases, settings)
    const answers = await Promise.all(Array.from({ length: 32 }, () => shelf.rows('2026-Q3.1', 'trend')))
    for (const rows of answers) expect(rows).toEqual(everything.trend)
  })

  it('leaves no slice behind, and works on a folder it may not write in', async () => {
    const releases = emptyFolder()
    const folder = await writeRelease(releases)
    const shut = [releases, folder, join(folder, 'public')]
    for (const path of shut) chmodSync(path, 0o555)
    const before = readdirSync(tmpdir())
    await openShelf(releases).slice('2026-Q3.1', 'trend', {})
    const made = readdirSync(tmpdir()).filter((name) => !before.includes(name) && name.startsWith('wederkerig-slices-'))
    expect(made.length).toBeGreaterThan(0)
    for (const path of shut) chmodSync(path, 0o755)
    for (const name of made) expect(readdirSync(join(tmpdir(), name))).toEqual([])
  })
})

describe('the reader', () => {
  it('reaches its own folders and nothing else', async () => {
    const releases = emptyFolder()
    const folder = await writeRelease(releases)
    const reader = await openReader([join(folder, 'public')], settings)
    const read = (path: string) => reader.run('from read_parquet($path)', { path })
    await read(join(folder, 'public/trend.parquet'))
    for (const path of ['benchmark/trend.parquet', 'public/../benchmark/trend.parquet', '*/trend.parquet'])
      await expect(read(`${folder}/${path}`)).rejects.toThrow('Permission')
    await expect(read('https://example.org/trend.parquet')).rejects.toThrow()
    await expect(reader.run("from read_text('/etc/hostname')", {})).rejects.toThrow('Permission')
    await expect(reader.run("copy (select 1) to '/tmp/outside.csv'", {})).rejects.toThrow('Permission')
  })
  it.each([
    'set threads = 8',
    "set allowed_directories = ['/']",
    'set enable_external_access = true',
    'install httpfs',
    'reset lock_configuration',
  ])('cannot be opened again with %s', async (sql) =>
    expect((await openReader(['/nowhere'], settings)).run(sql, {})).rejects.toThrow(),
  )
})
