import { expect, test } from 'vitest'
import { dimensions } from '../../../data/vocabulary/cubes.ts'
import { type Cell, layCells } from '../../../pipelines/audit/cells.ts'
import type { Knowledge, Published } from '../../../pipelines/audit/knowledge.ts'
import { modelOf } from '../../../pipelines/audit/model.ts'
import { attackSums } from '../../../pipelines/audit/sums.ts'

const organisations = [1, 5, 2, 5]
const roles = [2, 1, 5, 5]
const nowhere = Object.fromEntries(dimensions.map((dimension) => [dimension, null]))

/** Minutes of four organisations by four roles without noise: margins are shown, no cell is. */
const rows = ['reporters', 'minutes'].flatMap((statistic) => {
  const row = (place: object, value: number) => ({ signal: 'friction', statistic, ...nowhere, ...place, value })
  return [
    row({}, 13),
    ...organisations.map((value, at) => row({ organisation: `o${at}` }, value)),
    ...roles.map((value, at) => row({ role: `r${at}` }, value)),
  ]
}) as unknown as Published[]

const knowledge = {
  rows,
  directory: organisations.map((_, at) => ({ organisation: `o${at}`, kind: 'gi', region: 'noord' })),
  open: [],
  vocabulary: {
    rules: [],
    codes: [],
    statistics: [
      { signal: 'friction', name: 'reporters', type: 'base' },
      { signal: 'friction', name: 'minutes', type: 'sum', base: 'reporters' },
    ],
  },
  manifest: {
    parameters: {
      cubes: { friction: { levels: [[], ['organisation'], ['role'], ['organisation', 'role']], grains: [[]] } },
      clamps: { friction: { minutes: { low: 0, centre: 0, high: 1 } } },
      friction_scale: { all: 1 },
      sums: { bound_factor: 0 },
    },
  },
} as unknown as Knowledge

/** Two people at most in each cell, and none of the third organisation in its first two roles. */
const people = (_: Knowledge, cells: readonly Cell[]) => ({
  lower: new Float64Array(cells.length),
  upper: Float64Array.from(cells, ({ place: { organisation, role }, shown }) => {
    if (shown) return shown.value
    return organisation === 'o2' && (role === 'r0' || role === 'r1') ? 0 : 2
  }),
})

test('organisation by role: two of 5 with 3 in two roles have 7 in four cells of at most 2, so each has 1', async () => {
  const sums = await attackSums(knowledge, modelOf(knowledge, layCells(knowledge, ['base']), people))
  const room = (name: string) => {
    const place = sums.index.get(`friction|minutes${name}`) ?? -1
    return [sums.system.lower[place], sums.system.upper[place]]
  }
  for (const organisation of ['o1', 'o3'])
    for (const role of ['r2', 'r3']) expect(room(`|organisation=${organisation}|role=${role}`)).toEqual([1, 2])
  expect(room('|organisation=o0|role=r0')).toEqual([0, 1])
})
