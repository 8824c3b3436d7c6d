import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Manifest } from '../../data/release.ts'
import { sha256 } from '../../pipelines/digest.ts'
import { folder } from '../../pipelines/folder.ts'
import { buildRelease } from '../../pipelines/release/build.ts'
import { verifyRelease } from '../../pipelines/release/verify.ts'
import { fingerprintOf, ownPublicKey } from '../../pipelines/signing.ts'
import { verifyVerb } from '../../pipelines/verbs/verify.ts'
import { wederkerig } from '../whole/command.ts'
import { field, text } from './planted.ts'
import { refusalOf, run } from './sources/attempt.ts'

const root = mkdtempSync(join(tmpdir(), 'wederkerig-verify-'))
const paths = folder(join(root, 'data'))
const stranger = folder(join(root, 'stranger'))
const copy = join(root, 'copy')
const whole = join(paths.releases, '2026-Q3.1')
let manifest: Manifest

beforeAll(async () => {
  const file = join(root, 'f.ndjson')
  writeFileSync(file, text(field()))
  await run(paths, [file])
  manifest = (await buildRelease(paths, '2026-Q3', false)).manifest
})

afterAll(() => rmSync(root, { recursive: true }))

const fresh = () => {
  rmSync(copy, { recursive: true, force: true })
  cpSync(whole, copy, { recursive: true })
}

/** What the verb says in both languages, and what it gives to programs. */
async function verified(at: string, { key = undefined as string | undefined, by = paths } = {}) {
  const said = { nl: [] as string[], en: [] as string[] }
  const say = (words: { nl: string; en: string }) => {
    said.nl.push(words.nl)
    said.en.push(words.en)
  }
  const context = { paths: by, language: 'en' as const, json: false, say, progress: () => undefined }
  const found = await verifyVerb.run({ positionals: [at], values: key === undefined ? {} : { key } }, context)
  return { said, ...(found as { whole: boolean; failed: boolean; held: object; findings: { problem: string }[] }) }
}

/** Signs a changed manifest anew, as a forger would, with a key of her own or with none. */
function forge(change: (manifest: Manifest) => object, key: KeyObject | null) {
  const text = JSON.stringify(change(manifest))
  writeFileSync(join(copy, 'manifest.json'), text)
  writeFileSync(join(copy, 'manifest.sha256'), `${sha256(text)}\n`)
  if (key) writeFileSync(join(copy, 'manifest.sig'), sign(null, Buffer.from(text), key))
  else rmSync(join(copy, 'manifest.sig'))
}

const pair = generateKeyPairSync('ed25519')
const otherKey = {
  algorithm: 'Ed25519',
  fingerprint: fingerprintOf(pair.publicKey),
  public_key: pair.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
} as const

describe('a whole release in another folder', () => {
  test('passes for its own installation, and for a stranger with the key or its fingerprint', async () => {
    fresh()
    const own = ownPublicKey(paths)
    const pem = join(root, 'publisher.pem')
    writeFileSync(pem, own?.public_key ?? '')
    const spaced = own?.fingerprint.toUpperCase().replace(/(..)(?=.)/g, '$1:')
    for (const [by, key] of [
      [paths, undefined],
      [stranger, pem],
      [stranger, own?.fingerprint],
      [stranger, spaced],
    ] as const) {
      const { whole, failed, said } = await verified(copy, { key, by })
      expect([whole, failed]).toEqual([true, false])
      expect(said.nl).toEqual(['Uitgave 2026-Q3.1 is heel en onveranderd.', `Ondertekend met ${own?.fingerprint}.`])
    }
  })

  test('proves to a stranger without a key only that it is whole, and says so', async () => {
    fresh()
    const { whole, held, said } = await verified(copy, { by: stranger })
    expect([whole, held]).toEqual([true, { by: 'release', fingerprint: null }])
    expect(said.en.at(-1)).toBe('This proves only that it is whole. Who made it shows with --key only.')
  })
})

describe('a broken release', () => {
  const breaks = [
    {
      problem: 'wrong_key',
      change: () => forge((manifest) => ({ ...manifest, signed_by: otherKey }), pair.privateKey),
      nl: /^Verkeerde sleutel: ondertekend met [0-9a-f]{64}, niet met [0-9a-f]{64}\.$/,
      en: /^Wrong key: signed with/,
    },
    {
      problem: 'changed',
      change: () => flip('public/trend.parquet'),
      nl: /^Veranderd: public\/trend\.parquet is niet meer zoals uitgegeven\.$/,
      en: /^Changed: public\/trend\.parquet is not as released\.$/,
    },
    {
      problem: 'missing',
      change: () => rmSync(join(copy, 'vocabulary.json')),
      nl: /^Ontbreekt: vocabulary\.json\.$/,
      en: /^Missing: vocabulary\.json\.$/,
    },
    {
      problem: 'extra',
      change: () => writeFileSync(join(copy, 'public', 'more.txt'), 'x'),
      nl: /^Hoort er niet bij: public\/more\.txt\.$/,
      en: /^Does not belong: public\/more\.txt\.$/,
    },
  ]

  test.each(breaks)(
    'with $problem has one sentence of its own, and exit code 1',
    async ({ problem, change, nl, en }) => {
      fresh()
      change()
      const { failed, findings, said } = await verified(copy)
      expect([failed, findings.map((finding) => finding.problem)]).toEqual([true, [problem]])
      expect([said.nl, said.en]).toEqual([[expect.stringMatching(nl)], [expect.stringMatching(en)]])
    },
  )

  test('ends the command with 1, and tells a program the code', async () => {
    fresh()
    flip('public/trend.arrow')
    const { code, out } = await wederkerig(['verify', copy, '--json', '--folder', paths.root])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      whole: false,
      findings: [{ path: 'public/trend.arrow', problem: 'changed' }],
    })
  })

  test('is found out whichever byte of whichever file flips, or whichever file is gone', () => {
    fresh()
    const paths = [...manifest.files.map((file) => file.path), 'manifest.json', 'manifest.sha256', 'manifest.sig']
    for (const path of paths) {
      flip(path)
      expect(verifyRelease(copy).findings).toEqual([{ path, problem: 'changed' }])
      flip(path)
      rmSync(join(copy, path))
      expect(verifyRelease(copy).findings).toEqual([{ path, problem: 'missing' }])
      cpSync(join(whole, path), join(copy, path))
    }
  })

  test('that was signed anew, or no longer signed, does not pass for that of its publisher', () => {
    const fingerprint = ownPublicKey(paths)?.fingerprint ?? ''
    const other = (manifest: Manifest) => ({ ...manifest, notes: [] })
    const problems = () => verifyRelease(copy, fingerprint).findings.map(({ problem }) => problem)
    fresh()
    forge(other, pair.privateKey)
    expect(problems()).toEqual(['changed'])
    forge((manifest) => ({ ...other(manifest), signed_by: otherKey }), pair.privateKey)
    expect(problems()).toEqual(['wrong_key'])
    forge((manifest) => ({ ...other(manifest), signed_by: undefined }), null)
    expect(problems()).toEqual(['unsigned'])
  })
})

test('what is no release, and what is no key, is refused', async () => {
  fresh()
  expect((await refusalOf(verified(root))).message).toBe('not a release')
  const nonsense = ['ab'.repeat(31), `${'ab'.repeat(32)}cd`, join(copy, 'manifest.sig'), 'nobody']
  for (const key of nonsense) expect((await refusalOf(verified(copy, { key }))).message).toBe('not a public key')
})

function flip(path: string) {
  const bytes = readFileSync(join(copy, path))
  const middle = bytes.length >> 1
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  writeFileSync(join(copy, path), bytes)
}
