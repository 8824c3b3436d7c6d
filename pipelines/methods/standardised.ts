import { standardisedRate } from '../statistics/standardisedRate.ts'
import type { Choices } from './choices.ts'
import type { Method } from './method.ts'
import { rangesDrawing } from './rangesDrawing.ts'
import type { Sheet } from './sheet.ts'

/** Directly standardised rate with Dobson's interval (2.7), per group; PHE's phe_dsr. */
export const standardised: Method = {
  summary: {
    nl: 'Direct gestandaardiseerd cijfer met het interval van Dobson.',
    en: "Directly standardised rate with Dobson's interval.",
  },
  columns: {
    count: {
      aliases: ['x', 'events', 'aantal', 'numerator', 'teller', 'obs'],
      meaning: { nl: 'gebeurtenissen in de klasse', en: 'events in the class' },
    },
    population: {
      aliases: ['n', 'pop', 'bevolking', 'denominator', 'noemer'],
      meaning: { nl: 'mensen in de klasse', en: 'people in the class' },
    },
    standard: {
      aliases: ['stdpop', 'standard_population', 'standaard', 'standaardbevolking', 'esp2013', 'weight'],
      meaning: {
        nl: 'mensen van die klasse in de standaardbevolking',
        en: 'people of that class in the standard population',
      },
    },
    group: {
      aliases: ['groep', 'area', 'gebied', 'unit'],
      optional: true,
      meaning: { nl: 'een cijfer per groep', en: 'one rate per group' },
    },
  },
  options: ['conf', 'multiplier'],
  prints: {
    nl: 'per groep: group, total_count, total_pop, value, lower, upper (per --multiplier, 100000), crude_rate, variance, refusal. Onder 10 gebeurtenissen geen cijfer',
    en: 'per group: group, total_count, total_pop, value, lower, upper (per --multiplier, 100000), crude_rate, variance, refusal. No rate under 10 events',
  },
  run: (sheet, choices) => {
    const rows = groupsOf(sheet).map(({ group, strata }) => rowOf(group, strata, choices))
    const [first] = rows
    const refusal = rows.every((row) => row.refusal !== null) ? (first?.refusal ?? null) : null
    return {
      refusal,
      figures: { n_groups: rows.length, ...(rows.length === 1 ? first : {}) },
      rows,
      ...rangesDrawing(rows.map((row) => ({ ...row, name: row.group }))),
    }
  },
}

type Stratum = { events: number; population: number; standard: number }

function groupsOf(sheet: Sheet): { group: string; strata: Stratum[] }[] {
  const [events, populations, standards] = [
    sheet.complete('count', { least: 0 }),
    sheet.complete('population', { above: 0 }),
    sheet.complete('standard', { least: 0 }),
  ]
  const names = sheet.has('group') ? sheet.texts('group') : []
  const groups = new Map<string, Stratum[]>()
  events.forEach((count, row) => {
    const group = names[row] ?? ''
    const stratum = { events: count, population: populations[row] ?? 0, standard: standards[row] ?? 0 }
    groups.set(group, [...(groups.get(group) ?? []), stratum])
  })
  return [...groups].map(([group, strata]) => ({ group, strata }))
}

function rowOf(group: string, strata: readonly Stratum[], { conf, multiplier }: Choices) {
  const rate = standardisedRate(strata, conf)
  const events = strata.reduce((sum, stratum) => sum + stratum.events, 0)
  const people = strata.reduce((sum, stratum) => sum + stratum.population, 0)
  return {
    group,
    total_count: events,
    total_pop: people,
    value: rate && rate.value * multiplier,
    lower: rate && rate.lower * multiplier,
    upper: rate && rate.upper * multiplier,
    crude_rate: rate && rate.crude * multiplier,
    variance: rate && rate.variance * multiplier ** 2,
    refusal: rate ? null : ('denominator_below_min' as const),
  }
}
