import type { Span } from './finding.ts'
import { institutions as known } from './lists/institutions.ts'
import { merged } from './matching.ts'
import { beginsPlace } from './place.ts'
import { isChain, isCommon, isOrdinary, type Word, wordsOf } from './words.ts'

/** Schools, homes, hospitals and organisations by name; general names of the chain (Veilig Thuis, the Raad, a GI) are none. */
export function institutions(text: string): Span[] {
  const words = wordsOf(text)
  const spans = words.flatMap((_, at) => [knownAt(words, at), namedAfter(words, at), namedBefore(words, at)])
  return merged(spans.filter((span) => span !== null))
}

function knownAt(words: readonly Word[], at: number): Span | null {
  const first = words[at]
  if (!first?.capital) return null
  for (let length = 6; length >= 1; length--) {
    const part = words.slice(at, at + length)
    if (part.length < length || !part.slice(1).every(isJoined)) continue
    const name = part.map(({ base }) => base.replace(/^'/, '')).join('-')
    if (known.has(name)) return spanOf(withTown(words, part))
  }
  return null
}

/** "UMC Utrecht": the town belongs to the name. */
function withTown(words: readonly Word[], part: readonly Word[]): readonly Word[] {
  const next = words.indexOf(part.at(-1) as Word) + 1
  return words[next]?.gap === ' ' && words[next]?.capital && beginsPlace(words, next)
    ? [...part, words[next] as Word]
    : part
}

/** "basisschool De Regenboog", "stichting Het Anker", "groep Zuid van gezinshuis de Linde". */
function namedAfter(words: readonly Word[], at: number): Span | null {
  const kind = words[at]
  if (!kind || !(kinds.has(kind.base) || surelyNamed.has(kind.base))) return null
  const part = followers(words, at + 1)
  const last = part.at(-1)
  if (!last) return null
  const told = part.filter(({ base }) => !articles.has(base))
  if (told.length === 0 || told.every(({ base, raw }) => isChain(base) || raw.length < 2)) return null
  return spanOf(part)
}

function followers(words: readonly Word[], from: number): Word[] {
  const part: Word[] = []
  for (const word of words.slice(from, from + 6)) {
    if (!(part.length === 0 ? /^ ?["“'‘(]?$/.test(word.gap) || word.gap === ' ' : isJoined(word))) break
    if (!word.capital && !(inName.has(word.base) && isNameAhead(words, word))) break
    if (word.capital && part.length === 0 && isChain(word.base)) break
    part.push(word)
  }
  return trimmed(part)
}

/** A small word belongs to a name when a capital, or in a name that is told in lower case a rare word, follows. */
function isNameAhead(words: readonly Word[], word: Word): boolean {
  const next = words[words.indexOf(word) + 1]
  if (!next || !isJoined(next)) return false
  return next.capital && !isChain(next.base)
}

function trimmed(part: Word[]): Word[] {
  while (part.length > 0 && !part.at(-1)?.capital) part.pop()
  return part
}

/** "Erasmus Medisch Centrum", "Stedelijk Lyceum", "'t Lange Land Ziekenhuis". */
function namedBefore(words: readonly Word[], at: number): Span | null {
  const kind = words[at]
  if (!kind || !(endings.has(kind.base) || compound.test(kind.base))) return null
  let from = at
  while (from > 0 && at - from < 5 && isJoined(words[from] as Word) && isPart(words[from - 1] as Word)) from--
  while (from < at && isSmall(words[from] as Word)) from++
  const part = words.slice(from, at + 1)
  const told = part
    .slice(0, -1)
    .filter(
      ({ base, opens }) =>
        !isChain(base) && (building.test(kind.base) ? !(opens && isOrdinary(base)) : !isCommon(base)),
    )
  if (told.length === 0) return null
  return spanOf(part)
}

const isPart = ({ capital, base }: Word) => capital || inName.has(base)
const isSmall = ({ capital, base, opens }: Word) => !capital || (opens && articles.has(base) && base !== 'de')
const isJoined = ({ gap }: Word) => /^(?: |-| & | ?["“'‘’]|\. )$/.test(gap)

const spanOf = (part: readonly Word[]): Span => ({ start: part[0]?.start ?? 0, end: part.at(-1)?.end ?? 0 })

const set = (text: string) => new Set(text.split(' '))
const articles = set("de het 't t een")
const building = /(?:lyceum|gymnasium|college|ziekenhuis|gasthuis)$/
const inName = set("de het 't t en van der den voor sint st aan op in bij")
const kinds = set(
  'school college praktijk kliniek ziekenhuis instelling organisatie zorgaanbieder aanbieder jeugdhulpaanbieder locatie groep afdeling kerk moskee hotel camping club villa huize opvang zorggroep instellingen bedrijf vereniging scouting logeerhuis sporthal buurthuis wijkcentrum jongerencentrum',
)
const surelyNamed = set(
  'basisschool obs pcb rkbs cbs kbs jenaplanschool daltonschool montessorischool vrijeschool sbo vso lyceum gymnasium scholengemeenschap kinderdagverblijf kdv bso kinderopvang peuterspeelzaal peuteropvang creche huisartsenpraktijk tandartspraktijk gezondheidscentrum stichting zorgboerderij woongroep gezinshuis leefgroep behandelgroep crisisgroep verpleeghuis verzorgingshuis zorgcentrum woonvoorziening azc voetbalclub sportclub voetbalvereniging behandelcentrum jeugdinstelling zorginstelling pleegzorginstelling logopediepraktijk',
)
const endings = set(
  'college lyceum gymnasium ziekenhuis kinderziekenhuis gasthuis kliniek centrum mc jeugdzorg jeugdhulp zorg school basisschool huisartsenpraktijk praktijk groep stichting jeugd kinderopvang opvang scholengroep zorggroep academie mavo vmbo specialist jeugdspecialist',
)
const compound = /^[a-z]{3,}(?:college|lyceum|ziekenhuis|kliniek)$/
