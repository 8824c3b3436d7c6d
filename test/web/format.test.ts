import { describe, expect, test } from 'vitest'
import { date, numbers, period, shortQuarter } from '../../web/format.ts'

describe('numbers in a sentence', () => {
  test('a share is a whole percentage, its range in brackets', () => {
    expect(numbers('share', 'nl').withRange(0.334, 0.31, 0.352)).toBe('33% (31% tot 35%)')
    expect(numbers('share', 'en').withRange(0.334, 0.31, 0.352)).toBe('33% (31% to 35%)')
  })

  test('a range narrower than two points gets one digit more, so that it does not vanish', () => {
    const write = numbers('share', 'nl')
    expect(write.withRange(0.376, 0.366, 0.386)).toBe('38% (37% tot 39%)')
    expect(write.withRange(0.376, 0.367, 0.383)).toBe('37,6% (36,7% tot 38,3%)')
  })

  test('a unit in words stands once, at the end', () => {
    expect(numbers('per_family', 'nl').withRange(0.843, 0.8, 0.89)).toBe('0,84 (0,80 tot 0,89) per gezin')
    expect(numbers('minutes', 'en').withRange(42.4, 38, 46)).toBe('42 (38 to 46) minutes')
  })

  test('says "tussen … en …", never a dash that could be a minus', () => {
    expect(numbers('points', 'nl').between(-3, 5)).toBe('tussen -3 en 5 punten')
    expect(numbers('per_100', 'en').between(3.1, 3.5)).toBe('between 3.1 and 3.5 per 100')
  })

  test('nothing that rounds to zero carries a minus', () => {
    expect(numbers('points', 'nl').named(-0.4)).toBe('0 punten')
  })
})

test('a tick of an axis has the digits of its step and no more', () => {
  expect(numbers('share', 'nl').tick(0.3, 0.1)).toBe('30%')
  expect(numbers('share', 'nl').tick(0.305, 0.005)).toBe('30,5%')
  expect(numbers('per_family', 'nl').tick(2, 1)).toBe('2')
})

test('a table shows one digit more than a sentence, and nothing for a hidden number', () => {
  expect(numbers('share', 'nl').cell(0.3341)).toBe('33,4')
  expect(numbers('share', 'nl').cell(null)).toBe('')
})

test('a quarter has a name in words, another publisher keeps its own period', () => {
  expect(period('2026-Q3', 'nl')).toBe('3e kwartaal 2026')
  expect(period('2026-Q3', 'en')).toBe('Q3 2026')
  expect(period('2024/25', 'nl')).toBe('2024/25')
  expect(shortQuarter('2026-Q1', 'nl')).toBe('k1')
})

test('a day is written out', () => {
  expect(date('2026-10-15', 'nl')).toBe('15 oktober 2026')
  expect(date('2026-10-15', 'en')).toBe('15 October 2026')
  expect(date('later', 'nl')).toBe('later')
})
