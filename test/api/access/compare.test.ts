import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openShelf } from '../../../api/shelf.ts'
import { type TableName, tables } from '../../../data/release.ts'
import { measures } from '../../../data/vocabulary/measures.ts'
import { noCell } from '../../web/field.ts'
import { emptyFolder, type Given, writeRelease } from '../fixture.ts'
import { openTestInstallation } from './installation.ts'

const root = emptyFolder()
const codes = ['gi-01', 'gi-02', 'gi-03', 'gi-04', 'gi-05', 'gi-06']
const measure = 'handover.warm_share'
const quarter = '2026-Q3'

const cell = (organisation: string) => ({ ...noCell, quarter, measure, level: 'organisation', organisation })
const funnel = codes.map((unit, index) => ({
  measure,
  period: quarter,
  unit,
  label: unit,
  numerator: 30 + index,
  denominator: 101 + index,
  value: 0.3,
  zone: 'within',
}))
const estimate = codes.map((organisation, index) => ({
  ...cell(organisation),
  value: 0.31 + index / 100,
  lower: 0.2,
  upper: 0.5,
}))
const trust = (organisation: string) => ({ ...cell(organisation), measure: 'trust.heard', category: '5', share: 0.9 })
const coverage = (organisation: string) => ({
  ...cell(organisation),
  measure: 'coverage.response_share',
  value: 0.2,
  lower: 0.1,
  upper: 0.3,
  numerator: 20,
  denominator: 100,
})
const given: Given = {
  funnel,
  estimate: [...estimate, coverage('gi-02')],
  distribution: [trust('gi-02')],
  trend: codes.map((organisation) => ({ ...cell(organisation), value: 0.3, rung: 'dots', chart: 'p' })),
}

let here: ReturnType<typeof openTestInstallation>

/** The rows of organisations are in the benchmark part alone, as the release step writes them. */
beforeAll(async () => {
  const releases = join(root, 'releases')
  await writeRelease(releases, '2026-Q3.1', { estimate: [], funnel: [], trend: [], distribution: [] }, given)
  here = openTestInstallation({ root, shelf: openShelf(releases) })
})
afterAll(() => here.close())

const page = (cookie: string, path = '/vergelijk') => here.app.request(path, { headers: { cookie } })
const named = (html: string) => codes.filter((code) => html.includes(code))

describe('an organisation that is signed in', () => {
  test.each(['/vergelijk', '/en/compare'])('sees its own name at %s, and that of nobody else', async (path) => {
    const { cookie } = await here.signIn('organisation:gi-02:gi')
    const answer = await page(cookie, path)
    const html = await answer.text()
    expect([answer.status, named(html)]).toEqual([200, ['gi-02']])
    expect(html).toContain(path === '/vergelijk' ? 'Jouw organisatie: gi-02' : 'Your organisation: gi-02')
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
  })

  test('has one named dot among as many as there are organisations', async () => {
    const { cookie } = await here.signIn('organisation:gi-02:gi')
    const html = await (await page(cookie, `/vergelijk?maat=${measures[measure].slug.nl}`)).text()
    const figure = html.slice(
      html.indexOf('id="eigen-stip"'),
      html.indexOf('</figure>', html.indexOf('id="eigen-stip"')),
    )
    const dots = [...new Set([...figure.matchAll(/data-row="([^"]*)"/g)].map(([, name]) => name))]
    expect(dots.filter((name) => name === 'own')).toEqual(['own'])
    expect(dots.sort()).toHaveLength(codes.length)
    expect(figure).toContain('>jouw organisatie<')
  })

  test('sees its own trust and who answered, and not those of another', async () => {
    const own = await (await page((await here.signIn('organisation:gi-02:gi')).cookie)).text()
    expect(own).toContain('20 van de 100 uitgenodigde gezinnen')
    expect(own).toContain('90%')
    const other = await (await page((await here.signIn('organisation:gi-03:gi')).cookie)).text()
    expect(other).toContain('Hoeveel gezinnen antwoordden, weten wij van jouw organisatie niet.')
    expect(other).toContain('Te weinig antwoorden om te tonen.')
    expect(other).toContain('33% (20% tot 50%)')
    expect(other).not.toContain('32% (20% tot 50%)')
  })

  test('that is in no release is told so', async () => {
    const { cookie } = await here.signIn('organisation:gi-99:gi')
    const html = await (await page(cookie)).text()
    expect(html).toContain('Over jouw organisatie staat niets in deze uitgave.')
    expect(named(html)).toEqual([])
  })

  test('whose code is a piece of SQL finds nothing', async () => {
    const { cookie } = await here.signIn('organisation:gi-02')
    expect(named(await (await page(cookie, "/vergelijk?maat=' or 1=1")).text())).toEqual(['gi-02'])
  })

  test('leaves nothing behind for who comes after: the public page is the public page', async () => {
    const { cookie } = await here.signIn('organisation:gi-02:gi')
    await page(cookie)
    const answer = await here.app.request('/vergelijk')
    const html = await answer.text()
    expect(named(html)).toEqual([])
    expect(answer.headers.get('vary')).toContain('Cookie')
    expect(answer.headers.get('cache-control')).toContain('public')
  })
})

test.each(['steward', 'desk', 'owner:VWS'])('somebody who is %s sees the public page', async (grant) => {
  const { cookie } = await here.signIn(grant)
  const answer = await page(cookie)
  expect([named(await answer.text()), answer.headers.get('set-cookie')]).toEqual([[], null])
})

test('no public answer names an organisation: not a page, not a table in any format, not a file', async () => {
  const formats = ['', '.json', '.csv', '.nl.csv', '.arrow']
  const known = Object.keys(tables) as TableName[]
  const paths = [
    ...here.app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path),
    ...known.flatMap((table) => formats.map((format) => `/v1/releases/2026-Q3.1/${table}${format}`)),
    ...['funnel', 'estimate'].map((table) => `/v1/releases/2026-Q3.1/${table}?measure=${measure}`),
    '/v1/releases/2026-Q3.1/../benchmark/funnel.json',
    '/v1/releases/2026-Q3.1/benchmark%2Ffunnel.json',
    '/regels/JW-2.8-samenwerking',
    '/kwartaal/2026-k3',
    '/uitgaven/2026-Q3.1/controle',
  ]
  const asked = [...new Set(paths)].filter((path) => !/[:*]/.test(path) && !/^\/(en\/)?ma(at|easure)\//.test(path))
  expect(asked.length).toBeGreaterThan(100)
  const told: string[] = []
  for (const path of asked) {
    const answer = await here.app.request(path, { headers: { 'accept-encoding': 'identity' } })
    const bytes = Buffer.from(await answer.arrayBuffer()).toString('latin1')
    if (named(bytes).length > 0) told.push(path)
  }
  expect(told).toEqual([])
})
