import { createServer, type Server } from 'node:http'
import { Provider } from 'oidc-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { grantsIn, openOpenId } from '../../../api/access/openid.ts'
import { cookieOf, openTestInstallation } from './installation.ts'

const here = 'http://127.0.0.1:9'
const back = `${here}/aanmelden/terug`

/** People whom the provider knows, and what it tells of each. */
const people: Record<string, object> = {
  anna: { roles: ['steward', 'desk'] },
  bas: { roles: 'organisation:gi-01:gi' },
  carla: { roles: ['iets anders'] },
  daan: {},
  eva: { roles: ['organisation:gi-01:gi', 'organisation:gi-02:gi'] },
}

let server: Server
let issuer = ''
const made: ReturnType<typeof openTestInstallation>[] = []

beforeAll(async () => {
  server = createServer((request, response) => handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'wederkerig', client_secret: 'geheim', redirect_uris: [back] }],
    claims: { openid: ['sub', 'roles'] },
    scopes: ['openid'],
    pkce: { required: () => true },
    cookies: { keys: ['test'] },
    findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
  })
  const handle = provider.callback()
})
afterAll(async () => {
  for (const one of made) await one.close()
  server.close()
})

const settings = { clientId: 'wederkerig', clientSecret: 'geheim', scope: 'openid', claim: 'roles', words: '', back }

function installation(given: Partial<typeof settings> = {}) {
  const one = openTestInstallation({ url: here, openId: openOpenId({ issuer, ...settings, ...given }) })
  made.push(one)
  return one
}

/** Goes to the provider as a browser does, gives a name there, agrees, and comes back; `end` is the address it is sent back to. */
async function visit(app: ReturnType<typeof installation>['app'], name: string, from = '/aanmelden/aanbieder') {
  const begun = await app.request(from)
  const browser = new Map<string, string>()
  let answer = await step(begun.headers.get('location') ?? '', browser)
  while (!(answer.headers.get('location') ?? '').startsWith(back)) {
    const to = answer.headers.get('location')
    if (to) {
      answer = await step(new URL(to, issuer).href, browser)
      continue
    }
    const page = await answer.text()
    const action = /action="([^"]+)"/.exec(page)?.[1] ?? ''
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? ''
    answer = await step(action, browser, new URLSearchParams({ prompt, login: name, password: 'x' }))
  }
  return { end: answer.headers.get('location') ?? '', cookie: cookieOf(begun) }
}

async function step(url: string, browser: Map<string, string>, body?: URLSearchParams) {
  const cookie = [...browser].map(([key, value]) => `${key}=${value}`).join('; ')
  const answer = await fetch(url, {
    redirect: 'manual',
    headers: { cookie },
    ...(body ? { method: 'POST', body } : {}),
  })
  for (const line of answer.headers.getSetCookie()) {
    const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    browser.set(key, value)
  }
  return answer
}

const arrive = (app: ReturnType<typeof installation>['app'], { end, cookie }: { end: string; cookie: string }) =>
  app.request(end, { headers: { cookie } })

const sessionIn = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .find((line) => line.startsWith('wederkerig='))
    ?.split(';', 1)[0] ?? ''

describe('somebody who signs in with a provider', () => {
  test('has the roles that its claim tells, and is known by a digest', async () => {
    const { app, access } = installation()
    const answer = await arrive(app, await visit(app, 'anna'))
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/beheer'])
    const page = await (await app.request('/beheer', { headers: { cookie: sessionIn(answer) } })).text()
    expect(page).toContain('Je rol: beheerder, regeldesk.')
    const lines = await access.trail.lines()
    expect(lines.map(({ role, what }) => [role, what])).toEqual([['steward desk', 'sign in']])
    expect(JSON.stringify(lines)).not.toContain('anna')
  })

  test('goes on to the page that was asked for, in its language', async () => {
    const { app } = installation()
    const answer = await arrive(app, await visit(app, 'anna', '/en/sign-in/provider?naar=%2Fen%2Fmanage'))
    expect(answer.headers.get('location')).toBe('/en/manage')
  })

  test.each([
    ['carla', 'hier nog geen rol'],
    ['daan', 'hier nog geen rol'],
    ['eva', 'twee organisaties'],
  ])('as %s is told: %s', async (name, sentence) => {
    const { app } = installation()
    const answer = await arrive(app, await visit(app, name))
    expect([answer.status, sessionIn(answer)]).toEqual([403, ''])
    expect(await answer.text()).toContain(sentence)
  })

  test("has a role by the provider's own word for it, where the operator says which", async () => {
    const { app } = installation({ words: 'organisation:gi-01:gi=owner:VWS' })
    const cookie = sessionIn(await arrive(app, await visit(app, 'bas')))
    expect(await (await app.request('/beheer', { headers: { cookie } })).text()).toContain('eigenaar van regels')
  })
})

describe('what comes back is refused', () => {
  const wrong: Record<string, (visited: { end: string; cookie: string }) => { end: string; cookie: string }> = {
    'in another browser than the one that went': ({ end }) => ({ end, cookie: '' }),
    'with another state': ({ end, cookie }) => ({ end: end.replace(/state=[^&]+/, 'state=x'), cookie }),
    'with another code': ({ end, cookie }) => ({ end: end.replace(/code=[^&]+/, 'code=x'), cookie }),
    'from another issuer': ({ end, cookie }) => ({ end: end.replace(/iss=[^&]+/, 'iss=http%3A%2F%2Fx'), cookie }),
    'without anything': ({ cookie }) => ({ end: back, cookie }),
  }

  test.each(Object.keys(wrong))('%s', async (how) => {
    const { app, said } = installation()
    const answer = await arrive(app, wrong[how]?.(await visit(app, 'anna')) ?? { end: back, cookie: '' })
    expect([answer.status, sessionIn(answer)]).toEqual([403, ''])
    expect(said.join(' ')).not.toMatch(/anna|code=/)
  })

  test('a second time', async () => {
    const { app } = installation()
    const visited = await visit(app, 'anna')
    expect((await arrive(app, visited)).status).toBe(303)
    expect((await arrive(app, visited)).status).toBe(403)
  })

  test('where our own secret is wrong', async () => {
    const { app } = installation({ clientSecret: 'fout' })
    expect((await arrive(app, await visit(app, 'anna'))).status).toBe(403)
  })
})

test('a provider that is out of reach is said to be, and is asked again later', async () => {
  const { app } = installation({ clientId: 'wederkerig' })
  const away = openTestInstallation({ openId: openOpenId({ ...settings, issuer: 'http://127.0.0.1:9' }) })
  made.push(away)
  const answer = await away.app.request('/aanmelden/aanbieder')
  expect(answer.status).toBe(503)
  expect(await answer.text()).toContain('Aanmelden via je organisatie lukte niet')
  expect((await app.request('/aanmelden')).status).toBe(200)
})

test.each([
  ['steward', '', ['steward']],
  [['desk', 'owner:VWS'], '', ['desk', 'owner']],
  [['admin'], '', []],
  [['admin', 'x'], 'admin=steward x=desk', ['steward', 'desk']],
  [['steward'], 'admin=steward', []],
  [{ steward: true }, '', []],
  [undefined, '', []],
  ['organisation:../x', '', []],
  ['organisation', '', []],
  ['steward:x', '', []],
])('%j told with the words %j is the roles %j', (told, words, roles) => {
  expect(grantsIn(told, words).map(({ role }) => role)).toEqual(roles)
})
