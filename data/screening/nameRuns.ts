import {
  acts,
  actsAsPerson,
  afterNever,
  callers,
  households,
  isDoubtful,
  linkers,
  prepositions,
  relations,
  roles,
  titles,
} from './nameContext.ts'
import { beginsPlace } from './place.ts'
import { adjoins, isChain, isCommon, isListed, isOrdinary, isSurname, partsOf, type Word } from './words.ts'

/** Words after "mevrouw", "dr." and the like, the title with them. */
export function afterTitle(words: readonly Word[], at: number): number[] {
  const word = words[at] as Word
  if (!titles.has(word.base)) return []
  if (word.base === 'heer' && words[at - 1]?.base !== 'de') return []
  const named = nameFrom(words, at + 1, true)
  return named.length > 0 ? [at, ...named] : []
}

/** Words after "meester", "gezin", "moeder van", "heet" and the like, without those. */
export function afterRole(words: readonly Word[], at: number): number[] {
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

export const isPrepositionAhead = (words: readonly Word[], at: number) =>
  prepositions.has((words[at] as Word).base) && adjoins(words[at + 1])

/** "J. van den Berg", "A Visser", "A.B. de Vries"; and an initial by itself that does something: "K. wil niet". */
export function withInitials(words: readonly Word[], at: number): number[] {
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
export function withPrepositions(words: readonly Word[], at: number): number[] {
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
