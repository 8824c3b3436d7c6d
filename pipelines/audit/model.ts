import { type Cell, type Laid, type Layer, layCells } from './cells.ts'
import { type Knowledge, noiseOf } from './knowledge.ts'
import { sumsOfLayers } from './partition.ts'
import type { Block } from './programs.ts'
import type { Order, Sum, System } from './system.ts'

/** The release as an attacker sees it: every cell, shown or not, with the sums, orders and bounds that the published method implies. */
export type Model = {
  keys: readonly string[]
  cells: readonly Cell[]
  index: ReadonlyMap<string, number>
  system: System
  blocks: readonly (Block & { layer: Layer })[]
}

export function modelOf(
  knowledge: Knowledge,
  { keys, cells, layers }: Laid = layCells(knowledge),
  bounds = boundsOf,
): Model {
  const { lower, upper } = bounds(knowledge, cells)
  const blocks = sumsOfLayers(knowledge.directory, layers)
  const byName = new Map(layers.map((layer) => [`${layer.signal}|${layer.statistic}${layer.about}`, layer]))
  const sums = [...blocks.flatMap((block) => block.sums), ...scoreSums(cells, layers, byName)]
  const system = {
    lower,
    upper,
    sums,
    orders: ordersOf(knowledge, layers, byName),
    covers: coversOf(knowledge, layers, byName),
  }
  return { keys, cells, index: new Map(keys.map((key, place) => [key, place])), system, blocks }
}

/** A shown count says n within the largest noise, and at least the threshold; an absent one is at most the threshold less one plus that noise. */
function boundsOf(knowledge: Knowledge, cells: readonly Cell[]) {
  const { manifest, vocabulary } = knowledge
  const { threshold, carried_below, handover_definition } = manifest.parameters
  const still = manifest.version > 1 ? carried_below - 1 : 0
  const isPart = new Set(
    vocabulary.statistics.filter(({ type }) => type === 'part').map(({ signal, name }) => `${signal}|${name}`),
  )
  const lower = new Float64Array(cells.length)
  const upper = new Float64Array(cells.length)
  cells.forEach(({ signal, statistic, shown }, place) => {
    const { bound } = noiseOf(knowledge, signal)
    const moved = shown?.carried ? still : 0
    const absent = isPart.has(`${signal}|${statistic}`) || (signal === 'handover' && handover_definition !== null)
    lower[place] = shown ? Math.max(threshold - moved, shown.value - bound - moved) : 0
    upper[place] = shown ? shown.value + bound + moved : absent ? Infinity : threshold - 1 + bound + still
  })
  return { lower, upper }
}

type ByName = ReadonlyMap<string, Layer>

/** Replies are the sum of their scores, and of the classes that scores are put together in. */
function scoreSums(cells: readonly Cell[], layers: readonly Layer[], byName: ByName): Sum[] {
  const schemes = [
    ['score_1', 'score_2', 'score_3', 'score_4', 'score_5'],
    ['low_two', 'score_3', 'top_two'],
    ['low_two', 'rest'],
  ]
  const isScored = ({ signal, about }: Layer) => {
    const layer = byName.get(`${signal}|top_two${about}`)
    return layer?.whos.some((_, place) => cells[layer.start + place]?.shown)
  }
  return layers
    .filter((layer) => layer.statistic === 'replies' && isScored(layer))
    .flatMap(({ signal, about, start, whos }) =>
      schemes.flatMap((names) => {
        const parts = names.flatMap((name) => byName.get(`${signal}|${name}${about}`)?.start ?? [])
        if (parts.length < names.length) return []
        return whos.map((_, place) => ({
          total: start + place,
          parts: parts.map((part) => part + place),
          open: false,
          name: `${signal}|scores`,
        }))
      }),
    )
}

/** A part is never more than its base, an answer never more than those who were asked, a rule never more than its theme, a theme than all. */
function ordersOf({ vocabulary }: Knowledge, layers: readonly Layer[], byName: ByName): Order[] {
  const base = new Map(
    vocabulary.statistics.map(({ signal, name, base: of }) => [`${signal}|${name}`, of ?? within[signal]?.[name]]),
  )
  const theme = new Map(vocabulary.rules.map((rule) => [rule.id, rule.theme]))
  return layers.flatMap((layer) => {
    const { signal, statistic, about, at } = layer
    const of = base.get(`${signal}|${statistic}`)
    const larger = [
      of === undefined ? undefined : byName.get(`${signal}|${of}${about}`),
      at.rule === undefined ? undefined : byName.get(`${signal}|${statistic}|theme=${theme.get(at.rule)}`),
      at.theme === undefined ? undefined : byName.get(`${signal}|${statistic}`),
    ]
    return larger.flatMap((other) => (other ? [{ from: layer.start, more: placesIn(other, layer) }] : []))
  })
}

/** Where the people of one layer stand in another; -1 where they do not. */
function placesIn(other: Layer, { whos }: Layer): Int32Array {
  return Int32Array.from(whos, ({ name }) => {
    const place = other.find.get(name)
    return place === undefined ? -1 : other.start + place
  })
}

/** Bases that are part of another base by what they mean. */
const within: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  friction: {
    minutes_answered: 'reporters',
    workaround_answered: 'reporters',
    level_guessed: 'reporters',
    complexity_answered: 'reporters',
    noticed_answered: 'reporters',
  },
  time_week: { acceptable_answered: 'diarists' },
  handover: {
    counted: 'families',
    three_plus_known: 'families',
    told_again_known: 'families',
    kinded: 'families',
    qualified: 'families',
  },
}

function coversOf({ vocabulary }: Knowledge, layers: readonly Layer[], byName: ByName): Sum[] {
  return layers.flatMap((layer) => {
    const { signal, statistic, at, start, whos } = layer
    if (at.theme === undefined) return []
    const rules = vocabulary.rules.filter(({ theme }) => theme === at.theme)
    const parts = rules.flatMap(({ id }) => byName.get(`${signal}|${statistic}|rule=${id}`) ?? [])
    if (parts.length < rules.length) return []
    const places = parts.map((part) => placesIn(part, layer))
    return whos.flatMap((_, who) => {
      const own = places.map((each) => each[who] ?? -1)
      return own.includes(-1) ? [] : [{ total: start + who, parts: own, open: false, name: `${signal}|rules` }]
    })
  })
}
