import {
  acts,
  actsAsPerson,
  afterNever,
  doubtfulAlone,
  isDoubtful,
  kin,
  namers,
  possessives,
  prepositions,
  titles,
} from './nameContext.ts'
import { afterRole, afterTitle, isPrepositionAhead, withInitials, withPrepositions } from './nameRuns.ts'
import { insidePlace } from './place.ts'
import {
  adjoins,
  foreignLetter,
  isChain,
  isCommon,
  isFirstName,
  isListed,
  isSurname,
  isTelling,
  partsOf,
  type Word,
} from './words.ts'

/** Which words of a text are part of a name of a person. */
export function nameWords(words: readonly Word[]): ReadonlySet<number> {
  const found = new Set<number>()
  words.forEach((_, at) => {
    if (tellsByItself(words, at) || tellsByCapital(words, at) || tellsByWhatFollows(words, at)) found.add(at)
    for (const one of afterTitle(words, at)) found.add(one)
    for (const one of afterRole(words, at)) found.add(one)
    for (const one of withInitials(words, at)) found.add(one)
    for (const one of withPrepositions(words, at)) found.add(one)
  })
  for (let at = 0; at < words.length; at++) {
    if (isPaired(words, found, at) || isBeforeSurname(words, found, at)) found.add(at)
    if (found.has(at)) spread(words, found, at)
  }
  return found
}

/** "Linde en Samira": with a name, a capital or a listed word is one too. */
function isPaired(words: readonly Word[], found: ReadonlySet<number>, at: number): boolean {
  const word = words[at] as Word
  if (isChain(word.base) || isDoubtful(word.base) || (isCommon(word.base) && !isFirstName(word.base))) return false
  const isAnd = (one: number) => ['en', 'and'].includes(words[one]?.base ?? '') && adjoins(words[one])
  const follows = isAnd(at + 1) && found.has(at + 2) && adjoins(words[at + 2])
  const precedes = isAnd(at - 1) && found.has(at - 2) && adjoins(word)
  return (follows || precedes) && word.capital
}

/** "Roos van Wijk" in front of a sentence: a first name that is a word, before a surname. */
function isBeforeSurname(words: readonly Word[], found: ReadonlySet<number>, at: number): boolean {
  const { base, capital } = words[at] as Word
  const [next, after] = [words[at + 1], words[at + 2]]
  const isPreposition = next !== undefined && !next.capital && prepositions.has(next.base) && adjoins(next)
  if (!capital || !isPreposition || !isFirstName(base) || isDoubtful(base)) return false
  return found.has(at + 1) && after?.capital === true && isSurname(after.base)
}

function tellsByItself(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word
  if (isPlaceHere(words, at)) return false
  if (word.shouted && word.raw.length < 5) return false
  if (!word.capital && words[at - 1]?.base === 'ik') return false
  if (isTelling(word.base) || foreignLetter.test(word.raw.replace(/I/g, ''))) return true
  const parts = partsOf(word)
  if (parts.length > 1 && parts.some(isTelling)) return parts.every((part) => !isChain(part)) || word.capital
  return isGenitive(words, at)
}

/** "Samiras moeder", "Jans dossier"; with a capital also where the name is a word: "Fleurs dossier". */
function isGenitive(words: readonly Word[], at: number): boolean {
  const { base, capital } = words[at] as Word
  const [whose, owns] = [base.slice(0, -1), kin.has(words[at + 1]?.base ?? '')]
  if (!base.endsWith('s')) return false
  return isTelling(whose) ? owns || capital : owns && capital && isFirstName(whose)
}

/** "Shanaya en haar moeder": who has kin is a person. */
const hasKin = (words: readonly Word[], at: number) =>
  ['en', 'and'].includes(words[at + 1]?.base ?? '') &&
  possessives.has(words[at + 2]?.base ?? '') &&
  kin.has(words[at + 3]?.base ?? '')

/** In the middle of a sentence a capital is for names: of people, unless the word is known to be something else. */
function tellsByCapital(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word
  if (!word.capital || word.opens || word.shouted || word.raw.length < 2) return false
  if (/\p{Ll}\p{Lu}/u.test(word.raw.replace(/^(?:Mc|Mac|De|Van|El|Al|O['’])/u, '')) || /^\d/.test(word.after))
    return false
  if (isChain(word.base) || isPlaceHere(words, at)) return false
  if (isListed(word.base)) return !doubtfulAlone.has(word.base)
  const parts = partsOf(word)
  if (parts.length > 1 && /^\p{Lu}{2,}-/u.test(word.raw)) return false
  return !namers.has(words[at - 1]?.base ?? '') && !isCommon(word.base) && !(parts.length > 1 && parts.some(isCommon))
}

/** First of a sentence, or in lower case with a possessive: who acts, or whose mother it is, is a person. */
function tellsByWhatFollows(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word
  const next = words[at + 1]
  if (!next || isChain(word.base) || word.base.length < 2 || /[.,;:]/.test(next.gap)) return false
  const rare = !isCommon(word.base)
  if (word.possessive && kin.has(next.base)) return rare || isListed(word.base)
  if (!word.capital || !word.opens || word.shouted) return false
  if (isFirstName(word.base) && !doubtfulAlone.has(word.base))
    return acts.has(next.base) || actsAsPerson.has(next.base) || ['haar', 'zijn', "d'r", 'en'].includes(next.base)
  if (isListed(word.base)) return actsAsPerson.has(next.base) && !isDoubtful(word.base)
  return (
    rare &&
    !isPlaceHere(words, at) &&
    (hasKin(words, at) ||
      actsAsPerson.has(next.base) ||
      (acts.has(next.base) && (word.base.includes("'") || !/(?:en|s)$/.test(word.base))))
  )
}

const isPlaceHere = (words: readonly Word[], at: number) => insidePlace(words, at) && !isPartOfName(words, at)

const isPartOfName = (words: readonly Word[], at: number) => {
  const word = words[at] as Word
  const before = words[at - 1]
  return (
    before !== undefined &&
    adjoins(word) &&
    (titles.has(before.base) || isTelling(before.base) || isFirstName(word.base))
  )
}

/** From a found word on to what belongs to it: "Samira bos", "Jan van de Kerk", "Youssef el amrani". */
function spread(words: readonly Word[], found: Set<number>, at: number) {
  let next = at + 1
  while (words[next] && adjoins(words[next]) && !(words[at] as Word).possessive && isPrepositionAhead(words, next))
    next++
  const last = words[next]
  if (last && found.has(next) && next > at + 1 && adjoins(last))
    for (let one = at + 1; one < next; one++) found.add(one)
  if (!last || found.has(next) || !adjoins(last) || (words[at] as Word).possessive || last.gap.startsWith('.')) return
  if (
    isChain(last.base) ||
    acts.has(last.base) ||
    actsAsPerson.has(last.base) ||
    (next === at + 1 && afterNever.has(last.base))
  )
    return
  const fits = last.capital ? !isCommon(last.base) || isListed(last.base) : isSurname(last.base)
  if (fits) for (let one = at + 1; one <= next; one++) found.add(one)
}
