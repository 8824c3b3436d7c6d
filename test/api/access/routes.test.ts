import { afterAll, describe, expect, test } from 'vitest'
import { accessRules, mayDo, ruleOf } from '../../../api/access/rules.ts'
import { createCodes } from '../../../pipelines/codes/batches.ts'
import { folder } from '../../../pipelines/folder.ts'
import { openTestInstallation } from './installation.ts'

const provider = { begin: () => Promise.reject(new Error('away')), end: () => Promise.reject(new Error('away')) }
const { app, root, signIn, close } = openTestInstallation({ openId: provider })
afterAll(close)

const batch = { quarter: '2026-Q4', organisation: 'gi-01', organisation_kind: 'gi', region: null, role: null } as const
const [code = ''] = createCodes(folder(root), { ...batch, family: false }, 1).codes
const [card = ''] = createCodes(folder(root), { ...batch, family: true }, 1).codes

const signedIn = ['organisation', 'owner', 'desk', 'steward'] as const
const grants = { organisation: 'organisation:gi-01:gi', owner: 'owner:VWS', desk: 'desk', steward: 'steward' }
const sessions = Object.fromEntries(
  await Promise.all(signedIn.map(async (role) => [role, await signIn(grants[role])] as const)),
)
const everybody = ['anyone', 'practitioner', 'family', ...signedIn] as const
type Somebody = (typeof everybody)[number]

/** Every route of the app that answers, as it was registered; what stands in the way of others ends in `*` and answers ALL methods. */
const routes = [
  ...new Map(
    app.routes
      .filter(({ method, path }) => !(method === 'ALL' && path.endsWith('*')))
      .map(({ method, path }) => [`${method} ${path}`, { method, path }] as const),
  ).values(),
]
/** Looks for a figure of a page or a file, and else says that there is nothing. */
const isLastResort = ({ method, path }: { method: string; path: string }) => method === 'GET' && path === '/*'
const asked = routes.filter((route) => !isLastResort(route))

test('every route of the app has a rule that says who may come there', () => {
  expect(asked.length).toBeGreaterThan(150)
  expect(asked.filter(({ method, path }) => ruleOf(method, path) === null)).toEqual([])
})

test('every rule is about a route that there is', () => {
  const named = accessRules.flatMap(({ method, paths }) => paths.map((path) => ({ method, path })))
  const unused = named.filter(
    ({ method, path }) => !asked.some((route) => route.method === method && fits(path, route.path)),
  )
  expect(unused.map(({ path }) => path)).toEqual(['/thema.css'])
})

test('a new page behind sign-in without a rule is for nobody', () => {
  for (const role of signedIn) expect(mayDo(ruleOf('GET', '/beheer/iets-nieuws'), [role])).toBe(false)
})

const pages = asked.filter(({ path }) => !path.startsWith('/maat/') && !path.startsWith('/en/measure/'))
const guarded = pages.filter(({ method, path }) => ruleOf(method, path) !== 'anyone')
const open = pages.filter(({ method, path }) => method === 'GET' && ruleOf(method, path) === 'anyone')

describe.each(everybody)('%s', (who) => {
  test.each(guarded)('may $method $path only where the rule says so', async ({ method, path }) => {
    const rule = ruleOf(method, path)
    const may = rule === 'sender' ? ['practitioner', 'family'].includes(who) : mayDo(rule, grantedTo(who))
    expect(await isRefused(await send(who, method, path))).toBe(!may)
  })
})

test('what anyone may see stays open to somebody who is signed in, and no page of it is theirs alone', async () => {
  const { cookie = '' } = sessions.steward ?? {}
  for (const { path } of open.filter(({ path }) => !/afmelden|sign-out|aanmelden|sign-in/.test(path))) {
    const { status, headers } = await app.request(sample(path), { headers: { cookie } })
    expect([path, [401, 403].includes(status), headers.get('set-cookie')]).toEqual([path, false, null])
  }
})

test('a write without the token of its session, or from the page of somebody else, does nothing', async () => {
  const { cookie = '', csrf = '' } = sessions.steward ?? {}
  const own = { cookie, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
  const writes = guarded.filter(({ method, path }) => method === 'POST' && ruleOf(method, path) !== 'sender')
  expect(writes.length).toBeGreaterThan(1)
  for (const { path } of writes)
    for (const [headers, token] of [
      [own, ''],
      [own, '0'.repeat(32)],
      [{ ...own, 'sec-fetch-site': 'cross-site' }, csrf],
      [{ ...own, 'sec-fetch-site': 'same-site' }, csrf],
    ] as const) {
      const answer = await app.request(sample(path), {
        method: 'POST',
        headers,
        body: new URLSearchParams({ csrf: token }),
      })
      expect([path, answer.status]).toEqual([path, 403])
    }
  expect((await app.request('/beheer', { headers: { cookie } })).status).toBe(200)
})

const rolesOf = (who: Somebody) => signedIn.find((role) => role === who)
const grantedTo = (who: Somebody) => {
  const role = rolesOf(who)
  return role ? [role] : null
}

/** Signing out ends a session: it gets one of its own. */
async function send(who: Somebody, method: string, path: string) {
  const role = rolesOf(who)
  const isEnding = method === 'POST' && /afmelden|sign-out/.test(path)
  const { cookie = '', csrf = '' } = (role && isEnding ? await signIn(grants[role]) : sessions[who]) ?? {}
  const secret = { practitioner: code, family: card }[String(who)] ?? ''
  const isApi = path.startsWith('/v1')
  const headers = {
    'sec-fetch-site': 'same-origin',
    ...(cookie ? { cookie } : {}),
    ...(isApi && secret ? { authorization: `Bearer ${secret}` } : {}),
    ...(method === 'GET' ? {} : { 'content-type': isApi ? 'application/json' : 'application/x-www-form-urlencoded' }),
  }
  const signal = { kind: 'process', signal_id: '0123456789abcdef', respondent: 'parent', P1: 3 }
  const body = isApi ? JSON.stringify(signal) : new URLSearchParams({ csrf, ...(secret ? { code: secret } : {}) })
  return app.request(sample(path), { method, headers, ...(method === 'GET' ? {} : { body }) })
}

/** Sent to sign-in, told that it is not theirs, or asked for the code they have not got. */
async function isRefused(answer: Response) {
  if ([401, 403].includes(answer.status)) return true
  if (answer.status === 303) return /^\/(aanmelden|en\/sign-in)\?/.test(answer.headers.get('location') ?? '')
  return answer.status === 422 && /Vul je code in|Fill in your code|needs a code/.test(await answer.text())
}

/** An address of a route, with something that exists where it names a thing. */
const sample = (path: string) =>
  path
    .replace(/:quarter(\{[^}]*\}+)?/, '2026-k3')
    .replace('/:level?/:group?', '')
    .replace(':measure', 'overdrachten')
    .replace(':rule', 'nieuw')
    .replace(':release', 'latest')
    .replace(':file', 'trend.csv')
    .replace(':id', 'x')
    .replace(':asked', path.includes('releases') || path.includes('uitgaven') ? '2026-Q3.1' : '2026-k3')

const fits = (rule: string, path: string) =>
  rule === path || (rule.endsWith('/*') ? path.startsWith(rule.slice(0, -1)) : path.replace(/\{.*/, '') === rule)
