import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { insertRows, openDatabase, query } from '../../pipelines/database.ts'
import type { Folder } from '../../pipelines/folder.ts'
import { openImported } from '../../pipelines/imported.ts'
import { protectQuarter } from '../../pipelines/protect.ts'
import { type Friction, friction } from './inbox.ts'

/** One person of an organisation: the rules she flagged, and with which minutes; null is withdrawn. */
export type Person = { id: number; organisation: string; region: string; flags: Record<string, string | null> }
export type Shown = { cell: string; statistic: string; value: number; carried: boolean; release: string }

const quarter = '2026-Q3'
const bands = ['', '0', '1-15', '16-60', '61-240', '240+']

/** The rows of both versions of a quarter, made by the real protect step from what stood in the files before and after a correction. */
export async function bothVersions(paths: Folder, before: readonly Person[], after: readonly Person[]) {
  mkdirSync(paths.keys, { recursive: true, mode: 0o700 })
  writeFileSync(join(paths.keys, `${quarter}.key`), '5a'.repeat(32), { mode: 0o600 })
  await writeBatch(
    paths,
    1,
    before.flatMap((person) => signalsOf(person, 1)),
  )
  const first = join(paths.root, 'first.parquet')
  const one = await protect(paths, [1], null, first)
  await writeBatch(paths, 2, corrections(before, after))
  const two = await protect(paths, [1, 2], `select * from read_parquet('${first}')`, join(paths.root, 'second.parquet'))
  return { one, two }
}

function signalsOf({ id, organisation, region, flags }: Person, version: number): Friction[] {
  return Object.entries(flags).map(([rule, minutes], index) =>
    friction({
      contributor: BigInt(id) * 7_919_777n,
      signal: BigInt(id * 10 + index),
      signal_key: BigInt(id * 100 + index * 10 + bands.indexOf(minutes ?? '')) * 104_729n,
      batch: version,
      version,
      organisation,
      region,
      role: 'jeugdbeschermer',
      rule_id: rule,
      minutes_band: minutes ?? '0',
      withdrawn: minutes === null,
    }),
  )
}

/** New people and new words of known people, in the second batch; who is gone has withdrawn everything. */
function corrections(before: readonly Person[], after: readonly Person[]): Friction[] {
  const known = new Map(before.map((person) => [person.id, JSON.stringify(person)]))
  const stays = new Set(after.map(({ id }) => id))
  const gone = before
    .filter(({ id }) => !stays.has(id))
    .map((person) => ({ ...person, flags: Object.fromEntries(Object.keys(person.flags).map((rule) => [rule, null])) }))
  const changed = after.filter((person) => known.get(person.id) !== JSON.stringify(person))
  return [...gone, ...changed].flatMap((person) => signalsOf(person, 2))
}

async function writeBatch(paths: Folder, batch: number, rows: readonly Friction[]) {
  if (rows.length === 0) return
  const at = join(paths.imported, 'friction', `quarter=${quarter}`)
  mkdirSync(at, { recursive: true })
  const connection = await openDatabase()
  await connection.run('create schema imported')
  await openImported(connection, { ...paths, imported: '/nowhere' }, quarter, [])
  await insertRows(connection, 'imported', 'friction', rows)
  await connection.run(`copy imported.friction to '${join(at, `${batch}_0.parquet`)}' (format parquet)`)
  connection.closeSync()
}

async function protect(paths: Folder, batches: number[], earlier: string | null, out: string): Promise<Shown[]> {
  const connection = await openDatabase()
  await protectQuarter(connection, paths, quarter, {
    batches,
    release: `${quarter}.${earlier ? 2 : 1}`,
    earlier: earlier === null ? null : { batches: [1], statistic: earlier },
  })
  await connection.run(`copy protected.statistic to '${out}' (format parquet)`)
  const rows = await query<Shown>(
    connection,
    `select concat_ws('|', coalesce(kind, ''), coalesce(region, ''), coalesce(organisation, ''), coalesce(role, ''), coalesce(theme, ''),
      coalesce(rule, '')) as cell, statistic, value, carried, release from protected.statistic order by all`,
  )
  connection.closeSync()
  return rows
}
