import { basename } from 'node:path'
import { Refusal } from '../../data/refusal.ts'
import { refusals } from '../../data/vocabulary/refusals.ts'
import { readChoices } from '../methods/choices.ts'
import { draw } from '../methods/draw.ts'
import { explain } from '../methods/explain.ts'
import type { Outcome } from '../methods/method.ts'
import { methods } from '../methods/methods.ts'
import { parseOptions } from '../methods/options.ts'
import { sayOutcome } from '../methods/sayOutcome.ts'
import { openSheet } from '../methods/sheet.ts'
import { ready } from '../statistics/distributions.ts'
import type { Verb } from '../verb.ts'

/** One method on one's own figures, without a release and without a trace: the file is read and nothing is kept. */
export const analyseVerb: Verb = {
  summary: {
    nl: 'Een analyse van je eigen cijfers, zonder uitgave.',
    en: 'An analysis of your own figures, without a release.',
  },
  usage: 'analyse METHOD FILE.csv [--json] [--chart OUT.svg]',
  options: { ...parseOptions, column: { type: 'string', multiple: true }, chart: { type: 'string' } },
  meaning: {
    column: {
      nl: 'kolom bij naam, zoals value=Waarde; mag vaker',
      en: 'column by name, as value=Figure; may be repeated',
    },
    chart: { nl: 'tekent de uitkomst in dit SVG-bestand', en: 'draws the outcome in this SVG file' },
  },
  explain,
  run: async ({ positionals: [name, path, more], values }, context) => {
    const method = methodOf(name)
    if (path === undefined || more !== undefined) throw whichFile(name ?? '')
    const choices = readChoices(values, method.options, name ?? '')
    const sheet = await openSheet(path, method.columns, columnsOf(values.column), context.language)
    await ready
    const outcome = method.run(sheet, choices)
    const chart = typeof values.chart === 'string' ? values.chart : null
    const isDrawn =
      chart !== null &&
      (await draw(outcome, chart, { language: context.language, label: `${name}: ${basename(path)}` }))
    sayOutcome(outcome, context)
    return {
      method: name,
      file: basename(path),
      ...answerOf(outcome, context.language),
      ...(chart === null ? {} : { chart: isDrawn ? chart : null }),
    }
  },
}

function answerOf({ refusal, figures, rows }: Outcome, language: 'nl' | 'en') {
  return { refusal, sentence: refusal && refusals[refusal][language], ...figures, rows }
}

function methodOf(name: string | undefined) {
  const method = name !== undefined && Object.hasOwn(methods, name) ? methods[name] : undefined
  if (method) return method
  const known = Object.keys(methods).join(', ')
  throw new Refusal(
    name === undefined
      ? { nl: 'welke methode?', en: 'which method?' }
      : { nl: `die methode ken ik niet: ${name.slice(0, 40)}`, en: `unknown method: ${name.slice(0, 40)}` },
    { nl: `kies uit ${known}`, en: `choose one of ${known}` },
  )
}

const whichFile = (name: string) =>
  new Refusal(
    { nl: 'noem één CSV-bestand', en: 'name one CSV file' },
    { nl: `schrijf: analyse ${name} BESTAND.csv`, en: `write: analyse ${name} FILE.csv` },
  )

function columnsOf(value: unknown): Record<string, string> {
  const given = Array.isArray(value) ? value : []
  return Object.fromEntries(
    given.map((one) => {
      const [, column, name] = /^([^=]+)=(.+)$/.exec(String(one)) ?? []
      if (column && name) return [column.trim(), name.trim()]
      throw new Refusal(
        { nl: 'ongeldige --column', en: 'invalid --column' },
        { nl: 'schrijf --column value=Waarde', en: 'write --column value=Figure' },
      )
    }),
  )
}
