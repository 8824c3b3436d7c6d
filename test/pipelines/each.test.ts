import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Quarter } from '../../data/quarter.ts'
import type { Manifest, Row } from '../../data/release.ts'
import type { Folder } from '../../pipelines/folder.ts'
import { type Gate, gateHere } from '../../pipelines/judge/gate.ts'
import { buildRelease } from '../../pipelines/release/build.ts'
import { releaseEach } from '../../pipelines/release/each.ts'
import { flags, released, text } from './planted.ts'
import { place, refusalOf, run } from './sources/attempt.ts'

const quarters: Quarter[] = ['2026-Q1', '2026-Q2']

/** Two quarters of a few people, and the same folder once more. */
async function twice() {
  const [one, other] = [place(), place()]
  const signals = quarters.flatMap((quarter) => [
    ...flags('gi-01', 30, { quarter, signal_id: undefined }),
    ...flags('gi-02', 20, { quarter, signal_id: undefined }),
  ])
  await run(one.paths, [one.file('f.ndjson', text(signals))])
  cpSync(one.paths.root, other.paths.root, { recursive: true })
  return [one.paths, other.paths] as const
}

const all = async (paths: Folder, asked: readonly Quarter[], gate?: Gate) => {
  const made: string[] = []
  const open = gate && { gate, close: async () => {} }
  for await (const { manifest } of releaseEach(paths, asked, { final: false, note: null }, () => {}, open))
    made.push(manifest.id)
  return made
}

const manifest = (paths: Folder, id: string) =>
  JSON.parse(readFileSync(join(paths.releases, id, 'manifest.json'), 'utf8')) as Manifest

test('quarters made side by side are, to the byte, those made one after another', async () => {
  const [one, other] = await twice()
  expect(await all(one, quarters)).toEqual(['2026-Q1.1', '2026-Q2.1'])
  for (const quarter of quarters) await buildRelease(other, quarter, false)
  for (const quarter of quarters)
    expect(manifest(one, `${quarter}.1`).files).toEqual(manifest(other, `${quarter}.1`).files)
})

test('a release that is drawn again at the gate is what the next one carries', async () => {
  const [paths] = await twice()
  const seen: string[] = []
  const once: Gate = async (candidate) => {
    const verdict = await gateHere(candidate)
    seen.push(candidate.manifest.id)
    if (seen.length > 1) return verdict
    return {
      audit: { ...verdict.audit, passed: false },
      failures: [{ attack: 'A1', figure: 'bounds_exact', cell: null }],
    }
  }
  expect(await all(paths, quarters, once)).toEqual(['2026-Q1.1', '2026-Q2.1'])
  expect(seen).toEqual(['2026-Q1.1', '2026-Q1.1', '2026-Q2.1'])
  const first = async (id: string) => {
    const rows = await released<Row<'statistic'>>(paths, manifest(paths, id), 'statistic', "quarter = '2026-Q1'")
    return rows.map(({ value }) => value)
  }
  expect(await first('2026-Q2.1')).toEqual(await first('2026-Q1.1'))
})

test('what was named stays where a later quarter is refused, and nothing unnamed is left', async () => {
  const [paths] = await twice()
  expect((await refusalOf(all(paths, ['2026-Q1', '2020-Q1', '2026-Q2']))).message).toBe('nothing to release: 2020-Q1')
  expect(readdirSync(paths.releases)).toEqual(['2026-Q1.1'])
})
