import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../api/app.ts'
import { pagesRoute } from '../../api/pages.ts'
import { openShelf } from '../../api/shelf.ts'
import { vocabulary } from '../../data/vocabulary/vocabulary.ts'
import { emptyFolder, writeRelease } from '../api/fixture.ts'

const releases = emptyFolder()
const shelf = openShelf(releases)
const app = createApp(shelf, { pages: pagesRoute(shelf, join(releases, 'no-dist')) })
const older = '2024-Q1.1'

/** As a program of before would have released: fewer measures, a table without its newest columns, no table of findings, no method card. */
beforeAll(async () => {
  const folder = await writeRelease(releases, older, {
    estimate: [{ measure: 'friction.share', quarter: '2024-Q1', level: 'all' }],
    trend: [{ measure: 'friction.share', quarter: '2024-Q1', level: 'all' }],
  })
  await withoutColumns(join(folder, 'public/estimate.parquet'), ['phase', 'theme'])
  const { measures } = vocabulary() as unknown as { measures: { id: string }[] }
  writeFileSync(
    join(folder, 'vocabulary.json'),
    JSON.stringify({ version: 0, measures: [{ ...measures[0], label: { nl: 'Oud woord', en: 'Old word' } }] }),
  )
  for (const name of ['method.json', 'audit.json']) rmSync(join(folder, name))
  const path = join(folder, 'manifest.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8'))
  const files = manifest.files
    .filter(({ path }: { path: string }) => path.startsWith('public/') && !path.endsWith('.arrow'))
    .map((file: { path: string }) => ({ ...file, bytes: readFileSync(join(folder, file.path)).length }))
  writeFileSync(path, JSON.stringify({ ...manifest, vocabulary_version: 0, files }))
})

async function withoutColumns(path: string, names: readonly string[]) {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const bare = `${path}.bare`
  await connection.run(
    `copy (select * exclude (${names.join(', ')}) from read_parquet('${path}')) to '${bare}' (format parquet)`,
  )
  writeFileSync(path, readFileSync(bare))
  rmSync(bare)
}

describe('a release with the vocabulary of before', () => {
  test('keeps its own words', async () => {
    const answer = await app.request(`/v1/releases/${older}/vocabulary`)
    expect(await answer.json()).toMatchObject({ version: 0, measures: [{ label: { nl: 'Oud woord' } }] })
  })

  test('has null where it lacks a column, in every format and in a filter', async () => {
    const at = `/v1/releases/${older}/estimate`
    const [row] = (await (await app.request(at)).json()) as Record<string, unknown>[]
    expect(row).toMatchObject({ measure: 'friction.share', phase: null, theme: null })
    expect((await (await app.request(`${at}?phase=null`)).json()) as unknown[]).toHaveLength(1)
    expect((await (await app.request(`${at}?phase=x`)).json()) as unknown[]).toHaveLength(0)
    for (const format of ['csv', 'arrow', 'parquet'])
      expect((await app.request(`${at}.${format}?measure=friction.share`)).status, format).toBe(200)
  })

  test('says of what it never had that it is not there', async () => {
    for (const path of ['method', 'audit', 'finding'])
      expect((await app.request(`/v1/releases/${older}/${path}`)).status, path).toBe(404)
  })

  test.each(['/', '/maten', '/regels', '/kwartaal/2024-k1', '/uitgaven', '/methode', '/vertrouwen', '/vergelijk'])(
    'is shown on %s',
    async (path) => {
      expect((await app.request(path)).status).toBe(200)
    },
  )
})
