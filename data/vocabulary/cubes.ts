import type { CellSignal } from './statistics.ts'

/** The dimensions a cell can be cut by. A dimension that is null in a row means: all of it together. */
export const dimensions = [
  'kind',
  'region',
  'organisation',
  'role',
  'phase',
  'respondent',
  'framework',
  'theme',
  'rule',
  'item',
  'from_actor',
  'to_actor',
] as const

export type Dimension = (typeof dimensions)[number]

/** The dimensions that say who; every other one says about what. `organisation` goes to the benchmark part only. */
type Level = readonly Dimension[]

type Cube = { levels: readonly Level[]; grains: readonly Level[]; without?: readonly (readonly [Level, Level])[] }

const organisationRole = ['organisation', 'role'] as const

/**
 * The fixed list of cells per quarter (disclosure.md 2 and 1): every level crossed with every grain, less `without`.
 * Nothing else is ever computed or served.
 */
export const cubes = {
  friction: {
    levels: [[], ['kind'], ['region'], ['organisation'], ['role'], organisationRole],
    grains: [[], ['theme'], ['rule']],
    without: [
      [organisationRole, ['theme']],
      [organisationRole, ['rule']],
    ],
  },
  time_week: { levels: [[], ['kind'], ['region'], ['role'], ['organisation']], grains: [[]] },
  handover: {
    levels: [[], ['kind'], ['region'], ['phase'], ['organisation']],
    grains: [[], ['from_actor', 'to_actor']],
    without: [
      [['region'], ['from_actor', 'to_actor']],
      [['phase'], ['from_actor', 'to_actor']],
      [['organisation'], ['from_actor', 'to_actor']],
    ],
  },
  /** Cases of event logs per month, for all together only; `item` is the month. */
  handover_month: { levels: [[]], grains: [['item']] },
  /** What filling in took, for all together only: nobody's pace is anybody's business. */
  burden: { levels: [[]], grains: [[]] },
  /** What a rule takes of those who told how long and how often, for all together only: few do. */
  load: { levels: [[]], grains: [['rule']] },
  trust: { levels: [[], ['kind'], ['region'], ['respondent'], ['framework'], ['organisation']], grains: [['item']] },
  process: { levels: [[], ['kind'], ['region'], ['respondent'], ['framework'], ['organisation']], grains: [['item']] },
  process_professional: { levels: [[], ['kind'], ['region'], ['organisation']], grains: [['item']] },
} as const satisfies Record<CellSignal, Cube>

/** Every kind of cell that may exist, as `signal:level`, the level as in released rows: filled dimensions joined by `-`, or `all`. */
export const cubeLevels = (): string[] =>
  Object.entries<Cube>(cubes).flatMap(([signal, cube]) =>
    cube.levels.flatMap((level) =>
      cube.grains
        .filter((grain) => !cube.without?.some((pair) => same(pair[0], level) && same(pair[1], grain)))
        .map(
          (grain) => `${signal}:${dimensions.filter((one) => [...level, ...grain].includes(one)).join('-') || 'all'}`,
        ),
    ),
  )

const same = (one: Level, other: Level) => one.join() === other.join()
