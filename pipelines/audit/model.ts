import type { Dimension } from '../../data/vocabulary/cubes.ts'
import { grouped } from '../analyse/grouped.ts'
import { type Cell, cellName, layCells, type Place } from './cells.ts'
import type { Pipe } from './flow.ts'
import { type Knowledge, type Listed, noiseOf } from './knowledge.ts'
import type { Block } from './programs.ts'
import type { Sum, System } from './system.ts'

/** The release as an attacker sees it: every cell, shown or not, with the sums, orders and bounds that the published method implies. */
export type Model = {
  keys: readonly string[]
  cells: readonly Cell[]
  index: ReadonlyMap<string, number>
  system: System
  blocks: readonly Block[]
}

/** Sums that turned out not to hold are named in `open`: there, people may be missing from the parts. */
export function modelOf(
  knowledge: Knowledge,
  open: ReadonlySet<string>,
  cells = layCells(knowledge),
  bounds = boundsOf,
): Model {
  const keys = [...cells.keys()]
  const list = [...cells.values()]
  const index = new Map(keys.map((key, place) => [key, place]))
  const { lower, upper } = bounds(knowledge, list)
  const layers = grouped([...list.keys()], (place) => list[place]?.layer ?? '')
  const blocks = [...layers.values()].map((places) => blockOf(knowledge, list, places, open))
  const sums = [...blocks.flatMap((block) => block.sums), ...scoreSums(list, index)]
  const system = {
    lower,
    upper,
    sums,
    orders: ordersOf(knowledge, keys, list, index),
    covers: coversOf(knowledge, keys, list, index),
  }
  return { keys, cells: list, index, system, blocks }
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

/** One layer: the land is the sum of its kinds, regions, organisations, roles, …; a kind or region that of its organisations. */
function blockOf(
  { directory }: Knowledge,
  cells: readonly Cell[],
  places: readonly number[],
  open: ReadonlySet<string>,
): Block {
  const first = cells[places[0] ?? 0]
  const by = new Map<string, number>()
  const levels = new Map<string, number[]>()
  for (const place of places) {
    const { name, level } = whoOf(cells[place]?.place ?? {})
    by.set(name, place)
    const same = levels.get(level)
    if (same) same.push(place)
    else levels.set(level, [place])
  }
  const sums: Sum[] = []
  const sum = (total: string, parts: readonly (number | undefined)[], what: string) => {
    const [place, name] = [by.get(total), `${first?.signal}|${what}`]
    const there = parts.filter((part) => part !== undefined)
    if (place !== undefined && there.length > 0) sums.push({ total: place, parts: there, open: open.has(name), name })
  }
  for (const level of ['kind', 'region', 'role', 'phase', 'respondent', 'framework'])
    sum('', levels.get(level) ?? [], level)
  if (directory) {
    const own = (name: 'kind' | 'region') =>
      grouped(
        directory.filter((one) => one[name] !== null),
        (one) => one[name] ?? '',
      )
    sum(
      '',
      directory.map(({ organisation }) => by.get(`organisation=${organisation}`)),
      'organisation',
    )
    for (const name of ['kind', 'region'] as const)
      for (const [value, members] of own(name))
        sum(
          `${name}=${value}`,
          members.map(({ organisation }) => by.get(`organisation=${organisation}`)),
          `${name} of organisations`,
        )
  }
  const crossed = levels.get('organisation-role') ?? []
  for (const name of ['organisation', 'role'] as const)
    for (const [value, members] of grouped(crossed, (place) => cells[place]?.place[name] ?? ''))
      sum(`${name}=${value}`, members, `${name} by ${name === 'role' ? 'organisation' : 'role'}`)
  return {
    cells: places,
    sums,
    network: crossed.length > 0 || !directory ? null : networkOf(directory, by, open, first?.signal ?? ''),
  }
}

/** Organisations as pipes from their region to their kind, and the total back: see flow.ts. */
function networkOf(
  directory: readonly Listed[],
  by: ReadonlyMap<string, number>,
  open: ReadonlySet<string>,
  signal: string,
) {
  const joint = new Map<string, number>([
    ['from', 0],
    ['to', 1],
  ])
  const place = (name: string) => {
    if (!joint.has(name)) joint.set(name, joint.size)
    return joint.get(name) ?? 0
  }
  const pipe = (from: string, to: string, cell: number | undefined, most = Infinity): Pipe => ({
    from: place(from),
    to: place(to),
    cell: cell ?? null,
    least: 0,
    most,
  })
  const most = (level: string) => (open.has(`${signal}|${level}`) ? Infinity : 0)
  const margins = (name: 'region' | 'kind') => [...new Set(directory.map((one) => one[name]))]
  const pipes = [
    ...directory.map(({ organisation, kind, region }) =>
      pipe(`region=${region}`, `kind=${kind}`, by.get(`organisation=${organisation}`)),
    ),
    ...margins('region').map((region) =>
      pipe('from', `region=${region}`, by.get(`region=${region}`), region === null ? most('region') : Infinity),
    ),
    ...margins('kind').map((kind) =>
      pipe(`kind=${kind}`, 'to', by.get(`kind=${kind}`), kind === null ? most('kind') : Infinity),
    ),
    ...(open.has(`${signal}|organisation`) ? [pipe('from', 'to', undefined)] : []),
    pipe('to', 'from', by.get('')),
  ]
  return { pipes, joints: joint.size }
}

const whoDimensions: readonly Dimension[] = [
  'kind',
  'region',
  'organisation',
  'role',
  'phase',
  'respondent',
  'framework',
]

/** Who a cell is about, as a name and as a level. */
function whoOf(place: Place): { name: string; level: string } {
  let [name, level] = ['', '']
  for (const dimension of whoDimensions) {
    const value = place[dimension]
    if (value === undefined) continue
    name += `${name && '|'}${dimension}=${value}`
    level += `${level && '-'}${dimension}`
  }
  return { name, level }
}

/** Replies are the sum of their scores, and of the classes that scores are put together in. */
function scoreSums(cells: readonly Cell[], index: ReadonlyMap<string, number>): Sum[] {
  const schemes = [
    ['score_1', 'score_2', 'score_3', 'score_4', 'score_5'],
    ['low_two', 'score_3', 'top_two'],
    ['low_two', 'rest'],
  ]
  const of = ({ signal, place }: Cell, statistic: string) => index.get(cellName(signal, statistic, place))
  const scored = new Set(
    cells.flatMap(({ statistic, signal, place, shown }) =>
      statistic === 'top_two' && shown ? [`${signal}|${place.item}`] : [],
    ),
  )
  return cells.flatMap((cell, total) => {
    if (cell.statistic !== 'replies' || !scored.has(`${cell.signal}|${cell.place.item}`)) return []
    return schemes.flatMap((names) => {
      const parts = names.map((name) => of(cell, name)).filter((part) => part !== undefined)
      return parts.length === names.length ? [{ total, parts, open: false, name: `${cell.signal}|scores` }] : []
    })
  })
}

/** A part is never more than its base, an answer never more than those who were asked, a rule never more than its theme, a theme than all. */
function ordersOf(
  { vocabulary }: Knowledge,
  keys: readonly string[],
  cells: readonly Cell[],
  index: ReadonlyMap<string, number>,
) {
  const base = new Map(
    vocabulary.statistics.map(({ signal, name, base: of }) => [`${signal}|${name}`, of ?? within[signal]?.[name]]),
  )
  const theme = new Map(vocabulary.rules.map((rule) => [rule.id, rule.theme]))
  const pairs: [number, number][] = []
  const add = (less: number, more: string) => {
    const place = index.get(more)
    if (place !== undefined) pairs.push([less, place])
  }
  cells.forEach(({ signal, statistic, place: { theme: ownTheme, rule } }, less) => {
    const key = keys[less] ?? ''
    const of = base.get(`${signal}|${statistic}`)
    if (of !== undefined) add(less, `${signal}|${of}${key.slice(signal.length + statistic.length + 1)}`)
    if (rule !== undefined) add(less, key.replace(`|rule=${rule}`, `|theme=${theme.get(rule)}`))
    if (ownTheme !== undefined) add(less, key.replace(`|theme=${ownTheme}`, ''))
  })
  return pairs
}

/** Bases that are part of another base by what they mean. */
const within: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  friction: { workaround_answered: 'reporters', level_guessed: 'reporters', complexity_answered: 'reporters' },
  time_week: { acceptable_answered: 'diarists' },
  handover: {
    counted: 'families',
    three_plus_known: 'families',
    told_again_known: 'families',
    kinded: 'families',
    qualified: 'families',
  },
}

function coversOf(
  { vocabulary }: Knowledge,
  keys: readonly string[],
  cells: readonly Cell[],
  index: ReadonlyMap<string, number>,
): Sum[] {
  const rules = grouped(vocabulary.rules, (rule) => rule.theme)
  return cells.flatMap(({ signal, place: { theme } }, total) => {
    if (theme === undefined) return []
    const parts = (rules.get(theme) ?? []).map(({ id }) =>
      index.get(keys[total]?.replace(`|theme=${theme}`, `|rule=${id}`) ?? ''),
    )
    if (parts.some((part) => part === undefined)) return []
    return [{ total, parts: parts.filter((part) => part !== undefined), open: false, name: `${signal}|rules` }]
  })
}
