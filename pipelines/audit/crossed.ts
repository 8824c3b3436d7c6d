import type { Layer } from './cells.ts'
import { type Network, networkOf, type Pipe, solveNetwork } from './flow.ts'
import type { Listed } from './knowledge.ts'
import { pipesOf } from './partition.ts'
import type { Seen } from './programs.ts'
import type { System } from './system.ts'

/**
 * Numbers that fit a layer of organisation by role, by cell of the layer: the least and the most that each is seen to be. First organisations, kinds
 * and regions as one network; then, with organisations held at that, their roles as another. null where none are found this way.
 */
export function seenInCrossed(
  system: System,
  layer: Layer,
  directory: readonly Listed[],
  open: ReadonlySet<string>,
): Seen | null {
  const { signal, start, whos } = layer
  if (['organisation', 'role by organisation'].some((name) => open.has(`${signal}|${name}`))) return null
  const { pipes, joints } = pipesOf(directory, layer, open)
  const margins = networkOf(pipes, joints)
  if (!solveNetwork(system, margins, start)) return null
  const end = start + whos.length
  const own = { ...system, lower: system.lower.slice(start, end), upper: system.upper.slice(start, end) }
  margins.pipes.forEach(({ cell }, pipe) => {
    if (cell === null) return
    own.lower[cell] = margins.flow[pipe] ?? 0
    own.upper[cell] = margins.flow[pipe] ?? 0
  })
  if (!solveNetwork(own, rolesOf(layer, open))) return null
  return { least: own.lower, most: own.upper }
}

function rolesOf({ signal, whos, find }: Layer, open: ReadonlySet<string>): Network {
  const joint = new Map<string, number>()
  const place = (name: string) => {
    const known = joint.get(name) ?? joint.size
    joint.set(name, known)
    return known
  }
  const pipe = (from: string, to: string, cell: number | null, most = Infinity): Pipe => ({
    from: place(from),
    to: place(to),
    cell,
    least: 0,
    most,
  })
  const unknown = open.has(`${signal}|organisation by role`) ? Infinity : 0
  const pipes = whos.flatMap(({ level, name, place: { organisation, role } }, cell): Pipe[] => {
    if (level === 'organisation') return [pipe('all', name, cell), pipe(name, 'nobody knows', null, unknown)]
    if (level === 'organisation-role') return [pipe(`|organisation=${organisation}`, `|role=${role}`, cell)]
    return level === 'role' ? [pipe(name, 'end', cell)] : []
  })
  const through = open.has(`${signal}|role`) ? Infinity : 0
  pipes.push(pipe('nobody knows', 'end', null, through), pipe('end', 'all', find.get('') ?? null))
  return networkOf(pipes, joint.size)
}
