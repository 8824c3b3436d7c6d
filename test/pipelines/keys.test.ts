import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../data/refusal.ts'
import { destroyQuarter } from '../../pipelines/destroy.ts'
import { folder } from '../../pipelines/folder.ts'
import { keyed, keyLog, quarterKey } from '../../pipelines/keys.ts'
import { buildRelease } from '../../pipelines/release/build.ts'
import { ownPublicKey } from '../../pipelines/signing.ts'
import { keysVerb } from '../../pipelines/verbs/keys.ts'
import { wederkerig } from '../whole/command.ts'
import { flags, text } from './planted.ts'
import { place, run, stored, texts } from './sources/attempt.ts'

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)
const refused = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error.message
  }
  return 'nothing was refused'
}

describe('a key', () => {
  test('is made once, of 32 bytes, and can be read by its owner only', () => {
    const { paths } = place()
    const key = quarterKey(paths, '2026-Q3')
    expect(key).toHaveLength(32)
    expect(quarterKey(paths, '2026-Q3')).toEqual(key)
    expect(quarterKey(paths, '2026-Q4')).not.toEqual(key)
    expect([modeOf(paths.keys), modeOf(join(paths.keys, '2026-Q3.key'))]).toEqual(['700', '600'])
    expect(readdirSync(paths.keys).sort()).toEqual(['2026-Q3.key', '2026-Q4.key'])
  })

  test('that others could read is closed to them at the next opening, and keys list says so', async () => {
    const { paths } = place()
    quarterKey(paths, '2026-Q3')
    chmodSync(paths.keys, 0o755)
    chmodSync(join(paths.keys, '2026-Q3.key'), 0o644)
    quarterKey(paths, '2026-Q3')
    expect([modeOf(paths.keys), modeOf(join(paths.keys, '2026-Q3.key'))]).toEqual(['700', '600'])
    expect(keyLog(paths).map((event) => ({ ...event, at: '' }))).toEqual([
      { mended: 'keys', was: '755', at: '' },
      { mended: '2026-Q3.key', was: '644', at: '' },
    ])
    expect((await wederkerig(['keys', 'list', '--folder', paths.root])).out).toContain(
      'Let op: anderen konden bij 2026-Q3.key (mode 644).',
    )
  })

  test('is not made in an open folder that holds other things', () => {
    const { paths } = place()
    mkdirSync(paths.keys, { recursive: true, mode: 0o755 })
    writeFileSync(join(paths.keys, 'letters.txt'), 'x')
    expect(refused(() => quarterKey(paths, '2026-Q3'))).toBe('others can enter the folder of keys')
    expect(modeOf(paths.keys)).toBe('755')
  })

  test.each(['', 'ab'.repeat(31), `${'ab'.repeat(32)}cd`, 'zz'.repeat(32)])(
    'of %j is refused as damaged',
    (content) => {
      const { paths } = place()
      quarterKey(paths, '2026-Q3')
      writeFileSync(join(paths.keys, '2026-Q3.key'), content)
      expect(refused(() => quarterKey(paths, '2026-Q3'))).toBe('key damaged: 2026-Q3')
    },
  )

  test('is kept where WEDERKERIG_KEYS says; a relative path begins in the data folder', () => {
    const { root } = place()
    const keysOf = (set: string) => {
      process.env.WEDERKERIG_KEYS = set
      const { keys } = folder(join(root, 'data'))
      delete process.env.WEDERKERIG_KEYS
      return keys
    }
    expect([keysOf(''), keysOf('elsewhere'), keysOf('/srv/keys')]).toEqual([
      join(root, 'data', 'keys'),
      join(root, 'data', 'elsewhere'),
      '/srv/keys',
    ])
  })
})

/** Two quarters with the same people; the second is the newest. */
const quarters = ['2026-Q2', '2026-Q3'] as const
const people = quarters.flatMap((quarter) => [
  ...flags('gi-01', 30, { quarter }),
  ...flags('zuid', 25, { quarter, rule_id: 'JW-1.2-afbakening' }),
])

test('no key is in anything that is written or said, in any spelling', async () => {
  const { paths, file } = place()
  const said = [
    await wederkerig(['import', file('f.ndjson', text(people)), '--folder', paths.root]),
    await wederkerig(['release', ...quarters, '--folder', paths.root, '--json']),
    await wederkerig(['keys', 'list', '--folder', paths.root, '--json']),
    await wederkerig(['import', file('bad.ndjson', '{"quarter":1}\n'), '--folder', paths.root]),
  ]
  expect(said.map(({ code }) => code)).toEqual([0, 0, 0, expect.any(Number)])
  const signing = readFileSync(join(paths.keys, 'signing.key'), 'utf8').split('\n')[1] ?? ''
  const spellings = [
    ...quarters.flatMap((of) => spellingsOf(quarterKey(paths, of))),
    ...spellingsOf(Buffer.from(signing, 'base64').subarray(-32)),
    signing,
  ]
  const written = texts(paths.root).filter(({ path }) => !path.startsWith(paths.keys))
  const spoken = said.map(({ out, error }, index) => ({ path: `what was said ${index}`, text: out + error }))
  expect(written.length).toBeGreaterThan(60)
  for (const { path, text } of [...written, ...spoken])
    expect(
      spellings.filter((spelling) => text.includes(spelling)),
      path,
    ).toEqual([])
})

const spellingsOf = (key: Buffer) => [
  key.toString('hex'),
  key.toString('hex').toUpperCase(),
  key.toString('base64').replace(/=*$/, ''),
  key.toString('base64url'),
  key.toString('latin1'),
]

describe('destruction', () => {
  const filled = (root: string) => {
    const paths = folder(root)
    for (const of of quarters) {
      quarterKey(paths, of)
      for (const kind of ['friction', 'trust']) {
        mkdirSync(join(paths.imported, kind, `quarter=${of}`, 'organisation=a'), { recursive: true })
        writeFileSync(join(paths.imported, kind, `quarter=${of}`, 'organisation=a', '1_0.parquet'), 'signals')
      }
    }
    return paths
  }
  test('writes over the key before it removes it, and is logged once', () => {
    const { root } = place()
    const paths = filled(join(root, 'data'))
    const key = join(paths.keys, '2026-Q2.key')
    const secret = readFileSync(key, 'utf8')
    const second = join(root, 'second-name')
    spawnSync('ln', [key, second])
    destroyQuarter(paths, '2026-Q2')
    expect(readFileSync(second, 'latin1')).not.toContain(secret.slice(0, 8))
    expect(existsSync(key)).toBe(false)
    expect(keyLog(paths).map((event) => Object.keys(event)[0])).toEqual(['destroying', 'destroyed'])
    expect(modeOf(join(paths.keys, 'log.ndjson'))).toBe('600')
  })

  test('leaves nothing on disk by which a contributor of one quarter is matched with one of another (A17)', async () => {
    const { paths, file, root } = place()
    await run(paths, [file('f.ndjson', text(people))])
    for (const of of quarters) await buildRelease(paths, of, true)
    const codes = [...new Set(people.map(({ organisation, contributor }) => `${organisation}\u001f${contributor}`))]
    const whole = join(root, 'whole')
    cpSync(paths.root, whole, { recursive: true })
    const contributors = await stored<{ quarter: string; contributor: bigint }>(
      paths,
      'friction',
      'quarter, contributor',
    )
    const inQuarter = (of: string) =>
      new Set(contributors.filter(({ quarter }) => quarter === of).map(({ contributor }) => contributor))
    const shared = [...inQuarter(quarters[0])].filter((key) => inQuarter(quarters[1]).has(key))
    expect(shared, 'without the keys, not even before').toEqual([])
    expect(await matched(whole, codes), 'with the keys, everybody: the attack works').toBe(codes.length)
    const quiet = { paths, language: 'en' as const, json: false, say: () => undefined, progress: () => undefined }
    await keysVerb.run({ positionals: ['destroy', quarters[0]], values: {} }, quiet)
    expect(await matched(paths.root, codes), 'one quarter destroyed').toBe(0)
    await keysVerb.run({ positionals: ['destroy', quarters[1]], values: {} }, quiet)
    expect(await matched(paths.root, codes), 'both destroyed').toBe(0)
    const traces = [...contributors.map(({ contributor }) => contributor)].flatMap(tracesOf)
    for (const { path, text } of texts(paths.root))
      expect(
        traces.filter((trace) => text.includes(trace)),
        path,
      ).toEqual([])
    expect(ownPublicKey(paths), 'the signing key is no quarter key').not.toBeNull()
  })
})

/** An insider who knows every code: rows of signals and a key in both quarters are what she needs to follow a person. */
async function matched(root: string, codes: readonly string[]): Promise<number> {
  const paths = folder(root)
  const rows = existsSync(join(paths.imported, 'friction', 'quarter=2026-Q2'))
    ? await stored<{ quarter: string; contributor: bigint }>(paths, 'friction', 'quarter, contributor')
    : []
  const isThere = (of: (typeof quarters)[number], code: string) => {
    const file = join(paths.keys, `${of}.key`)
    if (!existsSync(file)) return false
    const key = keyed(Buffer.from(readFileSync(file, 'utf8'), 'hex'), 'c', code)
    return rows.some(({ quarter, contributor }) => quarter === of && contributor === key)
  }
  return codes.filter((code) => isThere('2026-Q2', code) && isThere('2026-Q3', code)).length
}

function tracesOf(key: bigint): string[] {
  const bytes = Buffer.alloc(8)
  bytes.writeBigInt64BE(key)
  return [String(key), bytes.toString('hex'), bytes.toString('latin1'), Buffer.from(bytes).reverse().toString('latin1')]
}
