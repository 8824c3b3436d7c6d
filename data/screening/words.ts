import { chain } from './lists/chain.ts'
import { firstNames } from './lists/firstNames.ts'
import { ordinary } from './lists/ordinary.ts'
import { surnames } from './lists/surnames.ts'
import { commonEnding } from './morphology.ts'

/** A word of a text: `base` is folded (lower case, no accents) and without a possessive s; `gap` is what stands before it. */
export type Word = {
  start: number
  end: number
  raw: string
  base: string
  gap: string
  after: string
  capital: boolean
  /** In capitals only, among words that are not: an abbreviation rather than a name. */
  shouted: boolean
  /** First of a sentence: its capital says nothing. */
  opens: boolean
  possessive: boolean
}

/** The words of a text in order, hyphens and apostrophes inside a word kept. */
export function wordsOf(text: string): Word[] {
  const found = [...text.matchAll(/[\p{L}\p{M}]+(?:['’`-](?=\p{L})[\p{L}\p{M}]+)*/gu)]
  const loud = found.filter(({ 0: raw }) => isUpper(raw)).length * 2 > found.length
  let end = 0
  const words: Word[] = []
  for (const { 0: raw, index: start } of found) {
    const gap = text.slice(end, start)
    const possessive = /['’`]s$/i.test(raw)
    const core = possessive ? raw.slice(0, -2) : raw
    const before = words.at(-1)
    end = start + raw.length
    words.push({
      start,
      end: start + core.length,
      raw,
      base: fold(core),
      gap,
      after: text.slice(end, end + 3),
      capital: /^(?:[dl]['’])?\p{Lu}/u.test(raw),
      shouted: isUpper(raw) && raw.length > 1 && !loud,
      opens: !before || opensAfter(gap, before),
      possessive,
    })
  }
  return words
}

const isUpper = (raw: string) => /^[\p{Lu}'’-]+$/u.test(raw)

const opensAfter = (gap: string, before: Word) =>
  gap.includes('\0') ||
  /[!?:;\n•"“”„(]|(?:^|\s)[-–*](?:\s|$)/.test(gap) ||
  (gap.startsWith('.') && !isAbbreviation(before))

const isAbbreviation = ({ raw, base }: Word) => (raw.length === 1 && /\p{Lu}/u.test(raw)) || abbreviations.has(base)

const abbreviations = new Set(
  'dhr hr mw mevr mej dr drs mr ing ir prof ds bijv bv fam tel nr zgn jhr burg st o.a ca incl excl evt resp art'.split(
    ' ',
  ),
)

/** Lower case without accents; İ, ı, ł and ø as i, l and o. */
const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ıłøđ’`]/g, (letter) => ({ ı: 'i', ł: 'l', ø: 'o', đ: 'd' })[letter] ?? "'")

export const isFirstName = (base: string) => firstNames.has(base)
export const isSurname = (base: string) =>
  surnames.has(base) || (base.length < longest && madeName.test(base) && !ordinary.has(base))

/** No word of a language is as long: what is longer is not looked at by its ending, so that the work stays linear. */
const longest = 40

/** Surnames that tell by how they end. */
const madeName = /^.{3,}(?:stra|sma|inga|ski|ska|wicz|czyk|czak|oglu|mans|erink|elink|enko|chuk|ovic|vski|singh)$/
/** Letters that Dutch words do not have. */
export const foreignLetter = /[ışğłżźćńśąęčšžđ]/iu

export const isListed = (base: string) => isFirstName(base) || isSurname(base)
export const isChain = (base: string) => chain.has(base)
export const isOrdinary = (base: string) => ordinary.has(base) || chain.has(base)
/** An everyday word, or a word that ends as those of the work do. */
export const isCommon = (base: string) =>
  isOrdinary(base) || (!isListed(base) && base.length < longest && commonEnding.test(base))
/** A name that is hardly ever another word. */
export const isTelling = (base: string) => base.length > 2 && isListed(base) && !isOrdinary(base)

/** Follows the word before it as part of one name may: after a space, a hyphen or the point of an initial. */
export const adjoins = (word: Word | undefined) => word !== undefined && /^\.?[ -]{0,2}['’]?$/.test(word.gap)
export const partsOf = ({ base }: Word) => base.split(/[-']/).filter(Boolean)
