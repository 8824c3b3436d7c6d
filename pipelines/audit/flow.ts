import type { System } from './system.ts'

/** A pipe between two joints; the interval of its cell is what it may carry. `cell` null: a joint nobody counts, with its own interval. */
export type Pipe = { from: number; to: number; cell: number | null; least: number; most: number }

export type Network = {
  pipes: readonly Pipe[]
  from: Int32Array
  to: Int32Array
  /** The pipes at each joint, one joint after another; those of joint j from first[j] to first[j + 1]. */
  at: Int32Array
  first: Int32Array
  least: Float64Array
  most: Float64Array
  flow: Float64Array
  /** Least and most that each pipe has carried in some balanced flow. */
  low: Float64Array
  high: Float64Array
  /** Of a search: when a joint was last reached and by which step, which joints wait, and the steps of the way found. */
  seen: Int32Array
  came: Int32Array
  queue: Int32Array
  steps: number[]
  turn: number
}

/** A network to solve again and again, for layers that are alike. */
export function networkOf(pipes: readonly Pipe[], joints: number): Network {
  const at = Array.from({ length: joints }, () => [] as number[])
  pipes.forEach(({ from, to }, pipe) => {
    at[from]?.push(pipe)
    if (to !== from) at[to]?.push(pipe)
  })
  const first = new Int32Array(joints + 1)
  at.forEach((own, joint) => {
    first[joint + 1] = (first[joint] ?? 0) + own.length
  })
  const values = () => new Float64Array(pipes.length)
  return {
    pipes,
    from: Int32Array.from(pipes, ({ from }) => from),
    to: Int32Array.from(pipes, ({ to }) => to),
    at: Int32Array.from(at.flat()),
    first,
    least: values(),
    most: values(),
    flow: values(),
    low: values(),
    high: values(),
    seen: new Int32Array(joints),
    came: new Int32Array(joints),
    queue: new Int32Array(joints),
    steps: [],
    turn: 0,
  }
}

/**
 * Least and most of every cell of a two-way table with margins, exactly: organisations run from their region to their kind, the total runs back.
 * Such a table is a network, so that the linear program of a cell is a largest flow, and its answer a whole number. Narrows `system`, in which
 * the cells of the pipes begin at `start`; false when no numbers fit.
 */
export function solveNetwork({ lower, upper }: System, net: Network, start = 0): boolean {
  const { pipes, least, most, flow, low, high } = net
  pipes.forEach(({ cell, least: from, most: to }, pipe) => {
    least[pipe] = cell === null ? from : (lower[start + cell] ?? 0)
    most[pipe] = cell === null ? to : (upper[start + cell] ?? 0)
  })
  flow.set(least)
  if (!feasible(net)) return false
  low.set(flow)
  high.set(flow)
  pipes.forEach(({ cell }, pipe) => {
    if (cell === null) return
    upper[start + cell] = extreme(net, pipe, true)
    lower[start + cell] = extreme(net, pipe, false)
  })
  return true
}

/** Brings a flow that starts at its lower bounds into balance. */
function feasible(net: Network): boolean {
  const { from, to, flow, seen } = net
  const surplus = new Float64Array(seen.length)
  const add = (joint: number, amount: number) => {
    surplus[joint] = (surplus[joint] ?? 0) + amount
  }
  flow.forEach((amount, pipe) => {
    add(to[pipe] ?? 0, amount)
    add(from[pipe] ?? 0, -amount)
  })
  for (let joint = 0; joint < surplus.length; joint += 1)
    while ((surplus[joint] ?? 0) > 0) {
      const end = search(net, joint, -1, -1, surplus)
      if (end < 0) return false
      const amount = Math.min(surplus[joint] ?? 0, -(surplus[end] ?? 0), room(net))
      push(net, amount)
      add(joint, -amount)
      add(end, amount)
    }
  return surplus.every((left) => left === 0)
}

/** The most (or least) one pipe can carry while all stays in balance. */
function extreme(net: Network, pipe: number, most: boolean): number {
  const [from, to] = [net.from[pipe] ?? 0, net.to[pipe] ?? 0]
  const bound = (most ? net.most[pipe] : net.least[pipe]) ?? 0
  if ((most ? net.high[pipe] : net.low[pipe]) === bound) return bound
  while (net.flow[pipe] !== bound) {
    if (search(net, most ? to : from, most ? from : to, pipe, null) < 0) break
    const amount = Math.min(Math.abs(bound - (net.flow[pipe] ?? 0)), room(net))
    if (amount === Infinity) return most ? Infinity : -Infinity
    net.steps.push(most ? pipe : ~pipe)
    push(net, amount)
  }
  return net.flow[pipe] ?? 0
}

/**
 * A way along pipes with room, nearest joints first, to `goal` or to a joint that lacks something; -1 when there is none. A step is a pipe, or
 * its complement where flow is taken back.
 */
function search(net: Network, start: number, goal: number, except: number, surplus: Float64Array | null): number {
  const { from, to, least, most, flow, at, first, seen, came, queue } = net
  net.turn += 1
  const { turn } = net
  seen[start] = turn
  queue[0] = start
  for (let place = 0, waiting = 1; place < waiting; place += 1) {
    const joint = queue[place] ?? 0
    const last = first[joint + 1] ?? 0
    for (let index = first[joint] ?? 0; index < last; index += 1) {
      const pipe = at[index] ?? 0
      if (pipe === except) continue
      const forward = from[pipe] === joint
      const next = (forward ? to[pipe] : from[pipe]) ?? 0
      if (seen[next] === turn) continue
      const carried = flow[pipe] ?? 0
      if (forward ? (most[pipe] ?? 0) <= carried : carried <= (least[pipe] ?? 0)) continue
      seen[next] = turn
      came[next] = forward ? pipe : ~pipe
      if (next === goal || (surplus !== null && (surplus[next] ?? 0) < 0)) return traced(net, start, next)
      queue[waiting] = next
      waiting += 1
    }
  }
  return -1
}

/** Puts the way back from `end` in `steps`. */
function traced(net: Network, start: number, end: number): number {
  net.steps.length = 0
  for (let joint = end; joint !== start; ) {
    const step = net.came[joint] ?? 0
    net.steps.push(step)
    joint = (step >= 0 ? net.from[step] : net.to[~step]) ?? start
  }
  return end
}

function room({ least, most, flow, steps }: Network): number {
  let free = Infinity
  for (const step of steps) {
    const own = step >= 0 ? (most[step] ?? 0) - (flow[step] ?? 0) : (flow[~step] ?? 0) - (least[~step] ?? 0)
    if (own < free) free = own
  }
  return free
}

function push({ flow, low, high, steps }: Network, amount: number) {
  for (const step of steps) {
    const pipe = step >= 0 ? step : ~step
    const now = (flow[pipe] ?? 0) + (step >= 0 ? amount : -amount)
    flow[pipe] = now
    if (now < (low[pipe] ?? 0)) low[pipe] = now
    if (now > (high[pipe] ?? 0)) high[pipe] = now
  }
}
