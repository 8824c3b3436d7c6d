import { parseArgs } from 'node:util'
import { configuration, settings } from '../data/configuration.ts'
import { openReading } from './installation.ts'

/** Writes one page to standard output, as the server would give it, without a port. Ends with 1 when there is no such page. */
async function main() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { folder: { type: 'string' } } })
  const folder = values.folder === undefined ? {} : { [settings.folder.name]: values.folder }
  const app = openReading(configuration({ ...process.env, ...folder }))
  const answer = await app.request(positionals[0] ?? '/')
  if (answer.status === 200) process.stdout.write(await answer.text())
  else process.exitCode = 1
}

await main()
