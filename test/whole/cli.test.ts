import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Verb } from '../../pipelines/verb.ts'
import { wederkerig, wederkerigHere } from './command.ts'

const verbs = [
  'import',
  'release',
  'releases',
  'analyse',
  'verify',
  'keys',
  'access',
  'desk',
  'imports',
  'rebase',
  'sql',
  'config',
  'demo',
  'briefing',
  'collect',
  'audit',
  'codes',
  'retain',
  'doctor',
  'serve',
]
const nothing: Verb = { summary: { nl: '', en: '' }, usage: '', options: {}, meaning: {}, run: async () => ({}) }
const empty = () => mkdtempSync(join(tmpdir(), 'wederkerig-'))

describe.concurrent('the command line', () => {
  test.for(verbs)('%s explains itself in two languages, and every option that it takes', async (verb) => {
    const loaded = (await import(`../../pipelines/verbs/${verb}.ts`)) as Record<string, Verb>
    const { summary, usage, options, meaning, explain }: Verb =
      loaded[`${verb}Verb`] ?? Object.values(loaded)[0] ?? nothing
    expect(summary.nl).not.toBe(summary.en)
    expect(usage).toMatch(new RegExp(`^${verb}\\b`))
    const explained = Object.keys(options).filter((name) => explain === undefined || Object.hasOwn(meaning, name))
    expect(Object.keys(meaning).sort()).toEqual(explained.sort())
    for (const { nl, en } of Object.values(meaning)) expect(nl).not.toBe(en)
  })

  test('lists its verbs when none is named', async () => {
    const { code, out } = await wederkerig([])
    expect(code).toBe(0)
    for (const verb of verbs) expect(out).toContain(verb)
  })

  test('says a refusal to a program as one JSON object on standard output', async () => {
    const { code, out } = await wederkerig(['release', '2026-Q5', '--json', '--folder', empty()])
    expect(code).toBe(2)
    expect(JSON.parse(out)).toMatchObject({ message: 'invalid quarter: 2026-Q5', hint: 'write it as 2026-Q1' })
  })

  test('lists no release in an empty folder', async () => {
    const { code, out } = await wederkerig(['releases', '--json', '--folder', empty()])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({ releases: [], waiting: [], changed: [] })
  })

  test('prints every setting with its meaning', async () => {
    const { out } = await wederkerig(['config', '--json'])
    const names = JSON.parse(out).settings.map((setting: { name: string }) => setting.name)
    expect(names).toEqual(expect.arrayContaining(['WEDERKERIG_FOLDER', 'PORT']))
  })
})

describe('every verb', () => {
  test.each(verbs)('%s explains itself in Dutch, in English and to programs', async (verb) => {
    const dutch = await wederkerigHere([verb, '--help'])
    const english = await wederkerigHere([verb, '--help'], { language: 'en' })
    const json = await wederkerigHere([verb, '--help', '--json'])
    expect([dutch.code, english.code, json.code]).toEqual([0, 0, 0])
    expect(dutch.out).toContain(`wederkerig ${verb}`)
    expect(english.out).not.toBe(dutch.out)
    expect(JSON.parse(json.out)).toMatchObject({ verb })
  })

  const refused: readonly string[][] = [
    ['nonsense'],
    ['release', '2026-Q5'],
    ['release', 'Q3'],
    ['release'],
    ['release', '2026-Q3', '--unknown'],
    ['verify'],
    ['verify', 'no-such-release'],
    ['keys'],
    ['keys', 'destroy', '2026-Q3'],
    ['import'],
    ['import', '/no/such/file.csv'],
    ['sql'],
    ['analyse'],
    ['analyse', 'xmr', '/no/such/file.csv'],
    ['briefing'],
    ['briefing', '2026-Q5'],
    ['briefing', '2026-Q3', '--pdf', 'out.pdf'],
  ]

  test.each(refused.map((words) => ({ words })))(
    'refuses $words with exit code 2 and one sentence',
    async ({ words }) => {
      const run = await wederkerigHere([...words, '--folder', empty()])
      expect(run.code).toBe(2)
      expect(run.out).toBe('')
      expect(run.error.trim().split('\n')).toHaveLength(1)
      expect(run.error).not.toMatch(/ at .*\.ts|Error:/)
    },
  )
})

test('the commands in README exist', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const scripts = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).scripts
  const named = [...readme.matchAll(/npx wederkerig (\w+)/g)].map((match) => match[1])
  expect(named.length).toBeGreaterThan(3)
  for (const verb of named) expect(verbs).toContain(verb)
  for (const [, script] of readme.matchAll(/npm (?:run )?(start|test|bench)/g))
    expect(Object.keys(scripts)).toContain(script)
})
