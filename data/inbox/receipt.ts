import { receiptWords } from './receiptWords.ts'

const receiptLength = 6

/** Six words for the first 66 bits of at least nine bytes. */
export function receiptOf(bytes: Uint8Array): string {
  const bits = [...bytes.slice(0, 9)].reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) >> 6n
  const places = Array.from({ length: receiptLength }, (_, step) => Number((bits >> BigInt(11 * step)) & 2047n))
  return places.map((place) => receiptWords[place] ?? '').join(' ')
}

/** The words as somebody types them, in one form; null when they are no six of ours. */
export function readReceipt(typed: string): string | null {
  const words = typed
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
  return words.length === receiptLength && words.every((word) => receiptWords.includes(word)) ? words.join(' ') : null
}
