import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tableFromIPC } from 'apache-arrow'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { benchmarkTables, type Manifest, type Row, type TableName, tableNames, tables } from '../../data/release.ts'
import { cubes, dimensions } from '../../data/vocabulary/cubes.ts'
import { openDatabase, query } from '../../pipelines/database.ts'
import { type Folder, folder } from '../../pipelines/folder.ts'
import { buildRelease } from '../../pipelines/release/build.ts'
import { keysVerb } from '../../pipelines/verbs/keys.ts'
import { field, flags, released, text } from './planted.ts'
import { place, refusalOf, run } from './sources/attempt.ts'

const shared = (organisation: string, person: number) => ({
  signal_id: `${organisation}-${person}`,
  quarter: '2026-Q3',
  organisation,
  organisation_kind: 'gi',
  region: organisation === 'gi-09' ? 'zuid' : 'noord',
  contributor: `mens${person}`,
})
const people = (organisation: string, many: number, of: (person: number) => object) =>
  Array.from({ length: many }, (_, person) => ({ ...shared(organisation, person), ...of(person) }))

const trust = [
  ...people('gi-01', 60, (person) => ({
    respondent: ['ouder', 'jongere'][person % 2],
    framework: 'vrijwillig',
    V1: String(1 + (person % 5)),
    V6: String(1 + (person % 2)),
  })),
  ...people('gi-09', 14, (person) => ({ respondent: 'ouder', framework: 'gedwongen', V1: person < 12 ? '4' : '2' })),
]
const processes = [
  ...people('gi-01', 40, (person) => ({
    respondent: 'ouder',
    P1: String(1 + (person % 5)),
    reply_in_report: person % 2 === 0,
  })),
  ...people('gi-02', 40, (person) => ({
    respondent: 'professional',
    P1: String(1 + (person % 5)),
    dissent_sought: person % 2 === 0,
  })),
]
const weeks = [
  ...people('gi-01', 40, (person) => ({
    role: 'jeugdbeschermer',
    contract_band: '33-40',
    hours_direct_gezin: 10 + (person % 7),
    hours_verslag: 20,
    acceptable_share: 20 + (person % 9),
  })),
  ...people('gi-09', 14, () => ({
    role: 'lokaal_team',
    contract_band: '33-40',
    hours_direct_gezin: 15,
    hours_verslag: 20,
    acceptable_share: 30,
  })),
]
const counts = (organisation: string, families: number) => ({
  ...shared(organisation, families),
  phase: 'uitvoering',
  families,
  handovers: Math.round(families / 2),
  told_again: Math.round(families / 3),
  gap_0: Math.round(families / 3),
  gap_1_7: 1,
})
const handovers = [
  counts('gi-01', 80),
  counts('gi-02', 9),
  { ...shared('gi-01', 1), families: 40, from_actor: 'lokaal_team', to_actor: 'gi' },
  { ...shared('gi-02', 2), families: 9, from_actor: 'gi', to_actor: 'lokaal_team' },
]

let paths: Folder
let manifest: Manifest
let clean: () => void

beforeAll(async () => {
  const root = mkdtempSync(join(tmpdir(), 'wederkerig-kinds-'))
  clean = () => rmSync(root, { recursive: true, force: true })
  paths = folder(join(root, 'data'))
  for (const [kind, signals] of Object.entries({
    friction: field().map((line, at) => ({
      ...line,
      seconds: 20 + 10 * (at % 3),
      frequency: ['once', 'month', 'week'][at % 3],
    })),
    trust,
    process: processes,
    time_week: weeks,
    handover: handovers,
  })) {
    const file = join(root, `${kind}.ndjson`)
    writeFileSync(file, text(signals))
    expect(await run(paths, [file], { as: kind }), kind).toMatchObject({ taken: signals.length, refused: 0 })
  }
  manifest = (await buildRelease(paths, '2026-Q3', false)).manifest
})
afterAll(() => clean())

type Statistic = Row<'statistic'> & { file: string }

describe('a release of every kind', () => {
  test('tells what filling in takes for all together and for nobody else, about as it was timed', async () => {
    const rows = (await released<Statistic>(paths, manifest, 'statistic')).filter(({ signal }) => signal === 'burden')
    expect(new Set(rows.map(({ level }) => level))).toEqual(new Set(['all']))
    const found = await released<Row<'estimate'>>(paths, manifest, 'estimate')
    const [seconds, ...others] = found.filter(({ measure }) => measure === 'burden.seconds_per_flag')
    expect(others).toEqual([])
    expect(seconds?.lower).toBeLessThan(30)
    expect(seconds?.upper).toBeGreaterThan(30)
    expect(found.filter(({ measure }) => measure === 'burden.minutes_asked')).toHaveLength(1)
  })

  test('tells what a rule takes for all together only, in minutes times how often, and as hours of all its reporters', async () => {
    const rows = (await released<Statistic>(paths, manifest, 'statistic')).filter(({ signal }) => signal === 'load')
    expect(new Set(rows.map(({ level }) => level))).toEqual(new Set(['rule']))
    const found = await released<Row<'estimate'>>(paths, manifest, 'estimate')
    const [load] = found.filter(({ measure }) => measure === 'friction.load')
    const [order] = (await released<Row<'rule_order'>>(paths, manifest, 'rule_order')).filter(
      ({ rule }) => rule === load?.rule,
    )
    expect(order?.load_hours).toBeCloseTo(((load?.value ?? 0) * (order?.reporters ?? 0)) / 60, 6)
    expect(order?.times).toBeGreaterThan(1)
    expect(order?.times).toBeLessThan(13)
  })

  test('has only cells of the cubes, of every kind but months (it has no event log), and organisations only in the benchmark part', async () => {
    const rows = await released<Statistic>(paths, manifest, 'statistic')
    const { handover_month: _, ...delivered } = cubes
    expect([...new Set(rows.map((row) => row.signal))].sort()).toEqual(Object.keys(delivered).sort())
    for (const [signal, { levels, grains, without = [] }] of Object.entries(delivered as Record<string, Cube>)) {
      const left = new Set(without.map(([level, grain]) => nameOf(level, grain)))
      const allowed = levels
        .flatMap((level) => grains.map((grain) => nameOf(level, grain)))
        .filter((name) => !left.has(name))
      const found = rows
        .filter((row) => row.signal === signal)
        .map((row) => nameOf(dimensions.filter((one) => row[one] !== null)))
      expect(found.length, signal).toBeGreaterThan(0)
      expect(
        found.filter((name) => !allowed.includes(name)),
        signal,
      ).toEqual([])
    }
    expect(rows.filter((row) => (row.organisation !== null) !== row.file.includes('/benchmark/'))).toEqual([])
  })

  test('has the promised columns in every file and the same rows in Arrow as in Parquet', async () => {
    const connection = await openDatabase()
    for (const part of ['public', 'benchmark'] as const)
      for (const table of part === 'public' ? tableNames : benchmarkTables) {
        const at = join(paths.releases, manifest.id, part, table)
        const found = await query<{ column_name: string }>(connection, `describe from '${at}.parquet'`)
        expect(found.map((column) => column.column_name)).toEqual(Object.keys(tables[table]))
        const [rows] = await query<{ n: bigint }>(connection, `select count(*) as n from '${at}.parquet'`)
        const arrow = tableFromIPC(readFileSync(`${at}.arrow`))
        expect(arrow.schema.fields.map((one) => one.name)).toEqual(Object.keys(tables[table]))
        expect([arrow.numRows, manifest.tables[part][table]?.rows]).toEqual([Number(rows?.n), Number(rows?.n)])
        expect(await firstCell(connection, at, table)).toEqual(
          arrow.numRows ? plain(arrow.get(0)?.toJSON()) : undefined,
        )
      }
    connection.closeSync()
  })

  test('names no key, no contributor, no noise and no true number anywhere in its folder', () => {
    const at = join(paths.releases, manifest.id)
    const files = readdirSync(at, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name))
    expect(files.length).toBeGreaterThan(20)
    const secret = readFileSync(join(paths.keys, '2026-Q3.key'), 'utf8').trim()
    for (const name of files) {
      const bytes = readFileSync(join(at, name)).toString('latin1')
      expect(bytes, name).not.toMatch(/signal_key|reporters_key|contributor_key|mens\d|gi-01-\d|half_range/)
      expect(bytes.includes(secret), name).toBe(false)
    }
    const open = ['manifest.json', 'vocabulary.json', ...files.filter((name) => name.startsWith('public'))]
    for (const name of open) expect(readFileSync(join(at, name)).toString('latin1'), name).not.toMatch(/gi-0\d/)
  })

  test('shows no mean of people who all but agree', async () => {
    const rows = await released<Statistic>(paths, manifest, 'statistic', "organisation = 'gi-09'")
    const names = (signal: string, item: string | null = null) =>
      rows.filter((row) => row.signal === signal && row.item === item).map((row) => row.statistic)
    expect(names('trust', 'V1').filter((name) => name === 'score' || /_\d$/.test(name))).toEqual([])
    expect(names('time_week').filter((name) => !['diarists', 'acceptable_answered'].includes(name))).toEqual([])
  })

  test('weighs families and handovers, and hides the flow and the count of nine', async () => {
    const rows = await released<Statistic>(paths, manifest, 'statistic', "signal = 'handover'")
    expect(rows.filter((row) => row.organisation === 'gi-02')).toEqual([])
    const flows = rows.filter((row) => row.from_actor !== null)
    expect(flows.map((row) => [row.level, row.from_actor, row.to_actor])).toEqual([
      ['from_actor-to_actor', 'lokaal_team', 'gi'],
      ['kind-from_actor-to_actor', 'lokaal_team', 'gi'],
    ])
    expect(flows.every((row) => Math.abs(row.value - 40) <= 7)).toBe(true)
  })

  test('counts every value within its noise, and says so in its interval', async () => {
    const [base] = await released<Statistic>(
      paths,
      manifest,
      'statistic',
      "signal = 'handover' and level = 'all' and statistic = 'counted'",
    )
    expect(Math.abs((base?.value ?? 0) - 89)).toBeLessThanOrEqual(7)
    const [mean] = await released<Row<'estimate'>>(
      paths,
      manifest,
      'estimate',
      "measure = 'handover.per_family' and level = 'all'",
    )
    expect(mean?.denominator).toBe(base?.value)
    expect(Math.abs((mean?.value ?? 0) - 45 / 89)).toBeLessThan(0.15)
  })
})

type Cube = {
  levels: readonly (readonly string[])[]
  grains: readonly (readonly string[])[]
  without?: readonly (readonly [readonly string[], readonly string[]])[]
}
const nameOf = (level: readonly string[], grain: readonly string[] = []) => [...level, ...grain].sort().join('-')

async function firstCell(connection: Awaited<ReturnType<typeof openDatabase>>, at: string, table: TableName) {
  const [row] = await query<Record<string, unknown>>(
    connection,
    `select ${Object.keys(tables[table])
      .map((name) => `"${name}"`)
      .join(', ')} from '${at}.parquet' limit 1`,
  )
  return row && plain(row)
}
const plain = (row: Record<string, unknown> = {}) =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? null]))

test('figures of another publisher are released by themselves, where nobody sent a signal', async () => {
  const { paths, file } = place()
  const own = {
    kind: 'indicator',
    period: 'jaar',
    area: { code: 'code', label: 'naam' },
    source: 'CBS',
    licence: 'CC BY 4.0',
  }
  const series = [{ id: 'ots', label: 'Ondertoezichtstelling', value: 'ots', unit: 'rate' }]
  const map = file('map.json', JSON.stringify({ ...own, constants: { area_level: 'gemeente' }, series }))
  await run(paths, [file('cbs.csv', 'jaar;code;naam;ots\n2024;GM1;Dorp;12,5\n2024;GM2;Stad;.\n')], { map })
  const { manifest } = await buildRelease(paths, '2024-Q4', false)
  const rows = await released<Row<'indicator'>>(paths, manifest, 'indicator')
  expect(rows.map(({ area, value, symbol }) => [area, value, symbol])).toEqual([
    ['GM1', 12.5, null],
    ['GM2', null, '.'],
  ])
})

describe('what cannot be done', () => {
  const quiet = { language: 'en' as const, json: false, say: () => undefined, progress: () => undefined }

  test('a key is not destroyed before the final release, and afterwards its quarter takes nothing and its signals are gone', async () => {
    const { paths, file } = place()
    await run(paths, [file('f.ndjson', text([...field(), ...flags('gi-01', 20, { quarter: '2026-Q2' })]))])
    await run(paths, [file('h.ndjson', text(handovers))], { as: 'handover' })
    const destroy = () => keysVerb.run({ positionals: ['destroy', '2026-Q3'], values: {} }, { ...quiet, paths })
    expect((await refusalOf(destroy())).code).toBe(409)
    await buildRelease(paths, '2026-Q3', false)
    expect((await refusalOf(destroy())).code).toBe(409)
    expect(existsSync(join(paths.imported, 'friction', 'quarter=2026-Q3'))).toBe(true)
    const last = (await buildRelease(paths, '2026-Q3', true)).manifest
    await destroy()
    const left = readdirSync(paths.imported, { recursive: true, encoding: 'utf8' })
    expect(left.filter((name) => name.includes('2026-Q3'))).toEqual([])
    expect(left.filter((name) => name.includes('2026-Q2')).length).toBeGreaterThan(0)
    expect(readdirSync(paths.keys).sort()).toEqual(['2026-Q2.key', '2026-Q3.destroyed', 'log.ndjson', 'signing.key'])
    await expect(run(paths, [file('l.ndjson', text(flags('gi-01', 1, { signal_id: 'z' })))])).rejects.toThrow()
    expect(await buildRelease(paths, '2026-Q3', true)).toMatchObject({ made: false, manifest: { id: last.id } })
  })

  test('a build that fails half-way leaves no folder behind', async () => {
    const { paths, file } = place()
    await run(paths, [file('f.ndjson', text(field()))])
    const partition = join(paths.imported, 'friction', 'quarter=2026-Q3')
    const [name = ''] = readdirSync(partition)
    writeFileSync(join(partition, name), 'no parquet')
    await expect(buildRelease(paths, '2026-Q3', false)).rejects.toThrow()
    expect(readdirSync(paths.releases)).toEqual([])
  })
})

describe('a revision of delivered counts', () => {
  test.each([
    { families: 2, carried: true },
    { families: 3, carried: false },
  ])('of $families families more carries the cell: $carried', async ({ families, carried }) => {
    const { paths, file } = place()
    await run(paths, [file('h.ndjson', text(handovers))], { as: 'handover' })
    await buildRelease(paths, '2026-Q3', false)
    await run(paths, [file('l.ndjson', text([counts('gi-01', families)]))], { as: 'handover' })
    const second = (await buildRelease(paths, '2026-Q3', true)).manifest
    const rows = await released<Statistic>(paths, second, 'statistic', "statistic = 'families' and level = 'all'")
    expect(rows.map((row) => row.carried)).toEqual([carried])
  })
})
