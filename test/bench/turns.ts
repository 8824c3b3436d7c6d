import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { measured, type Taken, type Work } from './work.ts'

/** One line of the table. `ratios` are A / B of each turn by the clock, `cpu` by processor time, which a busy machine disturbs less; null goals are told, not judged. */
export type Result = {
  name: string
  ratios: number[]
  cpu: number[]
  goal: number | null
  a: Taken
  b: Taken
  note: string
}

export type Side = { work: Work; before?: () => void | Promise<void> }

/** Runs A and B in turn, each in a fresh process. The medians are shown. */
export async function inTurn(name: string, goal: number | null, turns: number, a: Side, b: Side): Promise<Result> {
  return compared(name, goal, await takeTurns(name, turns, { a, b }), 'a', 'b')
}

/** Runs every side once a turn, in their order, each in a fresh process: what each took, turn by turn. */
export async function takeTurns<S extends string>(
  name: string,
  turns: number,
  sides: Readonly<Record<S, Side>>,
): Promise<Record<S, Taken>[]> {
  const taken: Record<S, Taken>[] = []
  for (let turn = 0; turn < turns; turn++) {
    if (process.stderr.isTTY) process.stderr.write(`\r${name}: ${turn + 1}/${turns}    `)
    const own: Partial<Record<S, Taken>> = {}
    for (const [side, work] of Object.entries<Side>(sides)) own[side as S] = await take(work)
    taken.push(own as Record<S, Taken>)
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  return taken
}

/** One side against another. */
export function compared<S extends string>(
  name: string,
  goal: number | null,
  taken: readonly Record<S, Taken>[],
  one: S,
  other: S,
): Result {
  const ratios = (what: 'seconds' | 'cpu') => taken.map((turn) => turn[one][what] / turn[other][what])
  const middleOf = (side: S) => middle(taken.map((turn) => turn[side]))
  return { name, goal, ratios: ratios('seconds'), cpu: ratios('cpu'), a: middleOf(one), b: middleOf(other), note: '' }
}

/** Does one piece of work in a process of its own; with BENCH_HERE in this one, to see that it runs and not how fast. */
export async function take({ work, before }: Side): Promise<Taken> {
  await before?.()
  if (process.env.BENCH_HERE) return measured(work)
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('workAlone.ts', import.meta.url)), JSON.stringify(work)],
    { maxBuffer: 1 << 26 },
  )
  return JSON.parse(stdout) as Taken
}

/** The middle of an odd number of values, the mean of the middle two of an even number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = (sorted.length - 1) / 2
  return ((sorted[Math.floor(half)] ?? Number.NaN) + (sorted[Math.ceil(half)] ?? Number.NaN)) / 2
}

const middle = (taken: readonly Taken[]): Taken => ({
  seconds: median(taken.map(({ seconds }) => seconds)),
  cpu: median(taken.map(({ cpu }) => cpu)),
  peak: Math.max(...taken.map(({ peak }) => peak)),
})
