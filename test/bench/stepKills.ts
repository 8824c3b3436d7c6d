import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDatabase, query } from '../../pipelines/database.ts'
import { type Folder, folder } from '../../pipelines/folder.ts'
import { releases } from '../../pipelines/release/history.ts'
import { verifyRelease } from '../../pipelines/release/verify.ts'
import { batchFiles, readLedger } from '../../pipelines/sources/ledger.ts'
import { flags, text } from '../pipelines/planted.ts'

/** What a kill loop over import, release and destruction came to. `steps` are done and told, each once. Every other count but `kills` must be 0. */
export type StepKills = {
  kills: number
  steps: number
  lostSteps: number
  halfReleases: number
  halfImports: number
  unfinishedDestructions: number
}

const script = fileURLToPath(new URL('stepper.ts', import.meta.url))
const quarters = Array.from({ length: 40 }, (_, at) => `${2017 + Math.floor(at / 4)}-Q${(at % 4) + 1}`)
const people = 30

/**
 * Starts a process that works through quarters, kills it with -9 at a random moment within `within` milliseconds after it began to work, looks at what is left,
 * and starts the next, which goes on there, until `kills` are killed.
 */
export async function stepKills(room: string, kills: number, random: () => number, within = 4000): Promise<StepKills> {
  const sum: StepKills = { kills, steps: 0, lostSteps: 0, halfReleases: 0, halfImports: 0, unfinishedDestructions: 0 }
  const seen = new Set<string>()
  writeFiles(join(room, 'files'))
  for (let done = 0, part = 0; done < kills; done++) {
    const root = join(room, `data-${part}`)
    const told = new Set(await killed(root, room, random() * within))
    const found = await lookAt(folder(root), told)
    for (const step of told) seen.add(`${part} ${step}`)
    for (const name of ['lostSteps', 'halfReleases', 'halfImports', 'unfinishedDestructions'] as const)
      sum[name] += found[name]
    if (releases(folder(root)).length === quarters.length) part++
  }
  return { ...sum, steps: seen.size }
}

function writeFiles(at: string) {
  mkdirSync(at, { recursive: true })
  for (const quarter of quarters)
    writeFileSync(join(at, `${quarter}.ndjson`), text(flags('gi-01', people, { quarter })))
}

/** Runs one process for a moment; what it told before it was killed. */
function killed(root: string, room: string, moment: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, root, join(room, 'files'), ...quarters], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = ''
  child.stdout.on('data', (chunk: Buffer) => {
    if (told === '') setTimeout(() => child.kill('SIGKILL'), moment)
    told += chunk.toString()
  })
  return new Promise((resolve) =>
    child.once('close', () => resolve(told.split('\n').filter((line) => line.includes(' ')))),
  )
}

/** As a reader finds it, before anything is mended. */
async function lookAt(paths: Folder, told: ReadonlySet<string>) {
  const all = releases(paths)
  const ledger = readLedger(paths)
  const whole = all.filter(({ id }) => verifyRelease(join(paths.releases, id)).findings.length === 0)
  const gone = quarters.filter((of) => told.has(`destroyed ${of}`))
  const kept = ledger.filter(({ quarters: own }) => !Object.keys(own).some((of) => isMarked(paths, of)))
  const rows = await Promise.all(kept.map(({ batch }) => rowsOf(paths, batch)))
  return {
    lostSteps:
      quarters.filter((of) => told.has(`imported ${of}`) && !ledger.some(({ quarters: own }) => own[of])).length +
      quarters.filter((of) => told.has(`released ${of}`) && !all.some(({ quarter }) => quarter === of)).length,
    halfReleases: all.length - whole.length,
    halfImports: kept.filter(({ taken }, index) => taken !== people || rows[index] !== people).length,
    unfinishedDestructions: gone.filter((of) => tracesOf(paths, of).length > 0).length,
  }
}

const namesIn = (path: string) => {
  try {
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
  } catch {
    return []
  }
}

const isMarked = (paths: Folder, of: string) => namesIn(paths.keys).includes(`${of}.destroyed`)

const tracesOf = (paths: Folder, of: string) => [
  ...namesIn(paths.keys).filter((name) => name.startsWith(`${of}.key`)),
  ...namesIn(paths.imported).filter((name) => name.includes(`quarter=${of}`)),
]

async function rowsOf(paths: Folder, batch: number): Promise<number> {
  const files = batchFiles(paths.imported, (own) => own === batch)
  if (files.length === 0) return 0
  const db = await openDatabase()
  const [found] = await query<{ n: bigint }>(
    db,
    `select count(*) as n from read_parquet([${files.map((file) => `'${file}'`).join(', ')}])`,
  )
  db.closeSync()
  return Number(found?.n ?? 0)
}
