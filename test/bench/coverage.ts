import { firstDay, type Quarter } from '../../data/quarter.ts'
import type { MeasureId } from '../../data/vocabulary/measures.ts'
import { effects } from '../../pipelines/analyse/effects.ts'
import { findings } from '../../pipelines/analyse/findings.ts'
import { ruleChanges } from '../../pipelines/analyse/ruleChanges.ts'
import { ruleOrder } from '../../pipelines/analyse/ruleOrder.ts'
import { seriesIndex } from '../../pipelines/analyse/seriesIndex.ts'
import { type Shown, trends } from '../../pipelines/analyse/trend.ts'
import { type Plan, planOf } from '../../pipelines/invent/plan.ts'
import { stream } from '../../pipelines/invent/random.ts'
import { ratesAt } from '../../pipelines/invent/rates.ts'
import { leaningRule, recordingRule, ruleChances } from '../../pipelines/invent/rules.ts'
import { staffed } from '../../pipelines/invent/staff.ts'
import { ready } from '../../pipelines/statistics/distributions.ts'
import { drawn, still, type TrueSeries, trueSeries } from './drawnField.ts'

export type Covered = {
  name: string
  value: number
  goal: readonly [number, number]
  cases: number
  note: string
}

/** What is planted and where: the first quarter of each differs from the one before by a known size. */
const planted: readonly { rule: string; about: string | null; measure: MeasureId; turn: 'explained' | 'recording' }[] =
  [
    { rule: leaningRule, about: leaningRule, measure: 'friction.level_misread_share', turn: 'explained' },
    { rule: recordingRule, about: recordingRule, measure: 'friction.minutes_lost', turn: 'recording' },
    { rule: recordingRule, about: null, measure: 'time.administration_share', turn: 'recording' },
    { rule: recordingRule, about: null, measure: 'process.careful', turn: 'recording' },
  ]

/**
 * Whether the methods do on the synthetic field what they promise. Simulated are the contributors behind each national figure and the noise of
 * disclosure, drawn afresh per seed from the field's own true rates; estimates, effects, orders and findings are the product's own code.
 */
export async function coverage(seeds: number): Promise<Covered[]> {
  await ready
  const lengths = [16, 24]
  const fields = lengths.map((quarters) => fieldOf(planOf({ reporters: 2400, quarters, seed: 1, last: '2026-Q3' })))
  const effect = fields.map((field) => effectsOver(field, seeds))
  return [
    ...fields.flatMap(({ plan }, at) => effectLines(plan.quarters, effect[at] ?? noTally)),
    ...orderLines(fields[0] as Field, seeds),
    ...fields.map((field) => findingLine(field, seeds)),
  ]
}

type Field = { plan: Plan; series: TrueSeries[]; shares: ReadonlyMap<string, number> }

function fieldOf(plan: Plan): Field {
  const series = trueSeries(
    plan,
    plan.series.flatMap((_, at) => ratesAt(plan, at)),
  )
  const rates = series.filter(({ measure }) => measure === 'friction.reporters_per_100')
  return { plan, series, shares: new Map(rates.map(({ who, values }) => [who.rule ?? '', (values[0] ?? 0) / 100])) }
}

type Tally = { covered: number; planted: number; said: number; nulls: number; sidesSaid: number; sides: number }
const noTally: Tally = { covered: 0, planted: 0, said: 0, nulls: 0, sidesSaid: 0, sides: 0 }

function effectsOver({ plan, series, shares }: Field, seeds: number): Tally {
  const tally = { ...noTally }
  const calm = still(series)
  const nullable = [...new Set(calm.filter(({ who }) => !who.rule).map(({ measure }) => measure))]
  for (let seed = 0; seed < seeds; seed++) {
    const rows = drawn(plan, series, stream(seed, 'coverage', plan.quarters), shares)
    for (const one of planted) {
      const at = plan.turns[one.turn]
      const found = effectOf(plan, rows, one.rule, one.measure, at, one.about)
      const truth = series.find(({ measure, who }) => measure === one.measure && (who.rule ?? null) === one.about)
      const size = (truth?.values[at] ?? 0) - (truth?.values[at - 1] ?? 0)
      const own = found.find(({ side }) => side === 'planned')
      if (!own || own.lower === null || own.upper === null) continue
      tally.planted += 1
      if (own.lower <= size && size <= own.upper) tally.covered += 1
    }
    const none = drawn(plan, calm, stream(seed, 'calm', plan.quarters), shares)
    const asked = nullable[seed % nullable.length] as MeasureId
    const judged = effectOf(plan, none, recordingRule, asked, Math.floor(plan.quarters / 2), null).filter(
      ({ p_register }) => p_register !== null,
    )
    for (const { side, verdict } of judged) {
      if (side === 'planned') tally.nulls += 1
      else tally.sides += 1
      if (verdict === 'changed' && side === 'planned') tally.said += 1
      if (verdict === 'changed' && side === 'side') tally.sidesSaid += 1
    }
  }
  return tally
}

function effectOf(
  plan: Plan,
  rows: readonly Shown[],
  rule: string,
  measure: MeasureId,
  at: number,
  about: string | null,
) {
  const quarter = plan.series[at] as Quarter
  const event = {
    rule,
    quarter: plan.series[at - 1] ?? '',
    event: 'gewijzigd',
    change_date: firstDay(quarter),
    transition_quarters: 0,
  }
  const changes = ruleChanges([{ ...event, measure, direction: 'lower', changed_at: null, compared_with: null }])
  const last = plan.series.at(-1) as Quarter
  const own = rows.filter(({ row }) => row.measure === measure || about === null)
  return effects(changes, seriesIndex(own), { last, breaks: [] }).effect.filter(({ series }) => series === 'own')
}

function effectLines(quarters: number, { covered, planted: all, said, nulls, sidesSaid, sides }: Tally): Covered[] {
  return [
    line(`95% interval covers the planted effect, ${quarters} quarters`, covered / all, [0.93, 0.98], all),
    line(`effect said without one, planned measure, ${quarters} quarters`, said / nulls, [0, 0.05], nulls),
    line(`effect said without one, side measure, ${quarters} quarters`, sidesSaid / sides, [0, 0.05], sides),
  ]
}

/** Mean squared error of the expected rank against that of the order of the raw rates, over the rules of the register. */
function orderLines({ plan }: Field, seeds: number): Covered[] {
  const at = plan.quarters - 1
  const truth = registerRates(plan, at)
  const places = ranksOf(truth.map(({ values }) => values[0] ?? 0))
  const one = { ...plan, quarters: 1, series: [plan.last] }
  let [shrunken, raw] = [0, 0]
  for (let seed = 0; seed < seeds; seed++) {
    const rows = drawn(one, truth, stream(seed, 'order'), new Map()).filter(({ pair }) => pair.numerator >= 10)
    const order = new Map(ruleOrder(rows, plan.last, []).map((row) => [row.rule, row.expected_rank]))
    const rules = rows.map(({ row }) => row.rule ?? '')
    const own = ranksOf(rules.map((rule) => truth.find(({ who }) => who.rule === rule)?.values[0] ?? 0))
    const plain = ranksOf(rows.map(({ figure }) => figure.value))
    shrunken += meanSquare(rules.map((rule, index) => (order.get(rule) ?? 0) - (own[index] ?? 0)))
    raw += meanSquare(plain.map((rank, index) => rank - (own[index] ?? 0)))
  }
  const note = `${places.length} rules; mean squared error of rank ${(shrunken / seeds).toFixed(1)} against ${(raw / seeds).toFixed(1)}`
  return [{ ...line('shrunken order: error of rank as part of the raw one', shrunken / raw, [0, 1], seeds), note }]
}

/** Reporters per hundred of every rule: 1 - (1 - chance of a flag) over the flags of a reporter, by organisation. */
function registerRates(plan: Plan, at: number): TrueSeries[] {
  const field = staffed(plan, at)
  const everyone = field.reduce((sum, { reporters }) => sum + reporters, 0)
  const totals = new Map<string, number>()
  for (const organisation of field)
    for (const [rule, chance] of ruleChances(plan, organisation, at))
      totals.set(rule, (totals.get(rule) ?? 0) + organisation.reporters * (1 - (1 - chance) ** 1.6))
  return [...totals]
    .filter(([rule]) => rule !== 'nieuw')
    .map(([rule, total]) => ({
      measure: 'friction.reporters_per_100' as const,
      who: { rule },
      values: [(100 * total) / everyone],
    }))
}

/** A quarter of a field in which nothing changes: how often at least one finding is told over all measures. */
function findingLine({ plan, series, shares }: Field, seeds: number): Covered {
  const calm = still(series).filter(({ who }) => !who.rule)
  const last = plan.series.at(-1) as Quarter
  let [quarters, hits] = [0, 0]
  for (let seed = 0; seed < seeds; seed++) {
    const rows = drawn(plan, calm, stream(seed, 'finding', plan.quarters), shares)
    const trend = trends(rows, { last: () => last, breaks: [], isRefused: () => false, supplied: () => true })
    if (findings(last, trend, rows, []).some(({ code }) => code === 'moved')) quarters += 1
    if (trend.some(({ quarter, flag }) => quarter === last && flag !== null)) hits += 1
  }
  const note = `a chart alone would flag something in ${((100 * hits) / seeds).toFixed(0)}% of the quarters`
  return {
    ...line(`a finding where nothing changed, ${plan.quarters} quarters`, quarters / seeds, [0, 0.05], seeds),
    note,
  }
}

const line = (name: string, value: number, goal: readonly [number, number], cases: number): Covered => ({
  name,
  value,
  goal,
  cases,
  note: '',
})

const ranksOf = (values: readonly number[]) =>
  values.map(
    (value) =>
      1 + values.filter((other) => other > value).length + (values.filter((other) => other === value).length - 1) / 2,
  )

const meanSquare = (values: readonly number[]) => values.reduce((sum, value) => sum + value ** 2, 0) / values.length
