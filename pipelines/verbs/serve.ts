import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Verb } from '../verb.ts'

/** The server is a process of its own that never sees the pipelines: it reads releases only. */
export const serveVerb: Verb = {
  summary: { nl: 'Zet pagina’s en API klaar op één poort.', en: 'Serves pages and API on one port.' },
  usage: 'serve [--port N]',
  options: { port: { type: 'string' } },
  meaning: { port: { nl: 'poort (anders PORT, anders 8080)', en: 'port (else PORT, else 8080)' } },
  run: async ({ values }, context) => {
    const script = fileURLToPath(new URL('../../api/serve.ts', import.meta.url))
    const port = typeof values.port === 'string' ? ['--port', values.port] : []
    const child = spawn(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), script, '--folder', context.paths.root, ...port],
      {
        stdio: ['ignore', context.json ? 2 : 1, 2],
      },
    )
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
    const code = await new Promise<number>((resolve) => child.once('exit', (status) => resolve(status ?? 0)))
    return { stopped: true, failed: code !== 0 }
  },
}
