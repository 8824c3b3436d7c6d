import type { DuckDBConnection } from '@duckdb/node-api'
import type { Quarter } from '../../data/quarter.ts'
import type { Break, Origin, Row, TableName } from '../../data/release.ts'
import { measures } from '../../data/vocabulary/measures.ts'
import { rules } from '../../data/vocabulary/rules.ts'
import { benchmarkWords } from '../analyse/benchmarkWords.ts'
import { comparisons } from '../analyse/comparisons.ts'
import { type ClassCount, distributions } from '../analyse/distributions.ts'
import { type Dominated, refusedRates } from '../analyse/dominance.ts'
import { effects } from '../analyse/effects.ts'
import { estimate, type Pair } from '../analyse/estimate.ts'
import { findings } from '../analyse/findings.ts'
import { indicatorFunnels, organisationFunnels } from '../analyse/funnels.ts'
import { grouped } from '../analyse/grouped.ts'
import { loopTrends } from '../analyse/loopTrends.ts'
import { type MonthCount, months } from '../analyse/months.ts'
import { ruleBalance } from '../analyse/ruleBalance.ts'
import { type ChangeEvent, ruleChanges } from '../analyse/ruleChanges.ts'
import { ruleOrder } from '../analyse/ruleOrder.ts'
import { seriesFacts } from '../analyse/seriesFacts.ts'
import { seriesIndex } from '../analyse/seriesIndex.ts'
import { type Shown, trends } from '../analyse/trend.ts'
import { insertRows, query, runFile } from '../database.ts'
import { ready } from '../statistics/distributions.ts'
import { readRows } from '../words.ts'

/** From table analysed.statistic to the released tables of estimates, trends, effects, orders and findings. Nothing here sees an unprotected number. */
export async function analyse(
  connection: DuckDBConnection,
  quarter: Quarter,
  origins: readonly Origin[],
  breaks: readonly Break[],
) {
  await ready
  await connection.run(
    'create table analysed.origin (quarter varchar, signal varchar, label varchar, definition varchar)',
  )
  await insertRows(connection, 'analysed', 'origin', origins)
  await runFile(connection, '50_estimate.sql')
  const dominated = await query<Dominated>(connection, 'select quarter, rule from analysed.dominated order by all')
  const isRefused = refusedRates(dominated)
  const estimated = await estimates(connection)
  const shown = estimated.filter(({ row }) => !isRefused(row))
  const classes = await readRows<ClassCount>(connection, 'analysed.class')
  const indicators = await query<Row<'indicator'>>(connection, 'select * from released.indicator order by all')
  const events = await query<ChangeEvent>(connection, 'select * from analysed.rule_change order by all')
  const scene = { breaks, isRefused, ...deliveries(origins) }
  const index = seriesIndex(shown)
  const found = effects(ruleChanges(events), index, { last: quarter, breaks })
  const ruleEvents = await query<Row<'rule_event'>>(connection, 'select * from released.rule_event order by all')
  const trend = trends(shown, scene)
  const funnel = [...organisationFunnels(shown, quarter), ...indicatorFunnels(indicators)]
  const tables: { [T in TableName]?: readonly Row<T>[] } = {
    estimate: shown.map(({ row }) => row),
    distribution: distributions(classes),
    trend: [...trend, ...loopTrends(ruleEvents, quarter, voice(origins))],
    funnel,
    effect: found.effect,
    effect_point: found.points,
    placebo: found.strip,
    finding: findings(quarter, trend, shown, found.effect),
    rule_order: ruleOrder(
      estimated,
      quarter,
      dominated.flatMap((one) => (one.quarter === quarter ? one.rule : [])),
    ),
    series: seriesFacts(shown, breaks),
    comparison: comparisons(classes, quarter),
    unit_word: benchmarkWords(funnel, noiseIn(shown, quarter)),
    rule_balance: ruleBalance(rules, ruleEvents, quarter),
    monthly: months(await query<MonthCount>(connection, 'select * from analysed.month order by month')),
  }
  for (const [table, rows] of Object.entries(tables)) await insertRows(connection, 'released', table, rows)
}

/** Whose owners speak: those of the invented field, or of this installation. */
const voice = (origins: readonly Origin[]) => origins.findLast(({ invented }) => invented)?.label ?? 'Wederkerig'

/** Noise on both counts of an organisation's row in a funnel; other publishers added none. */
function noiseIn(shown: readonly Shown[], quarter: string) {
  const own = shown.filter(({ row }) => row.quarter === quarter && row.level === 'organisation')
  const known = new Map(own.map(({ row, pair }) => [`${row.measure}|${row.organisation}`, pair]))
  return ({ measure, unit }: Row<'funnel'>) => {
    const pair = known.get(`${measure}|${unit}`)
    return { numerator: pair?.noise_var_num ?? 0, denominator: pair?.noise_var_den ?? 0 }
  }
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
