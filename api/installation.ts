import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Hono } from 'hono'
import { quarterOfDay } from '../data/checking/calendar.ts'
import type { Configuration } from '../data/configuration.ts'
import { createApp } from './app.ts'
import { formsRoute } from './forms.ts'
import { openInbox } from './inbox.ts'
import { type Intake, openIntake } from './intake.ts'
import { openHealth } from './operations/health.ts'
import type { Log } from './operations/log.ts'
import { openMetrics } from './operations/metrics.ts'
import { pagesRoute } from './pages.ts'
import { openShelf, type Shelf } from './shelf.ts'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))

/** The server of one installation; `metrics` is for a port of its own. `close` writes what is waiting. */
type Installation = { app: ReturnType<typeof createApp>; metrics: Hono; close: () => Promise<unknown> }

/** The server of one installation, from its configuration: pages, interface, releases, and the inbox. Opens no port. */
export function openInstallation(configuration: Configuration, log: Log): Installation {
  const { folder, open, url, proxies } = configuration
  const inbox = openInbox(folder, { quarter, say: log.error })
  const intake = openIntake(folder, { inbox, isOpen: open === 'yes', say: log.error, today })
  const forms = (shelf: Shelf) =>
    formsRoute(shelf, { intake, url, proxies: Number(proxies), dist, quarter, log: log.error })
  const close = () => Promise.allSettled([intake.close(), inbox.close()])
  return { ...appOf(configuration, log.warn, intake, forms), close }
}

/** The same, but nothing can be sent to it. */
export const openReading = (configuration: Configuration) => appOf(configuration, console.error).app

function appOf(
  configuration: Configuration,
  say: (sentence: string) => void,
  intake?: Intake,
  forms?: (shelf: Shelf) => Hono,
) {
  const { folder, url, contact, theme, readerMemory, readerThreads, cacheMegabytes, proxies, diskMegabytes } =
    configuration
  const shelf = openShelf(join(folder, 'releases'), { memory: readerMemory, threads: Number(readerThreads) }, say)
  const health = openHealth({ shelf, folder, leastMegabytes: Number(diskMegabytes), writes: intake !== undefined })
  const { measure, route } = openMetrics(health)
  const numbers = { cacheMegabytes: Number(cacheMegabytes), proxies: Number(proxies) }
  const pages = pagesRoute(shelf, dist, { url, contact, theme })
  const settings = { url, contact, ...numbers, log: say, pages, intake, forms: forms?.(shelf), health, measure }
  return { app: createApp(shelf, settings), metrics: route }
}

const quarter = () => quarterOfDay(today())

/** The day in the Netherlands, as ISO. */
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date())
