import { once } from 'node:events'
import { statSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createApp } from '../../api/app.ts'
import { openHealth } from '../../api/operations/health.ts'
import { listen } from '../../api/operations/listen.ts'
import { rowsOf } from '../../api/select.ts'
import { openShelf } from '../../api/shelf.ts'
import { emptyFolder, writeRelease } from '../api/fixture.ts'

const headersAt = async (url: string) => {
  const app = createApp(openShelf(emptyFolder()), { url })
  return (await app.request('/v1/releases')).headers
}

describe('readers who come over TLS', () => {
  test.each([
    ['https://wederkerig.example.nl', 'max-age=31536000'],
    ['http://127.0.0.1:8080', null],
  ])('at %s are told to come so for a year: %s', async (url, told) => {
    expect((await headersAt(url)).get('strict-transport-security')).toBe(told)
  })
})

test('who sends half a request is cut off', async () => {
  const app = createApp(openShelf(emptyFolder()))
  const patience = { headers: 100, request: 200, idle: 500, connections: 1 }
  const server = listen(app.fetch, { hostname: '127.0.0.1', port: 0 }, () => {}, patience)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const slow = connect(port, '127.0.0.1')
  const told: string[] = []
  slow.on('data', (chunk) => told.push(chunk.toString()))
  slow.write('GET /v1/releases HTTP/1.1\r\nHost: x\r\nX-Half: ')
  await once(slow, 'close')
  expect(told.join('')).toMatch(/^(HTTP\/1\.1 408 |$)/)
  server.close()
})

test('a page that shows forms sends no address of itself along, and runs nothing from elsewhere', async () => {
  const headers = await headersAt('https://wederkerig.example.nl')
  expect([headers.get('referrer-policy'), headers.get('x-content-type-options')]).toEqual(['no-referrer', 'nosniff'])
  expect(headers.get('content-security-policy')).not.toMatch(/unsafe|https?:|\*/)
})

test('no text from outside is SQL: what is asked is bound, and names come from the table', () => {
  const asked = rowsOf('statistic', { region: `x'); copy (select 1) to '/tmp/x.csv' --` }, {})
  expect(asked.sql).not.toContain('copy')
  expect(Object.values(asked.values)).toEqual([`x'); copy (select 1) to '/tmp/x.csv' --`])
  expect(() => rowsOf('statistic', { 'region" = 1; copy': 'x' }, {})).toThrow('unknown column')
})

describe('ready', () => {
  test('is an installation that can read, write and has room, and one that is not says what it lacks', async () => {
    const root = emptyFolder()
    const healthAt = (leastMegabytes: number) =>
      openHealth({ shelf: openShelf(join(root, 'releases')), folder: root, leastMegabytes, writes: true })
    const ready = await createApp(openShelf(root), { health: healthAt(0) }).request('/readyz')
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready', release: null }])
    const full = await createApp(openShelf(root), { health: healthAt(1e9) }).request('/readyz')
    expect([full.status, (await full.json()).detail]).toEqual([503, 'not ready: disk'])
    await writeRelease(join(root, 'releases'))
    const path = join(root, 'releases/2026-Q3.1/public/statistic.parquet')
    writeFileSync(path, Buffer.alloc(statSync(path).size))
    expect(await healthAt(0)()).toMatchObject({ release: false, inbox: true })
  })
})

test('security.txt names whom to tell, and until when', async () => {
  const app = createApp(openShelf(emptyFolder()), { url: 'https://w.example', contact: 'a@w.example' })
  const text = await (await app.request('/.well-known/security.txt')).text()
  expect(text).toContain('Contact: mailto:a@w.example\n')
  const [, expires = ''] = /Expires: (.+)/.exec(text) ?? []
  expect(Date.parse(expires)).toBeGreaterThan(Date.now())
  expect(Date.parse(expires)).toBeLessThan(Date.now() + 366 * 24 * 3600 * 1000)
})
