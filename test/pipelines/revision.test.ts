import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ruleById } from '../../data/vocabulary/rules.ts'
import { bothVersions, type Person, type Shown } from './drawnRevision.ts'
import { place } from './sources/attempt.ts'

const rules = ['JW-1.1-woonplaats', 'JW-1.2-afbakening', 'JW-2.3-voorziening'] as const

/** What happens to one organisation between two versions: `many` people are added, removed or corrected. */
type Correction = { people: number; many: number; change: 'added' | 'removed' | 'corrected' }

const correction: fc.Arbitrary<Correction> = fc.record({
  people: fc.integer({ min: 10, max: 40 }),
  many: fc.integer({ min: 0, max: 5 }),
  change: fc.constantFrom('added', 'removed', 'corrected'),
})

/** Organisations, two in a region, before and after; people are numbered from `from`, so that every draw has other people. */
function field(corrections: readonly Correction[], from: number) {
  const people = corrections.map(({ people, many, change }, index) => {
    const own = (id: number, minutes: string): Person => ({
      id: from + index * 100 + id,
      organisation: `gi-${index}`,
      region: `regio-${index >> 1}`,
      flags: { [rules[0]]: minutes, [rules[1 + (id % 2)] ?? '']: '1-15' },
    })
    const before = Array.from({ length: people }, (_, id) => own(id, ['0', '16-60', '61-240'][id % 3] ?? '0'))
    if (change === 'added')
      return { before, after: [...before, ...Array.from({ length: many }, (_, id) => own(50 + id, '16-60'))] }
    if (change === 'removed') return { before, after: before.slice(many) }
    return { before, after: before.map((person, id) => (id < many ? own(id, '240+') : person)) }
  })
  return { before: people.flatMap(({ before }) => before), after: people.flatMap(({ after }) => after) }
}

/** Cells of a person (kind, region, organisation, role, theme, rule), each with what she says in it. */
function cellsOf({ organisation, region, flags }: Person): [string, string][] {
  const grains = [
    ['', ''],
    ...Object.keys(flags).flatMap((rule) => [
      ['', rule],
      [ruleById(rule).theme, ''],
    ]),
  ]
  const levels = [
    ['', '', '', ''],
    ['gi', '', '', ''],
    ['', region, '', ''],
    ['', '', organisation, ''],
  ]
  return grains.flatMap(([theme = '', rule = '']) => {
    const said = Object.entries(flags).filter(
      ([name]) => (rule === '' || name === rule) && (theme === '' || ruleById(name).theme === theme),
    )
    return levels.map((level): [string, string] => [[...level, theme, rule].join('|'), JSON.stringify(said)])
  })
}

/** Who is in which cell, and the people of whom anything changed in it. */
function countCells(before: readonly Person[], after: readonly Person[]) {
  const said = (people: readonly Person[]) => {
    const cells = new Map<string, Map<number, string>>()
    for (const person of people)
      for (const [cell, words] of cellsOf(person)) {
        const own = cells.get(cell) ?? new Map<number, string>()
        cells.set(cell, own.set(person.id, words))
      }
    return cells
  }
  const [one, two] = [said(before), said(after)]
  return [...new Set([...one.keys(), ...two.keys()])].map((cell) => {
    const [was, is] = [one.get(cell) ?? new Map<number, string>(), two.get(cell) ?? new Map<number, string>()]
    const everybody = [...new Set([...was.keys(), ...is.keys()])]
    return {
      cell,
      was: was.size,
      is: is.size,
      changed: everybody.filter((id) => was.get(id) !== is.get(id)).length,
      moved: everybody.filter((id) => was.has(id) !== is.has(id)).length,
    }
  })
}

const valuesOf = (rows: readonly Shown[]) => rows.map(({ statistic, value }) => `${statistic} ${value}`)

describe('drawn corrections', () => {
  /** n and n̂ of each cell that was shown twice, over all drawn quarters. */
  const seen: { was: number; is: number; shown: number; shownAgain: number; changed: number; moved: number }[] = []

  test('leave every cell in which fewer than three people changed as it was, and make every other anew (A6)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(correction, { minLength: 44, maxLength: 44 }), async (corrections) => {
        const { paths } = place()
        const { before, after } = field(corrections, 1 + seen.length * 10_000)
        const { one, two } = await bothVersions(paths, before, after)
        const [first, second] = [byCell(one), byCell(two)]
        for (const count of countCells(before, after)) {
          const [rows, again] = [first.get(count.cell) ?? [], second.get(count.cell) ?? []]
          const kept = count.changed < 3
          if (kept) expect(valuesOf(again), count.cell).toEqual(valuesOf(rows))
          expect(
            again.filter(({ carried }) => carried !== kept),
            count.cell,
          ).toEqual([])
          const [shown, shownAgain] = [rows, again].map(
            (all) => all.find(({ statistic }) => statistic === 'reporters')?.value,
          )
          if (shown !== undefined && shownAgain !== undefined) seen.push({ ...count, shown, shownAgain })
        }
      }),
      { numRuns: 8, seed: 4, endOnFailure: true },
    )
    expect(seen.filter(({ changed }) => changed > 0 && changed < 3).length).toBeGreaterThan(200)
    expect(seen.filter(({ changed }) => changed >= 3).length).toBeGreaterThan(300)
  })

  test('tell by how many a cell grew in at most one of five guesses (A6)', () => {
    const redrawn = seen.filter(({ changed, moved }) => changed >= 3 && moved > 0)
    const right = redrawn.filter(({ was, is, shown, shownAgain }) => is - was === shownAgain - shown)
    expect(right.length / redrawn.length).toBeGreaterThan(0.12)
    expect(right.length / redrawn.length).toBeLessThanOrEqual(0.2)
  })

  test('do not help one or two people to force a second draw: the true count is guessed in a quarter at most (A7)', () => {
    const forced = seen.filter(({ changed }) => changed === 1 || changed === 2)
    const right = forced.filter(({ was, shown, shownAgain }) => Math.round((shown + shownAgain) / 2) === was)
    expect(right.length / forced.length).toBeGreaterThan(0.18)
    expect(right.length / forced.length).toBeLessThanOrEqual(0.25)
  })

  test('help three who act together to a second draw and no third: .31, as the table says', () => {
    const forced = seen.filter(({ changed, moved }) => changed >= 3 && moved >= 3)
    const right = forced.filter(
      ({ was, is, shown, shownAgain }) => Math.round((shown + shownAgain - (is - was)) / 2) === was,
    )
    expect(Math.abs(right.length / forced.length - 0.31)).toBeLessThan(0.05)
  })
})

function byCell(rows: readonly Shown[]): Map<string, Shown[]> {
  const cells = new Map<string, Shown[]>()
  for (const row of rows) cells.set(row.cell, [...(cells.get(row.cell) ?? []), row])
  return cells
}
