import { parseArgs } from 'node:util'
import { Refusal } from '../data/refusal.ts'
import type { Language, Words } from '../data/vocabulary/measure.ts'
import { folder } from './folder.ts'
import { AuditFailure, CheckFailure } from './judge/failure.ts'
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

const sharedMeaning = {
  folder: {
    nl: 'map met de gegevens (anders WEDERKERIG_FOLDER, anders .wederkerig)',
    en: 'folder with the data (else WEDERKERIG_FOLDER, else .wederkerig)',
  },
  json: {
    nl: 'één JSON-object op standaarduitvoer en niets anders',
    en: 'one JSON object on standard output and nothing else',
  },
  help: { nl: 'deze uitleg', en: 'this explanation' },
}

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
  if (name === undefined || ['help', '--help', '-h'].includes(name)) return await overview(language, json)
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

/** What stops a release on purpose. */
const isFailure = (error: unknown) => error instanceof AuditFailure || error instanceof CheckFailure

function failedWords(error: unknown): Words {
  const full = /ENOSPC|EDQUOT|No space left|max_temp_directory_size/.test(error instanceof Error ? error.message : '')
  if (full) return { nl: 'De schijf is vol; er is niets veranderd.', en: 'The disk is full; nothing was changed.' }
  const closed = /EROFS|EACCES|EPERM|ENOENT.*mkdir|Read-only|Permission denied/.test(
    error instanceof Error ? error.message : '',
  )
  if (closed)
    return {
      nl: 'Hier mag niet worden geschreven; er is niets veranderd.',
      en: 'Writing is not allowed here; nothing was changed.',
    }
  const reason = error instanceof Error ? error.message : 'unknown'
  return { nl: `Het is niet gelukt: ${reason}`, en: `It failed: ${reason}` }
}

const unknownVerb = (name: string) =>
  new Refusal(
    { nl: `dat werkwoord ken ik niet: ${name.slice(0, 40)}`, en: `unknown verb: ${name.slice(0, 40)}` },
    { nl: `kies uit ${Object.keys(verbs).join(', ')}`, en: `choose one of ${Object.keys(verbs).join(', ')}` },
  )

async function overview(language: Language, json: boolean): Promise<number> {
  const list = await Promise.all(
    Object.entries(verbs).map(async ([name, load]) => ({ verb: name, summary: (await load()).summary[language] })),
  )
  if (json) console.log(JSON.stringify({ verbs: list }))
  else for (const { verb, summary } of list) console.log(`  ${verb.padEnd(9)} ${summary}`)
  return 0
}

function help(name: string, verb: Verb, positionals: string[], language: Language, json: boolean): number {
  const meaning: Record<string, Words> = { ...verb.meaning, ...sharedMeaning }
  const options = Object.entries(meaning).map(([option, words]) => ({
    option: `--${option}`,
    meaning: words[language],
  }))
  const more = verb.explain?.(positionals, language)
  if (json)
    console.log(
      JSON.stringify({
        verb: name,
        usage: verb.usage,
        summary: verb.summary[language],
        options,
        ...(more?.json ?? {}),
      }),
    )
  else
    console.log(
      [
        verb.summary[language],
        '',
        `  wederkerig ${verb.usage}`,
        '',
        ...options.map((line) => `  ${line.option.padEnd(20)} ${line.meaning}`),
        ...(more?.lines ?? []),
      ].join('\n'),
    )
  return 0
}

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
