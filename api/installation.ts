import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { quarterOfDay } from '../data/checking/calendar.ts'
import type { Configuration } from '../data/configuration.ts'
import { type AppSettings, createApp } from './app.ts'
import { openInbox } from './inbox.ts'
import { openIntake } from './intake.ts'
import { pagesRoute } from './pages.ts'
import { openShelf } from './shelf.ts'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))

/** The server of one installation, from its configuration: pages, interface, releases, and the inbox. Opens no port; `close` writes what is waiting. */
export function openInstallation(configuration: Configuration) {
  const { folder, open } = configuration
  const inbox = openInbox(folder, { quarter, say: console.error })
  const intake = openIntake(folder, { inbox, isOpen: open === 'yes', say: console.error, today })
  const app = appOf(configuration, { intake })
  return { app, close: () => Promise.allSettled([intake.close(), inbox.close()]) }
}

/** The same, but nothing can be sent to it. */
export const openReading = (configuration: Configuration) => appOf(configuration)

function appOf(configuration: Configuration, doors: Pick<AppSettings, 'intake'> = {}) {
  const { folder, url, contact, theme, readerMemory, readerThreads, cacheMegabytes, proxies } = configuration
  const shelf = openShelf(join(folder, 'releases'), { memory: readerMemory, threads: Number(readerThreads) })
  const pages = pagesRoute(shelf, dist, { url, contact, theme })
  return createApp(shelf, {
    url,
    contact,
    cacheMegabytes: Number(cacheMegabytes),
    proxies: Number(proxies),
    pages,
    ...doors,
  })
}

const quarter = () => quarterOfDay(today())

/** The day in the Netherlands, as ISO. */
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date())
