import { measures } from '../../data/vocabulary/measures.ts'
import { type Parameters, planOf } from './plan.ts'

/** Measures that count handovers, and so begin anew under another definition. */
const counting = ['handover.per_family', 'handover.warm_share', 'handover.with_family_share', 'handover.gap_days']

/** What a keeper of the field would have recorded in breaks.ndjson: the new definition, and the merger for gi-11. */
export function breaksOf(parameters: Parameters): string {
  const { series, turns } = planOf(parameters)
  const recorded = { by: 'verzonnen veld', date: 'verzonnen' }
  const definition = counting.map((measure) => ({
    measure,
    quarter: series[turns.definition],
    kind: 'definition',
    reason: 'tijdelijke vervanger telt voortaan mee als overdracht (verzonnen)',
    ...recorded,
  }))
  const merger = Object.values(measures)
    .filter(({ formula }) => formula.signal !== 'later' && formula.signal !== 'rule_event')
    .map(({ id }) => ({
      measure: id,
      quarter: series[turns.merged],
      organisation: 'gi-11',
      kind: 'merger',
      reason: 'gi-12 gaat op in gi-11 (verzonnen)',
      ...recorded,
    }))
  return [...definition, ...merger].map((line) => `${JSON.stringify(line)}\n`).join('')
}
