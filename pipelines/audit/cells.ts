import { type Dimension, dimensions } from '../../data/vocabulary/cubes.ts'
import type { Knowledge, Published } from './knowledge.ts'

/** What a cell is about; a dimension that is absent means all of it together. */
export type Place = Partial<Record<Dimension, string>>
/** One number of the cube, shown or not. `shown` is the published row; `layer` names the cells it is added up with. */
export type Cell = {
  signal: string
  statistic: string
  place: Place
  shown: Published | null
  level: string
  layer: string
}

/** Who cells are about, the same list for every layer of a grain: the place, its name (`|kind=gi`) and its level (`kind`). */
export type Who = { place: Place; name: string; level: string }

/** Cells that are added up with each other: one statistic about one thing (`about`: `|rule=…`), of everybody. They stand together, from `start` on. */
export type Layer = {
  signal: string
  statistic: string
  about: string
  at: Place
  start: number
  whos: readonly Who[]
  /** Place in `whos` of a name. */
  find: ReadonlyMap<string, number>
}

export type Laid = { keys: readonly string[]; cells: readonly Cell[]; layers: readonly Layer[] }

/** Places of the cube for one signal: every level crossed with every grain. */
type Cube = {
  levels: readonly (readonly Dimension[])[]
  grains: readonly (readonly Dimension[])[]
  without?: readonly (readonly (readonly Dimension[])[])[]
}

/** The name of a cell, the same in every release and for judge and attacker: `friction|reporters|organisation=…|rule=…`. */
export const cellName = (
  signal: string,
  statistic: string,
  place: Readonly<Partial<Record<Dimension, string | null>>>,
) => `${signal}|${statistic}${placeName(place)}`

function placeName(place: Readonly<Partial<Record<Dimension, string | null>>>): string {
  let name = ''
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
export function layCells(knowledge: Knowledge, kinds: readonly ('base' | 'part' | 'sum')[] = ['base', 'part']): Laid {
  const shown = new Map(knowledge.rows.map((row) => [cellName(row.signal, row.statistic, row), row]))
  const known = valuesOf(knowledge)
  const laid = { keys: [] as string[], cells: [] as Cell[], layers: [] as Layer[] }
  for (const [signal, cube] of Object.entries(knowledge.manifest.parameters.cubes as Record<string, Cube>)) {
    const own = knowledge.rows.filter((row) => row.signal === signal)
    const statistics = knowledge.vocabulary.statistics.filter(
      (one) => one.signal === signal && kinds.includes(one.type),
    )
    for (const grain of cube.grains) {
      const whos = whosOf(cube, grain, known)
      const find = new Map(whos.map(({ name }, place) => [name, place]))
      const rows = own.filter((row) => isOfGrain(row, grain))
      const places = new Map<string, Place[]>()
      for (const { name: statistic } of statistics)
        for (const at of grainValues(knowledge, rows, statistic, grain)) {
          const about = placeName(at)
          const here = places.get(about) ?? whos.map(({ place }) => ({ ...place, ...at }))
          places.set(about, here)
          addLayer(laid, { signal, statistic, about, at, start: laid.keys.length, whos, find }, here, grain, shown)
        }
    }
  }
  return laid
}

function whosOf(cube: Cube, grain: readonly Dimension[], known: Values): Who[] {
  return cube.levels
    .filter((level) => !isLeftOut(cube, level, grain))
    .flatMap((level) =>
      placesOf(known, level).map((place) => ({ place, name: placeName(place), level: level.join('-') })),
    )
}

function addLayer(
  { keys, cells, layers }: { keys: string[]; cells: Cell[]; layers: Layer[] },
  layer: Layer,
  places: readonly Place[],
  grain: readonly Dimension[],
  shown: ReadonlyMap<string, Published>,
) {
  const { signal, statistic, about, whos } = layer
  const [head, name] = [`${signal}|${statistic}`, `${signal}|${statistic}${about}`]
  const levels = new Map<string, string>()
  whos.forEach((who, index) => {
    const key = head + who.name + about
    const level = levels.get(who.level) ?? ([who.level, ...grain].filter(Boolean).join('-') || 'all')
    levels.set(who.level, level)
    keys.push(key)
    cells.push({ signal, statistic, place: places[index] ?? {}, shown: shown.get(key) ?? null, level, layer: name })
  })
  layers.push(layer)
}

const isLeftOut = ({ without = [] }: Cube, level: readonly string[], grain: readonly string[]) =>
  without.some(([ofLevel = [], ofGrain = []]) => ofLevel.join() === level.join() && ofGrain.join() === grain.join())

/** Values of a grain to look at: those with a published row of this statistic, and of reporters the whole public register. */
function grainValues(
  { vocabulary: { rules } }: Knowledge,
  ofGrain: readonly Published[],
  statistic: string,
  grain: readonly Dimension[],
): Place[] {
  const rows = ofGrain.filter((row) => row.statistic === statistic)
  if (rows.length === 0) return []
  const places = new Map(rows.map((row) => pick(row, grain)).map((place) => [placeName(place), place]))
  if (statistic === 'reporters') {
    const register: Place[] =
      grain[0] === 'rule'
        ? rules.map(({ id }) => ({ rule: id }))
        : grain[0] === 'theme'
          ? rules.map(({ theme }) => ({ theme }))
          : []
    for (const place of register) places.set(placeName(place), place)
  }
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
