import { createApp } from '../../api/app.ts'
import { pagesRoute } from '../../api/pages.ts'
import { openShelf, type Shelf } from '../../api/shelf.ts'
import { fakeShelf } from '../web/fakeShelf.ts'
import { median, type Result } from './turns.ts'

const page = '/kwartaal/2026-k3'
const coldLimit = 0.15
const warmRate = 300
const warmPages = 300

/** B7: the review of a quarter, made anew and from memory; the ratios are to 150 ms and to a 300th of a second. `releases`: a folder, else the field of the tests. */
export async function pagesBench(runs: number, releases?: string): Promise<Result[]> {
  const shelf = releases === undefined ? fakeShelf() : openShelf(releases)
  await seconds(() => read(fresh(shelf)))
  const cold: number[] = []
  const warm: number[] = []
  for (let turn = 0; turn < runs; turn++) {
    const app = fresh(shelf)
    cold.push(await seconds(() => read(app)))
    const all = await seconds(async () => {
      for (let count = 0; count < warmPages; count++) await read(app)
    })
    warm.push(all / warmPages)
  }
  return [
    resultOf('B7 quarter page, made anew', cold, coldLimit, 'B is 150 ms'),
    resultOf('B7 quarter page, from memory', warm, 1 / warmRate, `${Math.round(1 / median(warm))} pages/s`),
  ]
}

const fresh = (shelf: Shelf) => createApp(shelf, { pages: pagesRoute(shelf, 'no-dist') })

async function read(app: ReturnType<typeof fresh>) {
  const answer = await app.request(page, { headers: { 'accept-encoding': 'gzip' } })
  if (answer.status !== 200) throw new Error(`status ${answer.status}`)
  await answer.arrayBuffer()
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

const resultOf = (name: string, taken: number[], limit: number, note: string): Result => ({
  name,
  goal: 1,
  ratios: taken.map((one) => one / limit),
  cpu: taken.map((one) => one / limit),
  a: { seconds: median(taken), cpu: 0, peak: 0 },
  b: { seconds: limit, cpu: 0, peak: 0 },
  note,
})
