import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { attacksBench } from './attacks.ts'
import { auditBench } from './audit.ts'
import { coverage } from './coverage.ts'
import { durableBench } from './durable.ts'
import { exploreBench } from './explore.ts'
import { lastQuarters } from './field.ts'
import { intakeBench } from './intake.ts'
import { sliceBench, tableBench } from './interface.ts'
import { keepResults, usual } from './keep.ts'
import { killLoop } from './kills.ts'
import { pagesBench } from './pages.ts'
import { peerBench } from './peer.ts'
import { promises, tellPromises } from './promises.ts'
import { releaseBench, releaseOnce } from './release.ts'
import { coverageTable, tableOf } from './report.ts'
import { revisionBench } from './revision.ts'
import { stepKills } from './stepKills.ts'
import type { Result } from './turns.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    signals: { type: 'string' },
    reporters: { type: 'string', default: '2400' },
    runs: { type: 'string', default: '5' },
    quarters: { type: 'string', default: '12' },
    kills: { type: 'string', default: '250' },
    cells: { type: 'string', default: '500000' },
    requests: { type: 'string', default: '2000' },
    releases: { type: 'string' },
    seeds: { type: 'string', default: '200' },
    to: { type: 'string', default: usual },
  },
})
const runs = Number(values.runs)
const quarters = lastQuarters(Number(values.quarters))
const size = (usual: number) => Number(values.signals ?? usual)

const benchmarks: Record<string, (room: string) => Promise<Result[]>> = {
  B1: (room) => intakeBench(room, { lines: size(5e6), runs }),
  B2: (room) => releaseBench(room, { signals: size(1e7), runs, quarters }),
  'B2-large': async (room) => [await releaseOnce(room, { signals: size(1e8), quarters })],
  B3: (room) => auditBench(room, { reporters: Number(values.reporters), runs }),
  B4: (room) => revisionBench(room, { signals: size(1e7), runs, quarters }),
  B5: (room) => tableBench(room, { cells: Number(values.cells), runs, requests: Number(values.requests) }),
  B6: (room) =>
    sliceBench(room, { cells: Number(values.cells), runs, requests: Math.ceil(Number(values.requests) / 10) }),
  B7: () => pagesBench(runs, values.releases),
  B8: (room) => durableBench(room, { signals: size(64_000), runs }),
  B9: () => peerBench(runs),
  B10: () => exploreBench(runs),
}

if (positionals.includes('kills')) {
  const room = mkdtempSync(join(tmpdir(), 'kills-'))
  console.table({ intake: await killLoop(join(room, 'inbox'), Number(values.kills), Math.random, 8) })
  console.table({ steps: await stepKills(room, Number(values.kills), Math.random) })
  rmSync(room, { recursive: true, force: true })
  process.exit()
}

if (positionals.includes('promises')) {
  const room = mkdtempSync(join(tmpdir(), 'promises-'))
  tellPromises(await promises(room, { kills: Number(values.kills), inputs: 200, requests: 2000 }))
  rmSync(room, { recursive: true, force: true })
  process.exit()
}

if (positionals.includes('attacks')) {
  await attacksBench()
  process.exit()
}

const asked = positionals.length > 0 ? positionals : Object.keys(benchmarks).filter((name) => name !== 'B2-large')
const names = asked.filter((name) => name !== 'coverage')
if (names.length < asked.length) process.stdout.write(`${coverageTable(await coverage(Number(values.seeds)))}\n`)
const results: Result[] = []
for (const name of names) {
  const benchmark = benchmarks[name]
  if (!benchmark) throw new Error(`no benchmark ${name}; there are ${Object.keys(benchmarks).join(', ')}`)
  const room = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    results.push(...(await benchmark(room)))
  } finally {
    rmSync(room, { recursive: true, force: true })
  }
}
if (names.length > 0) {
  keepResults(results, values.to)
  process.stdout.write(`${tableOf(results)}\n`)
}
