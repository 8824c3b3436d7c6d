import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { Audit } from '../../../data/audit.ts'
import { openDatabase } from '../../../pipelines/database.ts'
import * as drawing from '../../../pipelines/disclosure/draw.ts'
import * as noise from '../../../pipelines/disclosure/noise.ts'
import { evidenceOf } from '../../../pipelines/judge/evidence.ts'
import { AuditFailure } from '../../../pipelines/judge/failure.ts'
import { auditRelease } from '../../../pipelines/judge/gate.ts'
import { buildRelease } from '../../../pipelines/release/build.ts'
import { flags, text } from '../planted.ts'
import { place, run } from '../sources/attempt.ts'
import { answered } from './answers.ts'

vi.mock('../../../pipelines/disclosure/noise.ts', { spy: true })
vi.mock('../../../pipelines/disclosure/draw.ts', { spy: true })

/** All that is hard in one field: lone organisations, nine, ten and eleven people, everybody alike, the clamp, no role, no region, one reporter. */
const hard = () => [
  ...flags('gi-01', 60),
  ...flags('gi-02', 11),
  ...flags('gi-03', 10),
  ...flags('gi-04', 9),
  ...flags('gi-05', 1),
  ...flags('alone', 30, { organisation_kind: 'rvdk', verdict: 'hindert', minutes_band: '0' }),
  ...flags('west', 12, { minutes_band: '240+' }),
  ...flags('west', 2, { minutes_band: '240+', rule_id: 'JW-2.3-toegang' }),
  ...flags('east', 14, { role: null }),
  ...flags('nowhere', 13, { region: null }),
  ...flags('gi-01', 25, { rule_id: 'JW-1.1-woonplaats', signal_id: undefined }),
]

async function imported() {
  const at = place()
  const signals = hard().map((signal, line) => ({ ...signal, signal_id: `s${line}` }))
  await run(at.paths, [at.file('f.ndjson', text(signals))])
  return at.paths
}

test('a hard field passes, and says one value of each cell in whatever form it is asked; with one leaking cell it does not, and that cell is named without its number', async () => {
  const paths = await imported()
  const { manifest } = await buildRelease(paths, '2026-Q3', false)
  const at = join(paths.releases, manifest.id)
  const written = readFileSync(join(at, 'audit.json'), 'utf8')
  expect((JSON.parse(written) as Audit).figures.find(({ id }) => id === 'bounds_exact')).toMatchObject({
    value: 0,
    passed: true,
  })
  expect(manifest.files.map(({ path }) => path)).toContain('audit.json')
  expect(['gi-01', 'alone', 'west', 'nowhere'].filter((name) => written.includes(name))).toEqual([])

  const answers = await answered(paths.releases, manifest.id, '2026-Q3')
  expect(answers.size).toBeGreaterThan(20)
  expect([...answers].filter(([, values]) => values.size > 1)).toEqual([])

  const connection = await openDatabase()
  const evidence = await evidenceOf(connection, paths, manifest)
  const file = join(at, 'benchmark', 'statistic.parquet')
  await connection.run(`create table leak as select * from read_parquet('${file}');
      insert into leak by name select * replace ('gi-04' as organisation, 9 as value) from leak
        where organisation = 'gi-01' and statistic = 'reporters' and rule is null and theme is null and role is null;
      copy leak to '${file}' (format parquet)`)
  const { audit, failures } = await auditRelease(connection, at, evidence, () => {})
  connection.closeSync()
  expect(audit.passed).toBe(false)
  expect(failures).toContainEqual({
    attack: 'A12',
    figure: 'shown_least',
    cell: 'friction|reporters|organisation=gi-04',
  })
  expect(new AuditFailure('2026-Q3.1', failures).message).toContain(
    'A12, Smallest number shown: friction|reporters|organisation=gi-04',
  )
}, 120_000)

test('a release whose counts carry no noise is not made, and nothing of it is left', async () => {
  const paths = await imported()
  vi.mocked(noise.noiseAt).mockReturnValue(0)
  await expect(buildRelease(paths, '2026-Q3', false)).rejects.toBeInstanceOf(AuditFailure)
  vi.mocked(noise.noiseAt).mockRestore()
  expect(existsSync(paths.releases) ? readdirSync(paths.releases) : []).toEqual([])
}, 120_000)

test('thirty people are few secrets, in however many tables they are counted: chance alone stops no release', async () => {
  const at = place()
  const signals = ['gi-01', 'gi-02', 'gi-03']
    .flatMap((organisation) => flags(organisation, 10, { region: null }))
    .map((signal, line) => ({ ...signal, signal_id: `s${line}` }))
  await run(at.paths, [at.file('f.ndjson', text(signals))])
  const { manifest } = await buildRelease(at.paths, '2026-Q3', false)
  const { figures } = JSON.parse(readFileSync(join(at.paths.releases, manifest.id, 'audit.json'), 'utf8')) as Audit
  for (const id of ['averaging_guess', 'insider_guess'])
    expect(figures.find((figure) => figure.id === id)).toMatchObject({ value: null, passed: null, why: 'too_few' })
}, 120_000)

test('two organisations of ten in a region of twenty that is drawn as thirteen are ten exactly: noise is drawn once more', async () => {
  const at = place()
  const signals = [...flags('gi-01', 10), ...flags('gi-02', 10)].map((signal, line) => ({
    ...signal,
    signal_id: `s${line}`,
  }))
  await run(at.paths, [at.file('f.ndjson', text(signals))])
  const drawn: (number | undefined)[] = []
  vi.mocked(drawing.draw).mockImplementation((_key, { n, half_range }, _wider, turn) => {
    drawn.push(turn)
    if (turn === 0) return { noise: half_range === null && n === 20n ? -7 : 0, variance: 3 }
    return { noise: n === 20n ? 3 : 2, variance: 3 }
  })
  const { manifest } = await buildRelease(at.paths, '2026-Q3', false)
  vi.mocked(drawing.draw).mockRestore()
  expect(manifest.id).toBe('2026-Q3.1')
  expect([...new Set(drawn)]).toEqual([0, 1])
  expect(readdirSync(at.paths.releases)).toEqual(['2026-Q3.1'])
}, 120_000)

test.each([
  ['A2', 'bounds_near', true],
  ['A9', 'insider_near', true],
  ['A9', 'insider_exact', true],
  ['A9', 'insider_guess', false],
  ['A15', 'register', false],
] as const)('other noise may mend %s, %s: %s', (attack, figure, mends) => {
  expect(new AuditFailure('2026-Q3.1', [{ attack, figure, cell: null }]).isOfBounds).toBe(mends)
})
