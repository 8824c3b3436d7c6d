import { parseArgs } from 'node:util'
import { Refusal } from '../data/refusal.ts'
import type { Language, Words } from '../data/vocabulary/measure.ts'
import { failedWords, isFailure } from './failed.ts'
import { folder } from './folder.ts'
import { help, overview } from './help.ts'
import type { Context, Verb } from './verb.ts'

/** Each verb is loaded when it is asked for, so that a short question gets a quick answer. */
const verbs: Record<string, () => Promise<Verb>> = {
  import: async () => (await import('./verbs/import.ts')).importVerb,
  imports: async () => (await import('./verbs/imports.ts')).importsVerb,
  collect: async () => (await import('./verbs/collect.ts')).collectVerb,
  release: async () => (await import('./verbs/release.ts')).releaseVerb,
  releases: async () => (await import('./verbs/releases.ts')).releasesVerb,
  audit: async () => (await import('./verbs/audit.ts')).auditVerb,
  analyse: async () => (await import('./verbs/analyse.ts')).analyseVerb,
  verify: async () => (await import('./verbs/verify.ts')).verifyVerb,
  keys: async () => (await import('./verbs/keys.ts')).keysVerb,
  codes: async () => (await import('./verbs/codes.ts')).codesVerb,
  desk: async () => (await import('./verbs/desk.ts')).deskVerb,
  access: async () => (await import('./verbs/access.ts')).accessVerb,
  retain: async () => (await import('./verbs/retain.ts')).retainVerb,
  doctor: async () => (await import('./verbs/doctor.ts')).doctorVerb,
  rebase: async () => (await import('./verbs/rebase.ts')).rebaseVerb,
  sql: async () => (await import('./verbs/sql.ts')).sqlVerb,
  config: async () => (await import('./verbs/config.ts')).configVerb,
  demo: async () => (await import('./verbs/demo.ts')).demoVerb,
  briefing: async () => (await import('./verbs/briefing.ts')).briefingVerb,
  serve: async () => (await import('./verbs/serve.ts')).serveVerb,
}

const shared = { folder: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const

/** Runs one verb. Exit codes: 0 done, 1 failed, 2 refused input. */
async function main(words: readonly string[]) {
  const language = languageOf(process.env)
  const json = words.includes('--json')
  try {
    process.exitCode = await runVerb(words, language, json)
  } catch (error) {
    process.exitCode = fail(error, language, json)
  }
}

async function runVerb(words: readonly string[], language: Language, json: boolean): Promise<number> {
  const [name, ...rest] = words
  if (name === undefined || ['help', '--help', '-h'].includes(name)) return await overview(verbs, language, json)
  const load = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  if (!load) throw unknownVerb(name)
  const verb = await load()
  const { values, positionals } = parse(verb, rest)
  if (values.help === true) return help(name, verb, positionals, language, json)
  const context = contextOf(values.folder, language, json)
  const result = await verb.run({ values, positionals }, context)
  clearLine()
  const { failed, ...shown } = result as { failed?: boolean }
  if (json) console.log(JSON.stringify(shown))
  if (json && hasBanner(process.env)) console.error(bannerWords[language])
  return failed ? 1 : 0
}

function parse(verb: Verb, rest: readonly string[]) {
  try {
    return parseArgs({ args: [...rest], options: { ...verb.options, ...shared }, allowPositionals: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : ''
    throw new Refusal(
      { nl: `die optie ken ik niet: ${reason}`, en: `unknown option: ${reason}` },
      { nl: 'zie --help', en: 'see --help' },
    )
  }
}

const contextOf = (path: unknown, language: Language, json: boolean): Context => ({
  paths: folder(typeof path === 'string' ? path : undefined),
  language,
  json,
  say: (words) => {
    clearLine()
    if (!json) console.log(words[language])
  },
  progress: (words) => {
    if (process.stderr.isTTY && !json) process.stderr.write(`\r\u001b[K${words[language]}`)
  },
})

function clearLine() {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
}

function fail(error: unknown, language: Language, json: boolean): number {
  clearLine()
  const isRefusal = error instanceof Refusal
  const isForeseen = isRefusal || isFailure(error)
  const sentence = isForeseen ? error.said[language] : failedWords(error)[language]
  const more = isRefusal ? { message: error.message, hint: error.hint } : isForeseen ? {} : { unforeseen: true }
  if (json) console.log(JSON.stringify({ error: sentence, ...more }))
  else console.error(sentence)
  return isRefusal ? 2 : 1
}

const unknownVerb = (name: string) =>
  new Refusal(
    { nl: `dat werkwoord ken ik niet: ${name.slice(0, 40)}`, en: `unknown verb: ${name.slice(0, 40)}` },
    { nl: `kies uit ${Object.keys(verbs).join(', ')}`, en: `choose one of ${Object.keys(verbs).join(', ')}` },
  )

/** npm prints a banner on standard output before a script begins: a program cannot take that back, only say how to go without. */
const hasBanner = ({ npm_lifecycle_event, npm_config_loglevel }: NodeJS.ProcessEnv) =>
  npm_lifecycle_event === 'wederkerig' && npm_config_loglevel !== 'silent'

const bannerWords: Words = {
  nl: 'npm zet zelf regels boven deze JSON: schrijf npm run -s wederkerig, of npx wederkerig',
  en: 'npm puts lines of its own above this JSON: write npm run -s wederkerig, or npx wederkerig',
}

/** Dutch unless the locale says English. */
const languageOf = (env: NodeJS.ProcessEnv): Language =>
  (env.LC_ALL || env.LC_MESSAGES || env.LANG || 'nl').toLowerCase().startsWith('en') ? 'en' : 'nl'

await main(process.argv.slice(2))
