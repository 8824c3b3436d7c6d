import type { DuckDBConnection } from '@duckdb/node-api'
import type { Quarter } from '../../data/quarter.ts'
import type { Break, Origin, Row } from '../../data/release.ts'
import { measures } from '../../data/vocabulary/measures.ts'
import { type ClassCount, distributions } from '../analyse/distributions.ts'
import { effects } from '../analyse/effects.ts'
import { estimate, type Pair } from '../analyse/estimate.ts'
import { indicatorFunnels, organisationFunnels } from '../analyse/funnels.ts'
import { grouped } from '../analyse/grouped.ts'
import { type ChangeEvent, ruleChanges } from '../analyse/ruleChanges.ts'
import { seriesIndex } from '../analyse/seriesIndex.ts'
import { type Shown, trends } from '../analyse/trend.ts'
import { insertRows, query, runFile } from '../database.ts'
import { ready } from '../statistics/distributions.ts'
import { readRows } from '../words.ts'

/** From table analysed.statistic to the released tables estimate, distribution, trend and funnel. Nothing here sees an unprotected number. */
export async function analyse(
  connection: DuckDBConnection,
  quarter: Quarter,
  origins: readonly Origin[],
  breaks: readonly Break[],
) {
  await ready
  await connection.run('create table analysed.origin (quarter varchar, signal varchar, label varchar)')
  await insertRows(connection, 'analysed', 'origin', origins)
  await runFile(connection, '50_estimate.sql')
  const shown = await estimates(connection)
  const classes = await readRows<ClassCount>(connection, 'analysed.class')
  const indicators = await query<Row<'indicator'>>(connection, 'select * from released.indicator order by all')
  const events = await query<ChangeEvent>(connection, 'select * from analysed.rule_change order by all')
  const scene = { breaks, ...deliveries(origins) }
  const index = seriesIndex(shown)
  const found = effects(ruleChanges(events), index, { last: quarter, breaks })
  await insertRows(
    connection,
    'released',
    'estimate',
    shown.map(({ row }) => row),
  )
  await insertRows(connection, 'released', 'distribution', distributions(classes))
  await insertRows(connection, 'released', 'trend', trends(shown, scene))
  await insertRows(connection, 'released', 'funnel', [
    ...organisationFunnels(shown, quarter),
    ...indicatorFunnels(indicators),
  ])
  await insertRows(connection, 'released', 'effect', found.effect)
  await insertRows(connection, 'released', 'effect_point', found.points)
  await insertRows(connection, 'released', 'placebo', found.strip)
}

async function estimates(connection: DuckDBConnection): Promise<Shown[]> {
  const pairs = await readRows<Pair>(connection, 'analysed.pair')
  return pairs.filter((pair) => pair.denominator > 0).map((pair) => ({ pair, ...estimate(pair) }))
}

/** Which quarters had signals of a measure's kind at all, and the last of them. */
function deliveries(origins: readonly Origin[]) {
  const delivered = grouped(origins, (origin) => origin.signal)
  const quarters = new Map<string, string[]>(
    Object.values(measures).map((measure) => {
      const own = delivered.get(measure.formula.signal) ?? []
      return [measure.id, own.map((origin) => origin.quarter).sort()]
    }),
  )
  return {
    supplied: (quarter: string, measure: string) => quarters.get(measure)?.includes(quarter) ?? false,
    last: (measure: string) => quarters.get(measure)?.at(-1) as Quarter,
  }
}
