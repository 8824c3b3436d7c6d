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
import { ownCompareRoute } from './ownCompare.ts'
import { pagesRoute } from './pages.ts'
import { openShelf, type Shelf } from './shelf.ts'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))

/** The server of one installation, from its configuration: pages, interface, releases, the inbox and sign-in. Opens no port; `close` writes what is waiting. */
export function openInstallation(configuration: Configuration) {
  const { folder, open, url, proxies, theme } = configuration
  const journal = { quarter, say: console.error }
  const inbox = openInbox(folder, journal)
  const heard = openHeard(inbox)
  const access = openAccess(folder, { ...journal, url })
  const intake = openIntake(folder, { inbox, isOpen: open === 'yes', say: console.error, today })
  const forms = (shelf: Shelf) =>
    formsRoute(shelf, { intake, url, proxies: Number(proxies), dist, theme, quarter, log: console.error, heard })
  const manage = (shelf: Shelf) => manageOf(configuration, { access, inbox, heard, shelf })
  const app = appOf(configuration, { intake, forms, manage, heard })
  const stop = startMail(configuration, heard)
  heard().catch(() => console.error('gebeurtenissen konden niet worden gelezen'))
  return { app, close: () => Promise.allSettled([intake.close(), inbox.close(), access.close(), stop()]) }
}

/** The same, but nothing can be sent to it. */
export const openReading = (configuration: Configuration) => appOf(configuration)

type Writing = {
  intake: Intake
  forms: (shelf: Shelf) => Hono
  manage: (shelf: Shelf) => Hono
  heard: Heard
}

function appOf(configuration: Configuration, writing?: Writing) {
  const { folder, url, contact, theme, readerMemory, readerThreads, cacheMegabytes, proxies } = configuration
  const shelf = openShelf(join(folder, 'releases'), { memory: readerMemory, threads: Number(readerThreads) })
  const pages = pagesRoute(shelf, dist, { url, contact, theme, today, ...(writing ? { heard: writing.heard } : {}) })
  const numbers = { cacheMegabytes: Number(cacheMegabytes), proxies: Number(proxies) }
  return createApp(shelf, {
    url,
    contact,
    ...numbers,
    pages,
    today,
    heard: writing?.heard,
    intake: writing?.intake,
    forms: writing?.forms(shelf),
    manage: writing?.manage(shelf),
  })
}

type Opened = { access: Access; inbox: Inbox; heard: Heard; shelf: Shelf }

function manageOf({ folder, url, proxies, theme, ...given }: Configuration, opened: Opened): Hono {
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
    log: console.error,
  })
  const reader = { memory: given.readerMemory, threads: Number(given.readerThreads) }
  const benchmark = openBenchmark(join(folder, 'releases'), reader)
  const assets = builtFiles(dist, theme)
  return route.route('/', ownCompareRoute(opened.shelf, { access: opened.access, benchmark, assets }))
}

/** Mail to owners, where the operator set it up: looked at once a minute. */
function startMail({ folder, smtp, mailFrom, mailOwners: owners, contact, url }: Configuration, heard: Heard) {
  if (smtp === '') return async () => undefined
  const from = mailFrom || contact
  const mail = openMail(folder, { smtp, from, owners, url, heard, today, quarter, say: console.error })
  const look = setInterval(() => mail.deliver().catch(() => console.error('mail kon niet worden bekeken')), 60_000)
  return async () => {
    clearInterval(look)
    await mail.close()
  }
}

const quarter = () => quarterOfDay(today())

/** The day in the Netherlands, as ISO. */
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date())
