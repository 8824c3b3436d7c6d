import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { labels } from '../../../data/screening/finding.ts'
import { packed, wordSet } from '../../../data/screening/lists/wordSet.ts'
import { findIdentifying, mask } from '../../../data/screening/screen.ts'

describe('a text that is masked', () => {
  test.each([
    ['volgens meester De Vries moet dat in drievoud', 'volgens meester [naam] moet dat in drievoud'],
    ["Samira's moeder belt elke dag", "[naam]'s moeder belt elke dag"],
    ['zaaknr C/13/712345 ligt stil', '[kenmerk] ligt stil'],
    ['groep 8 van basisschool De Regenboog', 'groep 8 van basisschool [instelling]'],
    ['Lisa (8) en Tim (10) zitten apart', '[naam] ([leeftijd]) en [naam] ([leeftijd]) zitten apart'],
    ['Artikel 1:257 BW, regel 14, 40% in 2025 om 9.30 uur', 'Artikel 1:257 BW, regel 14, 40% in 2025 om 9.30 uur'],
    ['De Raad wil een nieuw formulier van Veilig Thuis', 'De Raad wil een nieuw formulier van Veilig Thuis'],
  ])('%s', (text, masked) => {
    expect(mask(text)).toBe(masked)
  })

  test('says what stood there in the language of the sender', () => {
    expect(mask('I called Samira on 06-12345678', 'en')).toBe('I called [name] on [phone]')
  })

  test('shows where: indices count as JavaScript does, also after an emoji', () => {
    expect(findIdentifying('😀 bel Samira')).toEqual([{ kind: 'name', start: 7, end: 13, replacement: '[naam]' }])
  })
})

describe('a citizen service number', () => {
  test.each(['999990019', '999 990 019', '9999.90.019', '111222333', '123456782'])(
    '%s passes the eleven-test',
    (text) => {
      expect(findIdentifying(`nummer ${text}, graag`).map(({ kind }) => kind)).toEqual(['bsn'])
    },
  )

  test('that fails the test is still a number of somebody', () => {
    expect(mask('999990018')).toBe('[kenmerk]')
    expect(mask('mijn bsn is 999990018')).toBe('mijn [bsn]')
  })
})

const pieces = [
  ...Object.values(labels).map(({ nl }) => nl),
  'Samira',
  'samira',
  'de',
  'van der',
  'Vries',
  'J.',
  'mw.',
  'moeder',
  "'s",
  "'t",
  'wil',
  'Wil',
  'Raad',
  'basisschool',
  'De Linde',
  'Kerkstraat',
  '12',
  '(8)',
  '06',
  '12345678',
  '999990019',
  '12-03-2014',
  '3 mei',
  '1234 AB',
  'NL91ABNA0417164300',
  '@',
  'a@b.nl',
  'www.',
  '.nl',
  'C/13/712345',
  'is',
  'Utrecht',
  ' ',
  ' ',
  ' ',
  '. ',
  '-',
  '\n',
  ',',
  '(',
  '😀',
  '\0',
]
const text = fc.oneof(
  fc.string({ maxLength: 80, unit: 'grapheme' }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(' ')),
)

describe('any text', () => {
  test('has findings in order, apart, and inside it', () => {
    fc.assert(
      fc.property(text, (any) => {
        let end = 0
        for (const finding of findIdentifying(any)) {
          expect(finding.start).toBeGreaterThanOrEqual(end)
          expect(finding.end).toBeGreaterThan(finding.start)
          end = finding.end
        }
        expect(end).toBeLessThanOrEqual(any.length)
      }),
    )
  })

  test('has nothing left to find once it is masked, and keeps the rest to the letter', () => {
    fc.assert(
      fc.property(text, (any) => {
        const findings = findIdentifying(any)
        const masked = mask(any)
        expect(findIdentifying(masked)).toEqual([])
        expect(mask(masked)).toBe(masked)
        let rest = masked
        let end = 0
        for (const { start, end: next, replacement } of findings) {
          const kept = any.slice(end, start) + replacement
          expect(rest.startsWith(kept)).toBe(true)
          rest = rest.slice(kept.length)
          end = next
        }
        expect(rest).toBe(any.slice(end))
      }),
      { numRuns: 400 },
    )
  })

  test('is read in one go, however it is made', () => {
    const nasty = [
      'a',
      '1',
      '1 ',
      'a.',
      'a-',
      "a'",
      'A.',
      'A ',
      '0 ',
      '06-',
      '+',
      '(',
      '@',
      'a@',
      'www.',
      'NL',
      'de ',
      'van ',
      'De ',
      '1-',
      '12 mei ',
      'zaak ',
      'A1',
      '\0',
      ' ',
      'Aa ',
      'é',
    ]
    for (const piece of nasty)
      for (const length of [500, 5_000]) {
        const long = piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
        expect(mask(long).length).toBeGreaterThan(0)
      }
  })
})

test('a packed list has the same words', () => {
  const words = 'aafje aafke aagje abbas abdel abdelaziz abdelazizzz'
  expect(packed(words)).toBe('0aafje3ke2gje1bbas2del5aziz9zz')
  expect(wordSet(packed(words))).toEqual(wordSet(words))
})
