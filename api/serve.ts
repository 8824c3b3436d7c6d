import { parseArgs } from 'node:util'
import type { ServerType } from '@hono/node-server'
import { type Configuration, configuration, settings } from '../data/configuration.ts'
import { Refusal } from '../data/refusal.ts'
import { openInstallation } from './installation.ts'
import { listen } from './operations/listen.ts'
import { openLog } from './operations/log.ts'

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

function start(given: Configuration) {
  const { host, port, metrics, log: level } = given
  const log = openLog(level)
  const { app, metrics: numbers, close } = openInstallation(given, log)
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  const servers = [
    listen(app.fetch, { hostname: host, port: Number(port) }, () => console.log(`Wederkerig luistert op ${address}`)),
    ...(metrics === '' ? [] : [listen(numbers.fetch, placeOf(metrics), () => log.info(`metrics on ${metrics}`))]),
  ]
  const asked = [port, placeOf(metrics).port]
  for (const [index, server] of servers.entries())
    server.once('error', (error: NodeJS.ErrnoException) => fail(reason(error, String(asked[index]))))
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      log.info(`stopping on ${signal}`)
      stop(servers, close)
    })
}

/** Host and port of `127.0.0.1:9464`. */
function placeOf(text: string) {
  const at = text.lastIndexOf(':')
  return { hostname: text.slice(0, at).replace(/^\[|\]$/g, ''), port: Number(text.slice(at + 1)) }
}

function reason({ code }: NodeJS.ErrnoException, port: string): string {
  if (code === 'EADDRINUSE') return `Poort ${port} is al in gebruik; kies een andere met --port of PORT.`
  if (code === 'EACCES') return `Poort ${port} mag hier niet; kies een poort boven 1023 met --port of PORT.`
  return `De server kan niet starten (${code ?? 'onbekend'}).`
}

/** Answers what was asked, writes what is waiting, then ends; after ten seconds it ends anyway. */
async function stop(servers: readonly ServerType[], close: () => Promise<unknown>) {
  setTimeout(() => process.exit(0), 10_000).unref()
  await Promise.all(servers.map(closed))
  await close()
  process.exit(0)
}

function closed(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
}

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

main()
