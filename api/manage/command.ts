import { spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Refusal } from '../../data/refusal.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { isRunning, node } from '../node.ts'

/** A verb that runs, or ran, in a process of its own. `said` is what it printed as JSON; null while it runs, or when it was broken off. */
type Job = {
  id: string
  verb: string
  about: string
  /** Milliseconds. */
  started: number
  state: 'running' | 'done' | 'failed' | 'broken'
  said: Record<string, unknown> | null
}

/** The command line of this installation: what opens signals and keys does so there, and never in the server. */
export type Command = {
  /** What a verb prints with --json. Throws Refusal when it refuses, or is not done in two minutes. */
  ask<T>(words: readonly string[], language: Language): Promise<T>
  /** Begins a verb that takes longer. Throws Refusal 409 when another one runs. */
  begin(words: readonly string[], about: string, language: Language): void
  /** Newest first. */
  jobs(): Job[]
}

const longest = 120_000

export function openCommand(folder: string): Command {
  const room = join(folder, 'jobs')
  const start = (words: readonly string[], language: Language, out: 'pipe' | number) =>
    spawn(process.execPath, [script(), ...words, '--json', '--folder', folder], {
      env: { ...process.env, LC_ALL: language === 'en' ? 'en_GB.UTF-8' : 'nl_NL.UTF-8' },
      stdio: ['ignore', out, 'ignore'],
    })
  const jobs = () =>
    namesIn(room)
      .map((name) => jobIn(room, name))
      .toSorted((one, other) => other.started - one.started)

  return {
    jobs,
    ask: <T>(words: readonly string[], language: Language) =>
      new Promise<T>((resolve, reject) => {
        const child = start(words, language, 'pipe')
        const timer = setTimeout(() => child.kill(), longest)
        let text = ''
        child.stdout?.setEncoding('utf8').on('data', (part: string) => {
          text += part
        })
        child.once('error', reject)
        child.once('close', () => {
          clearTimeout(timer)
          const said = jsonIn(text)
          if (said === null) reject(tooLong())
          else if (said.unforeseen === true) reject(new Error('the command line failed'))
          else if (typeof said.error === 'string') reject(refusedBy(said.error))
          else resolve(said as T)
        })
      }),
    begin: (words, about, language) => {
      if (jobs().some(({ state }) => state === 'running')) throw busy()
      mkdirSync(room, { recursive: true, mode: 0o700 })
      const id = Date.now().toString(36)
      const out = openSync(join(room, `${id}.out`), 'wx', 0o600)
      const child = start(words, language, out)
      closeSync(out)
      child.once('error', () => undefined)
      const begun = { id, verb: words[0] ?? '', about, started: Date.now(), process: child.pid, node }
      writeFileSync(join(room, `${id}.json`), JSON.stringify(begun), { mode: 0o600, flag: 'wx' })
    },
  }
}

/** Where npm says that the command is. */
function script(): string {
  const root = new URL('../../', import.meta.url)
  const { bin } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { bin: { wederkerig: string } }
  return fileURLToPath(new URL(bin.wederkerig, root))
}

const namesIn = (room: string) =>
  existsSync(room) ? readdirSync(room).filter((name) => /^[0-9a-z]+\.json$/.test(name)) : []

type Begun = Pick<Job, 'id' | 'verb' | 'about' | 'started'> & { process: number; node: string }

/** Known from what is on disk: a job goes on, and can be seen, after the server that began it was stopped. */
function jobIn(room: string, name: string): Job {
  const { process, node: at, ...job } = JSON.parse(readFileSync(join(room, name), 'utf8')) as Begun
  const said = jsonIn(readFileSync(join(room, `${job.id}.out`), 'utf8'))
  if (said !== null) return { ...job, said, state: hasFailed(said) ? 'failed' : 'done' }
  const isStillThere = at === node ? isRunning(process) : Date.now() - job.started < 3600_000
  return { ...job, said, state: isStillThere ? 'running' : 'broken' }
}

const hasFailed = (said: Record<string, unknown>) => 'error' in said || said.passed === false

function jsonIn(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text.trim().split('\n').at(-1) ?? '') as Record<string, unknown>
  } catch {
    return null
  }
}

const refusedBy = (sentence: string) => new Refusal({ nl: sentence, en: sentence }, { nl: '', en: '' }, 422)

const busy = () =>
  new Refusal(
    { nl: 'er loopt al iets', en: 'something is running already' },
    { nl: 'wacht tot het klaar is', en: 'wait until it is done' },
    409,
  )

const tooLong = () =>
  new Refusal(
    { nl: 'dit duurde te lang', en: 'this took too long' },
    { nl: 'doe het op de opdrachtregel', en: 'do it on the command line' },
    503,
  )
