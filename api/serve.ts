import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type ServerType, serve } from '@hono/node-server'
import { quarterOfDay } from '../data/checking/calendar.ts'
import { type Configuration, configuration, settings } from '../data/configuration.ts'
import { Refusal } from '../data/refusal.ts'
import { createApp } from './app.ts'
import { formsRoute } from './forms.ts'
import { openInbox } from './inbox.ts'
import { openIntake } from './intake.ts'
import { pagesRoute } from './pages.ts'
import { openShelf } from './shelf.ts'

/** Serves until it is told to stop. Prints one sentence and ends with 1 when it cannot. */
function main() {
  try {
    start(configuration({ ...process.env, ...flags() }))
  } catch (error) {
    if (error instanceof Refusal) fail(`${error.message}: ${error.hint}`)
    fail(error instanceof Error ? error.message : 'could not start')
  }
}

function flags(): Record<string, string> {
  const { values } = parseArgs({ options: { folder: { type: 'string' }, port: { type: 'string' } } })
  return {
    ...(values.folder === undefined ? {} : { [settings.folder.name]: values.folder }),
    ...(values.port === undefined ? {} : { [settings.port.name]: values.port }),
  }
}

function start(chosen: Configuration) {
  const { folder, host, port, url, contact, readerMemory, readerThreads, cacheMegabytes, open, proxies } = chosen
  const shelf = openShelf(join(folder, 'releases'), { memory: readerMemory, threads: Number(readerThreads) })
  const dist = fileURLToPath(new URL('../dist/', import.meta.url))
  const pages = pagesRoute(shelf, dist)
  const inbox = openInbox(folder, { quarter, say: console.error })
  const intake = openIntake(folder, { inbox, isOpen: open === 'yes', say: console.error, today })
  const forms = formsRoute(shelf, { intake, url, proxies: Number(proxies), dist, quarter, log: console.error })
  const app = createApp(shelf, {
    url,
    contact,
    cacheMegabytes: Number(cacheMegabytes),
    pages,
    forms,
    intake,
    proxies: Number(proxies),
  })
  const close = () => Promise.allSettled([intake.close(), inbox.close()])
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  const server = serve({ fetch: app.fetch, hostname: host, port: Number(port) }, () =>
    console.log(`Wederkerig luistert op ${address}`),
  )
  server.once('error', (error: NodeJS.ErrnoException) => fail(reason(error, port)))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(server, close))
}

function reason({ code }: NodeJS.ErrnoException, port: string): string {
  if (code === 'EADDRINUSE') return `Poort ${port} is al in gebruik; kies een andere met --port of PORT.`
  if (code === 'EACCES') return `Poort ${port} mag hier niet; kies een poort boven 1023 met --port of PORT.`
  return `De server kan niet starten (${code ?? 'onbekend'}).`
}

const quarter = () => quarterOfDay(today())

/** The day in the Netherlands, as ISO. */
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date())

/** Answers what was asked, writes what is waiting, then ends; after ten seconds it ends anyway. */
function stop(server: ServerType, close: () => Promise<unknown>) {
  server.close(() => close().then(() => process.exit(0)))
  if ('closeIdleConnections' in server) server.closeIdleConnections()
  setTimeout(() => process.exit(0), 10_000).unref()
}

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

main()
