import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cubes, dimensions } from '../../data/vocabulary/cubes.ts'
import { query } from '../../pipelines/database.ts'
import { aggregated } from './inbox.ts'
import { type Cells, cellsOf, handoverParts, type Row, replyParts, weekParts } from './reference.counts.ts'

const regions: Record<string, string> = { 'gi-01': 'noord', 'gi-02': 'noord', 'gi-03': 'zuid' }
const organisations = Object.keys(regions)
const place = (organisation: string) => ({ kind: 'gi', region: regions[organisation] ?? '-' })

const shared = {
  organisation: fc.constantFrom(...organisations),
  signal: fc.bigInt({ min: 1n, max: 12n }),
  version: fc.integer({ min: 1, max: 2 }),
  batch: fc.integer({ min: 1, max: 3 }),
  withdrawn: fc.constantFrom(false, false, false, true),
  contributor: fc.bigInt({ min: 1n, max: 9n }),
  signal_key: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
}
const maybe = <T>(...values: readonly T[]) => fc.constantFrom<T | null>(null, ...values)
const many = { minLength: 1, maxLength: 40 }

const week = fc.record({
  ...shared,
  role: maybe('jeugdbeschermer', 'lokaal_team'),
  hours_leren: maybe(0, 0.25, 8, 39.75, 40, 40.25),
  hours_verslag: maybe(0, 8, 41),
  acceptable_share: maybe(0, 10, 100),
})
const handover = fc.record({
  ...shared,
  phase: maybe('a', 'b'),
  families: fc.constantFrom(0, 1, 12),
  handovers: maybe(0, 3, 4, 5, 49),
  told_again: maybe(0, 1),
  from_actor: maybe<string>(),
})
const caseRow = fc.record({
  ...shared,
  withdrawn: fc.constant(false),
  phase: maybe('a', 'b'),
  handovers: fc.integer({ min: 0, max: 6 }),
})
const trust = fc
  .record({
    ...shared,
    respondent: fc.constantFrom('ouder', 'jongere'),
    framework: maybe('vrijwillig', 'gedwongen'),
    item: maybe('V1', 'V6'),
    V1: maybe('1', '2', '3', '4', '5', 'weet_niet'),
    count_1: maybe(0, 3),
    count_3: maybe(1),
    count_5: maybe(0, 12),
  })
  .map((row) => (row.item === null ? row : { ...row, V1: null }))

const inbox = fc.record({
  time_week: fc.array(week, many),
  handover: fc.array(handover, many),
  handover_case: fc.uniqueArray(caseRow, {
    ...many,
    selector: (row) => `${row.organisation}|${row.contributor}|${row.batch}`,
  }),
  trust: fc.array(trust, many),
})

type Inbox = { [kind in 'time_week' | 'handover' | 'handover_case' | 'trust']: readonly Row[] }

async function count(drawn: Inbox) {
  const placed = Object.fromEntries(
    Object.entries(drawn).map(([kind, rows]) => [
      kind,
      rows.map((row) => ({ organisation_kind: 'gi', region: regions[row.organisation], ...row })),
    ]),
  )
  return aggregated(placed)
}

const tables = ['week', 'week_said', 'handover', 'reply', 'friction'] as const

async function cells(drawn: Inbox): Promise<Record<(typeof tables)[number], Cells>> {
  const connection = await count(drawn)
  const found = await Promise.all(
    tables.map(async (table) => [table, named(await query(connection, `select * from aggregated.${table}`))] as const),
  )
  connection.closeSync()
  return Object.fromEntries(found) as Record<(typeof tables)[number], Cells>
}

function named(rows: readonly Record<string, unknown>[]): Cells {
  const said = rows.some((row) => 'said' in row) ? ['statistic', 'said'] : []
  const who = ['survey', ...dimensions, ...said]
  return new Map(
    rows.map((row) => [
      who.map((name) => row[name] ?? '').join('|'),
      Object.fromEntries(
        Object.entries(row).flatMap(([column, value]) =>
          who.includes(column) ? [] : [[column, (value ?? 0n) as bigint]],
        ),
      ),
    ]),
  )
}

/** The columns that the reference has. Over nothing at all SQL makes a cell of nothing, which is never shown. */
function only(found: Cells, expected: Cells): Cells {
  const columns = Object.keys([...expected.values()][0] ?? {})
  const kept = expected.size > 0 ? [...found] : [...found].filter(([, cell]) => Object.values(cell).some(Boolean))
  return new Map(
    kept.map(([name, cell]) => [name, Object.fromEntries(columns.map((column) => [column, cell[column] ?? 0n]))]),
  )
}

const sorted = (all: Cells) => [...all].sort(([a], [b]) => (a < b ? -1 : 1))
const plain = (drawn: Inbox) => ({
  week: cellsOf(weekParts(drawn.time_week, place), cubes.time_week.levels),
  handover: cellsOf(handoverParts(drawn.handover, drawn.handover_case, place), cubes.handover.levels),
  reply: cellsOf(replyParts(drawn.trust, place), cubes.trust.levels, ['survey', 'item']),
})

test('whatever the inbox, weeks, handovers and replies are counted as a plain reference counts them', async () => {
  await fc.assert(
    fc.asyncProperty(inbox, async (drawn) => {
      const found = await cells(drawn as Inbox)
      for (const [table, expected] of Object.entries(plain(drawn as Inbox)))
        expect(sorted(only(found[table as 'week'], expected)), table).toEqual(sorted(expected))
    }),
    { numRuns: 12 },
  )
})

test('two nodes with the organisations of one region between them merge to the whole, every column of every cell', async () => {
  await fc.assert(
    fc.asyncProperty(inbox, async (drawn) => {
      const half = (isFirst: boolean): Inbox => {
        const own = (rows: readonly Row[]) => rows.filter((row) => (row.organisation === 'gi-01') === isFirst)
        const { time_week, handover, handover_case, trust } = drawn as Inbox
        return {
          time_week: own(time_week),
          handover: own(handover),
          handover_case: own(handover_case),
          trust: own(trust),
        }
      }
      const [one, other, whole] = [await cells(half(true)), await cells(half(false)), await cells(drawn as Inbox)]
      for (const table of tables) expect(sorted(merge(one[table], other[table])), table).toEqual(sorted(whole[table]))
    }),
    { numRuns: 6 },
  )
})

function merge(one: Cells, other: Cells): Cells {
  const whole = new Map(one)
  for (const [name, cell] of other) {
    const held = whole.get(name)
    whole.set(name, held ? mergeCells(held, cell) : cell)
  }
  return whole
}

const mergeCells = (one: Record<string, bigint>, other: Record<string, bigint>) =>
  Object.fromEntries(
    Object.entries(one).map(([column, value]) => {
      const second = other[column] ?? 0n
      return [column, column.endsWith('_key') ? value ^ second : value + second]
    }),
  )
