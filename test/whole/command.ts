import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

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
