import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openInstallation } from '../../api/installation.ts'
import { openLog } from '../../api/operations/log.ts'
import { configuration } from '../../data/configuration.ts'
import { Refusal } from '../../data/refusal.ts'
import { unsound } from '../../pipelines/sources/sound.ts'
import { emptyFolder, writeRelease } from '../api/fixture.ts'
import { place, refusalOf, run } from '../pipelines/sources/attempt.ts'
import { ask, faultOf, type Operation, operationsOf, question } from './asked.ts'
import { rubbish } from './mutated.ts'

describe('a file', () => {
  test('of any kind, however mangled, is read or refused, and nothing of it is half there', async () => {
    await fc.assert(
      fc.asyncProperty(rubbish, async ({ name, bytes }) => {
        const { paths, file, root } = place()
        const outcome = await run(paths, [file(name, bytes)]).catch((error: unknown) => error)
        if (outcome instanceof Error) {
          expect(outcome).toBeInstanceOf(Refusal)
          expect(outcome.message).not.toMatch(/sample-|\n\s+at /)
          expect(outcome.message.replaceAll(paths.refused, '')).not.toContain(root)
        }
        expect(unsound(paths)).toEqual({ batches: [], keys: [] })
      }),
      { numRuns: 40 },
    )
  })

  const good = '{"quarter":"2026-Q3","rule_id":"JW-1.1-woonplaats","verdict":"hindert"}'
  const head = 'quarter,rule_id,verdict'
  const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
  const extremes: Record<string, { name: string; text: () => string; outcome: string | number }> = {
    'a million columns without a name': {
      name: 'f.csv',
      text: () => `${','.repeat(1_000_000)}\n1,2\n`,
      outcome: 'te veel kolommen',
    },
    'a hundred thousand columns': {
      name: 'f.csv',
      text: () => `${Array.from({ length: 1e5 }, (_, n) => `c${n}`)}\n1\n`,
      outcome: 'te veel kolommen',
    },
    'a line of a million blanks': {
      name: 'f.csv',
      text: () => `${head}\n${' '.repeat(1e6)}x\n2026-Q3,JW-1.1-woonplaats,helpt\n`,
      outcome: 1,
    },
    'brackets nine hundred thousand deep': { name: 'f.ndjson', text: () => `${good}\n${deep(9e5)}\n`, outcome: 1 },
    'brackets as a field': {
      name: 'f.ndjson',
      text: () => `${good}\n{"rule_id":${deep(3e5)},"quarter":"2026-Q3","verdict":"helpt"}\nno {\n`,
      outcome: 1,
    },
    'an array that never closes': { name: 'f.json', text: () => `[${'{'.repeat(9e5)}`, outcome: 'geen leesbare JSON' },
    'names of the language itself': {
      name: 'f.ndjson',
      text: () => `${good}\n{"__proto__":{"verdict":"helpt"},"constructor":1}\n`,
      outcome: 1,
    },
  }
  test.each(Object.keys(extremes))('with %s is read where it can be, else refused', async (which) => {
    const { name, text, outcome } = extremes[which] ?? { name: '', text: () => '', outcome: '' }
    const { paths, file } = place()
    const given = [file(name, text())]
    if (typeof outcome === 'number') expect((await run(paths, given, { as: 'friction' })).taken).toBe(outcome)
    else expect((await refusalOf(run(paths, given, { as: 'friction' }))).message).toContain(outcome)
  })

  test('that unpacks to a thousand times its size is refused before it is unpacked', async () => {
    const { paths, file } = place()
    const bomb = gzipSync(Buffer.concat([Buffer.from(`${head}\n`), Buffer.alloc(105_000_000, 10)]))
    expect((await refusalOf(run(paths, [file('f.csv.gz', bomb)]))).message).toContain('f.csv.gz')
  })

  test.each([
    ['WEDERKERIG_IMPORT_ROWS', '2', 'te veel regels'],
    ['WEDERKERIG_IMPORT_MEGABYTES', '1', 'te groot'],
  ])('beyond %s=%s is refused whole', async (name, value, said) => {
    const { paths, file } = place()
    const many = `${good}\n`.repeat(name.endsWith('ROWS') ? 3 : 20_000)
    process.env[name] = value
    try {
      expect((await refusalOf(run(paths, [file('f.ndjson', many)], { as: 'friction' }))).message).toContain(said)
    } finally {
      delete process.env[name]
    }
    expect((await run(paths, [file('f.ndjson', `${good}\n`.repeat(2))], { as: 'friction' })).taken).toBe(2)
  })
})

describe('the interface, asked by its own description', () => {
  const root = emptyFolder()
  const log: string[] = []
  const { app, close } = openInstallation(
    configuration({ WEDERKERIG_FOLDER: root, WEDERKERIG_OPEN: 'yes' }),
    openLog('info', (line) => log.push(line)),
  )
  let operations: Operation[] = []
  afterAll(close)
  let before: string[] = []
  const contents = () => readdirSync(join(root, 'releases'), { recursive: true, encoding: 'utf8' })

  beforeAll(async () => {
    await writeRelease(join(root, 'releases'))
    before = contents()
    operations = await operationsOf(app)
    expect(operations.length).toBeGreaterThan(30)
  })

  test('answers whatever it is asked with what it promised, or a problem that tells nothing of the inside', async () => {
    await fc.assert(
      fc.asyncProperty(question, async (asked) => {
        expect(await faultOf(await ask(app, operations, asked), root)).toBeNull()
      }),
      { numRuns: 400 },
    )
    expect(contents()).toEqual(before)
    expect(log.join('')).toBe('')
  })

  const bodies: Record<string, [string, number]> = {
    'brackets thirty thousand deep': ['['.repeat(30_000) + ']'.repeat(30_000), 422],
    'a field of sixty kilobytes': [JSON.stringify({ kind: 'friction', signal_id: 'x'.repeat(60_000) }), 422],
    '65 kilobytes': [JSON.stringify({ kind: 'friction', signal_id: 'x'.repeat(66_000) }), 413],
    'no JSON': ['{"kind":', 400],
  }
  test.each(Object.keys(bodies))('refuses a body with %s', async (which) => {
    const [body = '', status] = bodies[which] ?? []
    const headers = { 'content-type': 'application/json' }
    const answer = await app.request('/v1/signals', { method: 'POST', body, headers })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
  })

  test.each(['/v1/signals', '/v1/receipts', '/v1/receipts/undo'])(
    'says of %s that it is written to only',
    async (path) => {
      const asked = await app.request(path)
      const before = await app.request(path, { method: 'OPTIONS' })
      expect([asked.status, asked.headers.get('allow'), before.status, before.headers.get('allow')]).toEqual([
        405,
        'POST, OPTIONS',
        204,
        'POST, OPTIONS',
      ])
    },
  )
})
