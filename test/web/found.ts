import { quarterAt, quarterIndex } from '../../data/quarter.ts'
import { type Column, type Row, type TableName, tables } from '../../data/release.ts'
import { rules } from '../../data/vocabulary/rules.ts'
import { wave } from './field.ts'

const empty = { text: '', integer: 0, real: 0, boolean: false } as const

/** A row of a table: what is not given is empty, or null where it may be. */
export function rowOf<T extends TableName>(table: T, given: Partial<Row<T>>): Row<T> {
  const columns: Record<string, Column> = tables[table]
  const blank = Object.entries(columns).map(([name, { type, nullable }]) => [name, nullable ? null : empty[type]])
  return { ...Object.fromEntries(blank), origin: 'verzonnen veld', ...given }
}

const quarter = '2026-Q3'
export const changed = 'GEM-tijdschrijven'

const finding = (given: Partial<Row<'finding'>>) => rowOf('finding', { quarter, ...given })

/** One measure that moved, one effect, one change after which nothing was found; the rest quiet. */
export const findings = [
  finding({
    position: 1,
    code: 'moved',
    measure: 'time.administration_share',
    flag: 'above',
    tone: 'worse',
    value: 0.38,
    lower: 0.372,
    upper: 0.388,
    usual: 0.361,
  }),
  finding({
    position: 2,
    code: 'effect',
    measure: 'friction.minutes_lost',
    changed_rule: changed,
    about_rule: changed,
    change_quarter: '2024-Q2',
    tone: 'better',
    value: -12,
    lower: -21,
    upper: -3,
    strength: 'fair',
  }),
  finding({
    position: 3,
    code: 'no_effect',
    measure: 'time.direct_share',
    changed_rule: changed,
    change_quarter: '2024-Q2',
    tone: 'neutral',
    value: -0.004,
    lower: -0.021,
    upper: 0.013,
  }),
  finding({ position: 4, code: 'quiet', count: 9 }),
  finding({ position: 5, code: 'not_judged', count: 4 }),
]

const effect = (given: Partial<Row<'effect'>>) =>
  rowOf('effect', { changed_rule: changed, change_quarter: '2024-Q2', level: 'all', ...given })

const minutes = { measure: 'friction.minutes_lost', level: 'rule', rule: changed, side: 'planned' } as const

/** The changed rule among 27 others, of which two moved further. */
export const placebos = [-2.1, -1.9, -1.8, ...wave(25, 0)].map((scaled, at) =>
  rowOf('placebo', {
    changed_rule: changed,
    change_quarter: '2024-Q2',
    measure: 'friction.minutes_lost',
    level: 'rule',
    rule: changed,
    series: 'own',
    unit: at === 2 ? changed : (rules.filter(({ id }) => id !== changed)[at]?.id ?? ''),
    is_changed: at === 2,
    change: scaled / 4,
    scaled,
  }),
)

export const effects = [
  effect({
    ...minutes,
    series: 'own',
    verdict: 'changed',
    change: -15,
    lower: -24,
    upper: -6,
    relative: -0.25,
    relative_lower: -0.38,
    relative_upper: -0.1,
    strength: 'weak',
  }),
  effect({
    ...minutes,
    series: 'compared',
    verdict: 'changed',
    change: -12,
    lower: -21,
    upper: -3,
    relative: -0.2,
    relative_lower: -0.34,
    relative_upper: -0.05,
    strength: 'fair',
    reasons: 'holds_against_comparison,not_after_correction,other_changes',
    co_occurring: 'RJ-6a.1-declaratie',
    placebo_units: 27,
  }),
  effect({
    ...minutes,
    series: 'control',
    verdict: 'no_change_found',
    change: -1,
    lower: -6,
    upper: 4,
    relative: -0.02,
    relative_lower: -0.11,
    relative_upper: 0.07,
    strength: 'weak',
  }),
  effect({
    measure: 'time.direct_share',
    side: 'side',
    series: 'own',
    verdict: 'no_change_found',
    change: -0.004,
    lower: -0.021,
    upper: 0.013,
    relative: -0.01,
    relative_lower: -0.06,
    relative_upper: 0.04,
    strength: 'weak',
  }),
  effect({
    measure: 'process.careful',
    side: 'side',
    series: 'own',
    verdict: 'changed',
    change: -0.05,
    lower: -0.09,
    upper: -0.01,
    relative: -0.08,
    relative_lower: -0.15,
    relative_upper: -0.02,
    strength: 'weak',
  }),
  effect({
    measure: 'handover.per_family',
    side: 'side',
    series: 'own',
    verdict: 'refused',
    strength: 'unknown',
    refusal: 'definition_changed',
  }),
]

const start = quarterIndex('2022-Q2')

export const effectPoints = wave(18, 60, 0.04).map((value, index) => {
  const phase = index < 8 ? 'before' : index < 10 ? 'transition' : 'after'
  const after = phase === 'after'
  return rowOf('effect_point', {
    ...minutes,
    changed_rule: changed,
    change_quarter: '2024-Q2',
    series: 'own',
    quarter: quarterAt(start + index),
    phase_of_change: phase,
    value: index === 4 ? null : after ? value - 13 : value,
    fitted: phase === 'transition' ? null : after ? 47 : 60,
    expected: phase === 'before' ? null : 60,
    expected_lower: phase === 'before' ? null : 54,
    expected_upper: phase === 'before' ? null : 66,
  })
})

const event = (rule: string, at: string, name: string, given: Partial<Row<'rule_event'>> = {}) =>
  rowOf('rule_event', { rule, quarter: at, event: name, owner: 'jeugdregio', ...given })

/** A rule that was changed, one that waits, one whose owner never answered. */
export const events = [
  event(changed, '2023-Q4', 'gemeld'),
  event(changed, '2024-Q1', 'in_behandeling'),
  event(changed, '2024-Q2', 'gewijzigd', {
    text: 'Het schrijven van minuten stopt.',
    reason: 'Het kost tijd en niemand leest het.',
    review_quarter: '2026-Q3',
    change_date: '2024-04-01',
    measure: 'friction.minutes_lost',
    direction: 'lower',
  }),
  event('GEM-vot', '2024-Q1', 'gemeld'),
  event('GEM-verlenging', '2023-Q3', 'gemeld'),
  event('GEM-verlenging', '2023-Q4', 'geen_reactie'),
]

const reported = [changed, 'GEM-vot', 'GEM-verlenging', 'ORG-format', 'JW-1.1-woonplaats', 'ORG-lirik', 'GEM-plafond']

const estimate = (measure: string, value: number, given: Partial<Row<'estimate'>>) =>
  rowOf('estimate', { quarter, measure, value, lower: value * 0.85, upper: value * 1.12, contributors: 80, ...given })

/** Every third rule shows no division of helps and hinders. */
const ofRules = reported.flatMap((rule, index) => [
  ...(index % 3 === 2 ? [] : [estimate('friction.hinders_share', 0.4 + index * 0.07, { level: 'rule', rule })]),
  estimate('friction.reporters_per_100', 15 - index * 2, { level: 'rule', rule }),
  estimate('friction.times', 13 - index, { level: 'rule', rule }),
  estimate('friction.minutes_lost', 20 + index * 9, { level: 'rule', rule, status: index > 4 ? 'u' : null }),
])

const regions = Array.from({ length: 9 }, (_, index) => `regio-${index + 1}`)

export const estimates = [
  ...ofRules,
  estimate('coverage.response_share', 0.09, { level: 'all', numerator: 1600, denominator: 17_400 }),
  estimate('coverage.response_share', 0.11, {
    level: 'respondent',
    respondent: 'jongere',
    numerator: 610,
    denominator: 5500,
  }),
  ...['handover.per_family', 'time.direct_share'].flatMap((measure, place) => [
    estimate(measure, 0.9 - place * 0.6, { level: 'all', contributors: 4000 }),
    ...regions.map((region, index) =>
      estimate(measure, (0.7 + index * 0.05) * (1 - place * 0.66), {
        level: 'region',
        region,
        contributors: 60 + 90 * index,
      }),
    ),
  ]),
]

export const orders = reported.map((rule, index) =>
  rowOf('rule_order', {
    quarter,
    rule,
    exposure_kind: 'active_reporters',
    times: 13 - index,
    load_hours: 200 - index * 30,
    load_lower: 160 - index * 25,
    load_upper: 245 - index * 33,
    above: index < 2,
  }),
)

const ways = [
  ['lokaal_team', 'veilig_thuis', 365],
  ['veilig_thuis', 'lokaal_team', 1284],
  ['lokaal_team', 'rvdk', 989],
  ['rvdk', 'gi', 701],
  ['gi', 'lokaal_team', 442],
  ['gi', 'aanbieder', 1272],
] as const

export const flows = ways.map(([from_actor, to_actor, value]) =>
  rowOf('statistic', {
    signal: 'handover',
    statistic: 'flow',
    level: 'from_actor-to_actor',
    quarter,
    from_actor,
    to_actor,
    value,
    noise_variance: 3,
  }),
)
