import type { Quarter } from '../quarter.ts'

/** No sign that looks like another (0 O, 1 I L, 2 Z, 5 S, 8 B, 6 G, U V), no vowels, so that no word comes out. A prime number of them. */
export const signs = '34679CDFHJKMNPRTWXY'

/** Signs of a code, the check sign included: 19^15 codes, 63 bits. */
export const codeLength = 16

/** A batch of codes as it is kept: of the codes themselves only keyed hashes. `role` is null where the sender says it, or is no worker. */
export type CodeBatch = {
  batch: string
  quarter: Quarter
  organisation: string
  organisation_kind: string
  region: string | null
  role: string | null
  /** Cards for families: they open trust and process, the others everything of a practitioner. */
  family: boolean
  hashes: string[]
}

/** A line of codes/QUARTER.ndjson. */
export type CodeLine = CodeBatch | { withdrawn: string }

/** What is hashed with the quarter's code key: once to know the code, once to count its bearer as one person. */
export const toKnow = (code: string) => `code\u001f${code}`
export const toCount = (code: string) => `contributor\u001f${code}`

/** The code of random signs: the last sign makes the weighted sum divisible, so that a wrong or swapped sign shows. */
export function withCheckSign(random: string): string {
  const weighted = [...random].reduce((sum, sign, place) => sum + signs.indexOf(sign) * (place + 1), 0)
  const rest = signs.length - (weighted % signs.length)
  return random + (signs[(rest * inverse) % signs.length] ?? '')
}

/** A code as somebody types it, without blanks and strokes; null when it is mistyped. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s–—-]/g, '')
  const isWhole = code.length === codeLength && [...code].every((sign) => signs.includes(sign))
  return isWhole && withCheckSign(code.slice(0, -1)) === code ? code : null
}

/** In groups of four, for people. */
export const spelled = (code: string) => code.match(/.{1,4}/g)?.join('-') ?? code

/** 16 × inverse = 1 modulo 19: the weight of the check sign is its place. */
const inverse = 6
