import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Quarter } from '../../data/quarter.ts'
import { query } from '../database.ts'
import type { Folder } from '../folder.ts'
import { batchFiles, readLedger } from '../sources/ledger.ts'
import { earlierDominated, earlierStatistics } from './history.ts'
import type { Plan } from './plan.ts'

/** Fills released.statistic with the quarter's protected statistics and those of the quarters before; also view analysed.statistic, and analysed.dominated of those. */
export async function gatherStatistics(connection: DuckDBConnection, paths: Folder, plan: Plan) {
  const own = `select *, ${levelOf} as level from protected.statistic`
  for (const rows of [own, ...earlierStatistics(paths, plan.earlier)])
    await connection.run(`insert into released.statistic by name ${rows}`)
  await connection.run('create view analysed.statistic as from released.statistic')
  for (const rows of earlierDominated(paths, plan.earlier))
    await connection.run(`insert into analysed.dominated by name ${rows}`)
  if (plan.previous)
    await connection.run(`insert into released.changes by name select *, ${levelOf} as level from protected.changes`)
}

const levelOf = `coalesce(nullif(concat_ws('-', ${[
  'kind',
  'region',
  'organisation',
  'role',
  'phase',
  'respondent',
  'framework',
  'theme',
  'rule',
  'item',
  'from_actor',
  'to_actor',
]
  .map((dimension) => `case when ${dimension} is not null then '${dimension}' end`)
  .join(', ')}), ''), 'all')`

/** Fills released.indicator and released.rule_event, and analysed.rule_change, from what was imported. */
export async function gatherFigures(connection: DuckDBConnection, paths: Folder, quarter: Quarter) {
  await connection.run(ruleChangeTable)
  const known = new Set(readLedger(paths).map((entry) => entry.batch))
  for (const table of ['indicator', 'rule_event'] as const) {
    const files = batchFiles(join(paths.imported, table), (batch) => known.has(batch))
    if (files.length === 0) continue
    const list = files.map((file) => `'${file.replaceAll("'", "''")}'`).join(', ')
    await connection.run(`create view imported.${table} as select * from read_parquet([${list}], union_by_name = true)`)
    if (table === 'indicator') await connection.run(newestFigures)
    else await gatherEvents(connection, quarter)
  }
}

const newestFigures =
  'insert into released.indicator by name select * exclude (batch) from imported.indicator qualify row_number() over (partition by series, period, area_level, area order by batch desc) = 1'

/** Changes of rules as recorded, empty: what table effect is made from. */
export const ruleChangeTable = `create table analysed.rule_change (rule varchar, quarter varchar, event varchar, change_date varchar,
  transition_quarters integer, measure varchar, direction varchar, changed_at varchar, compared_with varchar)`

/** An event counts in its highest version, first delivered; batches of an older layout know none. */
const lastVersions = `row_number() over (partition by coalesce(id, signal::varchar) order by version desc, batch, signal) = 1
  and not coalesce(withdrawn, false)`

/** Where a change applies and who compares may name organisations: the analysis reads it, the release does not show it. */
async function gatherEvents(connection: DuckDBConnection, quarter: Quarter) {
  const has = async (table: string) =>
    (await query<{ column_name: string }>(connection, `describe ${table}`)).map((row) => row.column_name)
  const found = [...(await has('imported.rule_event')), 'rule']
  const named = found.includes('id') ? lastVersions : 'true'
  const own = `select * exclude (rule_id), rule_id as rule from imported.rule_event where quarter <= '${quarter}' qualify ${named}`
  const into = async (table: string, where: string) => {
    const names = (await has(table)).filter((name) => found.includes(name)).join(', ')
    await connection.run(`insert into ${table} by name select ${names} from (${own}) where ${where}`)
  }
  await into('released.rule_event', 'true')
  await into('analysed.rule_change', 'change_date is not null')
}
