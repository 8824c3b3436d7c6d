import type { Span } from './finding.ts'

const shape = /(?<![\p{L}\p{N}])[A-Z]{2} ?\d{2}(?:[ .-]?[A-Z\d]){11,30}/giu
const dutch = /^NL\d{2}[A-Z]{4}\d{10}/

/** Account numbers: mod 97 of ISO 13616 holds, or the shape is Dutch (a mistyped number identifies as well). */
export function accounts(text: string): Span[] {
  return [...text.matchAll(shape)].flatMap(({ 0: found, index: start }) => {
    const length = lengthOf(found.replace(/[ .-]/g, '').toUpperCase())
    return length ? [{ start, end: start + reach(found, length) }] : []
  })
}

/** Number of characters of the account number at the beginning of a compact text; 0 for none. */
function lengthOf(compact: string): number {
  if (dutch.test(compact)) return 18
  for (let length = Math.min(34, compact.length); length >= 15; length--) {
    const number = compact.slice(0, length)
    if ((number.match(/\d/g)?.length ?? 0) >= 8 && remainder(number) === 1) return length
  }
  return 0
}

function remainder(number: string): number {
  let rest = 0
  for (const each of number.slice(4) + number.slice(0, 4))
    for (const digit of String(Number.parseInt(each, 36))) rest = (rest * 10 + Number(digit)) % 97
  return rest
}

/** How far in the text as written the first `length` letters and digits reach. */
function reach(found: string, length: number): number {
  let seen = 0
  for (let at = 0; at < found.length; at++) {
    if (!' .-'.includes(found.charAt(at))) seen++
    if (seen === length) return at + 1
  }
  return found.length
}
