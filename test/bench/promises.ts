import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { openInbox } from '../../api/inbox.ts'
import { openInstallation } from '../../api/installation.ts'
import { openLog } from '../../api/operations/log.ts'
import type { Audit } from '../../data/audit.ts'
import { configuration } from '../../data/configuration.ts'
import { written as segmentLine } from '../../data/inbox/segment.ts'
import { Refusal } from '../../data/refusal.ts'
import { type Folder, folder } from '../../pipelines/folder.ts'
import { buildRelease } from '../../pipelines/release/build.ts'
import { fileList } from '../../pipelines/release/write.ts'
import { importVerb } from '../../pipelines/verbs/import.ts'
import { type Score, scores, written } from '../data/screening/annotated.ts'
import { ask, faultOf, operationsOf, question } from '../holds/asked.ts'
import { rubbish } from '../holds/mutated.ts'
import { flags, text } from '../pipelines/planted.ts'
import { killLoop } from './kills.ts'
import { stepKills } from './stepKills.ts'

/** One line of the table of trust.md 8. */
export type Promised = { promise: string; measured: string; needed: string; held: boolean | null }

type Sizes = { kills: number; inputs: number; requests: number }

/** Measures every number that trust.md 8 promises; `room` is an empty folder. */
export async function promises(room: string, { kills, inputs, requests }: Sizes): Promise<Promised[]> {
  const at = (name: string) => {
    const path = join(room, name)
    mkdirSync(path)
    return path
  }
  const imported = await importSmall(at('release'))
  const lost = await killLoop(at('intake'), kills, Math.random, 8)
  const steps = await stepKills(at('steps'), kills, Math.random)
  return [
    none(
      `acknowledged signals lost, made up or doubled in ${kills} kills`,
      lost.lost + lost.invented + lost.duplicated,
      lost.acknowledged,
    ),
    none(
      `steps lost, releases, imports and destructions half in ${kills} kills`,
      steps.lostSteps + steps.halfReleases + steps.halfImports + steps.unfinishedDestructions,
      steps.kills,
    ),
    none('torn or flipped tails that stop a start', await stoppedStarts(at('tails')), 100),
    none('bad files that are neither read nor refused', await badFiles(at('files'), inputs), inputs),
    none(
      'answers that are no problem+json, or tell of the inside',
      await badAnswers(imported.root, requests),
      requests,
    ),
    await holes(),
    ...screened(),
    recovered(imported),
    none('releases that differ in a byte when made again', await rebuilt(imported, at('again')), 1),
  ]
}

const page = new URL('../../api/operations/README.md', import.meta.url)

/** Prints the table, and puts it in api/operations/README.md. */
export function tellPromises(all: readonly Promised[]) {
  const said = ({ held }: Promised) => (held === null ? 'not known' : held ? 'yes' : 'no')
  const rows = all.map((one) => `| ${one.promise} | ${one.measured} | ${one.needed} | ${said(one)} |`)
  const table = ['| promise | measured | needed | held |', '|---|---|---|---|', ...rows].join('\n')
  const text = readFileSync(page, 'utf8')
  writeFileSync(
    page,
    text.replace(
      /<!-- promises -->[\s\S]*<!-- \/promises -->/,
      () => `<!-- promises -->\n${table}\n<!-- /promises -->`,
    ),
  )
  process.stdout.write(`${table}\n`)
}

const none = (promise: string, count: number, of: number): Promised => ({
  promise,
  measured: `${count} of ${of}`,
  needed: '0',
  held: count === 0,
})

const silent = { language: 'en' as const, json: true, say: () => {}, progress: () => {} }

async function importSmall(root: string): Promise<Folder> {
  const paths = folder(root)
  const file = join(root, 'f.ndjson')
  writeFileSync(file, text([...flags('gi-01', 60), ...flags('gi-02', 45), ...flags('gi-03', 9), ...flags('zuid', 40)]))
  await importVerb.run({ positionals: [file], values: {} }, { ...silent, paths })
  await buildRelease(paths, '2026-Q3', false)
  return paths
}

async function stoppedStarts(root: string): Promise<number> {
  const whole = Buffer.from([1, 2, 3].map((n) => segmentLine({ kind: 'signal', n })).join(''))
  let stopped = 0
  for (let turn = 0; turn < 100; turn++) {
    const at = mkdtempSync(join(root, 'tail-'))
    mkdirSync(join(at, 'inbox'))
    const bytes = Buffer.from(whole)
    const place = bytes.length - 1 - (turn % 40)
    bytes[place] = (bytes[place] ?? 0) ^ (1 << (turn % 8))
    writeFileSync(join(at, 'inbox', '2026-Q4.node.1.1.ndjson'), turn % 2 ? bytes : whole.subarray(0, place))
    try {
      const inbox = openInbox(at, { quarter: () => '2026-Q4', say: () => {} })
      await inbox.append([{ kind: 'event', event: 'rule_event', fields: {} } as never])
      await inbox.close()
    } catch {
      stopped++
    }
  }
  return stopped
}

async function badFiles(root: string, inputs: number): Promise<number> {
  let bad = 0
  for (const { name, bytes } of fc.sample(rubbish, inputs)) {
    const at = mkdtempSync(join(root, 'file-'))
    writeFileSync(join(at, name), bytes)
    const context = { ...silent, paths: folder(join(at, 'data')) }
    await importVerb.run({ positionals: [join(at, name)], values: {} }, context).catch((error: unknown) => {
      if (!(error instanceof Refusal)) bad++
    })
  }
  return bad
}

async function badAnswers(root: string, requests: number): Promise<number> {
  const set = configuration({ WEDERKERIG_FOLDER: root, WEDERKERIG_OPEN: 'yes' })
  const { app, close } = openInstallation(
    set,
    openLog('error', () => {}),
  )
  const operations = await operationsOf(app)
  let bad = 0
  for (const asked of fc.sample(question, requests))
    if ((await faultOf(await ask(app, operations, asked), root)) !== null) bad++
  await close()
  return bad
}

/** What the registry knows of holes; it may not be reached, and then nothing is said. */
function holes(): Promise<Promised> {
  const promise = 'critical or high known holes in production dependencies'
  return new Promise((resolve) =>
    execFile('npm', ['audit', '--omit=dev', '--json'], (_, out) => {
      const counts = countsIn(out)
      if (counts === null) resolve({ promise, measured: 'the registry does not answer', needed: '0', held: null })
      else
        resolve({
          ...none(promise, counts.high + counts.critical, counts.total),
          measured: `${counts.high + counts.critical}`,
        })
    }),
  )
}

type Counts = { high: number; critical: number; total: number }

function countsIn(out: string): Counts | null {
  try {
    return (JSON.parse(out) as { metadata?: { vulnerabilities?: Counts } }).metadata?.vulnerabilities ?? null
  } catch {
    return null
  }
}

/** On the texts that were kept aside from making the screening, and those that were written after it. */
function screened(): Promised[] {
  const found = scores([...written('aside.txt'), ...written('names.txt')])
  const all = Object.values(found)
  const exact = ['bsn', 'phone', 'email', 'iban', 'url'].map((kind) => found[kind]).filter((one) => one !== undefined)
  const precision = sum(all, 'right') / sum(all, 'found')
  return [
    part('BSN, e-mail, phone, IBAN and URL found, in texts kept aside', sum(exact, 'covered') / sum(exact, 'gold'), 1),
    part('names found, in texts kept aside', found.name ? found.name.covered / found.name.gold : 0, 0.95),
    part('findings that are right, in texts kept aside', precision, 0.8),
  ]
}

const sum = (scored: readonly Score[], name: keyof Score) => scored.reduce((total, one) => total + one[name], 0)
const part = (promise: string, share: number, least: number): Promised => ({
  promise,
  measured: `${(100 * share).toFixed(1)} %`,
  needed: `${100 * least} %`,
  held: share >= least,
})

/** Cells of the release, shown or hidden, of which the attack suite finds the exact number (A2). */
function recovered({ releases }: Folder): Promised {
  const audit = JSON.parse(readFileSync(join(releases, '2026-Q3.1', 'audit.json'), 'utf8')) as Audit
  const exact = audit.figures.find(({ id }) => id === 'bounds_exact')
  return none('hidden cells that the attack suite recovers', exact?.value ?? Number.NaN, exact?.over ?? 0)
}

async function rebuilt({ root, releases }: Folder, to: string): Promise<number> {
  const again = folder(join(to, 'data'))
  cpSync(root, again.root, { recursive: true, filter: (path) => !path.startsWith(releases) })
  await buildRelease(again, '2026-Q3', false)
  const files = (at: string) => JSON.stringify(fileList(join(at, '2026-Q3.1')))
  return files(again.releases) === files(releases) ? 0 : 1
}
