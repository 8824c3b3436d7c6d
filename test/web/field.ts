import { type Audit, auditFigure, unjudged } from '../../data/audit.ts'
import { type Quarter, quarterAt, quarterIndex } from '../../data/quarter.ts'
import type { Manifest, Row, TableName } from '../../data/release.ts'
import { type MeasureId, measures } from '../../data/vocabulary/measures.ts'

type TrendRow = Row<'trend'>
type Drawn = {
  last?: Quarter
  flags?: Record<number, string>
  hidden?: Record<number, 'c' | 'x'>
  over?: Partial<TrendRow>
}

export const noCell = {
  kind: null,
  region: null,
  organisation: null,
  role: null,
  phase: null,
  respondent: null,
  framework: null,
  theme: null,
  rule: null,
  item: null,
  from_actor: null,
  to_actor: null,
} as const

const rungs = [
  [0, 'none'],
  [1, 'first'],
  [2, 'dots'],
  [5, 'run'],
  [10, 'run_rules'],
  [13, 'limits_provisional'],
  [20, 'limits'],
] as const

/** A series that ends in 2026-Q3, on the rung its number of shown points has reached; a hidden quarter has no value. */
export function series(measure: MeasureId, values: readonly number[], drawn: Drawn = {}): TrendRow[] {
  const { last = '2026-Q3', flags = {}, hidden = {}, over = {} } = drawn
  const start = quarterIndex(last) - values.length + 1
  const shown = values.filter((_, index) => !hidden[index])
  const rung = rungs.findLast(([from]) => shown.length >= from)?.[1] ?? 'none'
  const lines = linesOf(shown, rung)
  return values.map((value, index) => ({
    quarter: quarterAt(start + index),
    measure,
    level: 'all',
    ...noCell,
    ...(hidden[index] ? nothing : { value, lower: value * 0.94, upper: value * 1.06, contributors: 240 + index }),
    n_points: shown.length,
    segment: 1,
    segment_reason: null,
    rung,
    chart: 'xmr',
    ...lines,
    flag: flags[index] ?? null,
    status: hidden[index] ?? null,
    refusal: shown.length < 10 ? 'too_few_points' : null,
    origin: 'verzonnen veld',
    ...over,
  }))
}

const nothing = { value: null, lower: null, upper: null, contributors: null } as const
const noLines = { centre: null, lower_limit: null, upper_limit: null, near_lower: null, near_upper: null } as const

function linesOf(shown: readonly number[], rung: string) {
  const mean = shown.reduce((sum, value) => sum + value, 0) / shown.length
  const moves = shown.slice(1).map((value, index) => Math.abs(value - (shown[index] ?? value)))
  const reach = (2.66 * moves.reduce((sum, move) => sum + move, 0)) / Math.max(1, moves.length)
  if (rung === 'run' || rung === 'run_rules') return { ...noLines, centre: mean }
  if (rung !== 'limits' && rung !== 'limits_provisional') return noLines
  const near = (2 * reach) / 3
  return {
    centre: mean,
    lower_limit: mean - reach,
    upper_limit: mean + reach,
    near_lower: mean - near,
    near_upper: mean + near,
  }
}

/** Same numbers on every run: a little wave round a level. */
export const wave = (count: number, level: number, size = 0.05) =>
  Array.from(
    { length: count },
    (_, index) => level * (1 + size * Math.sin(index * 2.4) + 0.4 * size * Math.cos(index * 5.1)),
  )

const last7 = Object.fromEntries([9, 10, 11, 12, 13, 14, 15].map((index) => [index, 'shift_high']))

/** One series for every state that the ladder knows. */
export const states = {
  first: series('handover.three_plus_share', [0.31]),
  dots: series('handover.told_again_share', [0.42, 0.47, 0.4], { over: { status: 'u' } }),
  run: series('handover.per_family', [1.94, 1.31, 0.94, 1.05, 0.82, 0.9], {
    over: { origin: 'receipt.csv' },
  }),
  runRules: series('trust.headline', wave(11, 0.63), { flags: { 10: 'run_long' } }),
  provisional: series('time.direct_share', [...wave(9, 0.29), ...wave(7, 0.34)], { flags: last7 }),
  limits: series('time.administration_share', [...wave(21, 0.37), 0.47], {
    flags: { 21: 'above' },
    hidden: { 5: 'c', 6: 'c', 12: 'x' },
  }),
  emptyDays: series('handover.gap_days', wave(16, 0.4)),
  usual: series('time.learning_share', wave(16, 0.06)),
  hiddenNow: series('trust.heard', wave(15, 0.7), { hidden: { 14: 'c' } }),
  missingNow: series('trust.honest', wave(15, 0.7), { hidden: { 14: 'x' } }),
  noisy: series('friction.minutes_lost', wave(16, 64), { over: { refusal: 'noise_dominates' } }),
  low: series('process.careful', [...wave(15, 0.66), 0.58], { flags: { 15: 'two_of_three_low' } }),
  rise: series('friction.workaround_share', [...wave(9, 0.2), 0.21, 0.22, 0.23, 0.24, 0.25, 0.26, 0.27], {
    flags: Object.fromEntries([9, 10, 11, 12, 13, 14, 15].map((index) => [index, 'trend_up'])),
  }),
  anew: [
    ...series('friction.hinders_share', wave(8, 0.55), { last: '2023-Q2' }),
    ...series('friction.hinders_share', wave(13, 0.7)).map((row, index) => ({
      ...row,
      segment: 2,
      segment_reason: index === 0 ? 'definition_changed' : null,
    })),
  ],
} as const

const kinds = ['gi', 'rvdk', 'lokaal_team', 'veilig_thuis', 'aanbieder']
const roles = ['jeugdbeschermer', 'gedragswetenschapper', 'raadsonderzoeker', 'lokaal_team']

const parts: TrendRow[] = [
  ...kinds.flatMap((kind, index) => group('kind', kind, 0.26 + index * 0.03)),
  ...roles.flatMap((role, index) => group('role', role, 0.36 - index * 0.03)),
  ...Array.from({ length: 15 }, (_, index) =>
    group('region', `regio-${String(15 - index).padStart(2, '0')}`, 0.25 + index * 0.01),
  ).flat(),
]

function group(level: 'kind' | 'role' | 'region', code: string, value: number): TrendRow[] {
  const hidden: Drawn['hidden'] = code === 'regio-04' ? { 3: 'c', 4: 'c', 9: 'c' } : {}
  return series('time.direct_share', wave(16, value), { hidden, over: { level, [level]: code } })
}

function spread(
  level: string,
  respondent: string | null,
  shares: readonly number[],
  categories: readonly string[],
): Row<'distribution'>[] {
  return shares.map((share, index) => ({
    quarter: '2026-Q3',
    measure: 'trust.headline',
    level,
    ...noCell,
    respondent,
    position: index + 1,
    category: categories[index] ?? '',
    share,
    lower: share * 0.9,
    upper: share * 1.1,
    median: null,
    median_lower: null,
    median_upper: null,
    contributors: level === 'all' ? 412 : 96,
    origin: 'verzonnen veld',
  }))
}

const five = ['1', '2', '3', '4', '5']
const distribution: Row<'distribution'>[] = [
  ...spread('all', null, [0.06, 0.1, 0.21, 0.38, 0.25], five),
  ...spread('respondent', 'jongere', [0.11, 0.14, 0.24, 0.31, 0.2], five),
  ...spread('respondent', 'ouder', [0.19, 0.2, 0.61], ['1-2', '3', '4-5']),
  ...spread('all', null, [0.4, 0.25, 0.2, 0.15], ['0', '1-7', '8-30', '31+']).map((row) => ({
    ...row,
    measure: 'handover.gap_days',
    median: 4,
    median_lower: 2,
    median_upper: 7,
  })),
]

/** As long as the names that publishers give. */
export const abroad = `placement_stability.${'children_looked_after_'.repeat(5)}by_the_same_carer`

export const funnelRows: Row<'funnel'>[] = Array.from({ length: 150 }, (_, index) => area(index))

function area(index: number): Row<'funnel'> {
  const bare = index % 25 === 7
  const denominator = 30 + ((index * 37) % 150) * 4
  const value = 0.69 + 0.09 * Math.sin(index * 1.7) + (index === 40 ? 0.35 : 0) - (index === 90 ? 0.32 : 0)
  const half = Math.sqrt((0.69 * 0.31) / denominator + 0.0025)
  const zone = value > 0.69 + 3.09 * half ? 'above_998' : value < 0.69 - 3.09 * half ? 'below_998' : 'within'
  const exact = Math.sqrt((0.69 * 0.31) / denominator)
  return {
    measure: abroad,
    period: '2025',
    unit: `E0${String(6000001 + index)}`,
    label: `${['Ash', 'Birch', 'Cedar', 'Elm', 'Oak'][index % 5]}shire ${String.fromCharCode(65 + Math.floor(index / 6))}`,
    numerator: bare ? null : Math.round(value * denominator),
    denominator: bare ? null : denominator,
    value: bare ? null : value,
    symbol: bare ? (index % 50 === 7 ? 'c' : 'z') : null,
    overall: 0.69,
    lower_95: bare ? null : 0.69 - 1.96 * half,
    upper_95: bare ? null : Math.min(1, 0.69 + 1.96 * half),
    lower_998: bare ? null : Math.max(0, 0.69 - 3.09 * half),
    upper_998: bare ? null : Math.min(1, 0.69 + 3.09 * half),
    exact_lower_998: bare ? null : Math.max(0, 0.69 - 3.09 * exact),
    exact_upper_998: bare ? null : Math.min(1, 0.69 + 3.09 * exact),
    phi: 3.4,
    tau2: 0.002,
    method: 'adjusted',
    zone: bare ? null : zone,
    refusal: null,
    origin: 'Department for Education, GB',
  }
}

const indicator: Row<'indicator'>[] = [
  {
    series: abroad,
    label: 'Living with the same carer for at least 2 years',
    period: '2025',
    area_level: 'Local authority',
    area: 'E06000001',
    area_label: 'Ashshire A',
    value: 69,
    numerator: 69,
    denominator: 100,
    unit: 'percent',
    symbol: null,
    numerator_symbol: null,
    denominator_symbol: null,
    source: 'Department for Education, GB',
    licence: 'OGL',
  },
]

/** Rows of the public part of the field's releases. */
export const tablesOf: { [T in TableName]?: Row<T>[] } = {
  trend: [...Object.values(states).flat(), ...parts],
  distribution,
  funnel: funnelRows,
  indicator,
}

export function manifestOf(id: string, over: Partial<Manifest> = {}): Manifest {
  const [quarter = '', version = '1'] = id.split('.')
  const origin = { quarter, invented: true, label: 'verzonnen veld', definition: null } as const
  return {
    id,
    quarter,
    version: Number(version),
    status: version === '2' ? 'definitief' : 'voorlopig',
    publication_date: '2026-10-15',
    next_release_date: '2027-01-15',
    method: '1',
    vocabulary_version: 1,
    software: 'test',
    origins: [
      ...['friction', 'time_week', 'trust', 'process'].map((signal) => ({ ...origin, signal })),
      { ...origin, signal: 'handover', invented: false, label: 'receipt.csv', definition: 'resource' },
    ],
    breaks: [],
    batches: [1],
    parameters: {
      threshold: 10,
      contributors: { variance: 2, bound: 4 },
      sums: { lambda: 1, bound_factor: 1 },
      carried_below: 0.1,
      confidence: 0.95,
      clamps: {},
      friction_scale: {},
      cubes: {},
      handover_definition: 'resource',
    },
    counts: {},
    quarters: Array.from({ length: 22 }, (_, index) => ({
      quarter: quarterAt(quarterIndex('2026-Q3') - index),
      release: id,
      status: 'voorlopig' as const,
    })),
    notes: version === '2' ? [{ date: '2026-10-15', text: 'Vier organisaties leverden opnieuw aan.' }] : [],
    previous: version === '2' ? `${quarter}.1` : null,
    signed_by: { algorithm: 'Ed25519', fingerprint: 'c0ffee'.padEnd(64, '0'), public_key: 'PEM' },
    tables: { public: {}, benchmark: {} },
    files: ['public/trend.parquet', 'public/distribution.parquet', 'public/funnel.parquet', 'method.json'].map(
      (path) => ({
        path,
        bytes: 1000,
        sha256: `${path.replace('public/', '').slice(0, 1)}0ffee00`.padEnd(64, '0'),
      }),
    ),
    ...over,
  }
}

export const measureCount = Object.keys(measures).length

/** An audit of each sort of figure: good, good within chance, and not to be said. */
export const auditOf = (release: string): Audit => ({
  release,
  method: 'CKM-T 1',
  passed: true,
  cells: 150_000,
  programs: 46_000,
  figures: [
    auditFigure('bounds_exact', 0, 150_000),
    auditFigure('bounds_width', 6, 150_000),
    auditFigure('equal_shift', 0.31, 40),
    unjudged('dominance_beyond', 'too_few'),
  ],
  tables: [
    { signal: 'friction', level: 'all', shown: 1, hidden: 0 },
    { signal: 'friction', level: 'region-theme', shown: 57, hidden: 531 },
  ],
})
