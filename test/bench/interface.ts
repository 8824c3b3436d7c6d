import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bigId, bigRelease } from './bigRelease.ts'
import { type Load, load } from './load.ts'
import { median, type Result } from './turns.ts'

const script = fileURLToPath(new URL('served.ts', import.meta.url))
const table = `/v1/releases/${bigId}/statistic`

type Sizes = { cells: number; runs: number; requests: number }

/** B5: a whole table as Arrow, packed, against bare node:http with the same bytes: requests a second, and the slowest in a hundred. */
export async function tableBench(room: string, { cells, runs, requests }: Sizes): Promise<Result[]> {
  const releases = join(room, 'releases')
  await bigRelease(releases, cells)
  const headers = { 'accept-encoding': 'gzip' }
  const path = `${table}.arrow`
  const turns = await inTurns(releases, ['bytes', path], path, runs, { requests, atOnce: 32, headers })
  const name = 'B5 a table as Arrow, 32 at once'
  return [
    resultOf(
      name,
      1 / 0.8,
      turns,
      ({ rate }) => 1 / rate,
      (a, b) => `${rates(a)}/s against ${rates(b)}/s`,
    ),
    resultOf(`${name}, slowest in 100`, 1.5, turns, ({ p99 }) => p99 / 1000, noErrors),
  ]
}

/** B6: some rows of many as JSON, against the same SQL on a bare connection. */
export async function sliceBench(room: string, { cells, runs, requests }: Sizes): Promise<Result[]> {
  const releases = join(room, 'releases')
  await bigRelease(releases, cells)
  const path = `${table}.json?statistic=statistic-3&quarter=quarter-7`
  const asked = { requests, atOnce: 4, headers: { 'accept-encoding': 'gzip' } }
  const alone = await inTurns(releases, ['query', path], path, runs, asked)
  const many = await inTurns(releases, ['query', path], path, 1, { ...asked, atOnce: 32 })
  return [
    resultOf(`B6 a slice of ${cells} cells as JSON`, 2, alone, ({ p50 }) => p50 / 1000, noErrors),
    resultOf('B6 the same, 32 at once', null, many, ({ p50 }) => p50 / 1000, noErrors),
  ]
}

type Turn = { a: Load; b: Load }
type Asked = Parameters<typeof load>[1]

/** Ours is A, the bare one B; both run all the time, and are asked in turn. */
async function inTurns(
  releases: string,
  [kind, bare]: readonly [string, string],
  path: string,
  runs: number,
  asked: Asked,
): Promise<Turn[]> {
  const [ours, theirs] = [await serve('interface', releases, path), await serve(kind, releases, bare)]
  try {
    const turns: Turn[] = []
    await Promise.all([load(ours.url + path, warm(asked)), load(theirs.url + path, warm(asked))])
    for (let turn = 0; turn < runs; turn++)
      turns.push({ a: await load(ours.url + path, asked), b: await load(theirs.url + path, asked) })
    return turns
  } finally {
    for (const { stop } of [ours, theirs]) stop()
  }
}

const warm = (asked: Asked) => ({ ...asked, requests: Math.min(asked.requests, 64) })

async function serve(kind: string, releases: string, path: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', script, kind, releases, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  return { url: said.toString().trim(), stop: () => child.kill('SIGKILL') }
}

function resultOf(
  name: string,
  goal: number | null,
  turns: readonly Turn[],
  seconds: (one: Load) => number,
  note: (a: Load[], b: Load[]) => string,
): Result {
  const ratios = turns.map(({ a, b }) => seconds(a) / seconds(b))
  const middle = (side: 'a' | 'b') => ({ seconds: median(turns.map((turn) => seconds(turn[side]))), cpu: 0, peak: 0 })
  return {
    name,
    goal,
    ratios,
    cpu: ratios,
    a: middle('a'),
    b: middle('b'),
    note: note(
      turns.map(({ a }) => a),
      turns.map(({ b }) => b),
    ),
  }
}

const rates = (side: readonly Load[]) => Math.round(median(side.map(({ rate }) => rate)))
const noErrors = (a: readonly Load[]) => `${a.reduce((sum, { errors }) => sum + errors, 0)} errors`
