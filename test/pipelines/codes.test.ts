import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCode } from '../../data/inbox/code.ts'
import { addressOf } from '../../pipelines/codes/cards.ts'
import { codesVerb } from '../../pipelines/verbs/codes.ts'
import { place, refusalOf, texts } from './sources/attempt.ts'

const asked = { organisation: 'gi-01', kind: 'gi', region: 'regio-01', quarter: '2026-Q4', number: '25' }

async function codes(root: string, words: string[], values: Record<string, string | boolean> = {}) {
  const { folder } = await import('../../pipelines/folder.ts')
  const context = {
    paths: folder(join(root, 'data')),
    language: 'nl' as const,
    json: false,
    say: () => {},
    progress: () => {},
  }
  return (await codesVerb.run({ positionals: words, values: { to: root, ...values } }, context)) as Record<
    string,
    string
  >
}

test('codes come as a list and as cards, and only keyed hashes of them stay', async () => {
  const { root } = place()
  const made = await codes(root, ['create'], asked)
  const list = readFileSync(made.csv ?? '', 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  expect(new Set(list.map(readCode)).size).toBe(25)
  expect(list.map(readCode)).not.toContain(null)
  const cards = readFileSync(made.cards ?? '', 'utf8')
  expect(cards.match(/<svg/g)).toHaveLength(25)
  for (const code of list) expect(cards).toContain(code)
  for (const path of [
    made.csv,
    made.cards,
    join(root, 'data/codes/2026-Q4.secret'),
    join(root, 'data/codes/2026-Q4.ndjson'),
  ])
    expect([path, statSync(path ?? '').mode & 0o077]).toEqual([path, 0])
  const kept = texts(join(root, 'data')).map(({ text }) => text.replaceAll('-', ''))
  for (const code of list) expect(kept.filter((text) => text.includes(readCode(code) ?? '-'))).toEqual([])
})

test('the QR of a card opens the form with the code where no log sees it', () => {
  expect(addressOf('3467', false, 'https://w.example')).toBe('https://w.example/melden#code=3467')
  expect(addressOf('3467', true, 'https://w.example')).toBe('https://w.example/gezin#code=3467')
})

test('a list tells counts, and a batch can be withdrawn', async () => {
  const { root } = place()
  const { batch = '' } = await codes(root, ['create'], { ...asked, family: true })
  expect(await codes(root, ['list'])).toEqual({
    batches: [expect.objectContaining({ batch, number: 25, family: true, role: null, withdrawn: false })],
  })
  await codes(root, ['withdraw', batch])
  expect(await codes(root, ['list'])).toEqual({ batches: [expect.objectContaining({ batch, withdrawn: true })] })
  expect((await refusalOf(codes(root, ['withdraw', 'onzin']))).code).toBe(404)
})

test.each([
  ['number', '0'],
  ['number', '5001'],
  ['kind', 'school'],
  ['role', 'baas'],
  ['organisation', 'De Zorg'],
  ['quarter', '2026-K4'],
])('--%s %s is refused', async (option, value) => {
  const { root } = place()
  await refusalOf(codes(root, ['create'], { ...asked, [option]: value }))
})
