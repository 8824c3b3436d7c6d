import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import { createApp } from '../../api/app.ts'
import { listen } from '../../api/operations/listen.ts'
import { openShelf } from '../../api/shelf.ts'
import { emptyFolder } from '../api/fixture.ts'

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
