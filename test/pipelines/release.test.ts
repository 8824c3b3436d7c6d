import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Refusal } from '../../data/refusal.ts'
import { type Manifest, type Row, tables } from '../../data/release.ts'
import { cubes } from '../../data/vocabulary/cubes.ts'
import { destroyQuarter } from '../../pipelines/destroy.ts'
import { type Folder, folder } from '../../pipelines/folder.ts'
import { buildRelease } from '../../pipelines/release/build.ts'
import { releases } from '../../pipelines/release/history.ts'
import { field, flags, released, text } from './planted.ts'
import { place, refusalOf, run } from './sources/attempt.ts'

type Statistic = Row<'statistic'>

/** The field and its first release, made once; a test that writes takes a copy. */
const home = mkdtempSync(join(tmpdir(), 'wederkerig-release-'))
const paths = folder(join(home, 'data'))
let manifest: Manifest

beforeAll(async () => {
  const file = join(home, 'f.ndjson')
  writeFileSync(file, text(field()))
  await run(paths, [file])
  const { made, manifest: first } = await buildRelease(paths, '2026-Q3', false)
  expect([made, first.id, first.status]).toEqual([true, '2026-Q3.1', 'voorlopig'])
  manifest = first
})

afterAll(() => rmSync(home, { recursive: true }))

/** A copy of the field, with its first release or as it was before. */
function copied({ before = false } = {}) {
  const at = place()
  cpSync(paths.root, at.paths.root, { recursive: true })
  if (before) rmSync(at.paths.releases, { recursive: true })
  return at
}

const reporters = "statistic = 'reporters' and role is null and theme is null and rule is null"

describe('a first release', () => {
  test('shows organisations of ten and more, hides nine and five, and puts organisations in the benchmark part only', async () => {
    const rows = await released<Statistic & { file: string }>(paths, manifest, 'statistic', reporters)
    const named = rows.filter((row) => row.level === 'organisation')
    expect(named.map((row) => row.organisation)).toEqual(['gi-01', 'gi-02', 'gi-04', 'zuid'])
    expect(named.every((row) => row.file.includes('/benchmark/'))).toBe(true)
    expect(rows.filter((row) => row.file.includes('/public/')).every((row) => row.organisation === null)).toBe(true)
  })

  test('gives a region with one organisation the number of that organisation', async () => {
    const rows = await released<Statistic>(paths, manifest, 'statistic', "region = 'zuid' or organisation = 'zuid'")
    const numbers = (level: string) =>
      rows.filter((row) => row.level === level).map((row) => [row.statistic, row.value])
    expect(numbers('region').length).toBeGreaterThan(2)
    expect(numbers('region')).toEqual(numbers('organisation'))
  })

  test('gives the people who answered a question the same number as the reporters where all of them did: no second draw to average', async () => {
    const skipped = { rule_id: 'JW-1.2-afbakening', minutes_band: null }
    const { paths, file } = copied({ before: true })
    await run(paths, [file('skipped.ndjson', text([...flags('gi-01', 40, skipped), ...flags('gi-02', 30, skipped)]))])
    const { manifest } = await buildRelease(paths, '2026-Q3', false)
    const bases = "statistic in ('reporters', 'minutes_answered') and role is null and rule is not null"
    const rows = await released<Statistic>(paths, manifest, 'statistic', bases)
    const of = (statistic: string, rule: string) =>
      rows.flatMap((row) =>
        row.statistic === statistic && row.rule === rule ? [[row.level, row.organisation, row.value]] : [],
      )
    expect(of('reporters', 'JW-1.1-woonplaats').length).toBeGreaterThan(5)
    expect(of('minutes_answered', 'JW-1.1-woonplaats')).toEqual(of('reporters', 'JW-1.1-woonplaats'))
    expect(of('reporters', 'JW-1.2-afbakening').length).toBeGreaterThan(2)
    expect(of('minutes_answered', 'JW-1.2-afbakening')).toEqual([])
  })

  test('shows nothing outside the cube and no unprotected column', async () => {
    const allowed = new Set(
      cubes.friction.levels.flatMap((level) =>
        cubes.friction.grains.map((grain) => [...level, ...grain].join('-') || 'all'),
      ),
    )
    const rows = await released<Statistic & { file: string }>(paths, manifest, 'statistic')
    expect(rows.length).toBeGreaterThan(20)
    expect([...new Set(rows.map((row) => row.level))].filter((level) => !allowed.has(level))).toEqual([])
    const { file: _file, ...columns } = rows[0] ?? { file: '' }
    expect(Object.keys(columns)).toEqual(Object.keys(tables.statistic))
  })

  test('has the promised columns in every file, and an Arrow file beside every Parquet file', async () => {
    const files = manifest.files.map(({ path }) => path)
    for (const table of Object.keys(tables))
      expect(files).toEqual(expect.arrayContaining([`public/${table}.parquet`, `public/${table}.arrow`]))
    expect(files.filter((path) => path.startsWith('benchmark/') && /indicator|rule_event/.test(path))).toEqual([])
  })

  test('is the same to the byte when it is made again, and another with another key', async () => {
    const { paths: again } = copied({ before: true })
    await buildRelease(again, '2026-Q3', false)
    expect(filesOf(again)).toEqual(filesOf(paths))
    const { paths: other } = copied({ before: true })
    writeFileSync(join(other.keys, '2026-Q3.key'), 'ab'.repeat(32))
    await buildRelease(other, '2026-Q3', false)
    expect(filesOf(other)).not.toEqual(filesOf(paths))
  })

  test('leaves nothing behind when it fails, and is not seen half', async () => {
    const { paths } = copied({ before: true })
    writeFileSync(join(paths.root, 'breaks.ndjson'), '{"measure":"handover.per_family"}\n')
    await expect(buildRelease(paths, '2026-Q3', false)).rejects.toThrow(Refusal)
    mkdirSync(join(paths.releases, '.making-2026-Q3.1'), { recursive: true })
    expect(releases(paths)).toEqual([])
    rmSync(join(paths.root, 'breaks.ndjson'))
    await buildRelease(paths, '2026-Q3', false)
    expect(readdirSync(paths.releases)).toEqual(['2026-Q3.1'])
  })

  test('is refused for a quarter without signals', async () => {
    expect((await refusalOf(buildRelease(paths, '2020-Q1', false))).message).toBe('nothing to release: 2020-Q1')
  })
})

describe('a revision', () => {
  async function revised(change: (signals: Record<string, unknown>[]) => readonly object[]) {
    const { paths, file } = copied()
    await run(paths, [file('late.ndjson', text(change(field())))])
    const second = (await buildRelease(paths, '2026-Q3', true, 'Nageleverd.')).manifest
    const after = await released<Statistic>(paths, second, 'statistic', "organisation = 'gi-01' and role is null")
    return { paths, after, second }
  }
  const values = (rows: readonly Statistic[]) => rows.map(({ level, statistic, value }) => [level, statistic, value])
  const corrected = (many: number) => (signals: Record<string, unknown>[]) =>
    signals.slice(0, many).map((signal) => ({ ...signal, version: 2, minutes_band: '61-240' }))

  test('with one contributor added here, withdrawn there and two corrected elsewhere carries the rows of each as they were', async () => {
    const { paths, second } = await revised((signals) => [
      ...flags('gi-02', 1, { signal_id: 'late', contributor: 'late' }),
      ...signals
        .filter((signal) => signal.organisation === 'gi-04')
        .slice(0, 1)
        .map((signal) => ({ ...signal, version: 2, withdrawn: true })),
      ...corrected(2)(signals),
    ])
    const rows = async (manifest: Manifest) =>
      released<Statistic>(paths, manifest, 'statistic', 'organisation is not null and role is null')
    const [before, after] = [await rows(manifest), await rows(second)]
    expect(values(before).length).toBeGreaterThan(20)
    expect(values(after)).toEqual(values(before))
    expect(after.every((row) => row.carried && row.release === '2026-Q3.1')).toBe(true)
  })

  test('with three contributors corrected is drawn anew where they are, and carried elsewhere', async () => {
    const { paths, after, second } = await revised(corrected(3))
    expect(after.every((row) => !row.carried && row.release === '2026-Q3.2')).toBe(true)
    const other = await released<Statistic>(paths, second, 'statistic', "organisation = 'gi-02'")
    expect(other.every((row) => row.carried)).toBe(true)
    const changes = await released<Row<'changes'>>(paths, second, 'changes', 'organisation is not null')
    const kinds = (organisation: string) =>
      new Set(changes.filter((row) => row.organisation === organisation).map((row) => row.change))
    expect([...kinds('gi-02')]).toEqual(['carried'])
    expect(kinds('gi-01').has('carried')).toBe(false)
    expect(kinds('gi-01').has('changed')).toBe(true)
    expect(
      changes.filter((row) => row.organisation === 'gi-01' && row.role === null && row.statistic === 'reporters'),
    ).toMatchObject([{ change: 'same' }, { change: 'same' }, { change: 'same' }])
    expect(second.notes).toEqual([{ date: '2027-01-15', text: 'Nageleverd.' }])
  })

  test('keeps a hidden cell hidden when fewer than three came', async () => {
    const { paths, second } = await revised(() =>
      flags('gi-03', 2, { signal_id: undefined }).map((flag, index) => ({
        ...flag,
        signal_id: `new-${index}`,
        contributor: `new-${index}`,
      })),
    )
    expect(await released(paths, second, 'statistic', "organisation = 'gi-03'")).toEqual([])
  })

  test('comes with --final only, twice at most, and an unchanged quarter gives the release it has', async () => {
    const { paths, file } = copied()
    expect(await buildRelease(paths, '2026-Q3', false)).toMatchObject({ made: false, manifest: { id: '2026-Q3.1' } })
    await run(paths, [file('late.ndjson', text(flags('gi-01', 4, { rule_id: 'JW-1.2-afbakening' })))])
    expect(await refusalOf(buildRelease(paths, '2026-Q3', false))).toMatchObject({
      message: 'already released: 2026-Q3.1',
      code: 409,
    })
    expect(await buildRelease(paths, '2026-Q3', true)).toMatchObject({
      made: true,
      manifest: { id: '2026-Q3.2', status: 'definitief' },
    })
    expect(await buildRelease(paths, '2026-Q3', true)).toMatchObject({ made: false })
    await run(paths, [file('later.ndjson', text(flags('gi-01', 4, { rule_id: 'JW-2.3-voorziening' })))])
    expect(await refusalOf(buildRelease(paths, '2026-Q3', true))).toMatchObject({
      message: 'already final: 2026-Q3.2',
      code: 409,
    })
  })
})

describe('a later quarter', () => {
  test('takes the numbers of an earlier one from its release, also after its key and signals are destroyed', async () => {
    const { paths, file } = copied({ before: true })
    const first = (await buildRelease(paths, '2026-Q3', true)).manifest
    destroyQuarter(paths, '2026-Q3')
    expect(existsSync(join(paths.keys, '2026-Q3.key'))).toBe(false)
    expect(existsSync(join(paths.imported, 'friction', 'quarter=2026-Q3'))).toBe(false)
    await run(paths, [file('next.ndjson', text(flags('gi-01', 30, { quarter: '2026-Q4' })))])
    const next = (await buildRelease(paths, '2026-Q4', false)).manifest
    const own = "quarter = '2026-Q3'"
    const numbers = async (manifest: Manifest) =>
      (await released<Statistic & { file: string }>(paths, manifest, 'statistic', own)).map(
        ({ file: _file, ...row }) => row,
      )
    expect((await numbers(first)).length).toBeGreaterThan(20)
    expect(await numbers(next)).toEqual(await numbers(first))
    const trend = await released<Row<'trend'>>(
      paths,
      next,
      'trend',
      "measure = 'friction.minutes_lost' and organisation = 'gi-02' and level = 'organisation'",
    )
    expect(trend.map((row) => [row.quarter, row.status])).toEqual([
      ['2026-Q3', null],
      ['2026-Q4', 'c'],
    ])
    await expect(run(paths, [file('late.ndjson', text(flags('gi-01', 1, { signal_id: 'late' })))])).rejects.toThrow()
  })
})

test('keys can be read by their owner only', () => {
  expect(statSync(join(paths.keys, '2026-Q3.key')).mode & 0o777).toBe(0o600)
  expect(statSync(paths.keys).mode & 0o777).toBe(0o700)
})

const filesOf = (paths: Folder) =>
  readdirSync(paths.releases, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(paths.releases, name)).isFile())
    .sort()
    .map((name) => [name, readFileSync(join(paths.releases, name)).toString('base64')])
