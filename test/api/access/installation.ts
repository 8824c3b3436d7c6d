import { join } from 'node:path'
import type { OpenId } from '../../../api/access/openid.ts'
import { openAccess } from '../../../api/access/person.ts'
import { createApp } from '../../../api/app.ts'
import { openBenchmark } from '../../../api/benchmark.ts'
import { formsRoute } from '../../../api/forms.ts'
import { openHeard } from '../../../api/heard.ts'
import { openInbox } from '../../../api/inbox.ts'
import { openIntake } from '../../../api/intake.ts'
import type { Command } from '../../../api/manage/command.ts'
import { manageRoute } from '../../../api/manage/route.ts'
import { openHealth } from '../../../api/operations/health.ts'
import { ownCompareRoute } from '../../../api/ownCompare.ts'
import { pagesRoute } from '../../../api/pages.ts'
import type { Shelf } from '../../../api/shelf.ts'
import { type Grant, grantIn } from '../../../data/access/grant.ts'
import { quarterOfDay } from '../../../data/checking/calendar.ts'
import { createKey } from '../../../pipelines/access/keys.ts'
import { folder } from '../../../pipelines/folder.ts'
import { fakeShelf } from '../../web/fakeShelf.ts'
import { emptyFolder } from '../fixture.ts'

type Settings = {
  url?: string
  openId?: OpenId
  shelf?: Shelf
  root?: string
  dist?: string
  command?: (root: string) => Command
}

/** A whole installation in an empty folder, whose clock stands until it is moved. */
export function openTestInstallation({
  url = 'http://localhost',
  openId,
  shelf = fakeShelf(),
  root = emptyFolder(),
  dist = root,
  command = silent,
}: Settings = {}) {
  const clock = { now: Date.parse('2026-11-20T10:00:00Z') }
  const today = () => new Date(clock.now).toISOString().slice(0, 10)
  const said: string[] = []
  const log = (sentence: string) => said.push(sentence)
  const journal = { quarter: () => quarterOfDay(today()), say: log }
  const inbox = openInbox(root, journal)
  const access = openAccess(root, { ...journal, url, now: () => clock.now })
  const intake = openIntake(root, { inbox, isOpen: false, say: log, today })
  const benchmark = openBenchmark(join(root, 'releases'), { memory: '256MB', threads: 1 })
  const shared = { url, proxies: 0, dist, log }
  const heard = openHeard(inbox)
  const app = createApp(shelf, {
    log,
    intake,
    pages: pagesRoute(shelf, dist, { heard, today }),
    forms: formsRoute(shelf, { ...shared, intake, quarter: journal.quarter }),
    manage: manageRoute({
      ...shared,
      access,
      inbox,
      heard,
      shelf,
      folder: root,
      command: command(root),
      quarter: journal.quarter,
      today,
      openId: openId ?? null,
    }).route('/', ownCompareRoute(shelf, { access, benchmark, assets: {} })),
    heard,
    today,
    health: openHealth({ shelf, folder: root, leastMegabytes: 0, writes: true }),
  })

  const post = (path: string, body: Record<string, string>, headers: Record<string, string> = {}) =>
    app.request(path, {
      method: 'POST',
      headers: { ...ownPage, ...headers },
      body: new URLSearchParams(body),
    })

  /** Signs in with a key made by the command line: what a browser sends back from then on, and the token of its forms. */
  async function signIn(grant: string) {
    const { key, secret } = createKey(folder(root), grantOf(grant), today())
    const cookie = cookieOf(await post('/aanmelden', { key: secret }))
    return { key, secret, cookie, csrf: await tokenOf(cookie) }
  }

  async function tokenOf(cookie: string) {
    const page = await (await app.request('/beheer', { headers: { cookie } })).text()
    return /name="csrf" value="([0-9a-f]+)"/.exec(page)?.[1] ?? ''
  }

  const close = () => Promise.all([intake.close(), inbox.close(), access.close()])
  return { app, access, inbox, root, clock, said, post, signIn, tokenOf, close }
}

/** A command line that has nothing to tell: where a test is about something else, a process for each page would be slow. */
const silent = (): Command => ({
  ask: async <T>() =>
    ({ texts: [], imports: [], refused: [], releases: [], waiting: [], changed: [], keys: [], mended: [] }) as T,
  begin: () => undefined,
  jobs: () => [],
})

const ownPage = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }

export const cookieOf = (answer: Response) => answer.headers.get('set-cookie')?.split(';', 1)[0] ?? ''

function grantOf(text: string): Grant {
  const grant = grantIn(text)
  if (grant) return grant
  throw new Error(`no grant: ${text}`)
}
