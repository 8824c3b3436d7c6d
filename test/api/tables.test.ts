import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../api/app.ts'
import { type Format, formats, mediaTypes } from '../../api/negotiation.ts'
import { openShelf } from '../../api/shelf.ts'
import { tableNames, tables } from '../../data/release.ts'
import { emptyFolder, everything, type Given, regions, writeRelease } from './fixture.ts'
import { rowsIn } from './read.ts'

const releases = emptyFolder()
const app = createApp(openShelf(releases))
const at = '/v1/releases/2026-Q3.1'

const trend: Given['trend'] = [
  { quarter: '2026-Q1', region: null, value: 3.25, contributors: 9 },
  { quarter: '2026-Q2', region: 'Fryslân', value: null, contributors: 10 },
  { quarter: '2026-Q3', region: 'Fryslân', value: -1, contributors: 11 },
]

beforeAll(async () => {
  await writeRelease(releases)
  await writeRelease(releases, '2026-Q2.2', { trend })
})

const ask = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer())
const quarters = async (query: string) => {
  const answer = await ask(`/v1/releases/2026-Q2.2/trend${query}`)
  expect(answer.status).toBe(200)
  return ((await answer.json()) as { quarter: string }[]).map(({ quarter }) => quarter)
}

describe('a table', () => {
  it.each(tableNames)('%s has the same rows in every format, whole and filtered', async (table) => {
    for (const format of formats) {
      const whole = await ask(`${at}/${table}.${format}`)
      expect(await rowsIn[format](await bytesOf(whole), table), format).toEqual(everything[table])
      const slice = await ask(`${at}/${table}.${format}?limit=2&offset=1`)
      expect(await rowsIn[format](await bytesOf(slice), table), format).toEqual(everything[table]?.slice(1, 3))
      const none = await ask(`${at}/${table}.${format}?offset=1000`)
      expect(await rowsIn[format](await bytesOf(none), table), format).toEqual([])
    }
  })

  it('is found by its name with a dash and with an underscore', async () => {
    expect(await (await ask(`${at}/rule-event`)).text()).toBe(await (await ask(`${at}/rule_event`)).text())
    expect((await ask(`${at}/rule-event.csv`)).status).toBe(200)
  })

  it.each([
    ['estimate.csv', 'wederkerig_estimate_2026-k3.1.csv'],
    ['trend.nl.csv?measure=handover.per_family', 'wederkerig_overdrachten_2026-k3.1.nl.csv'],
    ['distribution.json?measure=trust.headline', 'wederkerig_vertrouwen_distribution_2026-k3.1.json'],
    ['trend.arrow?measure=trust.headline&measure=trust.heard', 'wederkerig_trend_2026-k3.1.arrow'],
    ['trend.csv?measure=%22%3Bx', 'wederkerig_trend_2026-k3.1.csv'],
  ])('%s is saved as %s', async (path, name) => {
    const saved = (await ask(`${at}/${path}`)).headers.get('content-disposition')
    expect(saved).toBe(`attachment; filename="${name}"`)
  })

  it('for a Dutch spreadsheet has semicolons, decimal commas and a mark, and still no formula', async () => {
    const text = (await bytesOf(await ask(`${at}/funnel.nl.csv?limit=2`))).toString('utf8')
    expect(text[0]).toBe('\uFEFF')
    const [head, first = ''] = text.slice(1).split('\r\n')
    expect(head).toBe(Object.keys(tables.funnel).join(';'))
    expect(first).toContain(`"'=HYPERLINK(""x"")";-3,25;-3,25;-3,25`)
  })

  it('can be asked for with HEAD', async () => {
    const answer = await app.request(`${at}/trend.csv`, { method: 'HEAD' })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect(answer.headers.get('etag')).toBe((await ask(`${at}/trend.csv`)).headers.get('etag'))
  })
})

describe('a filter', () => {
  it('keeps the rows with exactly that value', async () => {
    expect(await quarters('?quarter=2026-Q2')).toEqual(['2026-Q2'])
    expect(await quarters('?quarter=2026-q2')).toEqual([])
    expect(await quarters('?quarter=2026-Q')).toEqual([])
  })
  it('given more than once, keeps the rows with any of the values', async () => {
    expect(await quarters('?quarter=2026-Q1&quarter=2026-Q3')).toEqual(['2026-Q1', '2026-Q3'])
  })
  it('keeps the rows that are empty when it says null', async () => {
    expect(await quarters('?region=null')).toEqual(['2026-Q1'])
    expect(await quarters('?region=null&region=Frysl%C3%A2n')).toEqual(['2026-Q1', '2026-Q2', '2026-Q3'])
    expect(await quarters('?region=')).toEqual([])
  })
  it('on two columns keeps the rows that fit both', async () => {
    expect(await quarters('?region=Frysl%C3%A2n&value=null')).toEqual(['2026-Q2'])
  })
  it('works on numbers', async () => {
    expect(await quarters('?contributors=9&contributors=10')).toEqual(['2026-Q1', '2026-Q2'])
    expect(await quarters('?value=3.25')).toEqual(['2026-Q1'])
    expect(await quarters('?value=drie')).toEqual([])
  })
  it('works on a column that is called like a part of the address', async () => {
    const answer = await ask(`${at}/statistic?release=Frysl%C3%A2n`)
    expect(await answer.json()).toEqual([everything.statistic?.[2]])
  })
  it('finds a text with quotes, lines and signs as it is', async () => {
    for (const region of regions) {
      const rows = await (await ask(`${at}/indicator?label=${encodeURIComponent(region)}`)).json()
      expect(rows.map((row: { label: string }) => row.label)).toEqual([region])
    }
  })
  it('is answered alike in every format', async () => {
    for (const format of formats) {
      const answer = await ask(`/v1/releases/2026-Q2.2/trend.${format}?region=Frysl%C3%A2n`)
      expect((await rowsIn[format](await bytesOf(answer), 'trend')).map((row) => row.quarter)).toEqual([
        '2026-Q2',
        '2026-Q3',
      ])
    }
  })
  it.each(["' or 1=1 --", "x'; drop table trend; --", '$path', 'null) or (true', '\\', '%', '\0'])(
    'takes %j for a value and nothing else',
    async (value) => expect(await quarters(`?quarter=${encodeURIComponent(value)}`)).toEqual([]),
  )
  it.each(['regio', '"quarter"', 'quarter"="x" or "quarter', 'constructor', '__proto__', 'toString', '1=1', 'path'])(
    'on %j, which is no column, is a 400 that names the columns',
    async (name) => {
      for (const format of formats) {
        const answer = await ask(`${at}/trend.${format}?${encodeURIComponent(name)}=x`)
        expect(answer.status).toBe(400)
        expect((await answer.json()).hint).toContain('quarter, measure, level')
      }
    },
  )
})

describe('a page', () => {
  it('has the rows from offset on, limit of them', async () => {
    expect(await quarters('?limit=2')).toEqual(['2026-Q1', '2026-Q2'])
    expect(await quarters('?limit=2&offset=2')).toEqual(['2026-Q3'])
    expect(await quarters('?limit=2&offset=3')).toEqual([])
  })
  it.each(['limit=0', 'limit=100001', 'limit=-1', 'limit=a', 'limit=', 'limit=1&limit=2', 'offset=1.5', 'offset=1e3'])(
    'with %s is a 400',
    async (query) => expect((await ask(`${at}/trend?${query}`)).status).toBe(400),
  )
  it.each(['limit=1', 'limit=100000', 'offset=0'])('with %s is fine', async (query) =>
    expect((await ask(`${at}/trend?${query}`)).status).toBe(200),
  )
})

describe('the format', () => {
  const typeFor = async (accept: string) => (await ask(`${at}/trend`, { accept })).headers.get('content-type')

  it('follows the Accept header', async () => {
    for (const format of formats) expect(await typeFor(mediaTypes[format])).toContain(mediaTypes[format])
    expect(await typeFor('text/csv;q=0.5, application/json;q=0.4')).toContain('text/csv')
    expect(await typeFor('text/*')).toContain('text/csv')
    expect(await typeFor('application/json;q=0, */*')).toContain('text/csv')
  })
  it('is JSON when the reader does not mind', async () => {
    expect((await ask(`${at}/trend`)).headers.get('content-type')).toBe('application/json')
    expect(await typeFor('text/html,application/xhtml+xml,*/*;q=0.8')).toBe('application/json')
  })
  it('is a 406 when the reader wants something else', async () => {
    expect((await ask(`${at}/trend`, { accept: 'application/xml' })).status).toBe(406)
    expect((await ask(`${at}/trend`, { accept: 'application/json;q=0' })).status).toBe(406)
  })
  it('follows the suffix, whatever the Accept header says', async () => {
    const answer = await ask(`${at}/trend.csv`, { accept: 'application/xml' })
    expect(answer.headers.get('content-type')).toContain('text/csv')
  })
})

describe('a whole table', () => {
  it.each(formats)('unpacks to the same bytes in every encoding, as %s', async (format: Format) => {
    const plain = await bytesOf(await ask(`${at}/trend.${format}`))
    const gzip = await ask(`${at}/trend.${format}`, { 'accept-encoding': 'gzip' })
    const brotli = await ask(`${at}/trend.${format}`, { 'accept-encoding': 'gzip, br' })
    if (format === 'parquet') {
      expect([gzip, brotli].map((answer) => answer.headers.get('content-encoding'))).toEqual([null, null])
      return
    }
    expect([gzip, brotli].map((answer) => answer.headers.get('content-encoding'))).toEqual(['gzip', 'br'])
    expect(gunzipSync(await bytesOf(gzip))).toEqual(plain)
    expect(brotliDecompressSync(await bytesOf(brotli))).toEqual(plain)
  })
  it('is the file of the release, and its tag is the hash in the manifest', async () => {
    for (const format of ['arrow', 'parquet'] as const) {
      const file = readFileSync(join(releases, '2026-Q3.1/public', `trend.${format}`))
      const answer = await ask(`${at}/trend.${format}`)
      expect(answer.headers.get('etag')).toBe(`"${createHash('sha256').update(file).digest('hex')}"`)
      expect(await bytesOf(answer)).toEqual(file)
    }
  })
  it('may be kept for ever, and latest for a minute', async () => {
    expect((await ask(`${at}/trend`)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await ask('/v1/releases/latest/trend')).headers.get('cache-control')).toBe('public, max-age=60')
  })
  it('has another tag for every format, encoding, filter and page', async () => {
    const paths = [
      ...formats.map((format) => `trend.${format}`),
      'trend?region=null',
      'trend?region=oost',
      'trend?limit=1',
    ]
    const encodings = ['identity', 'gzip', 'br']
    const tags = await Promise.all(
      paths.flatMap((path) =>
        encodings.map(async (coding) => (await ask(`${at}/${path}`, { 'accept-encoding': coding })).headers),
      ),
    )
    const seen = tags.map((headers) => `${headers.get('etag')} ${headers.get('content-encoding')}`)
    // Parquet is never packed; a slice has no brotli: 7 paths x 3 codings - 2 - 3.
    expect(new Set(seen).size).toBe(7 * 3 - 2 - 3)
    expect(new Set(tags.map((headers) => headers.get('etag'))).size).toBe(7 * 3 - 2 - 3)
  })
  it('has one tag for the same question written in another order', async () => {
    const tag = async (query: string) => (await ask(`${at}/trend?${query}`)).headers.get('etag')
    expect(await tag('region=a&kind=b&region=c')).toBe(await tag('region=c&region=a&kind=b'))
  })
  it('is not sent again to who has it', async () => {
    for (const path of [`${at}/trend.arrow`, `${at}/trend?region=null`, '/v1/measures', '/v1/releases', at]) {
      const tag = (await ask(path)).headers.get('etag') ?? 'none'
      for (const header of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
        const again = await ask(path, { 'if-none-match': header })
        expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag])
      }
      expect((await ask(path, { 'if-none-match': '"other"' })).status).toBe(200)
    }
  })
})

describe('CSV', () => {
  it('has no cell that a spreadsheet would run, and leaves negative numbers alone', async () => {
    const text = await (await ask(`${at}/trend.csv`)).text()
    expect(text).not.toMatch(/(^|[,\n])"?[=+@\t]/)
    expect(text).toContain(',-3.25,')
    expect(text).toContain(`"'=HYPERLINK(""x"")"`)
  })
})

describe('what is not there', () => {
  it.each([
    'unknown',
    'trend.xlsx',
    'trend.csv.gz',
    'benchmark',
    'manifest.json',
    '..%2fbenchmark%2ftrend',
    'constructor',
    'trend.',
    '.csv',
  ])('table %s is a 404', async (name) => {
    const answer = await ask(`${at}/${name}`)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
  })
  it('a table that this release lacks is a 404 that names the ones it has', async () => {
    const answer = await ask('/v1/releases/2026-Q2.2/funnel')
    expect([answer.status, (await answer.json()).hint]).toEqual([404, 'it has these tables: trend'])
    expect((await ask('/v1/releases/2026-Q2.2/funnel?unit=x')).status).toBe(404)
  })
})
