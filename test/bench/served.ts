import { createServer } from 'node:http'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { createApp } from '../../api/app.ts'
import { listen } from '../../api/operations/listen.ts'
import { openShelf } from '../../api/shelf.ts'
import { openDatabase, query } from '../../pipelines/database.ts'
import { bigId } from './bigRelease.ts'

/** A server in a process of its own, so that who asks does not slow it down. Tells its address on standard output. */
const [kind = '', releases = '', path = ''] = process.argv.slice(2)
const host = '127.0.0.1'

async function bareBytes() {
  const app = createApp(openShelf(releases))
  const answer = await app.request(path, { headers: { 'accept-encoding': 'gzip' } })
  const body = Buffer.from(await answer.arrayBuffer())
  const headers = Object.fromEntries(answer.headers)
  return createServer((_, response) => response.writeHead(200, { ...headers, 'content-length': body.length }).end(body))
}

/** The same question to a bare connection, and its rows as JSON, packed as the interface packs them. */
async function bareQuery() {
  const db = await openDatabase()
  await db.run("set memory_limit = '512MB'; set threads = 2; set parquet_metadata_cache = true")
  const file = join(releases, bigId, 'public', 'statistic.parquet')
  const asked = new URL(path, 'http://x').searchParams
  const where = [...asked].map(([name, value]) => `"${name}" = '${value}'`).join(' and ')
  return createServer(async (_, response) => {
    const rows = await query<object>(db, `select * from read_parquet('${file}') where ${where}`)
    const text = JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? Number(value) : value))
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(gzipSync(text))
  })
}

if (kind === 'interface') {
  const server = listen(createApp(openShelf(releases)).fetch, { hostname: host, port: 0 }, () => tell(server.address()))
} else {
  const server = await (kind === 'bytes' ? bareBytes() : bareQuery())
  server.listen(0, host, () => tell(server.address()))
}

function tell(address: unknown) {
  const { port } = address as { port: number }
  process.stdout.write(`http://${host}:${port}\n`)
}
