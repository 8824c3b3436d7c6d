import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { follow } from '../../api/follow.ts'
import { type JournalSettings, openJournal } from '../../api/journal.ts'
import { createSegment, type SegmentFile } from '../../api/segments.ts'
import { readSegment, written } from '../../data/inbox/segment.ts'

const made: string[] = []
afterEach(() => {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true })
})

function place() {
  const root = mkdtempSync(join(tmpdir(), 'journal-'))
  made.push(root)
  return join(root, 'inbox')
}

type Line = { kind: 'test'; n: number }
const line = (n: number): Line => ({ kind: 'test', n })
const quiet: JournalSettings = { quarter: () => '2026-Q3', say: () => {} }

async function read(folder: string) {
  const found: number[] = []
  await follow<Line>(folder, ({ n }) => found.push(n))()
  return found
}

const segmentsIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.ndjson'))

test('what is acknowledged can be read at once, also while more is written', async () => {
  const folder = place()
  const journal = openJournal<Line>(folder, quiet)
  await journal.append([line(1), line(2)])
  expect(await read(folder)).toEqual([1, 2])
  await journal.append([line(3)])
  expect(await read(folder)).toEqual([1, 2, 3])
  await journal.close()
})

test('writes that arrive together share one fsync', async () => {
  const folder = place()
  let syncs = 0
  const create: JournalSettings['create'] = async (...where) =>
    changed(await createSegment(...where), { datasync: (real) => real().then(() => void syncs++) })
  const journal = openJournal<Line>(folder, { ...quiet, create })
  await Promise.all(Array.from({ length: 100 }, (_, n) => journal.append([line(n)])))
  expect(syncs).toBeLessThanOrEqual(3)
  expect(await read(folder)).toHaveLength(100)
  await journal.close()
})

test('a segment holds lines of one quarter', async () => {
  const folder = place()
  let quarter = '2026-Q3' as const as '2026-Q3' | '2026-Q4'
  const journal = openJournal<Line>(folder, { ...quiet, quarter: () => quarter })
  await journal.append([line(1)])
  quarter = '2026-Q4'
  await journal.append([line(2)])
  expect(segmentsIn(folder).map((name) => name.slice(0, 7))).toEqual(['2026-Q3', '2026-Q4'])
  await journal.close()
})

/** A segment of which one operation is replaced. */
function changed(
  segment: SegmentFile,
  other: Partial<Record<'datasync' | 'write' | 'truncate', (real: () => Promise<unknown>) => Promise<unknown>>>,
): SegmentFile {
  const handle = new Proxy(segment.handle, {
    get: (target, name) => {
      const real = Reflect.get(target, name) as (...values: unknown[]) => Promise<unknown>
      const replaced = other[name as 'write']
      if (replaced) return (...values: unknown[]) => replaced(() => real.apply(target, values))
      return typeof real === 'function' ? real.bind(target) : real
    },
  })
  return { ...segment, handle }
}

const fail = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }))

test.each([
  ['an fsync that fails', { datasync: fail('EIO') }],
  ['a disk that is full halfway', { write: (real: () => Promise<unknown>) => real().then(fail('ENOSPC')) }],
  ['an fsync that fails, on a file that cannot be cut', { datasync: fail('EIO'), truncate: fail('EIO') }],
])('%s acknowledges nothing, and its lines never count later', async (_, fault) => {
  const folder = place()
  let broken: object = {}
  const create: JournalSettings['create'] = async (...where) => changed(await createSegment(...where), proxied())
  const proxied = () => {
    const names = ['datasync', 'write', 'truncate'] as const
    return Object.fromEntries(
      names.map((name) => [
        name,
        (real: () => Promise<unknown>) =>
          name in broken
            ? (broken as Record<string, (r: () => Promise<unknown>) => Promise<unknown>>)[name]?.(real)
            : real(),
      ]),
    ) as Parameters<typeof changed>[1]
  }
  const journal = openJournal<Line>(folder, { ...quiet, create })
  await journal.append([line(1)])
  broken = fault
  for (const n of [2, 3]) await expect(journal.append([line(n)])).rejects.toMatchObject({ code: 503 })
  broken = {}
  await journal.append([line(4)])
  expect(await read(folder)).toEqual([1, 4])
  await journal.close()
})

test('a folder that cannot be made takes nothing, and takes it when it can', async () => {
  const folder = place()
  writeFileSync(folder, '')
  const journal = openJournal<Line>(folder, quiet)
  await expect(journal.append([line(1)])).rejects.toMatchObject({ code: 503 })
  rmSync(folder)
  await journal.append([line(2)])
  expect(await read(folder)).toEqual([2])
  await journal.close()
})

const abandoned = (folder: string) => {
  const [name = ''] = segmentsIn(folder)
  return join(folder, name)
}

test('a torn tail is kept aside, counted and said, and the next start takes a new segment', async () => {
  const folder = place()
  const first = openJournal<Line>(folder, quiet)
  await first.append([line(1)])
  await first.close()
  const path = leftBehind(abandoned(folder))
  appendFileSync(path, written(line(2)) + written(line(3)).slice(0, -5))
  const said: string[] = []
  const second = openJournal<Line>(folder, { ...quiet, say: (sentence) => said.push(sentence) })
  await second.append([line(4)])
  expect(await read(folder)).toEqual([1, 2, 4])
  expect(readFileSync(`${path}.torn`, 'utf8')).toBe(written(line(3)).slice(0, -5))
  expect(said).toEqual([expect.stringContaining('1 beschadigde')])
  await second.close()
})

/** Renames a segment as if a process that is gone had made it. */
function leftBehind(path: string): string {
  const gone = path.replace(/\.\d+\.ndjson$/, '.999999999.ndjson')
  writeFileSync(gone, readFileSync(path))
  rmSync(path)
  return gone
}

test('a hundred torn or flipped tails never stop a start, and cost no line before the damage', async () => {
  const whole = Buffer.from([1, 2, 3, 4].map((n) => written(line(n))).join(''))
  const start = whole.lastIndexOf(10, whole.length - 2) + 1
  for (let turn = 0; turn < 100; turn++) {
    const folder = place()
    const journal = openJournal<Line>(folder, quiet)
    await journal.append([line(0)])
    await journal.close()
    const path = leftBehind(abandoned(folder))
    const bytes = Buffer.from(whole)
    const at = start + (turn % (whole.length - start))
    if (turn % 2 === 0) bytes[at] = (bytes[at] ?? 0) ^ (1 << (turn % 8))
    writeFileSync(path, turn % 2 === 0 ? bytes : bytes.subarray(0, at))
    const again = openJournal<Line>(folder, quiet)
    await again.append([line(9)])
    expect(await read(folder)).toEqual([1, 2, 3, 9])
    await again.close()
  }
})

test('damage in the middle costs its own line only', () => {
  const bytes = Buffer.from([1, 2, 3].map((n) => written(line(n))).join(''))
  const second = bytes.indexOf(10) + 30
  bytes[second] = (bytes[second] ?? 0) ^ 1
  const { lines, damaged } = readSegment<Line>(bytes)
  expect([lines.map(({ line: one }) => one.n), damaged]).toEqual([[1, 3], 1])
})

test('a segment of a process that runs is left open', async () => {
  const folder = place()
  const one = openJournal<Line>(folder, quiet)
  await one.append([line(1)])
  const two = openJournal<Line>(folder, quiet)
  await Promise.all([one.append([line(2)]), two.append([line(3)])])
  expect(existsSync(`${abandoned(folder)}.sealed`)).toBe(false)
  expect((await read(folder)).sort()).toEqual([1, 2, 3])
  await Promise.all([one.close(), two.close()])
})
