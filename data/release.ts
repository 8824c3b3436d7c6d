import {
  type Column,
  cell,
  flag,
  integer,
  limits,
  measure,
  optionalInteger,
  optionalReal,
  optionalText,
  quarter,
  real,
  text,
} from './column.ts'
import { findingTables } from './findings.ts'

export type { Column, ColumnType } from './column.ts'

/** Tables and columns of a release; those of findings, effects and orders are in findings.ts. */
export const tables = {
  statistic: {
    signal: text('soort signaal', 'kind of signal'),
    quarter,
    ...cell,
    statistic: text('wat er geteld is', 'what is counted'),
    value: real('beschermde waarde, met ruis', 'protected value, noise included'),
    noise_variance: real('variantie van de ruis', 'variance of the noise'),
    carried: flag('overgenomen uit de vorige versie', 'carried over from the earlier version'),
    release: text('uitgave waarin de waarde voor het eerst stond', 'release that first showed the value'),
  },
  changes: {
    signal: text('soort signaal', 'kind of signal'),
    quarter,
    ...cell,
    statistic: text('wat er geteld is', 'what is counted'),
    change: text(
      'changed = veranderd, same = opnieuw gemaakt en gelijk, appeared = erbij, disappeared = weg, carried = overgenomen',
      'changed, same = made anew and equal, appeared, disappeared, carried = taken over as it was',
    ),
    value_before: optionalReal('beschermde waarde in de vorige versie', 'protected value in the version before'),
    value: optionalReal('beschermde waarde in deze versie', 'protected value in this version'),
    noise_variance: real('variantie van de ruis', 'variance of the noise'),
  },
  estimate: {
    quarter,
    measure,
    ...cell,
    value: optionalReal('waarde in de eenheid van de maat', 'value in the unit of the measure'),
    lower: optionalReal('ondergrens 95%, ruis en toeval samen', 'lower 95% bound, noise and sampling together'),
    upper: optionalReal('bovengrens 95%', 'upper 95% bound'),
    numerator: optionalReal('teller, beschermd', 'numerator, protected'),
    denominator: optionalReal('noemer, beschermd', 'denominator, protected'),
    contributors: optionalInteger('aantal bijdragen, beschermd', 'number of contributors, protected'),
    noise_var_num: optionalReal('ruisvariantie van de teller', 'noise variance of the numerator'),
    noise_var_den: optionalReal('ruisvariantie van de noemer', 'noise variance of the denominator'),
    method: text('methode van het interval', 'method of the interval'),
    status: optionalText('u = onzeker, k = bijna nul', 'u = low reliability, k = rounds to zero'),
    refusal: optionalText('waarom iets niet gezegd wordt', 'why something is not said'),
    definition_version: integer('versie van de definitie', 'version of the definition'),
    origin: text('waar de signalen vandaan komen', 'where the signals come from'),
  },
  distribution: {
    quarter,
    measure,
    ...cell,
    position: integer('volgorde van de klasse', 'order of the class'),
    category: text('klasse: 1 tot en met 5, of samengevoegd', 'class: 1 to 5, or collapsed'),
    share: real('aandeel', 'share'),
    lower: real('ondergrens 95%', 'lower 95% bound'),
    upper: real('bovengrens 95%', 'upper 95% bound'),
    median: optionalReal('middelste aantal dagen, uit de klassen', 'median in days, from the classes'),
    median_lower: optionalReal('ondergrens 95% van het middelste aantal', 'lower 95% bound of the median'),
    median_upper: optionalReal(
      'bovengrens 95% van het middelste aantal; leeg is open',
      'upper 95% bound of the median; empty is open',
    ),
    contributors: integer('aantal bijdragen, beschermd', 'number of contributors, protected'),
    origin: text('waar de signalen vandaan komen', 'where the signals come from'),
  },
  trend: {
    quarter,
    measure,
    ...cell,
    value: optionalReal('waarde; leeg is een gat', 'value; empty is a gap'),
    lower: optionalReal('ondergrens 95%', 'lower 95% bound'),
    upper: optionalReal('bovengrens 95%', 'upper 95% bound'),
    contributors: optionalInteger('aantal bijdragen, beschermd', 'number of contributors, protected'),
    n_points: integer('punten in dit stuk van de reeks', 'points in this segment of the series'),
    segment: integer('stuk van de reeks, vanaf 1', 'segment of the series, from 1'),
    segment_reason: optionalText('waarom hier een nieuw stuk begint', 'why a new segment begins here'),
    rung: text('trede van de ladder', 'rung of the display ladder'),
    chart: text('xmr, p of u', 'xmr, p or u'),
    ...limits,
    flag: optionalText('welke regel dit punt raakt', 'rule that this point hits'),
    status: optionalText(
      'c = niet getoond, x = niet aangeleverd, u = onzeker',
      'c = not shown, x = not supplied, u = low reliability',
    ),
    refusal: optionalText('waarom iets niet gezegd wordt', 'why something is not said'),
    origin: text('waar de signalen vandaan komen', 'where the signals come from'),
  },
  funnel: {
    measure: text('maat of reeks van een ander', 'measure, or series of another publisher'),
    period: text('kwartaal of periode', 'quarter or period'),
    unit: text('organisatie of gebied', 'organisation or area'),
    label: text('naam', 'name'),
    numerator: optionalReal('teller', 'numerator'),
    denominator: optionalReal('noemer', 'denominator'),
    value: optionalReal('waarde', 'value'),
    symbol: optionalText(
      'teken van de uitgever waar geen getal staat',
      "the publisher's symbol where there is no number",
    ),
    overall: optionalReal('waarde van allen samen', 'value of all together'),
    lower_95: optionalReal('ondergrens 95%', 'lower 95% limit'),
    upper_95: optionalReal('bovengrens 95%', 'upper 95% limit'),
    lower_998: optionalReal('ondergrens 99,8%', 'lower 99.8% limit'),
    upper_998: optionalReal('bovengrens 99,8%', 'upper 99.8% limit'),
    exact_lower_998: optionalReal(
      'exacte ondergrens 99,8%, zonder extra spreiding',
      'exact lower 99.8% limit, without overdispersion',
    ),
    exact_upper_998: optionalReal(
      'exacte bovengrens 99,8%, zonder extra spreiding',
      'exact upper 99.8% limit, without overdispersion',
    ),
    phi: optionalReal('spreiding ten opzichte van toeval', 'dispersion relative to chance'),
    tau2: optionalReal('variantie tussen eenheden', 'variance between units'),
    method: text('methode van de grenzen', 'method of the limits'),
    zone: optionalText('binnen of buiten welke grens', 'within or outside which limit'),
    refusal: optionalText('waarom iets niet gezegd wordt', 'why something is not said'),
    origin: text('herkomst', 'origin'),
  },
  indicator: {
    series: text('reeks', 'series'),
    label: text('naam van de reeks, van de uitgever', "name of the series, the publisher's"),
    period: text('periode, van de uitgever', "period, the publisher's"),
    area_level: text('niveau van het gebied', 'level of the area'),
    area: text('code van het gebied', 'code of the area'),
    area_label: text('naam van het gebied', 'name of the area'),
    value: optionalReal('waarde', 'value'),
    numerator: optionalReal('teller', 'numerator'),
    denominator: optionalReal('noemer', 'denominator'),
    unit: text('eenheid', 'unit'),
    symbol: optionalText(
      'teken van de uitgever waar geen waarde staat',
      "the publisher's symbol where there is no value",
    ),
    numerator_symbol: optionalText('teken bij de teller', 'symbol of the numerator'),
    denominator_symbol: optionalText('teken bij de noemer', 'symbol of the denominator'),
    source: text('bron', 'source'),
    licence: text('licentie', 'licence'),
  },
  rule_event: {
    id: optionalText('naam van de gebeurtenis', 'name of the event'),
    rule: text('regel uit het register', 'rule in the register'),
    quarter,
    day: optionalText('dag waarop het gebeurde, als die bekend is', 'day on which it happened, where known'),
    event: text('wat er gebeurde', 'what happened'),
    owner: optionalText('eigenaar', 'owner'),
    text: optionalText('antwoord', 'answer'),
    reason: optionalText('reden', 'reason'),
    review_quarter: optionalText('kwartaal van terugkijken', 'review quarter'),
    expected_effect: optionalText('verwacht gevolg', 'expected effect'),
    change_date: optionalText('datum van wijziging', 'date of change'),
    transition_quarters: optionalInteger('overgangskwartalen', 'transition quarters'),
    comparison_group: optionalText('vergelijkingsgroep', 'comparison group'),
    measure: optionalText('maat', 'measure'),
    direction: optionalText('verwachte richting', 'expected direction'),
  },
  ...findingTables,
} as const satisfies Record<string, Record<string, Column>>

export type TableName = keyof typeof tables

type Value<C extends Column> = C['type'] extends 'text' ? string : C['type'] extends 'boolean' ? boolean : number
type Nullable<C extends Column> = C['nullable'] extends true ? Value<C> | null : Value<C>

/** One row of a released table. */
export type Row<T extends TableName> = {
  -readonly [C in keyof (typeof tables)[T]]: (typeof tables)[T][C] extends Column
    ? Nullable<(typeof tables)[T][C]>
    : never
}

export const tableNames = Object.keys(tables) as TableName[]

/** Tables that have organisation rows, and therefore a benchmark part beside the public one. */
export const benchmarkTables = [
  'statistic',
  'changes',
  'estimate',
  'distribution',
  'trend',
  'funnel',
  'series',
  'comparison',
  'unit_word',
  'effect',
  'effect_point',
  'placebo',
] as const satisfies readonly TableName[]

export type Part = 'public' | 'benchmark'

/** manifest.json of a release. Carries no clock time: the same inputs and keys give the same bytes. */
export type Manifest = {
  id: string
  quarter: string
  version: number
  status: 'voorlopig' | 'definitief'
  publication_date: string
  next_release_date: string
  method: string
  vocabulary_version: number
  software: string
  origins: Origin[]
  breaks: Break[]
  batches: number[]
  parameters: {
    threshold: number
    /** `wider`: kinds of signal whose cells overlap so much that averaging them would leave too little of this noise. */
    contributors: { variance: number; bound: number; wider?: Record<string, { variance: number; bound: number }> }
    sums: { lambda: number; bound_factor: number }
    carried_below: number
    confidence: number
    clamps: Record<string, Record<string, { low: number; centre: number; high: number }>>
    friction_scale: Record<string, number>
    cubes: Record<string, unknown>
    handover_definition: string | null
  }
  counts: Record<string, { taken: number; refused: number; known: number }>
  quarters: { quarter: string; release: string; status: 'voorlopig' | 'definitief' }[]
  notes: Note[]
  previous: string | null
  /** Absent from releases made before they were signed. `manifest.sig` is over the bytes of manifest.json; `public_key` is PEM. */
  signed_by?: { algorithm: 'Ed25519'; fingerprint: string; public_key: string }
  tables: Record<Part, Record<string, { rows: number }>>
  files: { path: string; bytes: number; sha256: string }[]
}

/** What a version says about itself, with the day of the release calendar it came out. */
type Note = { date: string; text: string }

/** Where the signals of a quarter came from. `invented` is the synthetic field; `definition` is what counted as a handover in an event log. */
export type Origin = { quarter: string; signal: string; label: string; invented: boolean; definition: string | null }

/**
 * A recorded decision to start a new piece of a series (statistics.md 2.2): re-basing, a changed definition or a merger. Never automatic.
 * `organisation` null is every series of the measure.
 */
export type Break = {
  measure: string
  quarter: string
  organisation: string | null
  kind: 'rebase' | 'definition' | 'merger' | 'noise'
  reason: string
}
