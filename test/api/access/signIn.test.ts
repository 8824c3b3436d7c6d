import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { withdrawKey } from '../../../pipelines/access/keys.ts'
import { folder } from '../../../pipelines/folder.ts'
import { cookieOf, openTestInstallation } from './installation.ts'

const here = openTestInstallation()
const { app, root, clock, post, signIn } = here
afterAll(here.close)

const home = (cookie: string) => app.request('/beheer', { headers: { cookie } })
const minutes = 60_000

describe('an access key', () => {
  test('opens the pages of its role, typed with or without strokes', async () => {
    const { secret } = await signIn('steward')
    const answer = await post('/aanmelden', { key: ` ${secret.toLowerCase().match(/.{4}/g)?.join('-')} ` })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/beheer'])
    const page = await (await home(cookieOf(answer))).text()
    expect(page).toContain('Je rol: beheerder.')
  })

  test.each(['', 'XXXX', '34679CDFHJKMNPRTWXY34679'])('%j opens nothing, and does not say why', async (key) => {
    const answer = await post('/aanmelden', { key })
    expect(answer.headers.get('set-cookie')).toBe(null)
    expect([403, 422]).toContain(answer.status)
    expect(await answer.text()).toMatch(/Deze sleutel opent niets|Vul je sleutel in/)
  })

  test('that is withdrawn ends what is signed in by it', async () => {
    const { key, cookie, secret } = await signIn('desk')
    expect((await home(cookie)).status).toBe(200)
    withdrawKey(folder(root), key)
    expect((await home(cookie)).status).toBe(303)
    expect((await post('/aanmelden', { key: secret })).status).toBe(403)
  })

  test('is in no file of the installation', async () => {
    const { secret } = await signIn('owner:VWS')
    const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const all = files.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1')).join('\n')
    expect(all).toContain('"owner":"VWS"')
    expect(all.replaceAll('-', '')).not.toContain(secret)
  })

  test('cannot be guessed quickly: the eleventh try in a minute waits', async () => {
    const other = openTestInstallation()
    const tries = []
    for (let n = 0; n < 11; n++) tries.push((await other.post('/aanmelden', { key: 'X'.repeat(24) })).status)
    expect(tries).toEqual([...Array(10).fill(403), 429])
    await other.close()
  })
})

describe('a session', () => {
  test('is one cookie that no script reads, no other site sends with a write, and that ends in half an hour', async () => {
    const { secret } = await signIn('steward')
    const cookie = (await post('/aanmelden', { key: secret })).headers.get('set-cookie') ?? ''
    expect(cookie.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Max-Age=1800', 'Path=/', 'SameSite=Lax'])
  })

  test('goes over TLS only where the installation is reached by TLS', async () => {
    const safe = openTestInstallation({ url: 'https://wederkerig.example.nl' })
    const { secret } = await safe.signIn('steward')
    const cookie = (await safe.post('/aanmelden', { key: secret })).headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^__Host-wederkerig=.*; Secure/)
    await safe.close()
  })

  test.each([
    [29, 200],
    [30, 303],
    [31, 303],
  ])('after %i minutes of doing nothing is answered with %i', async (passed, status) => {
    const { cookie } = await signIn('steward')
    clock.now += passed * minutes
    expect((await home(cookie)).status).toBe(status)
  })

  test('ends after eight hours, also for somebody who keeps busy', async () => {
    let { cookie } = await signIn('steward')
    const busy = async () => {
      clock.now += 20 * minutes
      const answer = await home(cookie)
      cookie = cookieOf(answer)
      return answer.status
    }
    const statuses = []
    for (let n = 0; n < 25; n++) statuses.push(await busy())
    expect(statuses).toEqual([...Array(24).fill(200), 303])
  })

  test('with one sign changed is no session', async () => {
    const { cookie } = await signIn('steward')
    for (const at of [20, 60, cookie.length - 3]) {
      const sign = cookie[at] === 'A' ? 'B' : 'A'
      expect((await home(cookie.slice(0, at) + sign + cookie.slice(at + 1))).status).toBe(303)
    }
    for (const text of ['wederkerig=', 'wederkerig=.', 'wederkerig=e30.e30'])
      expect((await home(text)).status).toBe(303)
  })

  test('is over after signing out, also for who kept the cookie, and also at another server of the folder', async () => {
    const { cookie, csrf } = await signIn('steward')
    const other = openTestInstallation({ root })
    other.clock.now = clock.now
    const elsewhere = () => other.app.request('/beheer', { headers: { cookie } })
    expect((await elsewhere()).status).toBe(200)
    const answer = await post('/afmelden', { csrf }, { cookie })
    expect(answer.headers.get('set-cookie')).toContain('Max-Age=0')
    expect((await home(cookie)).status).toBe(303)
    expect((await elsewhere()).status).toBe(303)
    await other.close()
  })

  test('brings somebody to where they were going, and never to another site', async () => {
    const { secret } = await signIn('steward')
    const to = async (naar: string) => (await post('/aanmelden', { key: secret, naar })).headers.get('location')
    expect((await app.request('/beheer')).headers.get('location')).toBe('/aanmelden?naar=%2Fbeheer')
    expect(await to('/en/manage')).toBe('/en/manage')
    for (const elsewhere of ['//kwaad.example', 'https://kwaad.example', '/\\kwaad.example', '/weet-ik-niet'])
      expect(await to(elsewhere)).toBe('/beheer')
  })
})

test('every page behind sign-in is kept by nobody', async () => {
  const { cookie } = await signIn('steward')
  for (const path of ['/beheer', '/en/manage', '/afmelden', '/aanmelden'])
    expect((await app.request(path, { headers: { cookie } })).headers.get('cache-control')).toBe('private, no-store')
})

test('who came and went is on disk: which role and when, under a digest and no name', async () => {
  const own = openTestInstallation()
  const { key, cookie, csrf } = await own.signIn('organisation:gi-01:gi')
  await own.post('/afmelden', { csrf }, { cookie })
  const lines = await own.access.trail.lines()
  expect(lines.map(({ role, what, at }) => [role, what, at])).toEqual([
    ['organisation', 'sign in', '2026-11-20T10:00:00.000Z'],
    ['organisation', '/afmelden', '2026-11-20T10:00:00.000Z'],
    ['organisation', 'sign out', '2026-11-20T10:00:00.000Z'],
  ])
  expect(new Set(lines.map(({ who }) => who)).size).toBe(1)
  expect(JSON.stringify(lines)).not.toContain(key)
  await own.close()
})
