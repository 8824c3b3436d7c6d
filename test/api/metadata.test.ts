import { describe, expect, it } from 'vitest'
import { createApp } from '../../api/app.ts'
import { openShelf } from '../../api/shelf.ts'
import { tableNames, tables } from '../../data/release.ts'
import { emptyFolder, writeRelease } from './fixture.ts'

const releases = emptyFolder()
await writeRelease(releases)
await writeRelease(releases, '2026-Q2.2', { trend: [{ quarter: '2026-Q2' }] })
const app = createApp(openShelf(releases), { url: 'https://wederkerig.example', contact: 'a@b.example' })
const get = async (path: string) => {
  const answer = await app.request(path)
  return { type: answer.headers.get('content-type'), body: await answer.json() }
}
const manifest = (await get('/v1/releases/2026-Q3.1')).body
const hashOf = (path: string) => manifest.files.find((file: { path: string }) => file.path === path).sha256

describe('the data package of a release', async () => {
  const { body } = await get('/v1/releases/2026-Q3.1/datapackage.json')
  it('has for every table a CSV with its columns and a Parquet file with its hash', () => {
    const names = body.resources.map(({ path }: { path: string }) => path)
    expect(names).toEqual(tableNames.flatMap((table) => [`${table}.csv`, `${table}.parquet`]))
    const csv = body.resources.find(({ path }: { path: string }) => path === 'trend.csv')
    expect(csv.schema.fields.map(({ name }: { name: string }) => name)).toEqual(Object.keys(tables.trend))
    expect(csv.schema.fields.find(({ name }: { name: string }) => name === 'value').constraints.required).toBe(false)
    const parquet = body.resources.find(({ path }: { path: string }) => path === 'trend.parquet')
    expect(parquet.hash).toBe(`sha256:${hashOf('public/trend.parquet')}`)
  })
  it('names files that are there, beside it', async () => {
    for (const { path } of body.resources)
      expect((await app.request(`/v1/releases/2026-Q3.1/${path}`)).status, path).toBe(200)
  })
})

describe('the metadata of the CSV files', async () => {
  const { type, body } = await get('/v1/releases/2026-Q2.2/csv-metadata.json')
  it('stands where CSV on the Web looks for it, in its own media type', () => {
    expect(type).toBe('application/csvm+json')
  })
  it('has only the tables of the release, with the head of each file as titles', async () => {
    expect(body.tables.map(({ url }: { url: string }) => url)).toEqual(['trend.csv'])
    const csv = await (await app.request('/v1/releases/2026-Q2.2/trend.csv')).text()
    const titles = body.tables[0].tableSchema.columns.map((column: { titles: string }) => column.titles)
    expect(titles.join(',')).toBe(csv.split('\r\n')[0])
  })
})

describe('the catalogue', async () => {
  const { type, body } = await get('/v1/catalog.jsonld')
  const datasets = body['dcat:dataset']
  it('is JSON-LD with one series and a dataset for every release, newest first, each after the one before', () => {
    expect(type).toBe('application/ld+json')
    expect(datasets.map((one: Record<string, string>) => one['@type'])).toEqual([
      'dcat:DatasetSeries',
      'dcat:Dataset',
      'dcat:Dataset',
    ])
    expect(datasets[1]['dcat:prev']).toEqual({ '@id': 'https://wederkerig.example/v1/releases/2026-Q2.2' })
    expect(datasets[2]['dcat:prev']).toBeUndefined()
  })
  it('says of a release which quarter it is about', () => {
    expect(datasets[1]['dct:temporal']['dcat:startDate']['@value']).toBe('2026-07-01')
    expect(datasets[1]['dct:temporal']['dcat:endDate']['@value']).toBe('2026-09-30')
    expect(datasets[2]['dct:temporal']['dcat:endDate']['@value']).toBe('2026-06-30')
  })
  it('gives the hash of every file that never changes', () => {
    const parquet = datasets[1]['dcat:distribution'].find((one: Record<string, string>) =>
      one['@id']?.endsWith('/trend.parquet'),
    )
    expect(parquet['spdx:checksum']['spdx:checksumValue']['@value']).toBe(hashOf('public/trend.parquet'))
  })
  it('has in every distribution an address that answers', async () => {
    for (const { '@id': id } of datasets[1]['dcat:distribution'])
      expect((await app.request(id.replace('https://wederkerig.example', ''))).status, id).toBe(200)
  })
  it('names who answers for it', () => {
    expect(body['dcat:contactPoint']['vcard:hasEmail']).toEqual({ '@id': 'mailto:a@b.example' })
  })
})

it.each(['datapackage.json', 'csv-metadata.json'])('latest leads to the %s of the newest release', async (name) => {
  const answer = await app.request(`/v1/releases/latest/${name}`)
  expect([answer.status, answer.headers.get('location')]).toEqual([307, `/v1/releases/2026-Q3.1/${name}`])
  expect((await app.request(`/v1/releases/1999-Q1.1/${name}`)).status).toBe(404)
})

describe('the feed of releases', () => {
  it.each([
    ['/uitgaven.atom', 'Uitgave 2026-Q3.1', 'https://wederkerig.example/?uitgave=2026-Q3.1'],
    ['/en/releases.atom', 'Release 2026-Q3.1', 'https://wederkerig.example/en?release=2026-Q3.1'],
  ])('%s has an entry for every release, newest first, that leads to it for ever', async (path, title, address) => {
    const answer = await app.request(path)
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const feed = await answer.text()
    expect(feed.match(/<entry>/g)).toHaveLength(2)
    expect(feed).toMatch(new RegExp(`<entry>\\s*<title>${title}</title>`))
    expect(feed).toContain(`href="${address}"`)
    expect(feed).toContain('<updated>2026-11-15T00:00:00Z</updated>')
  })
})
