import { grouped } from '../analyse/grouped.ts'
import type { Cell } from './cells.ts'
import type { Listed } from './knowledge.ts'

/** `shared`: how many smallest groups (organisation by role, respondent, score, …) two cells have in common. Cells of one signature cover the same groups. */
export type Groups = { shared: (one: number, other: number) => number; signature: (place: number) => string }

/** Scores that a count of replies covers. */
export const scores: Readonly<Record<string, readonly number[]>> = {
  replies: [1, 2, 3, 4, 5],
  score_1: [1],
  score_2: [2],
  score_3: [3],
  score_4: [4],
  score_5: [5],
  top_two: [4, 5],
  low_two: [1, 2],
  rest: [3, 4, 5],
}

const sideDimensions = ['role', 'phase', 'respondent', 'framework'] as const

/** The groups behind cells. Many cells lean on few sets of organisations, sides and scores: what two of those share is counted once. */
export function groupsOf(
  directory: readonly Listed[] | null,
  cells: readonly Cell[],
  open: ReadonlySet<string>,
): Groups {
  const who = pairwise(organisationsOf(directory, cells), (set) => [...set].sort().join(), overlap)
  const sizes = new Map(
    [...new Set(cells.map(({ signal }) => signal))].map((signal) => [signal, sizesOf(signal, cells, open)]),
  )
  const side = pairwise(
    cells.map(({ signal, place }) => ({ signal, values: sideDimensions.map((name) => place[name]) })),
    ({ signal, values }) => [signal, ...values.map((value) => value ?? '')].join('|'),
    (one, other) =>
      (sizes.get(one.signal) ?? []).reduce(
        (product, size, at) => product * common(one.values[at], other.values[at], size),
        1,
      ),
  )
  const score = pairwise(
    cells.map(({ statistic }) => ({ statistic, of: new Set(scores[statistic] ?? [0]) })),
    ({ statistic }) => statistic,
    (one, other) => overlap(one.of, other.of),
  )
  return {
    shared: (one, other) => who.of(one, other) * side.of(one, other) * score.of(one, other),
    signature: (place) => `${who.place(place)} ${side.place(place)} ${score.place(place)}`,
  }
}

/** How many roles, phases, … of a signal are known, and one more for people of none that is shown. */
const sizesOf = (signal: string, cells: readonly Cell[], open: ReadonlySet<string>) =>
  sideDimensions.map((name) => {
    const seen = new Set(cells.flatMap((cell) => (cell.signal === signal ? (cell.place[name] ?? []) : [])))
    return Math.max(1, seen.size + (open.has(`${signal}|${name}`) ? 1 : 0))
  })

/** The organisations that each cell covers; where none is known by name, people of one without. */
function organisationsOf(directory: readonly Listed[] | null, cells: readonly Cell[]): ReadonlySet<string>[] {
  const listed = directory ?? []
  const all = new Set([
    ...listed.map((one) => one.organisation),
    ...cells.flatMap(({ place }) => place.organisation ?? []),
  ])
  if (all.size === 0) all.add('-')
  const sets = new Map<string, ReadonlySet<string>>([['', all]])
  for (const one of all) sets.set(`organisation ${one}`, new Set([one]))
  for (const name of ['kind', 'region'] as const)
    for (const [value, own] of grouped(listed, (one) => one[name] ?? ''))
      sets.set(`${name} ${value}`, new Set(own.map((one) => one.organisation)))
  return cells.map(({ place }) => {
    const name = (['organisation', 'kind', 'region'] as const).find((one) => place[one] !== undefined)
    if (name === undefined) return all
    const set = sets.get(`${name} ${place[name]}`) ?? new Set([`${name} ${place[name]}`])
    sets.set(`${name} ${place[name]}`, set)
    return set
  })
}

/** A function of two values, kept for every pair of different values. */
function pairwise<T>(values: readonly T[], nameOf: (value: T) => string, of: (one: T, other: T) => number) {
  const places = new Map<string, number>()
  const different: T[] = []
  const names = new Map<T, string>()
  const place = Int32Array.from(values, (value) => {
    const name = names.get(value) ?? nameOf(value)
    names.set(value, name)
    const known = places.get(name) ?? different.push(value) - 1
    places.set(name, known)
    return known
  })
  const size = different.length
  const known = new Float64Array(size * size).fill(-1)
  return {
    place: (value: number) => place[value] ?? 0,
    of: (one: number, other: number): number => {
      const [a, b] = [place[one] ?? 0, place[other] ?? 0]
      const found = known[a * size + b] ?? -1
      if (found >= 0) return found
      const made = of(different[a] as T, different[b] as T)
      known[a * size + b] = made
      return made
    },
  }
}

/** Values of one dimension that two cells have in common; one that is absent stands for all `size` of them. */
function common(one: string | undefined, other: string | undefined, size: number): number {
  if (one === undefined && other === undefined) return size
  return one === undefined || other === undefined || one === other ? 1 : 0
}

function overlap<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  let count = 0
  for (const value of small) if (large.has(value)) count += 1
  return count
}
