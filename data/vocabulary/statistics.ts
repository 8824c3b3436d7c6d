/**
 * What a protected cell counts. A statistic is one of
 * - base: distinct contributors of a population, published only from the threshold on, true and noisy;
 * - part: contributors of its base with a property, published only if it and the rest of the base reach the threshold;
 * - sum: a total over its base of an integer clamped per contributor to [low, high].
 * `centre` is an integer, so that a centred sum carries no residue of the count (disclosure.md 6, A14).
 */
export type Statistic =
  | { type: 'base' }
  | { type: 'part'; base: string }
  | { type: 'sum'; base: string; low: number; centre: number; high: number }

const base = { type: 'base' } as const
const part = (of: string) => ({ type: 'part', base: of }) as const
const sum = (of: string, low: number, centre: number, high: number) =>
  ({ type: 'sum', base: of, low, centre, high }) as const

const weekMinutes = sum('diarists', 0, 1200, 2400)

const replies = {
  replies: base,
  top_two: part('replies'),
  low_two: part('replies'),
  rest: part('replies'),
  score_1: part('replies'),
  score_2: part('replies'),
  score_3: part('replies'),
  score_4: part('replies'),
  score_5: part('replies'),
  score: sum('replies', 1, 3, 5),
  yes: part('replies'),
  invited: base,
  answered: part('invited'),
} as const

/**
 * Statistics per kind of signal. A friction sum is given for one rule; over a theme its low stays and centre and high double,
 * over all rules they are four times as large (frictionScale).
 */
export const statistics = {
  friction: {
    reporters: base,
    hinders: part('reporters'),
    reports: sum('reporters', 1, 3, 5),
    minutes_answered: base,
    minutes: sum('minutes_answered', 0, 60, 120),
    workaround_answered: base,
    workaround: part('workaround_answered'),
    level_guessed: base,
    level_misread: part('level_guessed'),
    complexity_answered: base,
    complex: part('complexity_answered'),
    noticed_answered: base,
    noticed: part('noticed_answered'),
  },
  time_week: {
    diarists: base,
    total: sum('diarists', 0, 1800, 3600),
    direct_gezin: weekMinutes,
    netwerk_team: weekMinutes,
    ketenoverleg: weekMinutes,
    verslag: weekMinutes,
    rechter: weekMinutes,
    declaratie: weekMinutes,
    verantwoording: weekMinutes,
    reizen: weekMinutes,
    leren: weekMinutes,
    wachten_zoeken: weekMinutes,
    overig: weekMinutes,
    administration: weekMinutes,
    accountability: weekMinutes,
    acceptable_answered: base,
    acceptable: sum('acceptable_answered', 0, 50, 100),
    felt_gap: sum('acceptable_answered', -100, 0, 100),
  },
  handover: {
    families: base,
    counted: base,
    handovers: sum('counted', 0, 2, 4),
    three_plus_known: base,
    three_plus: part('three_plus_known'),
    told_again_known: base,
    told_again: part('told_again_known'),
    started: base,
    within_5d: part('started'),
    gaps: base,
    gap_0: part('gaps'),
    gap_1_7: part('gaps'),
    gap_8_30: part('gaps'),
    gap_31_plus: part('gaps'),
    kinded: base,
    kinds: sum('kinded', 0, 2, 4),
    kind_organisatie: sum('kinded', 0, 2, 4),
    kind_werker_gepland: sum('kinded', 0, 2, 4),
    kind_werker_uitval: sum('kinded', 0, 2, 4),
    kind_tijdelijk: sum('kinded', 0, 2, 4),
    kind_verplaatsing: sum('kinded', 0, 2, 4),
    kind_gemeente: sum('kinded', 0, 2, 4),
    qualified: base,
    qualities: sum('qualified', 0, 2, 4),
    quality_met_gezin: sum('qualified', 0, 2, 4),
    quality_warm: sum('qualified', 0, 2, 4),
    quality_papier: sum('qualified', 0, 2, 4),
    quality_geen: sum('qualified', 0, 2, 4),
    flow: base,
  },
  handover_month: { counted: base, handovers: sum('counted', 0, 2, 4) },
  burden: { timed: base, seconds: sum('timed', 0, 60, 120), asked: sum('timed', 0, 10, 20) },
  load: { told: base, times: sum('told', 0, 32, 64), minutes: sum('told', 0, 1920, 3840) },
  trust: replies,
  process: replies,
  process_professional: replies,
} as const satisfies Record<string, Record<string, Statistic>>

/** What a cell counts signals of: the kinds of signal that have a cube, with the professional mirror apart from the families. */
export type CellSignal = keyof typeof statistics

/** How many times the clamp of one rule holds for a theme and for all rules together. */
export const frictionScale = { rule: 1, theme: 2, all: 4 } as const
