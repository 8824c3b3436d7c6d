import type { ParseArgsConfig } from 'node:util'
import { Refusal } from '../../data/refusal.ts'
import type { Direction, Words } from '../../data/vocabulary/measure.ts'
import { numberIn } from './numbers.ts'

export type Calendar = 'auto' | 'none' | 'year' | 'quarter' | 'month' | 'week' | 'day'
/** What the options say; undefined where an option was not given and each method has its own default. */
export type Choices = {
  conf: number
  fixAfter: number | undefined
  screening: boolean | undefined
  season: boolean
  direction: Direction
  target: number | null
  noiseVariance: number
  noiseVarianceDenominator: number
  period: Calendar
  kind: 'share' | 'rate'
  multiplier: number
  scale: number
  absent: number
  change: string | null
  transition: number
  transform: 'none' | 'log' | 'logit'
  lags: number
}
export type OptionName = keyof typeof options

type Option = { type: 'string' | 'boolean'; value: string; meaning: Words }

/** Every option of every method, with the way it is written and what it means. */
export const options = {
  conf: {
    type: 'string',
    value: '0.95',
    meaning: { nl: 'betrouwbaarheid van intervallen (0.95)', en: 'confidence of intervals (0.95)' },
  },
  'fix-after': {
    type: 'string',
    value: 'N|all',
    meaning: {
      nl: 'grenzen uit de eerste N punten (20; g en t: all)',
      en: 'limits from the first N points (20; g and t: all)',
    },
  },
  screening: {
    type: 'string',
    value: 'on|off',
    meaning: {
      nl: 'eenmaal zonder bewegende bereiken van 3,267 maal het gemiddelde of meer (xmr: on; p en u: off)',
      en: 'once without moving ranges of 3.267 times the mean or more (xmr: on; p and u: off)',
    },
  },
  season: {
    type: 'boolean',
    value: '',
    meaning: {
      nl: 'toets op seizoen; is het er, dan staan waarden gedeeld door hun seizoensindex in de grafiek',
      en: 'test for season; where there is one, values divided by their seasonal index are charted',
    },
  },
  direction: {
    type: 'string',
    value: 'lower|higher|neutral',
    meaning: { nl: 'wat beter is (neutral)', en: 'what is better (neutral)' },
  },
  target: {
    type: 'string',
    value: 'X',
    meaning: {
      nl: 'vaste waarde om mee te vergelijken (trechter: in plaats van die van allen samen)',
      en: 'fixed value to compare with (funnel: instead of that of all together)',
    },
  },
  'noise-variance': {
    type: 'string',
    value: 'V',
    meaning: {
      nl: 'variantie van de onthullingsruis op teller of waarde (0)',
      en: 'variance of disclosure noise on numerator or value (0)',
    },
  },
  'noise-variance-denominator': {
    type: 'string',
    value: 'V',
    meaning: { nl: 'idem op de noemer (0)', en: 'the same on the denominator (0)' },
  },
  period: {
    type: 'string',
    value: 'auto|none|year|quarter|month|week|day',
    meaning: {
      nl: 'kalender van kolom period; ontbrekende perioden blijven open (auto)',
      en: 'calendar of column period; missing periods stay open (auto)',
    },
  },
  kind: {
    type: 'string',
    value: 'share|rate',
    meaning: { nl: 'aandeel of frequentie (rate)', en: 'share or rate (rate)' },
  },
  multiplier: { type: 'string', value: 'M', meaning: { nl: 'per hoeveel', en: 'per how many' } },
  scale: { type: 'string', value: 'K', meaning: { nl: 'hoogste antwoord (5)', en: 'highest answer (5)' } },
  absent: {
    type: 'string',
    value: 'N',
    meaning: { nl: 'eenheden die niets aanleverden (0)', en: 'units that delivered nothing (0)' },
  },
  change: {
    type: 'string',
    value: 'PERIOD',
    meaning: { nl: 'eerste periode na de wijziging', en: 'first period after the change' },
  },
  transition: {
    type: 'string',
    value: 'N',
    meaning: {
      nl: 'overgangsperioden vanaf de wijziging, die niet meetellen (0)',
      en: 'transition periods from the change on, left out (0)',
    },
  },
  transform: {
    type: 'string',
    value: 'none|log|logit',
    meaning: { nl: 'schaal van het model (none)', en: 'scale of the model (none)' },
  },
  lags: {
    type: 'string',
    value: 'L',
    meaning: { nl: 'vertragingen van Newey-West (4)', en: 'lags of Newey-West (4)' },
  },
} as const satisfies Record<string, Option>

export const parseOptions: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
  Object.entries(options).map(([name, { type }]) => [name, { type }]),
)

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>

/** Reads the options of one method; refuses what the method does not know and what cannot be read. */
export function readChoices(values: Values, allowed: readonly OptionName[], method: string): Choices {
  const given = (Object.keys(options) as OptionName[]).filter((name) => values[name] !== undefined)
  const strange = given.find((name) => !allowed.includes(name))
  if (strange) throw notHere(strange, method)
  const text = (name: OptionName) => (typeof values[name] === 'string' ? values[name] : undefined)
  const number = (name: OptionName, otherwise: number, low: number, high: number) =>
    between(name, text(name), otherwise, low, high)
  return {
    conf: number('conf', 0.95, 0.5, 0.9999),
    fixAfter:
      text('fix-after') === 'all' ? Number.POSITIVE_INFINITY : text('fix-after') && number('fix-after', 20, 2, 1e6),
    screening:
      text('screening') === undefined ? undefined : oneOf('screening', text('screening'), ['on', 'off'], 'on') === 'on',
    season: values.season === true,
    direction: oneOf('direction', text('direction'), ['lower', 'higher', 'neutral'], 'neutral'),
    target: text('target') === undefined ? null : number('target', 0, -1e15, 1e15),
    noiseVariance: number('noise-variance', 0, 0, 1e15),
    noiseVarianceDenominator: number('noise-variance-denominator', 0, 0, 1e15),
    period: oneOf('period', text('period'), ['auto', 'none', 'year', 'quarter', 'month', 'week', 'day'], 'auto'),
    kind: oneOf('kind', text('kind'), ['share', 'rate'], 'rate'),
    multiplier: number('multiplier', method === 'standardised-rate' ? 100_000 : 1, 1e-9, 1e9),
    scale: number('scale', 5, 2, 20),
    absent: number('absent', 0, 0, 1e6),
    change: text('change') ?? null,
    transition: number('transition', 0, 0, 100),
    transform: oneOf('transform', text('transform'), ['none', 'log', 'logit'], 'none'),
    lags: number('lags', 4, 0, 100),
  } as Choices
}

const notHere = (name: string, method: string) =>
  new Refusal(
    { nl: `${method} kent geen --${name}`, en: `${method} has no --${name}` },
    { nl: `zie analyse ${method} --help`, en: `see analyse ${method} --help` },
  )

const unreadable = (name: string, allowed: string) =>
  new Refusal(
    { nl: `ongeldige waarde voor --${name}`, en: `invalid value for --${name}` },
    { nl: `schrijf ${allowed}`, en: `write ${allowed}` },
  )

function between(name: OptionName, text: string | undefined, otherwise: number, low: number, high: number): number {
  if (text === undefined) return otherwise
  const value = numberIn(text)
  if (value >= low && value <= high) return value
  throw unreadable(name, options[name].value)
}

function oneOf<T extends string>(name: OptionName, text: string | undefined, list: readonly T[], otherwise: T): T {
  if (text === undefined) return otherwise
  const found = list.find((one) => one === text)
  if (found) return found
  throw unreadable(name, options[name].value)
}
