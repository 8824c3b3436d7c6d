import { Refusal } from '../../data/refusal.ts'
import type { Direction } from '../../data/vocabulary/measure.ts'
import { numberIn } from './numbers.ts'
import { type OptionName, options } from './options.ts'

export type Calendar = 'auto' | 'none' | 'year' | 'quarter' | 'month' | 'week' | 'day'
/** What the options say; undefined where an option was not given and each method has its own default. */
export type Choices = {
  conf: number
  fixAfter: number | undefined
  screening: boolean | undefined
  season: boolean
  withoutSeason: boolean
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
type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>

/** Reads the options of one method; refuses what the method does not know and what cannot be read. */
export function readChoices(values: Values, allowed: readonly OptionName[], method: string): Choices {
  const given = (Object.keys(options) as OptionName[]).filter((name) => values[name] !== undefined)
  const strange = given.find((name) => !allowed.includes(name))
  if (strange) throw notHere(strange, method)
  const text = (name: OptionName) => (typeof values[name] === 'string' ? values[name] : undefined)
  const number = (name: OptionName, otherwise: number, low: number, high: number) =>
    text(name) === undefined ? otherwise : between(name, text(name), low, high)
  const whole = (name: OptionName, otherwise: number, low: number, high: number) => {
    const value = number(name, otherwise, low, high)
    if (Number.isInteger(value)) return value
    throw unreadable(name)
  }
  const word = <T extends string>(name: OptionName, list: readonly T[], otherwise: T) =>
    text(name) === undefined ? otherwise : oneOf(name, text(name), list)
  return {
    conf: number('conf', 0.95, 0.5, 0.9999),
    fixAfter: fixAfterOf(text('fix-after'), () => whole('fix-after', 20, 2, 1e6)),
    screening: text('screening') === undefined ? undefined : word('screening', ['on', 'off'], 'on') === 'on',
    season: values.season === true,
    withoutSeason: values['no-season'] === true,
    direction: word('direction', ['lower', 'higher', 'neutral'], 'neutral'),
    target: text('target') === undefined ? null : number('target', 0, -1e15, 1e15),
    noiseVariance: number('noise-variance', 0, 0, 1e15),
    noiseVarianceDenominator: number('noise-variance-denominator', 0, 0, 1e15),
    period: word('period', ['auto', 'none', 'year', 'quarter', 'month', 'week', 'day'], 'auto'),
    kind: word('kind', ['share', 'rate'], 'rate'),
    multiplier: number('multiplier', method === 'standardised-rate' ? 100_000 : 1, 1e-9, 1e9),
    scale: whole('scale', 5, 2, 20),
    absent: whole('absent', 0, 0, 1e6),
    change: text('change') ?? null,
    transition: whole('transition', 0, 0, 100),
    transform: word('transform', ['none', 'log', 'logit'], 'none'),
    lags: whole('lags', 4, 0, 100),
  }
}

function fixAfterOf(text: string | undefined, number: () => number): number | undefined {
  if (text === undefined) return undefined
  return text === 'all' ? Number.POSITIVE_INFINITY : number()
}

const notHere = (name: string, method: string) =>
  new Refusal(
    { nl: `${method} kent geen --${name}`, en: `${method} has no --${name}` },
    { nl: `zie analyse ${method} --help`, en: `see analyse ${method} --help` },
  )

const unreadable = (name: OptionName) =>
  new Refusal(
    { nl: `ongeldige waarde voor --${name}`, en: `invalid value for --${name}` },
    { nl: `schrijf ${options[name].value}`, en: `write ${options[name].value}` },
  )

function between(name: OptionName, text: string | undefined, low: number, high: number): number {
  const value = numberIn(text ?? '')
  if (value >= low && value <= high) return value
  throw unreadable(name)
}

function oneOf<T extends string>(name: OptionName, text: string | undefined, list: readonly T[]): T {
  const found = list.find((one) => one === text)
  if (found) return found
  throw unreadable(name)
}
