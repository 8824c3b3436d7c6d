import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { query } from '../../pipelines/database.ts'
import type { Folder } from '../../pipelines/folder.ts'
import { buildRelease } from '../../pipelines/release/build.ts'
import { aggregated, friction } from './inbox.ts'
import { lines, place, run, stored, texts } from './sources/attempt.ts'

const flag = {
  signal_id: 'a1',
  quarter: '2026-Q3',
  organisation: 'gi-01',
  organisation_kind: 'gi',
  region: 'regio-01',
  role: 'jeugdbeschermer',
  contributor: 'w1',
  rule_id: 'JW-1.1-woonplaats',
  verdict: 'hindert',
}

/** What the desk reads of a quarter. */
function read(paths: Folder, quarter = '2026-Q3'): Record<string, unknown>[] {
  const folder = join(paths.desk, quarter)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

describe('free text', () => {
  test('is kept for the desk only, masked, without who or where', async () => {
    const { paths, file } = place()
    const told = { ...flag, free_text: 'Jan de Vries (BSN 111222333) wacht op het paarsblauwe formulier' }
    const added = {
      ...flag,
      signal_id: 'a2',
      rule_id: 'nieuw',
      new_title: 'Formulier van mevrouw Jansen',
      new_owner: 'GI',
    }
    await run(paths, [file('f.ndjson', lines(told, added, { ...flag, signal_id: 'a3' }))])
    expect(read(paths)).toHaveLength(2)
    expect(read(paths)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ free_text: '[naam] ([bsn]) wacht op het paarsblauwe formulier' }),
        expect.objectContaining({ rule_id: 'nieuw', new_title: 'Formulier van [naam]', new_owner: 'GI' }),
      ]),
    )
    const whole = JSON.stringify(read(paths))
    for (const word of ['gi-01', 'regio-01', 'w1', 'Vries', 'Jansen']) expect(whole).not.toContain(word)
    expect(texts(paths.root).filter(({ text }) => /Vries|111222333|Jansen/.test(text))).toEqual([])
    expect(texts(paths.imported).filter(({ text }) => /paarsblauwe/.test(text))).toEqual([])
    expect(statSync(paths.desk).mode & 0o077).toBe(0)
    expect(await stored(paths, 'friction', 'new_title')).toContainEqual({ new_title: 'Formulier van [naam]' })
  })

  test('a corrected signal leaves only what it says now, a withdrawn one nothing', async () => {
    const { paths, file } = place()
    await run(paths, [file('1.ndjson', lines({ ...flag, free_text: 'eerste woorden' }))])
    await run(paths, [file('2.ndjson', lines({ ...flag, version: 2, free_text: 'betere woorden' }))])
    expect(read(paths).map(({ free_text }) => free_text)).toEqual(['betere woorden'])
    await run(paths, [file('3.ndjson', lines({ ...flag, version: 3, withdrawn: true }))])
    expect(read(paths)).toEqual([])
    expect(texts(paths.root).filter(({ text }) => /woorden/.test(text))).toEqual([])
  })

  test('goes after four quarters', async () => {
    const { paths, file } = place()
    await run(paths, [file('1.ndjson', lines({ ...flag, quarter: '2025-Q3', free_text: 'oude woorden' }))])
    await run(paths, [file('2.ndjson', lines({ ...flag, free_text: 'nieuwe woorden' }))])
    expect(readdirSync(paths.desk)).not.toContain('2025-Q3')
    expect(read(paths)).toHaveLength(1)
  })

  test('of an import that was broken off is not kept', async () => {
    const { paths, file } = place()
    const inputs = [
      file('1.ndjson', lines({ ...flag, free_text: 'halve woorden' })),
      file('2.csv', 'letter\nzonder kolommen\n'),
    ]
    await expect(run(paths, inputs)).rejects.toThrow()
    await run(paths, [file('3.ndjson', lines({ ...flag, signal_id: 'b1' }))])
    expect(texts(paths.root).filter(({ text }) => /halve woorden/.test(text))).toEqual([])
  })

  test('no word of it is in a release', async () => {
    const { paths, file } = place()
    const people = Array.from({ length: 30 }, (_, n) => ({
      ...flag,
      signal_id: `s${n}`,
      contributor: `w${n}`,
      free_text: `paarsblauwe zorgen nummer ${n}`,
    }))
    await run(paths, [file('f.ndjson', lines(...people))])
    const { manifest } = await buildRelease(paths, '2026-Q3', false)
    const released = texts(join(paths.releases, manifest.id))
    expect(released.length).toBeGreaterThan(3)
    expect(released.filter(({ text }) => /paarsblauw/.test(text))).toEqual([])
    expect(read(paths)).toHaveLength(30)
  })
})

test('signals without a code reach the desk and no figure', async () => {
  const connection = await aggregated({
    friction: [
      friction({ contributor: 1n }),
      { ...friction({ contributor: 2n }), channel: 'open' },
      { ...friction({ contributor: 3n }), channel: 'form' },
    ],
  })
  expect(await query(connection, 'select contributor from staged.friction order by all')).toEqual([
    { contributor: 1n },
    { contributor: 3n },
  ])
  connection.closeSync()
})
