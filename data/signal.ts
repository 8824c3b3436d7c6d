/** What a door (form, import) may hand over, per kind: the one list that intake, refusals and documentation follow. */
export type Field = { required?: true } & (
  | { type: 'text'; longest: number }
  | { type: 'name'; longest: number }
  | { type: 'code'; codes: string }
  | { type: 'codes'; codes: string; most: number }
  | { type: 'integer'; low: number; high: number }
  | { type: 'number'; low: number; high: number }
  | { type: 'boolean' }
  | { type: 'day' }
  | { type: 'quarter' }
)

const count = { type: 'integer', low: 0, high: 1_000_000 } as const
const score = { type: 'code', codes: 'score' } as const
const hours = { type: 'number', low: 0, high: 100 } as const
/** What filling in took, rounded to ten; only of who agrees. */
const seconds = { type: 'integer', low: 10, high: 600 } as const
const organisation = { type: 'name', longest: 40 } as const

/** `name` is a code of the operator's own: letters, digits, `-`, `_`, `.`. Either day or quarter is required; the day is dropped. */
export const sharedFields = {
  signal_id: { type: 'text', longest: 64 },
  version: { type: 'integer', low: 1, high: 1000 },
  withdrawn: { type: 'boolean' },
  day: { type: 'day' },
  quarter: { type: 'quarter' },
  organisation,
  organisation_kind: { type: 'code', codes: 'chain_actor' },
  region: { type: 'name', longest: 40 },
  role: { type: 'code', codes: 'role' },
  phase: { type: 'code', codes: 'phase' },
  channel: { type: 'code', codes: 'channel' },
  contributor: { type: 'text', longest: 128 },
} as const satisfies Record<string, Field>

const family = {
  respondent: { type: 'code', codes: 'respondent', required: true },
  framework: { type: 'code', codes: 'framework' },
  item: { type: 'code', codes: 'item' },
  invited: count,
  replies: count,
  count_1: count,
  count_2: count,
  count_3: count,
  count_4: count,
  count_5: count,
  count_unknown: count,
} as const satisfies Record<string, Field>

/**
 * Fields of each kind beside the shared ones. trust and process take one reply a line (V1..V6, P1..P6: `1` to `5` or `weet_niet`)
 * or a survey's counts per item (item, count_1..count_unknown) or its response (invited, replies). handover takes counts a line:
 * of families, or of one flow when from_actor and to_actor are given.
 */
export const signalFields = {
  friction: {
    rule_id: { type: 'code', codes: 'rule', required: true },
    new_title: { type: 'text', longest: 80 },
    new_level: { type: 'code', codes: 'rule_level' },
    new_owner: { type: 'text', longest: 80 },
    verdict: { type: 'code', codes: 'verdict', required: true },
    level_as_seen: { type: 'code', codes: 'rule_level' },
    friction_kind: { type: 'code', codes: 'friction_kind' },
    effect: { type: 'codes', codes: 'friction_effect', most: 2 },
    help: { type: 'codes', codes: 'help_effect', most: 2 },
    minutes_band: { type: 'code', codes: 'minutes_band' },
    minutes: { type: 'integer', low: 0, high: 10_000 },
    frequency: { type: 'code', codes: 'frequency' },
    severity: { type: 'integer', low: 1, high: 5 },
    workaround: { type: 'boolean' },
    what_would_help: { type: 'code', codes: 'what_would_help' },
    complexity_band: { type: 'code', codes: 'complexity_band' },
    noticed: { type: 'code', codes: 'noticed' },
    free_text: { type: 'text', longest: 500 },
    seconds,
  },
  time_week: {
    hours_direct_gezin: hours,
    hours_netwerk_team: hours,
    hours_ketenoverleg: hours,
    hours_verslag: hours,
    hours_rechter: hours,
    hours_declaratie: hours,
    hours_verantwoording: hours,
    hours_reizen: hours,
    hours_leren: hours,
    hours_wachten_zoeken: hours,
    hours_overig: hours,
    contract_band: { type: 'code', codes: 'contract_band', required: true },
    acceptable_share: { type: 'number', low: 0, high: 100 },
    rules: { type: 'codes', codes: 'rule', most: 3 },
    seconds,
  },
  handover: {
    families: { ...count, required: true },
    handovers: count,
    three_plus: count,
    told_again: count,
    started: count,
    within_5d: count,
    kind_organisatie: count,
    kind_werker_gepland: count,
    kind_werker_uitval: count,
    kind_tijdelijk: count,
    kind_verplaatsing: count,
    kind_gemeente: count,
    quality_met_gezin: count,
    quality_warm: count,
    quality_papier: count,
    quality_geen: count,
    gap_0: count,
    gap_1_7: count,
    gap_8_30: count,
    gap_31_plus: count,
    from_actor: { type: 'code', codes: 'chain_actor' },
    to_actor: { type: 'code', codes: 'chain_actor' },
  },
  trust: { ...family, V1: score, V2: score, V3: score, V4: score, V5: score, V6: score },
  process: {
    ...family,
    P1: score,
    P2: score,
    P3: score,
    P4: score,
    P5: score,
    P6: score,
    dissent_sought: { type: 'boolean' },
    second_hypothesis: { type: 'boolean' },
    reply_in_report: { type: 'boolean' },
    uncertainty_stated: { type: 'boolean' },
  },
  rule_event: {
    rule_id: { type: 'code', codes: 'rule', required: true },
    event: { type: 'code', codes: 'rule_status', required: true },
    owner: { type: 'text', longest: 80 },
    text: { type: 'text', longest: 2000 },
    reason: { type: 'text', longest: 2000 },
    review_quarter: { type: 'quarter' },
    expected_effect: { type: 'text', longest: 500 },
    change_date: { type: 'day' },
    comparison_group: { type: 'text', longest: 200 },
    changed_at: { type: 'text', longest: 2000 },
    compared_with: { type: 'text', longest: 2000 },
    transition_quarters: { type: 'integer', low: 0, high: 8 },
    measure: { type: 'code', codes: 'measure' },
    direction: { type: 'code', codes: 'direction' },
  },
} as const satisfies Record<string, Record<string, Field>>

export type SignalKind = keyof typeof signalFields

export const signalKinds = Object.keys(signalFields) as SignalKind[]
