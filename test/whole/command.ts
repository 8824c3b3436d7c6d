import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { vi } from 'vitest'

const script = fileURLToPath(new URL('../../pipelines/wederkerig.js', import.meta.url))

/** Runs the command line as a person would, in Dutch unless `language` says otherwise. */
export async function wederkerig(words: readonly string[], { language = 'nl', input = '' } = {}) {
  const locale = language === 'en' ? 'en_GB.UTF-8' : 'nl_NL.UTF-8'
  const child = spawn(process.execPath, [script, ...words], { env: { ...process.env, LC_ALL: locale, LANG: locale } })
  child.stdin.end(input)
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [out, error, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { code, out, error }
}

const cli = fileURLToPath(new URL('../../pipelines/cli.ts', import.meta.url))
let times = 0

/** The same in this process, one after another: for what ends before any work begins. */
export async function wederkerigHere(words: readonly string[], { language = 'nl' } = {}) {
  const before = process.argv
  const out = vi.spyOn(console, 'log').mockReturnValue()
  const error = vi.spyOn(console, 'error').mockReturnValue()
  vi.stubEnv('LC_ALL', language)
  process.argv = [process.execPath, script, ...words]
  try {
    times += 1
    await import(/* @vite-ignore */ `${cli}?${times}`)
    const text = (spy: typeof out) => spy.mock.calls.map(([line]) => `${line}\n`).join('')
    return { code: process.exitCode, out: text(out), error: text(error) }
  } finally {
    process.argv = before
    process.exitCode = undefined
    vi.unstubAllEnvs()
    vi.restoreAllMocks()
  }
}
