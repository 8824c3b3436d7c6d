import { type Dimension, dimensions } from '../../data/vocabulary/cubes.ts'
import type { Knowledge, Published } from './knowledge.ts'

/** What a cell is about; a dimension that is absent means all of it together. */
export type Place = Partial<Record<Dimension, string>>
/** One number of the cube, shown or not. `shown` is the published row; `grain` names the layer it is added up in. */
export type Cell = {
  signal: string
  statistic: string
  place: Place
  shown: Published | null
  level: string
  layer: string
}

/** Places of the cube for one signal: every level crossed with every grain. */
type Cube = {
  levels: readonly (readonly Dimension[])[]
  grains: readonly (readonly Dimension[])[]
  without?: readonly (readonly (readonly Dimension[])[])[]
}

/** The name of a cell, the same in every release and for judge and attacker: `friction|reporters|organisation=…|rule=…`. */
export function cellName(
  signal: string,
  statistic: string,
  place: Readonly<Partial<Record<Dimension, string | null>>>,
): string {
  let name = `${signal}|${statistic}`
  for (const dimension of dimensions) {
    const value = place[dimension]
    if (value) name += `|${dimension}=${value}`
  }
  return name
}

/**
 * Every cell of contributors (bases and parts, no sums) in the layers that show something, and every cell of reporters even where a layer
 * shows nothing. Values of a dimension are those of the public lists and those that the release names.
 */
export function layCells(
  knowledge: Knowledge,
  kinds: readonly ('base' | 'part' | 'sum')[] = ['base', 'part'],
): Map<string, Cell> {
  const shown = new Map(knowledge.rows.map((row) => [cellName(row.signal, row.statistic, row), row]))
  const known = valuesOf(knowledge)
  const cells = new Map<string, Cell>()
  for (const [signal, cube] of Object.entries(knowledge.manifest.parameters.cubes as Record<string, Cube>)) {
    const statistics = knowledge.vocabulary.statistics.filter(
      (one) => one.signal === signal && kinds.includes(one.type),
    )
    const own = knowledge.rows.filter((row) => row.signal === signal)
    for (const { name } of statistics)
      for (const grain of cube.grains) {
        const layers = grainValues(knowledge, own, name, grain, name === 'reporters')
        const levels = cube.levels.filter((level) => !isLeftOut(cube, level, grain))
        const who = levels.map((level) => ({
          level: [...level, ...grain].join('-') || 'all',
          places: placesOf(known, level),
        }))
        for (const at of layers) {
          const layer = cellName(signal, name, at)
          for (const { level, places } of who)
            for (const each of places) {
              const place = { ...each, ...at }
              const key = cellName(signal, name, place)
              cells.set(key, { signal, statistic: name, place, shown: shown.get(key) ?? null, level, layer })
            }
        }
      }
  }
  return cells
}

const isLeftOut = ({ without = [] }: Cube, level: readonly string[], grain: readonly string[]) =>
  without.some(([ofLevel = [], ofGrain = []]) => ofLevel.join() === level.join() && ofGrain.join() === grain.join())

/** Values of a grain to look at: those with a published row of this statistic, and with `every` the whole public register. */
function grainValues(
  knowledge: Knowledge,
  own: readonly Published[],
  statistic: string,
  grain: readonly Dimension[],
  every: boolean,
): Place[] {
  const rows = own.filter((row) => row.statistic === statistic && isOfGrain(row, grain))
  if (rows.length === 0) return []
  const places = new Map(rows.map((row) => pick(row, grain)).map((place) => [JSON.stringify(place), place]))
  const { rules } = knowledge.vocabulary
  const register: Place[] = !every
    ? []
    : grain[0] === 'rule'
      ? rules.map(({ id }) => ({ rule: id }))
      : grain[0] === 'theme'
        ? rules.map(({ theme }) => ({ theme }))
        : []
  for (const place of register) places.set(JSON.stringify(place), place)
  return [...places.values()]
}

const aboutWhat: readonly Dimension[] = ['theme', 'rule', 'item', 'from_actor', 'to_actor']
const isOfGrain = (row: Published, grain: readonly Dimension[]) =>
  aboutWhat.every((name) => (row[name] !== null) === grain.includes(name))
const pick = (row: Published, names: readonly Dimension[]): Place =>
  Object.fromEntries(names.map((name) => [name, row[name] ?? '']))

type Values = Readonly<Partial<Record<Dimension, readonly string[]>>>

/** Values of the dimensions that say who: those the release names, and of the organisations those on the public list. */
function valuesOf({ rows, directory }: Knowledge): Values {
  const named = (name: Dimension) => rows.map((row) => row[name]).filter((value) => value !== null)
  const listed = (name: 'organisation' | 'kind' | 'region') =>
    (directory ?? []).map((one) => one[name]).filter((value) => value !== null)
  const all = (name: Dimension, more: readonly string[] = []) => [...new Set([...named(name), ...more])].sort()
  return {
    kind: all('kind', listed('kind')),
    region: all('region', listed('region')),
    organisation: all('organisation', listed('organisation')),
    role: all('role'),
    phase: all('phase'),
    respondent: all('respondent'),
    framework: all('framework'),
  }
}

function placesOf(values: Values, [first, ...rest]: readonly Dimension[]): Place[] {
  if (first === undefined) return [{}]
  return (values[first] ?? []).flatMap((value) => placesOf(values, rest).map((place) => ({ [first]: value, ...place })))
}
