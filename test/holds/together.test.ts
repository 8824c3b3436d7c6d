import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openInbox } from '../../api/inbox.ts'
import { openInstallation } from '../../api/installation.ts'
import { openLog } from '../../api/operations/log.ts'
import { configuration } from '../../data/configuration.ts'
import { collect } from '../../pipelines/collect.ts'
import { folder } from '../../pipelines/folder.ts'
import { quarterKey } from '../../pipelines/keys.ts'
import { takeLock } from '../../pipelines/lock.ts'
import { buildRelease } from '../../pipelines/release/build.ts'
import { retain } from '../../pipelines/retain.ts'
import { readLedger } from '../../pipelines/sources/ledger.ts'
import { unsound } from '../../pipelines/sources/sound.ts'
import { doctorVerb } from '../../pipelines/verbs/doctor.ts'
import { dueOn } from '../../pipelines/verbs/release.ts'
import { flags, text } from '../pipelines/planted.ts'
import { place, refusalOf, run } from '../pipelines/sources/attempt.ts'
import { moments } from './moments.ts'

const silent = { language: 'en' as const, say: () => {}, progress: () => {} }
const open = (root: string) =>
  openInstallation(
    configuration({ WEDERKERIG_FOLDER: root, WEDERKERIG_OPEN: 'yes' }),
    openLog('error', () => {}),
  )
const send = (app: ReturnType<typeof open>['app'], name: string) =>
  app.request('/v1/signals', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      kind: 'friction',
      rule_id: 'JW-1.1-woonplaats',
      verdict: 'helpt',
      signal_id: name.padEnd(20, '-'),
    }),
  })

describe('two servers on one folder', () => {
  test('take what each is sent, once, also what is sent to both', async () => {
    const { paths } = place()
    const both = [open(paths.root), open(paths.root)]
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => Promise.all(both.map(({ app }) => send(app, `signal-${n}`)))),
    )
    expect(new Set(answers.flat().map(({ status }) => status))).toEqual(new Set([201]))
    await Promise.all(both.map(({ close }) => close()))
    expect(await collect(paths, silent)).toMatchObject({ taken: 8, refused: 0 })
  })

  test('show a release that is made beside them, without a restart', async () => {
    const { paths, file } = place()
    const { app, close } = open(paths.root)
    const seen = async () =>
      ((await (await app.request('/v1/releases')).json()) as { id: string }[]).map(({ id }) => id)
    expect(await seen()).toEqual([])
    await run(paths, [file('f.ndjson', text(flags('gi-01', 30)))])
    const made = buildRelease(paths, '2026-Q3', false)
    expect(await seen()).toEqual([])
    await made
    expect(await seen()).toEqual(['2026-Q3.1'])
    expect((await app.request('/v1/releases/2026-Q3.1/statistic.csv')).status).toBe(200)
    await close()
  })
})

describe('one worker in a folder', () => {
  test('makes every other wait, and one that was killed makes nobody wait', async () => {
    const { paths, file } = place()
    const path = file('f.ndjson', text(flags('gi-01', 3)))
    mkdirSync(paths.imported, { recursive: true })
    const lock = join(paths.imported, 'lock')
    const script = `const { takeLock } = await import(${JSON.stringify(import.meta.resolve('../../pipelines/lock.ts'))})
      console.log(takeLock(${JSON.stringify(lock)}) !== null); setInterval(() => {}, 1000)`
    const other = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', script])
    expect(String((await once(other.stdout, 'data'))[0])).toBe('true\n')
    expect((await refusalOf(run(paths, [path]))).code).toBe(409)
    other.kill('SIGKILL')
    await once(other, 'close')
    expect(existsSync(lock)).toBe(true)
    expect((await run(paths, [path])).taken).toBe(3)
    expect(existsSync(lock)).toBe(false)
  })

  test('is known from a later one with the same number, as the first of every container', () => {
    const { paths } = place()
    mkdirSync(paths.imported, { recursive: true })
    const lock = join(paths.imported, 'lock')
    const letGo = takeLock(lock)
    const held = JSON.parse(readFileSync(lock, 'utf8'))
    expect(takeLock(lock)).toBeNull()
    letGo?.()
    writeFileSync(lock, JSON.stringify({ ...held, started: '1' }))
    expect(takeLock(lock)).not.toBeNull()
  })

  test('of another machine is believed until it gave no sign for ten minutes', () => {
    const { paths } = place()
    mkdirSync(paths.imported, { recursive: true })
    const lock = join(paths.imported, 'lock')
    writeFileSync(lock, JSON.stringify({ node: 'another', process: 1, started: '' }))
    expect(takeLock(lock)).toBeNull()
    execFileSync('touch', ['-d', '11 minutes ago', lock])
    expect(takeLock(lock)).not.toBeNull()
  })
})

describe('a copy of the folder that was made while it was written to', () => {
  test('holds everything that was acknowledged before, whatever half it caught of an import', async () => {
    const { paths, root } = place()
    const inbox = openInbox(paths.root, { quarter: () => '2026-Q3', say: () => {} })
    for (const { signal_id, ...fields } of flags('gi-01', 30))
      await inbox.append([
        { kind: 'signal', signal: 'friction', fields: { ...fields, signal_id, quarter: '2026-Q3', channel: 'form' } },
      ])
    const taken = await moments(paths.root, join(root, 'copies'), 4, () => collect(paths, silent))
    await inbox.close()
    expect(taken.length).toBeGreaterThan(8)
    const [first = '', last = ''] = [taken[0], taken.at(-1)]
    mix(first, last, 'ledger.ndjson')
    for (const at of [first, taken[Math.floor(taken.length / 2)] ?? '']) {
      const copy = folder(at)
      await doctorVerb.run({ positionals: [], values: { mend: true } }, { ...silent, paths: copy, json: true })
      await collect(copy, silent)
      expect(readLedger(copy).reduce((sum, entry) => sum + entry.taken, 0)).toBe(30)
      expect(unsound(copy)).toEqual({ batches: [], keys: [] })
    }
  })

  test('with a note of what was collected that is younger than its ledger is read again', async () => {
    const { paths } = place()
    const { app, close } = open(paths.root)
    await send(app, 'one')
    await close()
    await collect(paths, silent)
    rmSync(join(paths.imported, 'ledger.ndjson'))
    expect(await collect(paths, silent)).toMatchObject({ taken: 1 })
  })

  /** A copy that took one file later than all others. */
  function mix(to: string, from: string, name: string) {
    mkdirSync(join(to, 'imported'), { recursive: true })
    writeFileSync(join(to, 'imported', name), readFileSync(join(from, 'imported', name)))
    mkdirSync(join(to, 'keys'), { recursive: true, mode: 0o700 })
    for (const key of readdirSync(join(from, 'keys')))
      writeFileSync(join(to, 'keys', key), readFileSync(join(from, 'keys', key)), { mode: 0o600 })
  }
})

describe('doctor', () => {
  const ask = async (paths: ReturnType<typeof folder>, mend = false) => {
    const { sound, findings } = (await doctorVerb.run(
      { positionals: [], values: { mend } },
      { ...silent, paths, json: true },
    )) as { sound: boolean; findings: { check: string; fine: boolean; said: string }[] }
    return { sound, notes: findings.filter(({ fine }) => !fine).map(({ check, said }) => `${check}: ${said}`) }
  }

  test('finds a sound folder sound, and names what is not', async () => {
    const { paths, file } = place()
    expect((await ask(paths)).notes).toEqual(['folder: there is no folder yet; begin with import or serve'])
    await run(paths, [file('f.ndjson', text(flags('gi-01', 30)))])
    await buildRelease(paths, '2026-Q3', false)
    expect(await ask(paths)).toEqual({ sound: true, notes: [] })
    chmodSync(paths.imported, 0o755)
    mkdirSync(join(paths.root, 'import-room'))
    expect((await ask(paths)).notes).toEqual([
      'modes: others can enter imported; it should have mode 700',
      'leftovers: left behind by something that was broken off: import-room',
    ])
    expect(await ask(paths, true)).toEqual({ sound: true, notes: [] })
    writeFileSync(join(paths.releases, '2026-Q3.1/public/statistic.parquet'), 'x')
    writeFileSync(join(paths.keys, '2026-Q3.key'), 'zz')
    execFileSync('touch', ['-d', '2 days', join(paths.imported, 'later')])
    expect((await ask(paths)).notes).toEqual([
      'keys: key damaged: 2026-Q3',
      expect.stringMatching(/^clock: the clock says .*, but there are files from later$/),
      'releases: release 2026-Q3.1 is not whole: see verify 2026-Q3.1',
    ])
  })
})

describe('the calendar', () => {
  const all = ['2026-Q1', '2026-Q2'] as const
  test.each([
    ['2026-04-14', [], [], []],
    ['2026-04-15', [], ['2026-Q1'], []],
    ['2026-04-16', [{ quarter: '2026-Q1', status: 'voorlopig' }], [], []],
    ['2026-07-14', [{ quarter: '2026-Q1', status: 'voorlopig' }], [], []],
    ['2026-07-15', [{ quarter: '2026-Q1', status: 'voorlopig' }], ['2026-Q2'], ['2026-Q1']],
    ['2026-07-16', [{ quarter: '2026-Q1', status: 'definitief' }], ['2026-Q2'], []],
    ['2027-01-01', [], [], ['2026-Q1', '2026-Q2']],
  ] as const)(
    'on %s, with %j released, asks for %j as voorlopig and %j as definitief',
    (day, standing, first, last) => {
      expect(dueOn(day, all, standing)).toEqual({ first, last })
    },
  )
})

describe('retention', () => {
  test('destroys what is final, at once or after so many quarters, and nothing that is not final', async () => {
    const { paths, file } = place()
    const people = ['2026-Q1', '2026-Q2'].flatMap((quarter) => flags('gi-01', 30, { quarter }))
    await run(paths, [file('f.ndjson', text(people))])
    await buildRelease(paths, '2026-Q1', true)
    await buildRelease(paths, '2026-Q2', false)
    mkdirSync(paths.receipts, { recursive: true })
    for (const quarter of ['2025-Q4', '2026-Q1']) writeFileSync(join(paths.receipts, `${quarter}.n.1.1.ndjson`), 'x')
    expect(retain(paths, '2026-Q2', '2')).toEqual({ quarters: [], receipts: 0 })
    expect(retain(paths, '2026-Q4', '2')).toEqual({ quarters: ['2026-Q1'], receipts: 1 })
    expect(readdirSync(paths.receipts)).toEqual(['2026-Q1.n.1.1.ndjson'])
    expect(retain(paths, '2026-Q4', 'final').quarters).toEqual([])
    expect(quarterKey(paths, '2026-Q2')).toHaveLength(32)
  })
})

test('the log knows nobody: a sentence, its level and a time', () => {
  const told: string[] = []
  openLog('warn', (line) => told.push(line)).info('not told')
  openLog('info', (line) => told.push(line)).info('stopping')
  expect(told.map((line) => ({ ...JSON.parse(line), time: '' }))).toEqual([
    { level: 'info', time: '', message: 'stopping' },
  ])
})

test('metrics have parts of the program for labels, and nothing of who asks or sends', async () => {
  const { paths } = place()
  const { app, metrics, close } = open(paths.root)
  await send(app, 'secret-name')
  await app.request('/v1/rules/JW-1.1-woonplaats?x=secret', { headers: { 'user-agent': 'secret-agent' } })
  await app.request('/secret-path')
  const told = await (await metrics.request('/metrics')).text()
  expect(told).toContain('wederkerig_requests_total{method="POST",route="sent",status="201"} 1')
  expect(told).toContain('wederkerig_requests_total{method="GET",route="/v1/rules/:rule",status="200"} 1')
  expect(told).toContain('wederkerig_requests_total{method="GET",route="other",status="404"} 1')
  expect(told).not.toMatch(/secret|friction|woonplaats|127\.0\.0\.1/)
  expect((await app.request('/metrics')).status).toBe(404)
  await close()
})
