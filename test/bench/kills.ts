import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { follow } from '../../api/follow.ts'
import { openInbox } from '../../api/inbox.ts'
import type { InboxLine } from '../../data/inbox/line.ts'
import { collect } from '../../pipelines/collect.ts'
import { folder } from '../../pipelines/folder.ts'
import { readLedger } from '../../pipelines/sources/ledger.ts'

/** What a kill loop came to: signals acknowledged and imported, and how many of those were lost, made up or there twice; `torn` tails were kept aside. */
export type Kills = {
  kills: number
  acknowledged: number
  stored: number
  lost: number
  invented: number
  duplicated: number
  torn: number
}

const script = fileURLToPath(new URL('writer.ts', import.meta.url))

/**
 * Starts processes that take signals in, `atOnce` side by side on one folder, kills each with -9 at a random moment, and starts the next
 * until `kills` are killed. Now and then half a line, or one with
 * a flipped bit, is added to the newest segment, as a power cut may leave it. What is there is collected while the next ones write.
 */
export async function killLoop(root: string, kills: number, random: () => number, atOnce = 2): Promise<Kills> {
  const acknowledged = new Set<string>()
  const begun = new Set<string>()
  let collecting: Promise<unknown> = Promise.resolve()
  for (let done = 0; done < kills; done += atOnce) {
    const names = Array.from({ length: Math.min(atOnce, kills - done) }, (_, place) => `r${done + place}`)
    await Promise.all(names.map((name) => killed(root, name, random(), acknowledged)))
    for (const name of names) begun.add(name)
    await collecting
    collecting = collect(folder(root), silent, '2026-11-27')
    if (random() < 0.5) addRubbish(join(root, 'inbox'), random)
  }
  await collecting
  // a start, as after any crash: it seals what was left open
  const inbox = openInbox(root, { quarter: () => '2026-Q4', say: () => {} })
  await inbox.close()
  const found = await storedIn(root)
  const distinct = new Set(found)
  await collect(folder(root), silent, '2026-11-27')
  const imported = importedIn(root)
  return {
    kills,
    acknowledged: acknowledged.size,
    stored: found.length,
    lost: [...acknowledged].filter((one) => !distinct.has(one)).length,
    invented: found.filter((one) => !begun.has(one.split('-', 1)[0] ?? '')).length,
    duplicated: found.length - distinct.size + Math.abs(imported - distinct.size),
    torn: readdirSync(join(root, 'inbox')).filter((name) => name.endsWith('.torn')).length,
  }
}

const silent = { language: 'en' as const, say: () => {}, progress: () => {} }

/** Runs one process for a moment after its first acknowledgement, and kills it. */
function killed(root: string, name: string, chance: number, acknowledged: Set<string>): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, root, name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let rest = ''
  let isTimed = false
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== 'ready') acknowledged.add(line)
    if (!isTimed) setTimeout(() => child.kill('SIGKILL'), chance * 60)
    isTimed = true
  })
  return new Promise((resolve) => child.once('close', () => resolve()))
}

/** Half a line at the end of a segment, flipped or torn: written, but never acknowledged. */
function addRubbish(at: string, random: () => number) {
  const name = readdirSync(at)
    .filter((one) => one.endsWith('.ndjson'))
    .sort()
    .at(-1)
  if (name === undefined) return
  const path = join(at, name)
  const bytes = readFileSync(path)
  const end = bytes.lastIndexOf(10, bytes.length - 2)
  const start = bytes.lastIndexOf(10, end - 1) + 1
  const copy = Buffer.from(bytes.subarray(start, end + 1))
  if (copy.length < 40) return
  const place = 20 + Math.floor(random() * (copy.length - 22))
  copy[place] = (copy[place] ?? 0) ^ 4
  const tail = random() < 0.5 ? copy : copy.subarray(0, place)
  const whole = bytes.subarray(0, bytes.lastIndexOf(10) + 1)
  writeFileSync(path, Buffer.concat([whole, tail]))
}

async function storedIn(root: string): Promise<string[]> {
  const found: string[] = []
  await follow<InboxLine>(join(root, 'inbox'), (line) => {
    if (line.kind === 'signal') found.push(line.fields.signal_id)
  })()
  return found
}

/** How many rows the ledger says were taken. */
function importedIn(root: string): number {
  return readLedger(folder(root)).reduce((sum, { taken }) => sum + taken, 0)
}
