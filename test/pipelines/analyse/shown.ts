import type { Quarter } from '../../../data/quarter.ts'
import type { Break, Origin, Row } from '../../../data/release.ts'
import { openDatabase, query } from '../../../pipelines/database.ts'
import { layVocabulary } from '../../../pipelines/protect.ts'
import { analyse } from '../../../pipelines/release/analyse.ts'
import { ruleChangeTable } from '../../../pipelines/release/gather.ts'
import { createReleased } from '../../../pipelines/release/tables.ts'
import { insertDrawn } from '../spec.ts'

type Scene = {
  quarter?: Quarter
  origins?: readonly Origin[]
  breaks?: readonly Break[]
  indicator?: string
  dominated?: string
}

export const origin = (quarter: string, signal: string, definition: string | null = null): Origin => ({
  quarter,
  signal,
  label: `proef ${signal}`,
  invented: false,
  definition,
})

/** What is written of drawn rows of table statistic: the analysed tables, by name. `quarter` is filled in where it is not drawn. */
export async function analysed(
  statistic: string,
  { quarter = '2026-Q3', origins = [], breaks = [], indicator, dominated }: Scene = {},
) {
  const connection = await openDatabase()
  await layVocabulary(connection, quarter, `${quarter}.1`)
  await createReleased(connection)
  await connection.run('create table analysed.statistic as select * exclude (level) from released.statistic')
  await connection.run(`alter table analysed.statistic alter column quarter set default '${quarter}'`)
  await insertDrawn(connection, 'analysed.statistic', statistic)
  if (indicator) await insertDrawn(connection, 'released.indicator', indicator)
  await connection.run('create table analysed.dominated (quarter varchar, rule varchar)')
  if (dominated) await insertDrawn(connection, 'analysed.dominated', dominated)
  await connection.run(ruleChangeTable)
  await analyse(connection, quarter, origins, breaks)
  const rows = <T extends 'estimate' | 'trend' | 'distribution' | 'funnel'>(table: T, where = 'true') =>
    query<Row<T>>(connection, `select * from released.${table} where ${where} order by all`)
  return { rows, close: () => connection.closeSync() }
}
