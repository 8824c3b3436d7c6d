import { grouped } from '../analyse/grouped.ts'
import type { Layer, Who } from './cells.ts'
import type { Pipe } from './flow.ts'
import type { Listed } from './knowledge.ts'
import type { Block } from './programs.ts'

type Shape = { total: number; parts: readonly number[]; what: string }
type Directory = readonly Listed[] | null

/** For each layer: the land is the sum of its kinds, regions, organisations, roles, …; a kind or region that of its organisations. */
export function sumsOfLayers(directory: Directory, layers: readonly Layer[]): (Block & { layer: Layer })[] {
  const shapes = new Map<readonly Who[], Shape[]>()
  return layers.map((layer) => {
    const { signal, start, whos } = layer
    const own = shapes.get(whos) ?? shapesOf(directory, layer)
    shapes.set(whos, own)
    return {
      layer,
      cells: whos.map((_, place) => start + place),
      sums: own.map(({ total, parts, what }) => ({
        total: start + total,
        parts: parts.map((part) => start + part),
        open: false,
        name: `${signal}|${what}`,
      })),
    }
  })
}

function shapesOf(directory: Directory, { whos, find }: Layer): Shape[] {
  const shapes: Shape[] = []
  const sum = (total: string, parts: readonly (number | undefined)[], what: string) => {
    const place = find.get(total)
    const there = parts.filter((part) => part !== undefined)
    if (place !== undefined && there.length > 0) shapes.push({ total: place, parts: there, what })
  }
  const places = [...whos.keys()]
  const levels = grouped(places, (place) => whos[place]?.level ?? '')
  for (const level of ['kind', 'region', 'role', 'phase', 'respondent', 'framework'])
    sum('', levels.get(level) ?? [], level)
  const organisations = (list: readonly Listed[]) =>
    list.map(({ organisation }) => find.get(`|organisation=${organisation}`))
  if (directory) {
    sum('', organisations(directory), 'organisation')
    for (const name of ['kind', 'region'] as const)
      for (const [value, members] of grouped(
        directory.filter((one) => one[name] !== null),
        (one) => one[name] ?? '',
      ))
        sum(`|${name}=${value}`, organisations(members), `${name} of organisations`)
  }
  const crossed = levels.get('organisation-role') ?? []
  for (const name of ['organisation', 'role'] as const)
    for (const [value, members] of grouped(crossed, (place) => whos[place]?.place[name] ?? ''))
      sum(`|${name}=${value}`, members, `${name} by ${name === 'role' ? 'organisation' : 'role'}`)
  return shapes
}

/** Whether the sums of a layer are those of a two-way table, organisations by region and kind. */
export const isNetwork = (directory: Directory, { whos }: Layer): directory is readonly Listed[] =>
  directory !== null && !whos.some(({ level }) => level === 'organisation-role')

/** Organisations as pipes from their region to their kind, and the total back (see flow.ts); a pipe carries the cell at its place in the layer. */
export function pipesOf(
  directory: readonly Listed[],
  { find, signal }: Layer,
  open: ReadonlySet<string>,
): { pipes: Pipe[]; joints: number } {
  const joint = new Map<string, number>()
  const place = (name: string) => {
    const known = joint.get(name) ?? joint.size
    joint.set(name, known)
    return known
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
      pipe(`region=${region}`, `kind=${kind}`, find.get(`|organisation=${organisation}`)),
    ),
    ...margins('region').map((region) =>
      pipe('from', `region=${region}`, find.get(`|region=${region}`), region === null ? most('region') : Infinity),
    ),
    ...margins('kind').map((kind) =>
      pipe(`kind=${kind}`, 'to', find.get(`|kind=${kind}`), kind === null ? most('kind') : Infinity),
    ),
    ...(open.has(`${signal}|organisation`) ? [pipe('from', 'to', undefined)] : []),
    pipe('to', 'from', find.get('')),
  ]
  return { pipes, joints: joint.size }
}
