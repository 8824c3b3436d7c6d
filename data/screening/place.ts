import type { Span } from './finding.ts'
import { places as known } from './lists/places.ts'
import { merged } from './matching.ts'
import { isOrdinary, isTelling, type Word, wordsOf } from './words.ts'

/** Towns and villages. A large town only where somebody lives, was born or comes from: by itself it pins down nobody. */
export function places(text: string): Span[] {
  const words = wordsOf(text)
  const spans = words.flatMap((word, at) => {
    const part = longest(words, at)
    if (part.length === 0 || !isPlace(words, word, part, at)) return []
    return [{ start: word.start, end: part.at(-1)?.end ?? word.end }]
  })
  return merged(spans)
}

/** Is this word, or the words from here, a town? For other finders, that should not take it for a name. */
export const beginsPlace = (words: readonly Word[], at: number) => longest(words, at).length > 0

/** Is this word any part of the name of a town? */
export const insidePlace = (words: readonly Word[], at: number) =>
  [0, 1, 2, 3, 4].some((step) => step <= at && longest(words, at - step).length > step)

function longest(words: readonly Word[], at: number): readonly Word[] {
  for (let length = 5; length >= 1; length--) {
    const part = words.slice(at, at + length)
    if (part.length < length || !part.slice(1).every(({ gap }) => gap === ' ' || gap === '-')) continue
    if (known.has(nameOf(part))) return part
  }
  return []
}

const nameOf = (part: readonly Word[]) => part.map(({ base }) => base.replace(/^'/, '')).join('-')

function isPlace(words: readonly Word[], word: Word, part: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 4), at)
  const isFrom = towards.has(before.at(-1)?.base ?? '') && word.gap === ' '
  const doubtful = part.length === 1 && (isOrdinary(word.base) || isTelling(word.base))
  if (large.has(nameOf(part))) return isFrom && before.some(({ base }) => living.test(base))
  if (!word.capital) return isFrom && !doubtful && word.base.length > 3 && !verbs.has(word.base)
  if (doubtful) return isFrom && !word.opens
  return !word.opens || part.length > 1 || word.base.length > 4
}

const set = (text: string) => new Set(text.split(' '))
const towards = set('in uit te naar bij nabij regio gemeente vanuit near from stad dorp omgeving rond')
const living =
  /^(?:woon|woont|wonen|wonend|woonde|verhui\w*|geboren|afkomstig|komt|kwam|opgegroeid|opgenomen|ondergebracht|geplaatst|lives?|lived|moved|born|zit|verblijft|vader|moeder|ouders|oma|opa|school)$/
const verbs = set(
  'weert horst goes best heel hoeven halen houten putten rijen huizen buren hulst leek echt made mill loon dieren zetten winkel monster enter grave',
)
const large = set(
  'amsterdam rotterdam den-haag s-gravenhage utrecht eindhoven groningen tilburg almere breda nijmegen apeldoorn arnhem haarlem enschede amersfoort zwolle leiden maastricht den-bosch s-hertogenbosch dordrecht zoetermeer leeuwarden ede deventer delft alkmaar helmond venlo hilversum',
)
