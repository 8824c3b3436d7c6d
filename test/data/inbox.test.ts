import { describe, expect, test } from 'vitest'
import { checksum, checksumOf } from '../../data/inbox/checksum.ts'
import { codeLength, readCode, signs, spelled, withCheckSign } from '../../data/inbox/code.ts'
import { readReceipt, receiptOf } from '../../data/inbox/receipt.ts'
import { receiptWords } from '../../data/inbox/receiptWords.ts'

test('the checksum is the one of zip and PNG', () => {
  expect(checksum(new TextEncoder().encode('123456789'))).toBe('cbf43926')
  expect(checksum(new Uint8Array())).toBe('00000000')
})

test.each(['', '123456789', 'geen é meer', 'aan het eind pas €', '👩‍👧'])(
  'of the text %j it is that of its bytes',
  (text) => {
    expect(checksumOf(text)).toBe(checksum(new TextEncoder().encode(text)))
  },
)

describe('the words of a receipt', () => {
  test('are 2,048, each three to eight small letters and there once', () => {
    expect(receiptWords.length).toBe(2048)
    expect(new Set(receiptWords).size).toBe(2048)
    expect(receiptWords.filter((word) => !/^[a-z]{3,8}$/.test(word))).toEqual([])
  })

  test('do not sound alike', () => {
    const sound = (word: string) =>
      word
        .replaceAll('ij', 'ei')
        .replaceAll('y', 'i')
        .replaceAll('au', 'ou')
        .replaceAll('z', 's')
        .replaceAll('v', 'f')
        .replaceAll('th', 't')
        .replace(/c(?!h)/g, 'k')
        .replace(/d$/, 't')
        .replaceAll('ch', 'g')
    expect(new Set(receiptWords.map(sound)).size).toBe(2048)
  })

  test('carry 66 bits: another bit is another receipt, up to the last', () => {
    const zero = receiptOf(new Uint8Array(9))
    const first = receiptWords[0] ?? ''
    expect(zero).toBe(Array(6).fill(first).join(' '))
    const all = Array.from({ length: 66 }, (_, bit) => {
      const bytes = new Uint8Array(9)
      bytes[bit >> 3] = 0x80 >> (bit & 7)
      return receiptOf(bytes)
    })
    expect(new Set([zero, ...all]).size).toBe(67)
  })

  test('are read as people type them', () => {
    const words = receiptOf(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 9]))
    expect(readReceipt(` ${words.toUpperCase().replaceAll(' ', ', ')}. `)).toBe(words)
    expect(readReceipt(words.split(' ').slice(1).join(' '))).toBeNull()
    expect(readReceipt(`${words} aap`)).toBeNull()
  })
})

describe('a code', () => {
  const code = withCheckSign('34679CDFHJKMNPR')

  test('has no signs that look alike and makes no words', () => {
    expect(signs).not.toMatch(/[01258AEIOUBGILQSVZ]/)
    expect(new Set(signs).size).toBe(19)
    expect(code).toHaveLength(codeLength)
  })

  test('is read in groups, small letters and with strokes', () => {
    expect(readCode(` ${spelled(code).toLowerCase()} `)).toBe(code)
  })

  test('with one wrong sign, or two that changed places, is mistyped', () => {
    const wrong = [...code].flatMap((right, place) =>
      [...signs].filter((sign) => sign !== right).map((sign) => code.slice(0, place) + sign + code.slice(place + 1)),
    )
    const swapped = [...code.slice(0, -1)].map(
      (one, place) => code.slice(0, place) + code[place + 1] + one + code.slice(place + 2),
    )
    const others = [...wrong, ...swapped].filter((one) => one !== code)
    expect(others).toHaveLength(16 * 18 + 15)
    expect(others.filter((one) => readCode(one) !== null)).toEqual([])
  })
})
