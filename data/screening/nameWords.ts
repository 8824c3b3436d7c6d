import {
  acts,
  actsAsPerson,
  adjectives,
  afterNever,
  callers,
  doubtfulAlone,
  households,
  kin,
  linkers,
  namers,
  possessives,
  prepositions,
  relations,
  roles,
  titles,
} from './nameContext.ts'
import { beginsPlace, insidePlace } from './place.ts'
import {
  foreignLetter,
  isChain,
  isCommon,
  isFirstName,
  isListed,
  isOrdinary,
  isSurname,
  isTelling,
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

const adjoins = (word: Word | undefined) => word !== undefined && /^\.?[ -]{0,2}['’]?$/.test(word.gap)
const partsOf = ({ base }: Word) => base.split(/[-']/).filter(Boolean)

const isDoubtful = (base: string) => doubtfulAlone.has(base) || adjectives.has(base)

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

/** Words after "mevrouw", "dr." and the like, the title with them. */
function afterTitle(words: readonly Word[], at: number): number[] {
  const word = words[at] as Word
  if (!titles.has(word.base)) return []
  if (word.base === 'heer' && words[at - 1]?.base !== 'de') return []
  const named = nameFrom(words, at + 1, true)
  return named.length > 0 ? [at, ...named] : []
}

/** Words after "meester", "gezin", "moeder van", "heet" and the like, without those. */
function afterRole(words: readonly Word[], at: number): number[] {
  const word = words[at] as Word
  if (callers.has(word.base)) return nameFrom(words, at + 1, true)
  if (relations.has(word.base) && words[at + 1]?.base === 'van' && adjoins(words[at + 1]))
    return nameFrom(words, at + 2, false)
  if (households.has(word.base)) return nameFrom(words, at + 1, !/(?:t|en|de)$/.test(words[at + 1]?.base ?? 't'))
  if (roles.has(word.base)) return nameFrom(words, at + 1, false)
  return []
}

/** A name that begins here: titles, initials and prepositions, then what can be a name. `surely` takes rare words in lower case too. */
function nameFrom(words: readonly Word[], from: number, surely: boolean): number[] {
  const part: number[] = []
  let at = from
  while (
    adjoins(words[at]) &&
    (isInitial(words, at) || titles.has((words[at] as Word).base) || isPrepositionAhead(words, at))
  )
    part.push(at++)
  const last = words[at]
  if (last && adjoins(last) && canBeName(words, at, surely, part.length > 0)) return [...part, at]
  return part.some((one) => isInitial(words, one))
    ? part.filter((one) => one <= part.findLastIndex((each) => isInitial(words, each)) + from)
    : []
}

function canBeName(words: readonly Word[], at: number, surely: boolean, introduced: boolean): boolean {
  const word = words[at] as Word
  if (isChain(word.base) && !(word.capital && isListed(word.base) && surely)) return false
  if (word.capital && surely && isListed(word.base)) return true
  if ((acts.has(word.base) || actsAsPerson.has(word.base)) && !(word.capital && introduced)) return false
  if (word.capital) return !isCommon(word.base) || isListed(word.base)
  if (word.base.length < 3 || (afterNever.has(word.base) && !introduced)) return false
  if (isListed(word.base)) return !isDoubtful(word.base) || introduced
  return !isCommon(word.base) && (surely || word.possessive)
}

const isInitial = (words: readonly Word[], at: number) => {
  const word = words[at]
  if (!word || !/^\p{Lu}\p{Ll}{0,2}$/u.test(word.raw)) return false
  return (
    word.raw.length === 1 ||
    (word.after.startsWith('.') && /^(?:Th|Chr|Ch|Ph|IJ|Fr|Ij|Jac|Joh|St|Tj|Sj|Wm|Ah)$/.test(word.raw))
  )
}

const isPrepositionAhead = (words: readonly Word[], at: number) =>
  prepositions.has((words[at] as Word).base) && adjoins(words[at + 1])

/** "J. van den Berg", "A Visser", "A.B. de Vries"; and an initial by itself that does something: "K. wil niet". */
function withInitials(words: readonly Word[], at: number): number[] {
  const word = words[at] as Word
  const before = words[at - 1]
  if (!isInitial(words, at) || (before && adjoins(word) && (isInitial(words, at - 1) || linkers.has(before.base))))
    return []
  let next = at + 1
  while (isInitial(words, next) && adjoins(words[next])) next++
  const dotted = word.after.startsWith('.')
  const prepositionsFrom = next
  while (words[next] && adjoins(words[next]) && isPrepositionAhead(words, next)) next++
  const last = words[next]
  const span = Array.from({ length: next - at + 1 }, (_, step) => at + step)
  if (
    last?.capital &&
    adjoins(last) &&
    !isChain(last.base) &&
    (isListed(last.base) || (dotted && !isCommon(last.base)) || next > prepositionsFrom)
  )
    return span
  const follower = words[at + 1]
  const goesOn = follower?.gap === '. ' && !follower.capital && /^ ?$/.test(word.gap)
  return goesOn && dotted ? [at] : []
}

/** "De Vries", "van der Laan", "el Amrani", "Ait Taleb": prepositions before what can be a surname. */
function withPrepositions(words: readonly Word[], at: number): number[] {
  const word = words[at] as Word
  if (!prepositions.has(word.base) || (at > 0 && prepositions.has(words[at - 1]?.base ?? '') && adjoins(word)))
    return []
  let next = at + 1
  while (words[next] && adjoins(words[next]) && isPrepositionAhead(words, next)) next++
  const last = words[next]
  if (!last || !adjoins(last) || isChain(last.base) || prepositions.has(last.base) || beginsPlace(words, at)) return []
  const several = next - at > 1
  const foreign = /^(?:el|al|ait|ben|bin|ibn|oulad|von|ould|d')$/.test(word.base)
  const span = Array.from({ length: next - at + 1 }, (_, step) => at + step)
  const free = /^(?:in|op|het|te|la|le)$/.test(word.base)
  if (last.capital && isSurname(last.base) && !(free && isOrdinary(last.base)))
    return word.capital || several || foreign || isOrdinary(last.base) ? span : []
  if (
    last.capital &&
    !isCommon(partsOf(last).at(-1) ?? '') &&
    (several || foreign || word.capital) &&
    !free &&
    !beginsPlace(words, next)
  )
    return span
  if (last.capital && several && word.capital && !word.opens) return span
  return several && /^(?:der|den|ter|ten|'t)$/.test(words[next - 1]?.base ?? '') && isSurname(last.base) ? span : []
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
