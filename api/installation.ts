import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Hono } from 'hono'
import { quarterOfDay } from '../data/checking/calendar.ts'
import type { Configuration } from '../data/configuration.ts'
import { openOpenId } from './access/openid.ts'
import { type Access, openAccess } from './access/person.ts'
import { createApp } from './app.ts'
import { openBenchmark } from './benchmark.ts'
import { builtFiles } from './built.ts'
import { formsRoute } from './forms.ts'
import { type Heard, openHeard } from './heard.ts'
import { type Inbox, openInbox } from './inbox.ts'
import { type Intake, openIntake } from './intake.ts'
import { openMail } from './mail.ts'
import { openCommand } from './manage/command.ts'
import { backAddress, manageRoute } from './manage/route.ts'
import { openHealth } from './operations/health.ts'
import type { Log } from './operations/log.ts'
import { openMetrics } from './operations/metrics.ts'
import { ownCompareRoute } from './ownCompare.ts'
import { pagesRoute } from './pages.ts'
import { openShelf, type Shelf } from './shelf.ts'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))

/** The server of one installation; `metrics` is for a port of its own. `close` writes what is waiting. */
type Installation = { app: ReturnType<typeof createApp>; metrics: Hono; close: () => Promise<unknown> }

/** The server of one installation, from its configuration: pages, interface, releases, the inbox and sign-in. Opens no port. */
export function openInstallation(configuration: Configuration, log: Log): Installation {
  const { folder, open, url, proxies, theme } = configuration
  const journal = { quarter, say: log.error }
  const inbox = openInbox(folder, journal)
  const heard = openHeard(inbox)
  const access = openAccess(folder, { ...journal, url })
  const intake = openIntake(folder, { inbox, isOpen: open === 'yes', say: log.error, today })
  const forms = (shelf: Shelf) =>
    formsRoute(shelf, { intake, url, proxies: Number(proxies), dist, theme, quarter, log: log.error, heard })
  const manage = (shelf: Shelf) => manageOf(configuration, { access, inbox, heard, shelf, log })
  const stop = startMail(configuration, heard, log)
  heard().catch(() => log.error('gebeurtenissen konden niet worden gelezen'))
  const close = () => Promise.allSettled([intake.close(), inbox.close(), access.close(), stop()])
  return { ...appOf(configuration, log.warn, { intake, forms, manage, heard }), close }
}

/** The same, but nothing can be sent to it. */
export const openReading = (configuration: Configuration) => appOf(configuration, console.error).app

type Writing = {
  intake: Intake
  forms: (shelf: Shelf) => Hono
  manage: (shelf: Shelf) => Hono
  heard: Heard
}

function appOf(configuration: Configuration, say: (sentence: string) => void, writing?: Writing) {
  const { folder, url, contact, theme, readerMemory, readerThreads, cacheMegabytes, proxies, diskMegabytes } =
    configuration
  const shelf = openShelf(join(folder, 'releases'), { memory: readerMemory, threads: Number(readerThreads) }, say)
  const health = openHealth({ shelf, folder, leastMegabytes: Number(diskMegabytes), writes: writing !== undefined })
  const { measure, route: metrics } = openMetrics(health)
  const pages = pagesRoute(shelf, dist, { url, contact, theme, today, ...(writing ? { heard: writing.heard } : {}) })
  const app = createApp(shelf, {
    url,
    contact,
    cacheMegabytes: Number(cacheMegabytes),
    proxies: Number(proxies),
    log: say,
    pages,
    today,
    heard: writing?.heard,
    intake: writing?.intake,
    forms: writing?.forms(shelf),
    manage: writing?.manage(shelf),
    health,
    measure,
  })
  return { app, metrics }
}

type Opened = { access: Access; inbox: Inbox; heard: Heard; shelf: Shelf; log: Log }

function manageOf({ folder, url, proxies, theme, ...given }: Configuration, { log, ...opened }: Opened): Hono {
  const { issuer, clientId, clientSecret, scope, claim, roleWords: words } = given
  const provider = { issuer, clientId, clientSecret, scope, claim, words, back: url + backAddress }
  const route = manageRoute({
    ...opened,
    folder,
    command: openCommand(folder),
    quarter,
    today,
    url,
    proxies: Number(proxies),
    openId: issuer === '' ? null : openOpenId(provider),
    dist,
    theme,
    log: log.error,
  })
  const reader = { memory: given.readerMemory, threads: Number(given.readerThreads) }
  const benchmark = openBenchmark(join(folder, 'releases'), reader)
  const assets = builtFiles(dist, theme)
  return route.route('/', ownCompareRoute(opened.shelf, { access: opened.access, benchmark, assets }))
}

/** Mail to owners, where the operator set it up: looked at once a minute. */
function startMail(configuration: Configuration, heard: Heard, log: Log) {
  const { folder, smtp, mailFrom, mailOwners: owners, contact, url } = configuration
  if (smtp === '') return async () => undefined
  const from = mailFrom || contact
  const mail = openMail(folder, { smtp, from, owners, url, heard, today, quarter, say: log.error })
  const look = setInterval(() => mail.deliver().catch(() => log.error('mail kon niet worden bekeken')), 60_000)
  return async () => {
    clearInterval(look)
    await mail.close()
  }
}

const quarter = () => quarterOfDay(today())

/** The day in the Netherlands, as ISO. */
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date())
