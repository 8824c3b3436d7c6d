import { codesOf } from '../../data/vocabulary/codes.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { collect } from '../collect.ts'
import { importPaths, type Report } from '../sources/import.ts'
import { noMapping, readMapping } from '../sources/mapping.ts'
import { type ImportKind, importKinds } from '../sources/recognise.ts'
import { refusal } from '../sources/sentences.ts'
import type { Choices, Handover } from '../sources/session.ts'
import type { Context, Verb } from '../verb.ts'

type Values = Parameters<Verb['run']>[0]['values']

/** `import`: reads signals, event logs and published tables into the data folder. */
export const importVerb: Verb = {
  summary: {
    nl: 'Leest signalen, logboeken en gepubliceerde tabellen in.',
    en: 'Reads signals, event logs and published tables.',
  },
  usage: `import PATH… [--as ${importKinds.join('|')}] [--map FILE]`,
  options: {
    as: { type: 'string' },
    map: { type: 'string' },
    handover: { type: 'string' },
    column: { type: 'string', multiple: true },
    zone: { type: 'string' },
    organisation: { type: 'string' },
    'organisation-kind': { type: 'string' },
    region: { type: 'string' },
    phase: { type: 'string' },
    origin: { type: 'string' },
  },
  meaning: {
    as: { nl: 'soort signalen; anders herkend aan de kolommen', en: 'kind of signals; else recognised by the columns' },
    map: {
      nl: 'JSON-bestand dat kolommen en codes van een ander noemt: {"columns":{"rule_id":"Regel"}}',
      en: 'JSON file that names columns and codes of another: {"columns":{"rule_id":"Rule"}}',
    },
    handover: {
      nl: 'wat in een logboek een overdracht is: wisseling van resource (standaard), group of organisation',
      en: 'what is a handover in an event log: change of resource (default), group or organisation',
    },
    column: {
      nl: 'kolom bij naam, zoals case=Zaak of date_format=dmy; mag vaker',
      en: 'column by name, as case=Zaak or date_format=dmy; may be repeated',
    },
    zone: {
      nl: 'tijdzone van tijden zonder zone en van de kwartalen (Europe/Amsterdam)',
      en: 'zone of times without one, and of quarters (Europe/Amsterdam)',
    },
    organisation: { nl: 'organisatie, waar het bestand die niet noemt', en: 'organisation, where the file names none' },
    'organisation-kind': { nl: 'soort organisatie, idem', en: 'kind of organisation, likewise' },
    region: { nl: 'jeugdregio, idem', en: 'youth region, likewise' },
    phase: { nl: 'fase van de keten, idem', en: 'phase of the chain, likewise' },
    origin: { nl: 'herkomst die bij de cijfers staat (bestandsnaam)', en: 'origin shown at the figures (file name)' },
  },
  run: async ({ positionals, values }, context) => {
    await collect(context.paths, context)
    const report = await importPaths(context.paths, positionals, choicesOf(values, context.language), context)
    sayReport(report, context)
    return report
  },
}

function choicesOf(values: Values, language: Language): Choices {
  const mapping = text(values.map) === null ? noMapping : readMapping(text(values.map) ?? '', language)
  const kind = text(values.as) ?? text(values.kind) ?? mapping.kind ?? null
  const handover = text(values.handover) ?? 'resource'
  if (kind !== null && !isKind(kind)) throw refusal(language, 'option', `--as ${kind.slice(0, 40)}`)
  if (!isHandover(handover)) throw refusal(language, 'option', `--handover ${handover.slice(0, 40)}`)
  return {
    kind,
    mapping,
    handover,
    columns: columnsOf(values.column, language),
    zone: text(values.zone) ?? 'Europe/Amsterdam',
    defaults: defaultsOf(values, language),
    origin: text(values.origin),
    invented: values.invented === true,
    collected: false,
    keys: 'hmac',
    today: new Date().toISOString().slice(0, 10),
  }
}

const text = (value: Values[string]) => (typeof value === 'string' && value !== '' ? value : null)

const isKind = (name: string): name is ImportKind => importKinds.some((kind) => kind === name)

const isHandover = (name: string): name is Handover => ['resource', 'group', 'organisation'].includes(name)

function columnsOf(value: Values[string], language: Language): Record<string, string> {
  const given = Array.isArray(value) ? value : value === undefined ? [] : [value]
  return Object.fromEntries(
    given.map((one) => {
      const [, part, column] = /^([^=]+)=(.+)$/.exec(String(one)) ?? []
      if (!part || !column) throw refusal(language, 'option', '--column (case=…)')
      return [part.trim(), column.trim()]
    }),
  )
}

const codeOptions = { 'organisation-kind': 'chain_actor', phase: 'phase' } as const

function defaultsOf(values: Values, language: Language): Record<string, string> {
  const found = ['organisation', 'organisation-kind', 'region', 'phase'].flatMap((option): [string, string][] => {
    const value = text(values[option])
    return value === null ? [] : [[option, value]]
  })
  for (const [option, value] of found)
    if (!isAllowed(option, value)) throw refusal(language, 'option', `--${option} ${value.slice(0, 40)}`)
  return Object.fromEntries(found.map(([option, value]) => [option.replace('-', '_'), value]))
}

function isAllowed(option: string, value: string): boolean {
  if (option === 'organisation-kind' || option === 'phase') return codesOf(codeOptions[option]).includes(value)
  return /^[A-Za-z0-9_.-]{1,40}$/.test(value)
}

function sayReport(report: Report, { say }: Context) {
  const { taken, refused, known, cases, successions, handovers, refusals } = report
  say({
    nl: `${taken} regels opgenomen, ${refused} geweigerd, ${known} al bekend`,
    en: `${taken} lines taken, ${refused} refused, ${known} known already`,
  })
  if (cases !== undefined)
    say({
      nl: `${cases} zaken, ${successions} opvolgingen, ${handovers} overdrachten`,
      en: `${cases} cases, ${successions} successions, ${handovers} handovers`,
    })
  if (refusals !== null) say({ nl: `redenen per regel: ${refusals}`, en: `reasons per line: ${refusals}` })
}
