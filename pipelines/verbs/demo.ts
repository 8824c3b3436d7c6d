import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { quarter } from '../../data/quarter.ts'
import { Refusal } from '../../data/refusal.ts'
import type { SignalKind } from '../../data/signal.ts'
import { type Folder, prepare } from '../folder.ts'
import { lastFullQuarter, type Parameters } from '../invent/plan.ts'
import { type WrittenFile, writeField, writeTruth } from '../invent/write.ts'
import { readLedger } from '../sources/ledger.ts'
import type { Context, Verb } from '../verb.ts'
import { importVerb } from './import.ts'
import { releaseVerb } from './release.ts'

/** Every signal of the field is imported under this name. */
const origin = 'verzonnen veld'

export const demoVerb: Verb = {
  summary: {
    nl: 'Maakt een verzonnen veld, leest het in en geeft elk kwartaal uit.',
    en: 'Invents a field, imports it and releases every quarter.',
  },
  usage: 'demo [--reporters N] [--quarters N] [--seed N] [--last QUARTER] [--keep DIR] [--if-empty]',
  options: {
    reporters: { type: 'string', default: '2400' },
    quarters: { type: 'string', default: '16' },
    seed: { type: 'string', default: '1' },
    last: { type: 'string' },
    keep: { type: 'string' },
    'if-empty': { type: 'boolean' },
  },
  meaning: {
    reporters: { nl: 'melders in het laatste kwartaal', en: 'reporters in the last quarter' },
    quarters: { nl: 'aantal kwartalen', en: 'number of quarters' },
    seed: { nl: 'zelfde getal, zelfde veld', en: 'same number, same field' },
    last: {
      nl: 'laatste kwartaal (anders het laatste dat voorbij is)',
      en: 'last quarter (else the last that is over)',
    },
    keep: { nl: 'bewaar de verzonnen bestanden in deze map', en: 'keep the invented files in this folder' },
    'if-empty': { nl: 'doe niets als er al een uitgave is', en: 'do nothing when there is a release already' },
  },
  run: async ({ values }, context) => {
    const parameters = parametersOf(values)
    if (values['if-empty'] === true && hasRelease(context.paths)) return skipped(context)
    refuseOtherSignals(context.paths, parameters)
    context.say({
      nl: `Wij maken een verzonnen veld van ${parameters.quarters} kwartalen. Dat duurt een paar minuten.`,
      en: `Inventing a field of ${parameters.quarters} quarters. This takes a few minutes.`,
    })
    prepare(context.paths)
    writeTruth(parameters, context.paths.root)
    const { files, signals } = await importField(parameters, textOf(values.keep), context)
    context.say({
      nl: `${signals} verzonnen signalen in ${files} bestanden ingelezen. Wat er waar is, staat in truth.json.`,
      en: `${signals} invented signals imported from ${files} files. What is true is in truth.json.`,
    })
    const released = await releaseVerb.run({ positionals: [], values: { all: true } }, context)
    return { ...parameters, origin, files, signals, released }
  },
}

type Values = Readonly<Record<string, unknown>>

function parametersOf(values: Values): Parameters {
  const last = textOf(values.last)
  return {
    reporters: wholeNumber('reporters', values.reporters, 2400),
    quarters: wholeNumber('quarters', values.quarters, 16),
    seed: wholeNumber('seed', values.seed, 1),
    last: last === null ? lastFullQuarter(new Date()) : quarter(last),
  }
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : null)

function wholeNumber(name: string, value: unknown, usual: number): number {
  if (value === undefined) return usual
  if (typeof value === 'string' && /^\d{1,9}$/.test(value)) return Number(value)
  throw new Refusal(
    {
      nl: `ongeldig bij --${name}: ${String(value).slice(0, 20)}`,
      en: `invalid --${name}: ${String(value).slice(0, 20)}`,
    },
    { nl: 'schrijf een heel getal', en: 'write a whole number' },
  )
}

const hasRelease = ({ releases }: Folder) => {
  try {
    return readdirSync(releases).some((name) => /^\d{4}-Q[1-4]\.[12]$/.test(name))
  } catch {
    return false
  }
}

function skipped({ say }: Context) {
  say({ nl: 'Er is al een uitgave: niets gedaan.', en: 'There is a release already: nothing done.' })
  return { skipped: true }
}

/** An invented field never mixes with real signals of the same kinds, nor with another invented field. */
function refuseOtherSignals(paths: Folder, parameters: Parameters) {
  const real = readLedger(paths).some(({ kind, invented }) => !invented && inventedKinds.includes(kind))
  if (real) throw otherSignals('echte signalen', 'real signals')
  const truth = join(paths.root, 'truth.json')
  if (!existsSync(truth)) return
  const other = JSON.parse(readFileSync(truth, 'utf8')) as Parameters
  const same = (['reporters', 'quarters', 'seed', 'last'] as const).every((name) => other[name] === parameters[name])
  if (!same) throw otherSignals('een ander verzonnen veld', 'another invented field')
}

const otherSignals = (nl: string, en: string) =>
  new Refusal(
    { nl: `deze map bevat ${nl}`, en: `this folder holds ${en}` },
    { nl: 'kies een andere map met --folder', en: 'choose another folder with --folder' },
    409,
  )

const inventedKinds: readonly string[] = ['friction', 'time_week', 'handover', 'trust', 'process']

/** Writes the field to a folder of its own, imports it kind by kind in the order of arrival, and removes the files unless they are kept. */
async function importField(parameters: Parameters, keep: string | null, context: Context) {
  const at = keep === null ? mkdtempSync(join(context.paths.root, 'demo-')) : resolve(keep)
  mkdirSync(at, { recursive: true })
  try {
    context.progress({ nl: 'verzinnen', en: 'inventing' })
    const files = [...writeField(parameters, at)]
    for (const kind of new Set(files.map((file) => file.kind))) await importKind(kind, files, context)
    return { files: files.length, signals: files.reduce((sum, file) => sum + file.signals, 0) }
  } finally {
    if (keep === null) rmSync(at, { recursive: true, force: true })
  }
}

async function importKind(kind: SignalKind, files: readonly WrittenFile[], context: Context) {
  const positionals = files.filter((file) => file.kind === kind).map(({ path }) => path)
  await importVerb.run({ positionals, values: { as: kind, origin, invented: true } }, context)
}
