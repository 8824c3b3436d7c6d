import fc from 'fast-check'
import { expect, test } from 'vitest'
import { query } from '../../pipelines/database.ts'
import { aggregated, type Friction, friction } from './inbox.ts'
import { type Cell, frictionCells } from './reference.ts'

const organisations = ['gi-01', 'gi-02', 'gi-03', 'lokaal-01', '-']
const regions: Record<string, string | null> = {
  'gi-01': 'noord',
  'gi-02': 'noord',
  'gi-03': 'zuid',
  'lokaal-01': null,
  '-': 'noord',
}

const signal = fc.record({
  organisation: fc.constantFrom(...organisations),
  person: fc.integer({ min: 1, max: 12 }),
  name: fc.integer({ min: 1, max: 40 }),
  version: fc.integer({ min: 1, max: 2 }),
  withdrawn: fc.boolean(),
  key: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  role: fc.constantFrom('jeugdbeschermer', 'lokaal_team', null),
  rule_id: fc.constantFrom('JW-1.1-woonplaats', 'JW-1.2-afbakening', 'GEM-aanmeldprocedure', 'nieuw'),
  verdict: fc.constantFrom('hindert', 'helpt'),
  level_as_seen: fc.constantFrom('wet', 'organisatieprotocol', 'onbekend', null),
  minutes_band: fc.constantFrom('0', '1-15', '16-60', '61-240', '240+', null),
  workaround: fc.constantFrom(true, false, null),
  noticed: fc.constantFrom('ja', 'nee', 'weet_niet', null),
})

const inbox = fc.array(signal, { minLength: 1, maxLength: 120 }).map((drawn) =>
  drawn.map(
    ({ person, name, key, organisation, withdrawn, ...rest }): Friction =>
      friction({
        ...rest,
        organisation,
        organisation_kind: organisation.startsWith('gi') ? 'gi' : 'lokaal_team',
        region: regions[organisation] ?? null,
        contributor: BigInt(person) * 1_000_003n + BigInt(organisations.indexOf(organisation)) * 15_485_863n,
        signal: BigInt(name),
        signal_key: key,
        withdrawn: withdrawn && name % 7 === 0,
      }),
  ),
)

async function inSql(signals: readonly Friction[]): Promise<Map<string, Cell>> {
  const connection = await aggregated({ friction: signals })
  const rows = await query<Cell & { cell: string }>(
    connection,
    `select concat_ws('|', coalesce(kind, ''), coalesce(region, ''), coalesce(organisation, ''), coalesce(role, ''), coalesce(theme, ''),
      coalesce(rule, '')) as cell, reporters, reporters_key, signal_key, reports, minutes_answered, minutes, hinders, coalesce(hinders_key, 0) as hinders_key,
      workaround, level_misread, noticed_answered, noticed from aggregated.friction`,
  )
  connection.closeSync()
  return new Map(rows.map(({ cell, ...counts }) => [cell, counts]))
}

test('whatever the inbox, the SQL stages count what a plain reference counts', async () => {
  await fc.assert(
    fc.asyncProperty(inbox, async (signals) => {
      expect(sorted(await inSql(signals))).toEqual(sorted(frictionCells(signals)))
    }),
    { numRuns: 15 },
  )
})

test('two halves of the organisations, counted apart and merged, are the whole exactly', async () => {
  await fc.assert(
    fc.asyncProperty(inbox, async (signals) => {
      const [one, other] = [0, 1].map((half) =>
        signals.filter((each) => organisations.indexOf(each.organisation) % 2 === half),
      )
      const merged = merge(await inSql(one ?? []), await inSql(other ?? []))
      expect(sorted(merged)).toEqual(sorted(await inSql(signals)))
    }),
    { numRuns: 8 },
  )
})

const sorted = (cells: Map<string, Cell>) => [...cells].sort(([a], [b]) => (a < b ? -1 : 1))

const keys = ['reporters_key', 'signal_key', 'hinders_key']

function merge(one: Map<string, Cell>, other: Map<string, Cell>): Map<string, Cell> {
  const whole = new Map(one)
  for (const [name, cell] of other) {
    const held = whole.get(name)
    whole.set(name, held ? mergeCells(held, cell) : cell)
  }
  return whole
}

const mergeCells = (one: Cell, other: Cell) =>
  Object.fromEntries(
    Object.entries(one).map(([name, value]) => {
      const second = other[name as keyof Cell]
      return [name, keys.includes(name) ? value ^ second : value + second]
    }),
  ) as Cell
