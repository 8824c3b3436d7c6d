/** Uniform numbers in [0,1). */
export type Random = () => number

/** A stream of its own for these parts (sfc32 after a cyrb128 hash): the same parts give the same numbers, whatever else is drawn. */
export function stream(...parts: readonly (string | number)[]): Random {
  let [a, b, c, d] = hash(parts.join('\u001f'))
  const next = () => {
    const sum = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return (sum >>> 0) / 4294967296
  }
  for (let round = 0; round < 12; round++) next()
  return next
}

/** 16 hexadecimal digits: an id that says nothing about when or by whom. */
export const randomId = (random: Random) => eightDigits(random) + eightDigits(random)

const eightDigits = (random: Random) =>
  Math.floor(random() * 4294967296)
    .toString(16)
    .padStart(8, '0')

function hash(text: string): [number, number, number, number] {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    a = b ^ Math.imul(a ^ code, 597399067)
    b = c ^ Math.imul(b ^ code, 2869860233)
    c = d ^ Math.imul(c ^ code, 951274213)
    d = a ^ Math.imul(d ^ code, 2716044179)
  }
  return [finish(a, c, 597399067), finish(b, d, 2869860233), finish(c, a, 951274213), finish(d, b, 2716044179)]
}

const finish = (word: number, other: number, factor: number) => Math.imul(other ^ (word >>> 18), factor) | 0
