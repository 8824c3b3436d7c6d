import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Hono } from 'hono'
import { quarterOfDay } from '../data/checking/calendar.ts'
import type { Configuration } from '../data/configuration.ts'
import { createApp } from './app.ts'
import { formsRoute } from './forms.ts'
import { type Inbox, openInbox } from './inbox.ts'
import { type Intake, openIntake } from './intake.ts'
import { openMail } from './mail.ts'
import { pagesRoute } from './pages.ts'
import { openShelf, type Shelf } from './shelf.ts'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))

/** The server of one installation, from its configuration: pages, interface, releases, and the inbox. Opens no port; `close` writes what is waiting. */
export function openInstallation(configuration: Configuration) {
  const { folder, open, url, proxies } = configuration
  const inbox = openInbox(folder, { quarter, say: console.error })
  const intake = openIntake(folder, { inbox, isOpen: open === 'yes', say: console.error, today })
  const forms = (shelf: Shelf) =>
    formsRoute(shelf, { intake, url, proxies: Number(proxies), dist, quarter, log: console.error, heard: inbox.events })
  const app = appOf(configuration, { intake, forms, heard: inbox.events })
  const stop = startMail(configuration, inbox.events)
  return { app, close: () => Promise.allSettled([intake.close(), inbox.close(), stop()]) }
}

/** The same, but nothing can be sent to it. */
export const openReading = (configuration: Configuration) => appOf(configuration)

type Writing = { intake: Intake; forms: (shelf: Shelf) => Hono; heard: Inbox['events'] }

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
  })
}

/** Mail to owners, where the operator set it up: looked at once a minute. */
function startMail(
  { folder, smtp, mailFrom, mailOwners: owners, contact, url }: Configuration,
  heard: Inbox['events'],
) {
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
