import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../api/app.ts'
import { openShelf, type Shelf } from '../../api/shelf.ts'
import { emptyFolder, writeRelease } from './fixture.ts'

const releases = emptyFolder()
const app = createApp(openShelf(releases))
const empty = createApp(openShelf(emptyFolder()))
const at = '/v1/releases/2026-Q3.1'

beforeAll(async () => {
  await writeRelease(releases)
})

describe('what goes wrong', () => {
  it.each([
    ['/v1/releases/2026-Q4.1', 404],
    ['/v1/releases/..%2f..%2fetc%2fpasswd', 404],
    ['/v1/releases/..%2f2026-Q3.1/trend.csv', 404],
    ['/v1/releases/2026-Q3.1%2fbenchmark/trend.csv', 404],
    ['/v1/releases/2026-Q3.1/benchmark/trend.csv', 404],
    ['/v1/releases/', 404],
    [`${at}/`, 404],
    [`${at}/trend/`, 404],
    ['/v1', 404],
    ['/v2/releases', 404],
    ['/%ff', 404],
    ['/v1/measures/nothing', 404],
    ['/v1/measures/constructor', 404],
    ['/v1/rules/nothing', 404],
    ['/v1/rules?lvel=wet', 400],
    [`${at}/trend?regio=x`, 400],
    [`${at}/trend?limit=0`, 400],
  ])('%s is a problem with status %i', async (path, status) => {
    const answer = await app.request(path)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
    const problem = await answer.json()
    expect(Object.keys(problem)).toEqual(['type', 'title', 'status', 'detail', 'hint'])
    expect(problem.status).toBe(status)
    expect(JSON.stringify(problem)).not.toContain(releases)
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])('%s is a 405 that says what is allowed', async (method) => {
    for (const path of ['/v1/releases', `${at}/trend`, '/v1/rules']) {
      const answer = await app.request(path, { method })
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
      expect((await answer.json()).title).toBe('Method Not Allowed')
    }
  })

  it('inside says nothing but that it happened, in the answer and in the log', async () => {
    const log: string[] = []
    const fail = () => Promise.reject(new Error('/srv/secret: value 41 of row'))
    const shelf = { ...openShelf(releases), list: fail, latest: fail, manifest: fail, file: fail } satisfies Shelf
    const broken = createApp(shelf, { log: (sentence) => log.push(sentence) })
    for (const path of ['/v1/releases', '/v1/releases/latest', at, `${at}/trend.csv?region=41`]) {
      const answer = await broken.request(path)
      expect(answer.status).toBe(500)
      expect(await answer.json()).toEqual({
        type: 'about:blank',
        title: 'Internal Server Error',
        status: 500,
        detail: 'something went wrong on our side',
        hint: 'try again later; tell the operator when it stays',
      })
    }
    expect(log).toHaveLength(4)
    expect(log.join()).not.toMatch(/secret|41|2026-Q3/)
  })
})

describe('no release yet', () => {
  it('is an empty list, and a 404 that says how to make one', async () => {
    expect(await (await empty.request('/v1/releases')).json()).toEqual([])
    for (const path of ['/v1/releases/latest', '/v1/releases/latest/trend', '/v1/releases/latest/vocabulary']) {
      const answer = await empty.request(path)
      expect([answer.status, (await answer.json()).hint]).toEqual([
        404,
        'make one: npm run wederkerig -- release --all',
      ])
    }
  })
})

describe('latest', () => {
  it.each([
    ['', ''],
    ['/vocabulary', ''],
    ['/trend', '?region=Frysl%C3%A2n&limit=2'],
    ['/trend.csv', '?region=a%0d%0ab&region=null'],
  ])('redirects %s to the newest release and keeps the question', async (path, query) => {
    const answer = await app.request(`/v1/releases/latest${path}${query}`)
    expect([answer.status, answer.headers.get('location')]).toEqual([307, `${at}${path}${query}`])
  })
})

describe('every answer', () => {
  const paths = ['/v1/releases', at, `${at}/trend`, '/v1/releases/latest', '/v1/nothing', '/healthz', '/nothing']

  it('keeps a browser from running, framing or guessing anything', async () => {
    for (const path of paths) {
      const { headers } = await app.request(path)
      const policy = headers.get('content-security-policy')
      expect(policy).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      )
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('permissions-policy')).toContain('geolocation=()')
      expect(headers.get('set-cookie')).toBeNull()
    }
  })

  it('of the interface carries its version and may be read from any site', async () => {
    for (const path of paths.filter((path) => path.startsWith('/v1'))) {
      const { headers } = await app.request(path, { headers: { origin: 'https://example.org' } })
      expect([headers.get('api-version'), headers.get('access-control-allow-origin')]).toEqual(['1.0.0', '*'])
    }
  })

  it('to a browser that asks first, is yes', async () => {
    const headers = { origin: 'https://example.org', 'access-control-request-method': 'GET' }
    const answer = await app.request('/v1/releases', { method: 'OPTIONS', headers })
    expect([answer.status, answer.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, HEAD'])
  })
})

describe('the vocabulary', () => {
  it('is served as measures and rules, each by its id', async () => {
    for (const list of ['measures', 'rules']) {
      const all = (await (await app.request(`/v1/${list}`)).json()) as { id: string }[]
      expect(all.length).toBeGreaterThan(20)
      for (const one of all) expect(await (await app.request(`/v1/${list}/${one.id}`)).json()).toEqual(one)
    }
  })

  it('filters rules exactly, on several values and on several fields', async () => {
    const found = async (query: string) =>
      (await (await app.request(`/v1/rules?${query}`)).json()) as { level: string; core: boolean }[]
    const laws = await found('level=wet')
    const own = await found('level=inkoop')
    expect([laws.length > 0, own.length > 0]).toEqual([true, true])
    expect(await found('level=wet&level=inkoop')).toHaveLength(laws.length + own.length)
    expect(await found('level=wet&core=true')).toEqual(laws.filter(({ core }) => core))
    expect(await found('level=wett')).toEqual([])
  })
})

describe('/healthz', () => {
  it('is alive', async () => expect(await (await app.request('/healthz')).json()).toEqual({ status: 'ok' }))
})
