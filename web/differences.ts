import type { Language, Unit } from '../data/vocabulary/measure.ts'
import { decimal } from './format.ts'

type Style = {
  scale: number
  digits: number
  noun: Record<Language, string>
  /** The noun after 1, where it is another one. */
  one?: Record<Language, string>
  per: Record<Language, string>
}

const none = { nl: '', en: '' }
const styles: Record<Unit, Style> = {
  share: { scale: 100, digits: 1, noun: { nl: ' procentpunt', en: ' percentage points' }, per: none },
  minutes: {
    scale: 1,
    digits: 0,
    noun: { nl: ' minuten', en: ' minutes' },
    one: { nl: ' minuut', en: ' minute' },
    per: none,
  },
  per_100: { scale: 1, digits: 1, noun: none, per: { nl: ' per 100', en: ' per 100' } },
  per_family: { scale: 1, digits: 2, noun: none, per: { nl: ' per gezin', en: ' per family' } },
  points: { scale: 1, digits: 1, noun: { nl: ' punten', en: ' points' }, per: none },
  days: { scale: 1, digits: 0, noun: { nl: ' dagen', en: ' days' }, one: { nl: ' dag', en: ' day' }, per: none },
  seconds: {
    scale: 1,
    digits: 0,
    noun: { nl: ' seconden', en: ' seconds' },
    one: { nl: ' seconde', en: ' second' },
    per: none,
  },
  times: { scale: 1, digits: 0, noun: { nl: ' keer', en: ' times' }, one: { nl: ' keer', en: ' time' }, per: none },
  count: { scale: 1, digits: 0, noun: none, per: none },
}

const words = {
  nl: { less: 'minder', more: 'meer', to: 'tot', and: 'en' },
  en: { less: 'less', more: 'more', to: 'to', and: 'and' },
}

/** Differences of one measure as words: how much less or more, never as a bare sign. */
export function differences(unit: Unit, language: Language) {
  const { scale, digits, noun, one = noun, per } = styles[unit]
  const say = words[language]
  const size = (value: number, precision: number) => {
    const needed = precision > 0 ? Math.ceil(-Math.log10((precision * scale) / 4)) : 0
    return decimal(Math.abs(value) * scale, Math.min(3, Math.max(digits, needed)), language)
  }
  const way = (value: number) => (value < 0 ? say.less : say.more)
  const isNothing = (text: string) => /^[0,.]+$/.test(text)
  const rangeOf = (lower: number, upper: number, unit: string) => {
    const [low, high] = [size(lower, upper - lower), size(upper, upper - lower)]
    if (lower >= 0) return `${low} ${say.to} ${high}${unit} ${say.more}`
    if (upper <= 0) return `${high} ${say.to} ${low}${unit} ${say.less}`
    const between = language === 'nl' ? 'tussen' : 'between'
    return `${between} ${low}${unit} ${say.less} ${say.and} ${high} ${say.more}`
  }
  const range = (lower: number, upper: number) => rangeOf(lower, upper, '')
  return {
    /** 12 minuten minder; 0,12 minder per gezin */
    named: (value: number, precision: number) => {
      const text = size(value, precision)
      return `${text}${(text === '1' ? one : noun)[language]}${isNothing(text) ? '' : ` ${way(value)}`}${per[language]}`
    },
    /** 3 tot 21 minder; tussen 9 minder en 4 meer */
    range,
    /** 3 tot 21 minuten minder; tussen 9 minuten minder en 4 meer: for where nothing else tells the unit */
    namedRange: (lower: number, upper: number) => rangeOf(lower, upper, noun[language]),
    /** 12 minder (3 tot 21 minder) */
    brief: (value: number, lower: number, upper: number) => {
      const text = size(value, upper - lower)
      return `${isNothing(text) ? text : `${text} ${way(value)}`} (${range(lower, upper)})`
    },
  }
}
