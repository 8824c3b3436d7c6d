import { parseArgs } from 'node:util'
import { type ServerType, serve } from '@hono/node-server'
import { type Configuration, configuration, settings } from '../data/configuration.ts'
import { Refusal } from '../data/refusal.ts'
import { openInstallation } from './installation.ts'

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
  const { host, port } = given
  const { app, close } = openInstallation(given)
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
