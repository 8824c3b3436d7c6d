import type { System } from './system.ts'

/** A pipe between two joints; its cell's interval is what it may carry. `cell` null: a joint nobody counts, with its own interval. */
export type Pipe = { from: number; to: number; cell: number | null; least: number; most: number }

/**
 * Least and most of every cell of a two-way table with margins, exactly: organisations run from their region to their kind, the total runs back.
 * Such a table is a network, so that the linear program of a cell is a largest flow, and its answer a whole number. Narrows `system`;
 * false when no numbers fit.
 */
export function solveNetwork(system: System, pipes: readonly Pipe[], joints: number): boolean {
  const net = network(system, pipes, joints)
  if (!feasible(net)) return false
  net.low.set(net.flow)
  net.high.set(net.flow)
  const results = pipes.map(({ cell }, pipe) =>
    cell === null ? null : { cell, most: extreme(net, pipe, true), least: extreme(net, pipe, false) },
  )
  for (const result of results) {
    if (!result) continue
    system.upper[result.cell] = result.most
    system.lower[result.cell] = result.least
  }
  return true
}

type Network = {
  from: Int32Array
  to: Int32Array
  least: Float64Array
  most: Float64Array
  flow: Float64Array
  at: number[][]
  joints: number
  seen: Int32Array
  came: Int32Array
  /** Least and most that each pipe has carried in some balanced flow. */
  low: Float64Array
  high: Float64Array
}

function network({ lower, upper }: System, pipes: readonly Pipe[], joints: number): Network {
  const at: number[][] = Array.from({ length: joints }, () => [])
  pipes.forEach(({ from, to }, pipe) => {
    at[from]?.push(pipe)
    if (to !== from) at[to]?.push(pipe)
  })
  const least = Float64Array.from(pipes, ({ cell, least: own }) => (cell === null ? own : (lower[cell] ?? 0)))
  const most = Float64Array.from(pipes, ({ cell, most: own }) => (cell === null ? own : (upper[cell] ?? 0)))
  return {
    from: Int32Array.from(pipes, ({ from }) => from),
    to: Int32Array.from(pipes, ({ to }) => to),
    least,
    most,
    flow: least.slice(),
    at,
    joints,
    seen: new Int32Array(joints),
    came: new Int32Array(joints),
    low: new Float64Array(pipes.length),
    high: new Float64Array(pipes.length),
  }
}

/** Brings a flow that starts at its lower bounds into balance. */
function feasible(net: Network): boolean {
  const surplus = new Float64Array(net.joints)
  net.flow.forEach((flow, pipe) => {
    surplus[net.to[pipe] ?? 0] = (surplus[net.to[pipe] ?? 0] ?? 0) + flow
    surplus[net.from[pipe] ?? 0] = (surplus[net.from[pipe] ?? 0] ?? 0) - flow
  })
  for (let joint = 0; joint < net.joints; joint += 1)
    while ((surplus[joint] ?? 0) > 0) {
      const path = search(net, joint, (end) => (surplus[end] ?? 0) < 0)
      if (!path) return false
      const amount = Math.min(surplus[joint] ?? 0, -(surplus[path.end] ?? 0), room(net, path.steps))
      push(net, path.steps, amount)
      surplus[joint] = (surplus[joint] ?? 0) - amount
      surplus[path.end] = (surplus[path.end] ?? 0) + amount
    }
  return surplus.every((left) => left === 0)
}

/** The most (or least) one pipe can carry while all stays in balance. */
function extreme(net: Network, pipe: number, most: boolean): number {
  if (most && net.high[pipe] === net.most[pipe]) return net.high[pipe] ?? 0
  if (!most && net.low[pipe] === net.least[pipe]) return net.low[pipe] ?? 0
  const [tail, head] = [net.from[pipe] ?? 0, net.to[pipe] ?? 0]
  const bound = () =>
    most ? (net.most[pipe] ?? 0) - (net.flow[pipe] ?? 0) : (net.flow[pipe] ?? 0) - (net.least[pipe] ?? 0)
  while (bound() > 0) {
    const path = search(net, most ? head : tail, (end) => end === (most ? tail : head), pipe)
    if (!path) break
    const amount = Math.min(bound(), room(net, path.steps))
    if (amount === Infinity) return Infinity
    push(net, [...path.steps, most ? pipe : ~pipe], amount)
  }
  return net.flow[pipe] ?? 0
}

/** A way along pipes with room, first found, nearest first; a step is a pipe, or its complement where flow is taken back. */
function search(
  net: Network,
  start: number,
  isEnd: (joint: number) => boolean,
  except = -1,
): { end: number; steps: number[] } | null {
  const { from, to, least, most, flow, at, seen } = net
  const { came } = net
  seen.fill(0)
  seen[start] = 1
  const queue = [start]
  for (let place = 0; place < queue.length; place += 1) {
    const joint = queue[place] ?? 0
    for (const pipe of at[joint] ?? []) {
      if (pipe === except) continue
      const forward = from[pipe] === joint
      const next = (forward ? to[pipe] : from[pipe]) ?? 0
      const free = forward ? (most[pipe] ?? 0) > (flow[pipe] ?? 0) : (flow[pipe] ?? 0) > (least[pipe] ?? 0)
      if (!free || seen[next]) continue
      seen[next] = 1
      came[next] = forward ? pipe : ~pipe
      if (isEnd(next)) return { end: next, steps: back(net, came, start, next) }
      queue.push(next)
    }
  }
  return null
}

function back({ from, to }: Network, came: Int32Array, start: number, end: number): number[] {
  const steps: number[] = []
  for (let joint = end; joint !== start; ) {
    const step = came[joint] ?? 0
    steps.push(step)
    joint = (step >= 0 ? from[step] : to[~step]) ?? start
  }
  return steps
}

const room = ({ least, most, flow }: Network, steps: readonly number[]) =>
  Math.min(
    ...steps.map((step) =>
      step >= 0 ? (most[step] ?? 0) - (flow[step] ?? 0) : (flow[~step] ?? 0) - (least[~step] ?? 0),
    ),
  )

function push({ flow, low, high }: Network, steps: readonly number[], amount: number) {
  for (const step of steps) {
    const pipe = step >= 0 ? step : ~step
    const now = (flow[pipe] ?? 0) + (step >= 0 ? amount : -amount)
    flow[pipe] = now
    if (now < (low[pipe] ?? 0)) low[pipe] = now
    if (now > (high[pipe] ?? 0)) high[pipe] = now
  }
}
