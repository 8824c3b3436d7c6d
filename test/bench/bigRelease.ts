import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { arrowFile } from '../../api/formats.ts'
import { type Column, tables } from '../../data/release.ts'
import { openDatabase, query } from '../../pipelines/database.ts'

export const bigId = '2026-Q3.1'

/** A release of one table, `statistic`, with this many drawn rows: every text one of twenty words, a quarter of the numbers hidden. */
export async function bigRelease(releases: string, rows: number): Promise<void> {
  const at = join(releases, bigId)
  mkdirSync(join(at, 'public'), { recursive: true })
  const file = join(at, 'public', 'statistic')
  const db = await openDatabase()
  const columns = Object.entries<Column>(tables.statistic).map(([name, column], place) =>
    drawnColumn(name, column, place),
  )
  await db.run(
    `copy (select ${columns.join(', ')} from range(${rows}) as r(i) order by all) to '${file}.parquet' (format parquet, compression zstd)`,
  )
  const found = await query<object>(db, `from read_parquet('${file}.parquet') limit 20000`)
  db.closeSync()
  writeFileSync(`${file}.arrow`, await arrowFile('statistic', once(found)))
  writeFileSync(join(at, 'vocabulary.json'), '{}')
  writeFileSync(join(at, 'manifest.json'), JSON.stringify(manifestOf(at, rows)))
}

function drawnColumn(name: string, { type }: Column, place: number): string {
  const drawn = `(hash(i * 31 + ${place}) % 20)::integer`
  if (type === 'text') return `'${name}-' || ${drawn} as "${name}"`
  if (type === 'boolean') return `${drawn} % 2 = 0 as "${name}"`
  if (type === 'integer') return `case when ${drawn} >= 5 then (i % 100000)::integer end as "${name}"`
  return `case when ${drawn} >= 5 then (i % 100000) / 7.0 end as "${name}"`
}

function manifestOf(at: string, rows: number) {
  const files = ['public/statistic.parquet', 'public/statistic.arrow'].map((path) => {
    const bytes = readFileSync(join(at, path))
    return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  })
  return {
    id: bigId,
    quarter: '2026-Q3',
    version: 1,
    status: 'voorlopig',
    publication_date: '2026-11-15',
    next_release_date: '2027-02-15',
    quarters: [],
    tables: { public: { statistic: { rows } }, benchmark: {} },
    files,
  }
}

async function* once<T>(rows: T) {
  yield rows
}
