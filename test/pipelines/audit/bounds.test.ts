import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Pipe, solveNetwork } from '../../../pipelines/audit/flow.ts'
import { inverse } from '../../../pipelines/audit/matrix.ts'
import { solveBlock, solver } from '../../../pipelines/audit/programs.ts'
import { propagate, type Sum, type System } from '../../../pipelines/audit/system.ts'
import { attackTable, type TableCell } from '../../../pipelines/audit/table.ts'

const systemOf = (intervals: readonly (readonly [number, number])[], sums: readonly Sum[]): System => ({
  lower: Float64Array.from(intervals, ([least]) => least),
  upper: Float64Array.from(intervals, ([, most]) => most),
  sums,
  orders: [],
  covers: [],
})
const sum = (total: number, ...parts: number[]): Sum => ({ total, parts, open: false, name: '' })
const intervals = ({ lower, upper }: System) => [...lower].map((least, place) => [least, upper[place]])

describe('subtraction', () => {
  test('gives what is left of a total: 15 - 12 = 3', () => {
    const system = systemOf(
      [
        [15, 15],
        [12, 12],
        [0, 9],
      ],
      [sum(0, 1, 2)],
    )
    expect(propagate(system)).toBeNull()
    expect(intervals(system)[2]).toEqual([3, 3])
  })

  test('leaves the noise of both: a total of 8..22 less a part of 10..19 is at most 12', () => {
    const system = systemOf(
      [
        [10, 22],
        [10, 19],
        [0, 16],
      ],
      [sum(0, 1, 2)],
    )
    propagate(system)
    expect(intervals(system)).toEqual([
      [10, 22],
      [10, 19],
      [0, 12],
    ])
  })

  test('names the sum that cannot hold', () => {
    const wrong = { ...sum(0, 1, 2), name: 'friction|role' }
    expect(
      propagate(
        systemOf(
          [
            [10, 10],
            [12, 12],
            [0, 9],
          ],
          [wrong],
        ),
      ),
    ).toBe(wrong)
  })
})

/** A table of two regions by two kinds with margins: cells 0..3 are organisations, 4 and 5 regions, 6 and 7 kinds, 8 the total. */
const sums = [sum(4, 0, 1), sum(5, 2, 3), sum(6, 0, 2), sum(7, 1, 3), sum(8, 4, 5), sum(8, 6, 7)]
const pipes: Pipe[] = [
  [2, 4],
  [2, 5],
  [3, 4],
  [3, 5],
  [0, 2],
  [0, 3],
  [4, 1],
  [5, 1],
  [1, 0],
].map(([from = 0, to = 0], cell) => ({ from, to, cell, least: 0, most: Infinity }))

test('a network and linear programs give the same least and most, and those of trying all numbers', async () => {
  const highs = await solver()
  const count = fc.nat({ max: 4 })
  await fc.assert(
    fc.property(
      fc.tuple(count, count, count, count),
      fc.array(fc.tuple(count, count), { minLength: 9, maxLength: 9 }),
      ([a, b, c, d], room) => {
        const truth = [a, b, c, d, a + b, c + d, a + c, b + d, a + b + c + d]
        const bounds = truth.map(
          (value, place) => [Math.max(0, value - (room[place]?.[0] ?? 0)), value + (room[place]?.[1] ?? 0)] as const,
        )
        const [byFlow, byProgram] = [systemOf(bounds, sums), systemOf(bounds, sums)]
        expect(solveNetwork(byFlow, pipes, 6)).toBe(true)
        solveBlock(highs, byProgram, { cells: truth.map((_, place) => place), sums, network: null })
        expect(intervals(byFlow)).toEqual(tried(bounds))
        expect(intervals(byProgram)).toEqual(intervals(byFlow))
      },
    ),
    { numRuns: 40 },
  )
})

/** Every table that fits, tried one by one. */
function tried(bounds: readonly (readonly [number, number])[]) {
  const found = bounds.map(() => [Infinity, -Infinity])
  const range = (place: number) => Array.from({ length: (bounds[place]?.[1] ?? 0) + 1 }, (_, value) => value)
  for (const a of range(0))
    for (const b of range(1))
      for (const c of range(2))
        for (const d of range(3)) {
          const values = [a, b, c, d, a + b, c + d, a + c, b + d, a + b + c + d]
          if (values.some((value, place) => value < (bounds[place]?.[0] ?? 0) || value > (bounds[place]?.[1] ?? 0)))
            continue
          values.forEach((value, place) => {
            found[place] = [Math.min(value, found[place]?.[0] ?? 0), Math.max(value, found[place]?.[1] ?? 0)]
          })
        }
  return found
}

test('the inverse of a matrix times that matrix is one', () => {
  const matrix = Float64Array.from([4, 2, 1, 2, 5, 3, 1, 3, 6])
  const inverted = inverse(matrix, 3)
  const product = [0, 1, 2].map((row) =>
    [0, 1, 2].map((column) =>
      [0, 1, 2].reduce((total, k) => total + (matrix[row * 3 + k] ?? 0) * (inverted[k * 3 + column] ?? 0), 0),
    ),
  )
  product.forEach((values, row) => {
    values.forEach((value, column) => {
      expect(value).toBeCloseTo(row === column ? 1 : 0, 10)
    })
  })
})

describe('the table of somebody else', () => {
  const row = (a: string | null, b: string | null, shown: number | null): TableCell => ({ at: [a, b], shown })
  const table = [
    row('north', 'x', 12),
    row('north', 'y', null),
    row('north', null, 15),
    row('south', 'x', null),
    row('south', 'y', 14),
    row('south', null, null),
    row(null, 'x', 20),
    row(null, 'y', 17),
    row(null, null, 37),
  ]

  test('gives every suppressed cell away where margins are exact: 15 - 12 = 3, 20 - 12 = 8, 37 - 15 = 22', async () => {
    const found = await attackTable(table, { threshold: null, base: 1, noise: 0 })
    expect(found?.map(({ least, most }) => [least, most])).toEqual([
      [3, 3],
      [8, 8],
      [22, 22],
    ])
  })

  test('keeps them within the room that rounding to fives leaves: 13..17 - 8..12 is 1..9, and 13..17 - 13..17 at most 4', async () => {
    const rounded = table.map(({ at, shown }) => ({ at, shown: shown === null ? null : 5 * Math.round(shown / 5) }))
    const found = await attackTable(rounded, { threshold: null, base: 5, noise: 0 })
    expect(found?.[0]).toEqual({ at: ['north', 'y'], least: 1, most: 4 })
  })

  test('says so when it does not add up', async () => {
    expect(
      await attackTable([row('north', null, 4), row(null, null, 3)], { threshold: null, base: 1, noise: 0 }),
    ).toBeNull()
  })
})
